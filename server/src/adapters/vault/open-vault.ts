import { createHmac, hash as hashOnce, timingSafeEqual } from 'node:crypto';
import type { Place, Vault } from '../../ports/vault.ts';
import { type DataKey, dataKeys, type Keyring } from './data-keys.ts';
import { oneRootKey, type RootKeys } from './root-keys.ts';
import { seal, unseal } from './seal.ts';
import { signingKey } from './signing-key.ts';
import { subkey } from './subkey.ts';

/** AES-256-GCM. Another number would stand for another algorithm. */
const ALGORITHM = '1';

const INDEX_BYTES = 16;

const sha256 = (value: string | Uint8Array): Buffer => hashOnce('sha256', value, 'buffer');

/** Parts are joined by `|`, so none may hold one: two places would share a context. */
function joined(...parts: readonly string[]): string {
  if (parts.some((part) => part.includes('|'))) throw new Error('A place may not hold "|"');
  return parts.join('|');
}

const columnKey = (dataKey: DataKey, { table, column }: Place): Buffer =>
  subkey(dataKey.key, `field/${joined(table, column)}`);

const contextOf = (merchantId: string, { table, column, row }: Place, keyId: string): string =>
  joined(merchantId, table, column, row, keyId);

function parse(sealed: string): { readonly keyId: string; readonly nonce: Buffer; readonly body: Buffer } {
  const [algorithm, keyId = '', nonce = '', body = '', ...more] = sealed.split('.');
  if (algorithm !== ALGORITHM || more.length > 0) throw new Error('A sealed value has an unknown form');
  return { keyId, nonce: Buffer.from(nonce, 'base64url'), body: Buffer.from(body, 'base64url') };
}

/** HMAC-SHA-256 under one key per name, derived from the root key when first needed. */
function keyedHash(rootKey: Uint8Array, kind: 'index' | 'hash'): (name: string, value: string) => Buffer {
  const keys = new Map<string, Buffer>();
  return (name, value) => {
    const key = keys.get(name) ?? subkey(rootKey, `${kind}/${name}`);
    keys.set(name, key);
    return createHmac('sha256', key).update(value).digest();
  };
}

export type VaultOptions = {
  /** The first root key: what all but the wrappings is derived from, whatever root keys come after it. */
  readonly rootKey: Uint8Array;
  /** What merchants' keys are wrapped under; the first root key where nothing else is given. */
  readonly roots?: RootKeys;
  readonly keyring: Keyring;
  readonly held?: number;
  readonly heldMs?: number;
  /** Monotonic milliseconds: how long keys are held has nothing to do with the product's clock. */
  readonly now?: () => number;
};

/**
 * The vault. Every key comes from a root key (`subkey`): `kek/<number>` of the newest one wraps the random data key of
 * each merchant. From the first one come `platform`, the platform's data key, `index/<column>` and `hash/<use>`, which
 * are HMAC keys, and `sign/audit`. A field is sealed with
 * AES-256-GCM under `field/<table>|<column>` of the data key, bound to `merchant|table|column|row|keyId`, and written
 * `1.<keyId>.<nonce>.<ciphertext and tag>` (base64url).
 */
export function openVault(options: VaultOptions): Vault {
  const { rootKey, keyring, held = 1_000, heldMs = 60_000, now = () => performance.now() } = options;
  const { roots = oneRootKey(rootKey) } = options;
  const keys = dataKeys({ stem: rootKey, roots, keyring, held, heldMs, now });
  const index = keyedHash(rootKey, 'index');
  const hash = keyedHash(rootKey, 'hash');
  return {
    makeKey: keys.make,
    forgetKey: keys.forget,
    seal: async (merchantId, place, text) => {
      const dataKey = await keys.of(merchantId);
      const context = contextOf(merchantId, place, dataKey.id);
      const { nonce, body } = seal(columnKey(dataKey, place), context, Buffer.from(text));
      return [ALGORITHM, dataKey.id, nonce.toString('base64url'), body.toString('base64url')].join('.');
    },
    open: async (merchantId, place, sealed) => {
      const { keyId, nonce, body } = parse(sealed);
      const dataKey = await keys.of(merchantId);
      if (keyId !== dataKey.id) throw new Error(`Merchant ${merchantId} has no key "${keyId}"`);
      const context = contextOf(merchantId, place, keyId);
      return unseal(columnKey(dataKey, place), context, { nonce, body }).toString('utf8');
    },
    index: (column, value) => new Uint8Array(index(column, value).subarray(0, INDEX_BYTES)),
    hash: (use, value) => new Uint8Array(hash(use, value)),
    digest: (text) => new Uint8Array(sha256(text)),
    ...signingKey(rootKey, 'audit'),
    equal: (a, b) => timingSafeEqual(sha256(a), sha256(b)),
  };
}
