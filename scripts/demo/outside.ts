/** The world around the product, as the sandbox shows it: mailbox, telephone, phone with its own key, cashier. */
import { type Browser, until } from './client.ts';

type Message = { readonly id: string; readonly to: string; readonly text: string; readonly at: string };
type Begun = { readonly ticketId: string; readonly url: string };

/** The newest message to a recipient that holds what is looked for, and came after `since`. */
export async function messageTo(world: Browser, to: string, pattern: RegExp, since: number): Promise<string> {
  return until(`a message to ${to}`, async () => {
    const { messages } = await world.get<{ messages: readonly Message[] }>(
      `/api/v1/local/outbox?to=${encodeURIComponent(to)}`,
    );
    const fresh = messages.filter((one) => Date.parse(one.at) >= since);
    return fresh.map((one) => pattern.exec(one.text)?.[1]).find((found) => found !== undefined) ?? null;
  });
}

export const codeTo = (world: Browser, to: string, since: number) =>
  messageTo(world, to, /(?<!\d)(\d{6})(?!\d)/, since);

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/** A person's own phone: its key is made here and never leaves. */
export async function ownPhone() {
  const pair = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  return {
    publicKey: { kty, crv, x, y },
    sign: async (text: string) =>
      Buffer.from(await crypto.subtle.sign(algorithm, pair.privateKey, Buffer.from(text))).toString(
        'base64url',
      ),
  };
}

export type Phone = Awaited<ReturnType<typeof ownPhone>>;

/**
 * What a person does when the computer shows a QR code: opens it on the phone, reads the two digits off the computer,
 * types them and confirms.
 */
export async function confirmScan(
  desk: Browser,
  hand: Browser,
  begun: Begun,
  phone: Phone,
  name: string,
): Promise<string> {
  const token = new URL(begun.url).pathname.split('/').at(-1);
  const view = await hand.post<{ challenge: string; enrols: boolean }>(`/api/v1/phone/scans/${token}/open`);
  const { number } = await desk.get<{ number: string | null }>(`/api/v1/scans/${begun.ticketId}`);
  if (number === null) throw new Error('The computer shows no number');
  await hand.post(`/api/v1/phone/scans/${token}/confirm`, {
    number,
    publicKey: phone.publicKey,
    signature: await phone.sign(`${view.challenge}|${number}`),
    label: 'demo phone',
    ...(view.enrols ? { name } : {}),
  });
  return begun.ticketId;
}
