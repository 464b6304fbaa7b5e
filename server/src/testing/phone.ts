import type { Browser } from './browser.ts';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

export type Begun = { readonly ticketId: string; readonly url: string; readonly endsAt: string };

export type Phone = {
  readonly publicKey: Readonly<Record<'kty' | 'crv' | 'x' | 'y', string>>;
  readonly sign: (text: string) => Promise<string>;
};

/** A person's own phone: its key is made here and never leaves. */
export async function ownPhone(): Promise<Phone> {
  const pair = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  return {
    publicKey: { kty: kty!, crv: crv!, x: x!, y: y! },
    sign: async (text) =>
      Buffer.from(await crypto.subtle.sign(algorithm, pair.privateKey, Buffer.from(text))).toString(
        'base64url',
      ),
  };
}

/** The last part of an address: the token of a QR code or a link. */
export const tokenOf = (url: string): string => new URL(url).pathname.split('/').at(-1)!;

type View = { readonly challenge: string; readonly enrols: boolean; readonly endsAt: string };

export const openScan = (hand: Browser, begun: Pick<Begun, 'url'>) =>
  hand.post<View>(`/api/v1/phone/scans/${tokenOf(begun.url)}/open`);

/** The two digits as the browser that began shows them, or `null`. */
export const numberOn = async (desk: Browser, begun: Pick<Begun, 'ticketId'>) =>
  (await desk.get<{ number: string | null }>(`/api/v1/scans/${begun.ticketId}`)).number;

export type Typed = { readonly number: string; readonly challenge: string; readonly name?: string };

/** What the phone sends when its owner has typed the number. */
export const typedOn = async (phone: Phone, { number, challenge, name }: Typed) => ({
  number,
  publicKey: phone.publicKey,
  signature: await phone.sign(`${challenge}|${number}`),
  label: 'test phone',
  ...(name === undefined ? {} : { name }),
});

export type Scanning = {
  readonly desk: Browser;
  readonly hand: Browser;
  readonly phone: Phone;
  readonly name: string;
};

/**
 * What a person does when the computer shows a QR code: opens it on the phone, reads the two digits off the computer,
 * types them and confirms. Gives the ticket's id.
 */
export async function confirmScan({ desk, hand, phone, name }: Scanning, begun: Begun): Promise<string> {
  const { challenge, enrols } = await openScan(hand, begun);
  const number = await numberOn(desk, begun);
  const typed = await typedOn(phone, { number: number!, challenge, ...(enrols ? { name } : {}) });
  await hand.post(`/api/v1/phone/scans/${tokenOf(begun.url)}/confirm`, typed);
  return begun.ticketId;
}
