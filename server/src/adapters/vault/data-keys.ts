import { randomBytes } from 'node:crypto';
import { PLATFORM, type WrappedKey } from '../../ports/vault.ts';
import { subkey } from './subkey.ts';
import { unwrapKey, wrapKey } from './wrapped-key.ts';

/** Where the wrapped keys of merchants are kept; `null` when a merchant has none, or its key was destroyed. */
export type Keyring = { readonly load: (merchantId: string) => Promise<WrappedKey | null> };

export type DataKey = { readonly id: string; readonly key: Uint8Array };

export type DataKeys = {
  readonly of: (merchantId: string) => Promise<DataKey>;
  readonly make: (merchantId: string) => WrappedKey;
  readonly forget: (merchantId: string) => void;
};

export type DataKeysOptions = {
  readonly rootKey: Uint8Array;
  readonly keyring: Keyring;
  /** How many keys stay in memory, and how long: so long another process may still read what was erased here. */
  readonly held: number;
  readonly heldMs: number;
  readonly now: () => number;
};

/**
 * The data keys in use. A key that was just made is held, so that values can be sealed before its row is committed.
 * The platform's own key comes from the root key and is stored nowhere.
 */
export function dataKeys({ rootKey, keyring, held, heldMs, now }: DataKeysOptions): DataKeys {
  const platform = { id: 'p1', key: subkey(rootKey, 'platform') };
  const cache = new Map<string, DataKey & { readonly until: number }>();

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

  const of = async (merchantId: string): Promise<DataKey> => {
    if (merchantId === PLATFORM) return platform;
    const found = cache.get(merchantId);
    if (found && now() < found.until) return hold(merchantId, found, found.until);
    const wrapped = await keyring.load(merchantId);
    if (!wrapped) throw new Error(`Merchant ${merchantId} has no key, or it was destroyed`);
    return hold(merchantId, { id: String(wrapped.version), key: unwrapKey(rootKey, merchantId, wrapped) });
  };

  const make = (merchantId: string): WrappedKey => {
    if (merchantId === PLATFORM) throw new Error('The key of the platform comes from the root key');
    const key = randomBytes(32);
    const wrapped = wrapKey(rootKey, merchantId, 1, key);
    hold(merchantId, { id: String(wrapped.version), key });
    return wrapped;
  };

  return { of, make, forget: (merchantId) => void cache.delete(merchantId) };
}
