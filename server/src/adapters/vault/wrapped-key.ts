import { createHash } from 'node:crypto';
import type { WrappedKey } from '../../ports/vault.ts';
import { NONCE_BYTES, seal, unseal } from './seal.ts';
import { subkey } from './subkey.ts';

/** Raised once a year; older wrappings stay readable, since every key-encryption key comes from the root key. */
const KEK_VERSION = '1';

const fingerprint = (root: Uint8Array): string =>
  createHash('sha256').update(subkey(root, 'fingerprint')).digest('hex').slice(0, 8);

const contextOf = (merchantId: string, version: number, kek: string): string =>
  `key|${merchantId}|${version}|${kek}`;

/**
 * Wraps a merchant's data key: AES-256-GCM under the key-encryption key `kek/<version>` of the root key, as nonce,
 * ciphertext and tag. `kek` is `<version>.<fingerprint of the root key>`.
 */
export function wrapKey(
  root: Uint8Array,
  merchantId: string,
  version: number,
  dataKey: Uint8Array,
): WrappedKey {
  const kek = `${KEK_VERSION}.${fingerprint(root)}`;
  const key = subkey(root, `kek/${KEK_VERSION}`);
  const { nonce, body } = seal(key, contextOf(merchantId, version, kek), dataKey);
  return { version, kek, wrapped: Buffer.concat([nonce, body]) };
}

/** The data key. Throws when it was wrapped under another root key, for another merchant, or was altered. */
export function unwrapKey(
  root: Uint8Array,
  merchantId: string,
  { version, kek, wrapped }: WrappedKey,
): Buffer {
  const [kekVersion = '', wrappedUnder] = kek.split('.');
  if (wrappedUnder !== fingerprint(root))
    throw new Error(`The key of merchant ${merchantId} was wrapped under another root key (${kek})`);
  const bytes = Buffer.from(wrapped);
  const sealed = { nonce: bytes.subarray(0, NONCE_BYTES), body: bytes.subarray(NONCE_BYTES) };
  return unseal(subkey(root, `kek/${kekVersion}`), contextOf(merchantId, version, kek), sealed);
}
