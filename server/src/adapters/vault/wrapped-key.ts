import { createHash } from 'node:crypto';
import type { WrappedKey } from '../../ports/vault.ts';
import { NONCE_BYTES, seal, unseal } from './seal.ts';
import { subkey } from './subkey.ts';

/** The first key-encryption key of every root key; renewals count on from it. */
export const FIRST_KEK = 1;

/** Tells root keys apart without telling anything about them. */
export const fingerprint = (root: Uint8Array): string =>
  createHash('sha256').update(subkey(root, 'fingerprint')).digest('hex').slice(0, 8);

/** A key-encryption key: its number, and the root key it comes from. */
export type Kek = { readonly number: number; readonly root: Uint8Array };

/** What a wrapping names its key-encryption key by: `<number>.<fingerprint of the root key>`. */
export const nameOfKek = ({ number, root }: Kek): string => `${number}.${fingerprint(root)}`;

/** The number in the name of a key-encryption key. */
export const numberOfKek = (name: string): number => Number(name.split('.')[0]);

/** The fingerprint in the name of a key-encryption key. */
export const rootOfKek = (name: string): string => name.split('.')[1] ?? '';

const contextOf = (merchantId: string, version: number, kek: string): string =>
  `key|${merchantId}|${version}|${kek}`;

/**
 * Wraps a merchant's data key: AES-256-GCM under the key-encryption key `kek/<number>` of the root key, as nonce,
 * ciphertext and tag.
 */
export function wrapKey(kek: Kek, merchantId: string, version: number, dataKey: Uint8Array): WrappedKey {
  const name = nameOfKek(kek);
  const key = subkey(kek.root, `kek/${kek.number}`);
  const { nonce, body } = seal(key, contextOf(merchantId, version, name), dataKey);
  return { version, kek: name, wrapped: Buffer.concat([nonce, body]) };
}

/** The data key. Throws when it was wrapped under another root key, for another merchant, or was altered. */
export function unwrapKey(
  root: Uint8Array,
  merchantId: string,
  { version, kek, wrapped }: WrappedKey,
): Buffer {
  const [number = '', wrappedUnder] = kek.split('.');
  if (wrappedUnder !== fingerprint(root))
    throw new Error(`The key of merchant ${merchantId} was wrapped under another root key (${kek})`);
  const bytes = Buffer.from(wrapped);
  const sealed = { nonce: bytes.subarray(0, NONCE_BYTES), body: bytes.subarray(NONCE_BYTES) };
  return unseal(subkey(root, `kek/${number}`), contextOf(merchantId, version, kek), sealed);
}
