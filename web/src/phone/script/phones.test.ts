import { describe, expect, test } from 'vitest';
import {
  newPhone,
  type Phone,
  type Phones,
  phoneFor,
  phoneInUse,
  putFirst,
  sign,
  takePhone,
} from './phones.ts';

/** Phones that are kept in memory. */
function memory(...kept: Phone[]): Phones & { kept: readonly Phone[] } {
  const store = {
    kept: kept as readonly Phone[],
    read: async () => store.kept,
    write: async (phones: readonly Phone[]) => {
      store.kept = phones;
    },
  };
  return store;
}

const owned = async (owner: string): Promise<Phone> => ({ ...(await newPhone()), owner });
const scan = { person: '王*', enrols: false, sandbox: false };

describe('a phone’s key', () => {
  test('cannot be taken out of the browser, and its public half has the four members the server takes', async () => {
    const { privateKey, publicKey } = await newPhone();
    expect(privateKey.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('jwk', privateKey)).rejects.toThrow();
    expect(Object.keys(publicKey)).toEqual(['kty', 'crv', 'x', 'y']);
    expect(publicKey.x).toMatch(/^[\w-]{43}$/);
  });

  test('signs as plain r|s in base64url over the challenge and the number', async () => {
    const phone = await newPhone();
    const signature = await sign(phone, 'challenge|47');
    expect(signature).toMatch(/^[\w-]{86}$/);
    const key = await crypto.subtle.importKey(
      'jwk',
      phone.publicKey,
      { name: 'ECDSA', namedCurve: 'P-256' },
      true,
      ['verify'],
    );
    const bytes = Uint8Array.from(atob(signature.replaceAll('-', '+').replaceAll('_', '/')), (sign) =>
      sign.charCodeAt(0),
    );
    const good = (text: string) =>
      crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, bytes, new TextEncoder().encode(text));
    expect(await good('challenge|47')).toBe(true);
    expect(await good('challenge|48')).toBe(false);
  });
});

describe('which phone answers', () => {
  test('is the only one there is; a new one is made and kept where there is none', async () => {
    const store = memory();
    const phone = await phoneInUse(store);
    expect(store.kept).toEqual([phone]);
    expect(await phoneInUse(store)).toBe(phone);
    expect(await takePhone(store, { ...scan, enrols: true })).toBe(phone);
  });

  test('outside of a sandbox never depends on whose it is', async () => {
    const [wang, li] = [await owned('王*'), await owned('李*')];
    expect(phoneFor([wang, li], { ...scan, person: '李*' })).toBe(wang);
    expect(phoneFor([wang], { ...scan, enrols: true })).toBe(wang);
  });

  test('in a sandbox is that of the person asked for, and one that is nobody’s at a first scan', async () => {
    const [wang, li, fresh] = [await owned('王*'), await owned('李*'), await owned('')];
    const sandbox = { ...scan, sandbox: true };
    expect(phoneFor([wang, li], { ...sandbox, person: '李*' })).toBe(li);
    expect(phoneFor([wang, li], { ...sandbox, person: '赵*' })).toBe(wang);
    expect(phoneFor([wang, fresh], { ...sandbox, enrols: true })).toBe(fresh);
    expect(phoneFor([wang], { ...sandbox, enrols: true })).toBeNull();
    const store = memory(wang);
    const made = await takePhone(store, { ...sandbox, enrols: true });
    expect(store.kept).toEqual([made, wang]);
  });

  test('stays the one that was chosen, and no key is lost by choosing', async () => {
    const [wang, li] = [await owned('王*'), await owned('李*')];
    const store = memory(wang, li);
    await putFirst(store, li, store.kept);
    expect(store.kept).toEqual([li, wang]);
    expect(await phoneInUse(store)).toBe(li);
  });

  test('is told its owner once it was enrolled', async () => {
    const fresh = await newPhone();
    const store = memory(fresh);
    await putFirst(store, { ...fresh, owner: '王*' }, store.kept);
    expect(store.kept.map(({ owner }) => owner)).toEqual(['王*']);
  });
});
