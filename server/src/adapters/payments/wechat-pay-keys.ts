import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';

const LEAST_BITS = 2048;

/** A key as PEM, or the file that holds it. Line ends may be written as `\n`, as in files of settings. */
const pemOf = (given: string): string =>
  given.includes('-----BEGIN') ? given.replaceAll('\\n', '\n') : readFileSync(given, 'utf8');

const isStrong = (key: KeyObject): boolean =>
  key.asymmetricKeyType === 'rsa' && (key.asymmetricKeyDetails?.modulusLength ?? 0) >= LEAST_BITS;

function keyOf(make: () => KeyObject): KeyObject | null {
  try {
    const key = make();
    return isStrong(key) ? key : null;
  } catch {
    // The fault of the library may quote the key, so it goes no further.
    return null;
  }
}

/** An RSA private key, or `null` when it cannot be read or is weak. */
export const privateKeyOf = (given: string): KeyObject | null => keyOf(() => createPrivateKey(pemOf(given)));

/** An RSA public key, bare or in a certificate, or `null` when it cannot be read or is weak. */
export const publicKeyOf = (given: string): KeyObject | null => keyOf(() => createPublicKey(pemOf(given)));
