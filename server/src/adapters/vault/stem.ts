import { StartFault } from '../../ports/start-fault.ts';
import { rootKeyTexts } from './root-key.texts.ts';
import type { RootKeys } from './root-keys.ts';
import { NONCE_BYTES, seal, unseal } from './seal.ts';
import { subkey } from './subkey.ts';
import { fingerprint } from './wrapped-key.ts';

/** The stem, wrapped under the root key with this fingerprint. */
export type WrappedStem = { readonly root: string; readonly wrapped: Uint8Array };

const contextOf = (root: string): string => `stem|${root}`;

/** Wraps the stem under a root key: AES-256-GCM under `stem` of it, as nonce, ciphertext and tag. */
export function wrapStem(root: Uint8Array, stem: Uint8Array): WrappedStem {
  const name = fingerprint(root);
  const { nonce, body } = seal(subkey(root, 'stem'), contextOf(name), stem);
  return { root: name, wrapped: Buffer.concat([nonce, body]) };
}

/**
 * The secret that indexes, hashes and the platform's keys are derived from. It is the first root key itself; root keys
 * that came after it hold it wrapped. Fault: `vault.root_key_strange`.
 */
export function openStem(roots: RootKeys, stems: readonly WrappedStem[]): Uint8Array {
  const current = roots.current();
  if (stems.length === 0) return current;
  const name = fingerprint(current);
  const found = stems.find(({ root }) => root === name);
  if (!found)
    throw new StartFault('vault.root_key_strange', rootKeyTexts['vault.root_key_strange'], { name });
  const bytes = Buffer.from(found.wrapped);
  const sealed = { nonce: bytes.subarray(0, NONCE_BYTES), body: bytes.subarray(NONCE_BYTES) };
  return unseal(subkey(current, 'stem'), contextOf(name), sealed);
}
