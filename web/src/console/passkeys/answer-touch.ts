import { signByPasskey } from './ask-device.ts';

type Asked = { readonly challengeId: string; readonly challenge: string; readonly keys: string };

/** What the refusal asks of the passkey; `null` when it is another refusal. */
async function askedIn(refused: Response): Promise<Asked | null> {
  const problem: unknown = await refused.json().catch(() => null);
  // Parse boundary: a problem as the server describes it, or nothing of ours.
  const first = (problem as { refusals?: readonly { code: string; params: Partial<Asked> }[] } | null)
    ?.refusals?.[0];
  if (first?.code !== 'touch.required') return null;
  const { challengeId, challenge, keys } = first.params;
  return challengeId && challenge && keys ? { challengeId, challenge, keys } : null;
}

const encoded = (response: object): string =>
  btoa(
    Array.from(new TextEncoder().encode(JSON.stringify(response)), (byte) => String.fromCharCode(byte)).join(
      '',
    ),
  )
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** Has one of the own passkeys touched for a refused request; gives the header it is sent again with. */
export async function answerTouch(refused: Response): Promise<string | null> {
  const asked = await askedIn(refused);
  if (!asked) return null;
  const signed = await signByPasskey({
    challenge: asked.challenge,
    userVerification: 'required',
    timeout: 120_000,
    allowCredentials: asked.keys.split(' ').map((id) => ({ id, type: 'public-key' })),
  });
  return signed.ok ? `${asked.challengeId}.${encoded(signed.response)}` : null;
}
