import { createHash, createPublicKey, verify } from 'node:crypto';
import type { PhoneKey, PhoneKeys } from '../../ports/phone-keys.ts';

const isCoordinate = (value: unknown): value is string =>
  typeof value === 'string' && /^[\w-]{43}$/.test(value);

/** The members a thumbprint covers, in their order (RFC 7638 §3.2), or `null` when the key is not one of ours. */
function thumbprintText({ crv, kty, x, y }: PhoneKey): string | null {
  if (kty !== 'EC' || crv !== 'P-256' || !isCoordinate(x) || !isCoordinate(y)) return null;
  return JSON.stringify({ crv, kty, x, y });
}

/** Keys made by a phone's browser with WebCrypto: ECDSA on P-256, signatures as plain r|s. */
export const webCryptoKeys = (): PhoneKeys => ({
  fingerprint: (key) => {
    const text = thumbprintText(key);
    return text === null ? null : createHash('sha256').update(text).digest();
  },
  verify: (key, message, signature) => {
    const text = thumbprintText(key);
    if (text === null || !/^[\w-]{86}$/.test(signature)) return false;
    try {
      const publicKey = createPublicKey({ key: JSON.parse(text), format: 'jwk' });
      return verify(
        'sha256',
        Buffer.from(message),
        { key: publicKey, dsaEncoding: 'ieee-p1363' },
        Buffer.from(signature, 'base64url'),
      );
    } catch {
      // A point that is not on the curve makes no key.
      return false;
    }
  },
});
