import { randomBytes } from 'node:crypto';
import type { KeyWrap } from '../adapters/files/sealed-file.ts';
import { openVault } from '../adapters/vault/open-vault.ts';
import type { WrappedKey } from '../ports/vault.ts';

/** File keys under the merchant's key, as the product wraps them. */
export function vaultWrap(): { readonly wrap: KeyWrap; readonly destroy: (merchantId: string) => void } {
  const keys = new Map<string, WrappedKey>();
  const vault = openVault({
    rootKey: randomBytes(32),
    keyring: { load: async (id) => keys.get(id) ?? null },
  });
  const place = (row: string) => ({ table: 'files', column: 'key', row });
  const ready = async (id: string) => {
    if (!keys.has(id)) keys.set(id, await vault.makeKey(id));
  };
  return {
    wrap: {
      seal: async (id, slot, key) => {
        await ready(id);
        return vault.seal(id, place(slot), key);
      },
      open: (id, slot, sealed) => vault.open(id, place(slot), sealed),
    },
    destroy: (id) => {
      keys.delete(id);
      vault.forgetKey(id);
    },
  };
}
