import { randomBytes } from 'node:crypto';
import { PLATFORM, type WrappedKey } from '../../ports/vault.ts';
import type { RootKeys } from './root-keys.ts';
import { subkey } from './subkey.ts';
import { FIRST_KEK, type Kek, numberOfKek, rootOfKek, unwrapKey, wrapKey } from './wrapped-key.ts';

/** Where the wrapped keys of merchants are kept. */
export type Keyring = {
  /** `null` when a merchant has none, or its key was destroyed. */
  readonly load: (merchantId: string) => Promise<WrappedKey | null>;
  /** Names of the key-encryption keys that renewals have gone over to, the last one first; none before the first. */
  readonly keks?: () => Promise<readonly string[]>;
};

export type DataKey = { readonly id: string; readonly key: Uint8Array };

export type DataKeys = {
  readonly of: (merchantId: string) => Promise<DataKey>;
  readonly make: (merchantId: string) => Promise<WrappedKey>;
  readonly forget: (merchantId: string) => void;
};

export type DataKeysOptions = {
  /** What the platform's own key is derived from. */
  readonly stem: Uint8Array;
  readonly roots: RootKeys;
  readonly keyring: Keyring;
  /** How many keys stay in memory, and how long: so long another process may still read what was erased here. */
  readonly held: number;
  readonly heldMs: number;
  readonly now: () => number;
};

/** No transaction lives longer: after that the row of a new key is there, or never will be. */
const LONGEST_TRANSACTION_MS = 20_000;

/**
 * The data keys in use. A key that was just made is held for the length of a transaction, so that values can be sealed
 * before its row is committed; then the row is asked for, so that a key that was rolled back is not used for long.
 * The platform's own key is derived and stored nowhere.
 */
export function dataKeys({ stem, roots, keyring, held, heldMs, now }: DataKeysOptions): DataKeys {
  const platform = { id: 'p1', key: subkey(stem, 'platform') };
  const cache = new Map<string, DataKey & { readonly until: number }>();
  let forgotten = 0;

  // A Map goes in the order of insertion, so the first entry is the one unused for longest.
  const hold = (merchantId: string, dataKey: DataKey, until = now() + heldMs): DataKey => {
    cache.delete(merchantId);
    cache.set(merchantId, { ...dataKey, until });
    for (const oldest of cache.keys()) {
      if (cache.size <= held) break;
      cache.delete(oldest);
    }
    return dataKey;
  };

  const unwrap = (merchantId: string, wrapped: WrappedKey): Buffer =>
    unwrapKey(roots.named(rootOfKek(wrapped.kek)) ?? roots.current(), merchantId, wrapped);

  const of = async (merchantId: string): Promise<DataKey> => {
    if (merchantId === PLATFORM) return platform;
    const found = cache.get(merchantId);
    if (found && now() < found.until) return hold(merchantId, found, found.until);
    const before = forgotten;
    const wrapped = await keyring.load(merchantId);
    if (!wrapped) throw new Error(`Merchant ${merchantId} has no key, or it was destroyed`);
    const dataKey = { id: String(wrapped.version), key: unwrap(merchantId, wrapped) };
    // What was read before somebody forgot a key may be the key that was to be forgotten: used once, not held.
    return before === forgotten ? hold(merchantId, dataKey) : dataKey;
  };

  /** What the last renewal that we hold the root key of has gone over to: asked anew, since one may begin beside us. */
  const newest = async (): Promise<Kek> => {
    for (const name of (await keyring.keks?.()) ?? []) {
      const root = roots.named(rootOfKek(name));
      if (root) return { number: numberOfKek(name), root };
    }
    return { number: FIRST_KEK, root: roots.current() };
  };

  let asked: Promise<Kek> | null = null;
  /** Those who ask while an answer is on its way share it. */
  const newestOnce = (): Promise<Kek> => {
    asked ??= newest().finally(() => {
      asked = null;
    });
    return asked;
  };

  const make = async (merchantId: string): Promise<WrappedKey> => {
    if (merchantId === PLATFORM) throw new Error('The key of the platform comes from the root key');
    const key = randomBytes(32);
    const wrapped = wrapKey(await newestOnce(), merchantId, 1, key);
    hold(merchantId, { id: String(wrapped.version), key }, now() + Math.min(heldMs, LONGEST_TRANSACTION_MS));
    return wrapped;
  };

  const forget = (merchantId: string): void => {
    forgotten += 1;
    cache.delete(merchantId);
  };

  return { of, make, forget };
}
