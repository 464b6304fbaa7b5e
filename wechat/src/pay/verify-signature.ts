import { type KeyObject, verify } from 'node:crypto';
import { PAY_SCHEME } from './sign-call.ts';

/**
 * The platform's public keys by their id: `PUB_KEY_ID_…`, or the serial number of a platform certificate. While a
 * merchant moves from certificates to the public key, both sign, so several may hold at a time.
 */
export type PlatformKeys = ReadonlyMap<string, KeyObject>;

/** One header by its name; the case of names does not matter to HTTP. */
export type HeaderOf = (name: string) => string | null | undefined;

/**
 * Why a message is not the platform's: headers `missing`, another `scheme`, a deliberately wrong signature of the
 * platform's own (`probe`), a time more than five minutes off (`clock`), an unknown `key`, a `signature` that fails.
 */
export type SignatureFault = 'missing' | 'scheme' | 'probe' | 'clock' | 'key' | 'signature';

export type Verdict = { readonly ok: true } | { readonly ok: false; readonly why: SignatureFault };

export type SignedMessage = {
  readonly header: HeaderOf;
  /** The bytes as they came; parsing and writing JSON again changes them. */
  readonly body: Uint8Array;
};

/** How far the platform's time may be from ours, on both sides, in milliseconds. */
export const PAY_CLOCK_WINDOW = 300_000;

/** What signatures begin with that the platform sends to see whether they are checked at all. */
const PROBE = 'WECHATPAY/SIGNTEST/';

const no = (why: SignatureFault): Verdict => ({ ok: false, why });

function isNow(stamp: string, now: number): boolean {
  return /^\d{1,12}$/.test(stamp) && Math.abs(now - Number(stamp) * 1000) <= PAY_CLOCK_WINDOW;
}

/**
 * Whether an answer or a notice was signed by the platform, just now. `now` is in milliseconds since 1970. A probe fails
 * like any forgery: the call is repeated with the same parameters, the notice is answered with an error and comes again.
 *
 * Signed are time, nonce and body, each followed by a line feed.
 * Source: pay.weixin.qq.com, docs/merchant/development/interface-rules/signature-verification.html and
 * doc/v3/merchant/4016241880 (签名探测流量), read 2026-11.
 */
export function verifySignature({ header, body }: SignedMessage, keys: PlatformKeys, now: number): Verdict {
  const [stamp, nonce, signature, serial] = ['Timestamp', 'Nonce', 'Signature', 'Serial'].map((name) =>
    header(`Wechatpay-${name}`),
  );
  if (!stamp || !nonce || !signature || !serial) return no('missing');
  if ((header('Wechatpay-Signature-Type') || PAY_SCHEME) !== PAY_SCHEME) return no('scheme');
  if (signature.startsWith(PROBE)) return no('probe');
  if (!isNow(stamp, now)) return no('clock');
  const key = keys.get(serial);
  if (!key) return no('key');
  const message = Buffer.concat([Buffer.from(`${stamp}\n${nonce}\n`), body, Buffer.from('\n')]);
  return verify('RSA-SHA256', message, key, Buffer.from(signature, 'base64'))
    ? { ok: true }
    : no('signature');
}
