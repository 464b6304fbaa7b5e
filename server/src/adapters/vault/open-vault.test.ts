import { createDecipheriv, createHash, createHmac, hkdfSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { vaultContract } from '../../ports/vault.contract.ts';
import { PLATFORM, type WrappedKey } from '../../ports/vault.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { openVault } from './open-vault.ts';
import { loadRootKey } from './root-key.ts';
import { fingerprint } from './wrapped-key.ts';

const root = Buffer.alloc(32, 7);
const merchantId = '0192f3a4-7b1c-7000-8000-0000000000aa';
const place = { table: 'administrators', column: 'mobile', row: 'r1' };

const keyringOf = (keys: Map<string, WrappedKey>) => ({
  load: async (id: string) => keys.get(id) ?? null,
});

const folder = temporaryFolder();
vaultContract('the vault with a root key of its own', (keys) => ({
  keys,
  vault: openVault({ rootKey: loadRootKey({ dataFolder: folder }), keyring: keyringOf(keys) }),
}));

const given = Buffer.alloc(32, 9).toString('base64');
vaultContract('the vault with a root key that is given', (keys) => ({
  keys,
  vault: openVault({ rootKey: loadRootKey({ dataFolder: '/nowhere', given }), keyring: keyringOf(keys) }),
}));

/** The construction once more from the primitives, so that a change of it is seen: old data would be lost. */
const derive = (key: Uint8Array, purpose: string) =>
  Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), Buffer.from(`ruzhu/1 ${purpose}`), 32));

function decrypt(key: Buffer, nonce: Buffer, body: Buffer, context: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 });
  decipher.setAAD(Buffer.from(context)).setAuthTag(body.subarray(-16));
  return Buffer.concat([decipher.update(body.subarray(0, -16)), decipher.final()]);
}

test('a sealed field is opened by an independent reading of the documented construction', async () => {
  const vault = openVault({ rootKey: root, keyring: { load: async () => null } });
  const { kek, version, wrapped } = await vault.makeKey(merchantId);
  const print = createHash('sha256').update(derive(root, 'fingerprint')).digest('hex').slice(0, 8);
  expect(kek).toBe(`1.${print}`);
  const bytes = Buffer.from(wrapped);
  const wrapContext = `key|${merchantId}|${version}|${kek}`;
  const dataKey = decrypt(derive(root, 'kek/1'), bytes.subarray(0, 12), bytes.subarray(12), wrapContext);

  const [algorithm, keyId, nonce = '', body = ''] = (
    await vault.seal(merchantId, place, '13800000000')
  ).split('.');
  expect([algorithm, keyId]).toEqual(['1', '1']);
  const plain = decrypt(
    derive(dataKey, 'field/administrators|mobile'),
    Buffer.from(nonce, 'base64url'),
    Buffer.from(body, 'base64url'),
    `${merchantId}|administrators|mobile|r1|1`,
  );
  expect(plain.toString()).toBe('13800000000');
});

test('indexes and hashes are HMAC-SHA-256 under the documented keys', () => {
  const vault = openVault({ rootKey: root, keyring: { load: async () => null } });
  const hmac = (purpose: string, value: string) =>
    createHmac('sha256', derive(root, purpose)).update(value).digest();
  expect(Buffer.from(vault.index('idNumber', 'v'))).toEqual(hmac('index/idNumber', 'v').subarray(0, 16));
  expect(Buffer.from(vault.hash('code', 'v'))).toEqual(hmac('hash/code', 'v'));
});

test('values that were sealed before still open', async () => {
  const wrapped = Buffer.from(
    'YjrjN0s7AmuJWi01OK511eHy2hO0udB5yFvamV7K0ToxLtVxtIIm1TcRDQu6h_Rnw7qs7mljbAdoDDYx',
    'base64url',
  );
  const load = async () => ({ version: 1, kek: '1.d4da5e71', wrapped });
  const vault = openVault({ rootKey: root, keyring: { load } });
  const ofMerchant = '1.1.q-iWWqzy6o3DhVTI.eAw45IPdkJfTw_OABs6YNhtfSZxHh9fbPT-x';
  const ofPlatform = '1.p1.aQLQdQ8iff0vNz3G.ZpIg6Ttw4keqbwYFOzr8QUPaPXCxyNja2kUo';
  expect(await vault.open(merchantId, place, ofMerchant)).toBe('13800000000');
  expect(await vault.open(PLATFORM, place, ofPlatform)).toBe('13800000000');
});

test('a key wrapped under another root key says so', async () => {
  const keys = new Map<string, WrappedKey>();
  const vault = openVault({ rootKey: root, keyring: keyringOf(keys) });
  keys.set(merchantId, await vault.makeKey(merchantId));
  const other = openVault({ rootKey: Buffer.alloc(32, 8), keyring: keyringOf(keys) });
  await expect(other.seal(merchantId, place, 'x')).rejects.toThrow('another root key');
});

test('a wrapped key does not open for another merchant', async () => {
  const keys = new Map<string, WrappedKey>();
  const vault = openVault({ rootKey: root, keyring: keyringOf(keys) });
  const stolen = '0192f3a4-7b1c-7000-8000-0000000000bb';
  keys.set(stolen, await vault.makeKey(merchantId));
  await expect(vault.seal(stolen, place, 'x')).rejects.toThrow();
});

test('the platform has no key that could be made', async () => {
  const vault = openVault({ rootKey: root, keyring: { load: async () => null } });
  await expect(vault.makeKey(PLATFORM)).rejects.toThrow('root key');
});

/** A vault whose keyring counts how often it is asked. */
function counted(options: { readonly held?: number; readonly heldMs?: number }) {
  const keys = new Map<string, WrappedKey>();
  const state = { now: 0, loads: 0 };
  const load = async (id: string) => {
    state.loads += 1;
    return keys.get(id) ?? null;
  };
  return {
    keys,
    state,
    vault: openVault({ rootKey: root, keyring: { load }, now: () => state.now, ...options }),
  };
}

test('a key is held for its time and then asked for again, so that an erasure elsewhere reaches this process', async () => {
  const { keys, state, vault } = counted({ heldMs: 1_000 });
  keys.set(merchantId, await vault.makeKey(merchantId));
  state.now = 999;
  await vault.seal(merchantId, place, 'x');
  expect(state.loads).toBe(0);
  keys.delete(merchantId);
  state.now = 1_000;
  await expect(vault.seal(merchantId, place, 'x')).rejects.toThrow('no key');
});

test('only so many keys are held, and the one unused for longest goes first', async () => {
  const { keys, state, vault } = counted({ held: 2 });
  for (const id of ['a', 'b']) keys.set(id, await vault.makeKey(id));
  await vault.seal('a', place, 'x');
  keys.set('c', await vault.makeKey('c'));
  await vault.seal('a', place, 'x');
  await vault.seal('c', place, 'x');
  expect(state.loads).toBe(0);
  await vault.seal('b', place, 'x');
  expect(state.loads).toBe(1);
});

test('a key that was made and rolled back is not used for longer than a transaction lasts', async () => {
  const { state, vault } = counted({ heldMs: 60_000 });
  await vault.makeKey(merchantId);
  await vault.seal(merchantId, place, 'x');
  state.now = 20_000;
  await expect(vault.seal(merchantId, place, 'x')).rejects.toThrow('no key');
});

test('a key that was being fetched when it was forgotten is not held', async () => {
  const keys = new Map<string, WrappedKey>();
  const maker = openVault({ rootKey: root, keyring: keyringOf(keys) });
  keys.set(merchantId, await maker.makeKey(merchantId));
  const fetched = Promise.withResolvers<WrappedKey | null>();
  const loads: (() => Promise<WrappedKey | null>)[] = [() => fetched.promise, async () => null];
  const vault = openVault({ rootKey: root, keyring: { load: () => loads.shift()!() } });
  const early = vault.seal(merchantId, place, 'x');
  vault.forgetKey(merchantId);
  fetched.resolve(keys.get(merchantId) ?? null);
  await early;
  await expect(vault.seal(merchantId, place, 'x')).rejects.toThrow('no key');
});

test('keys under an older root key still open while it is there, and new ones are wrapped under the new one', async () => {
  const keys = new Map<string, WrappedKey>();
  const [older, newer] = [root, Buffer.alloc(32, 9)];
  const before = openVault({ rootKey: older, keyring: keyringOf(keys) });
  keys.set(merchantId, await before.makeKey(merchantId));
  const sealed = await before.seal(merchantId, place, 'x');
  const roots = {
    current: () => newer,
    named: (name: string) => [older, newer].find((key) => fingerprint(key) === name) ?? null,
  };
  const keks = async () => ['3.unknown0', `2.${fingerprint(newer)}`, `1.${fingerprint(older)}`];
  const vault = openVault({ rootKey: older, roots, keyring: { ...keyringOf(keys), keks } });
  expect(await vault.open(merchantId, place, sealed)).toBe('x');
  expect((await vault.makeKey('0192f3a4-7b1c-7000-8000-0000000000cc')).kek).toBe(`2.${fingerprint(newer)}`);
});
