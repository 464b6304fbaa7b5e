/** Members of staff with a passkey, who touch it where the product asks. */
import { expect } from 'vitest';
import type { Answer, Asked, Browser } from './browser.ts';
import { PUBLIC_URL } from './product.ts';
import { type SoftPasskey, softPasskey } from './soft-passkey.ts';
import type { Member } from './world.ts';

type Question = { readonly challengeId: string; readonly options: { readonly challenge: string } };
type Method = Parameters<Browser['ask']>[0];

/** What stands in the `Touch` header. */
export const touchOf = (challengeId: string, response: object): string =>
  `${challengeId}.${Buffer.from(JSON.stringify(response)).toString('base64url')}`;

/** Gives a member of staff a first passkey. */
export async function givePasskey({ browser }: Pick<Member, 'browser'>): Promise<SoftPasskey> {
  const key = softPasskey(PUBLIC_URL);
  const asked = await browser.post<Question>('/api/v1/staff/passkeys/options');
  const body = { challengeId: asked.challengeId, response: key.make(asked.options), label: '办公室电脑' };
  expect((await browser.ask('POST', '/api/v1/staff/passkeys', { body })).status).toBe(201);
  return key;
}

/** What the product asks the passkey before it does this. */
export async function questionFor(
  browser: Browser,
  method: Method,
  path: string,
  asked: Asked,
): Promise<{ readonly challengeId: string; readonly challenge: string; readonly keys: string }> {
  const { params, status, code } = await browser.ask(method, path, asked);
  expect({ status, code }).toEqual({ status: 403, code: 'touch.required' });
  const { challengeId, challenge, keys } = params;
  return { challengeId: String(challengeId), challenge: String(challenge), keys: String(keys) };
}

/** Asks, touches, and asks again. */
export async function askTouching(
  { browser, key }: { readonly browser: Browser; readonly key: SoftPasskey },
  method: Method,
  path: string,
  asked: Asked,
): Promise<Answer> {
  const question = await questionFor(browser, method, path, asked);
  const touch = touchOf(question.challengeId, key.answer(question));
  return browser.ask(method, path, { ...asked, headers: { ...asked.headers, touch } });
}
