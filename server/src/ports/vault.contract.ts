import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { PLATFORM, type Vault, type WrappedKey } from './vault.ts';

/** A vault and the rows its keys are kept in, as the database would hold them. */
export type VaultUnderTest = { readonly vault: Vault; readonly keys: Map<string, WrappedKey> };

const place = { table: 'administrators', column: 'id_number', row: 'r1' };
const secret = '46003919800101003X 王小明';

/** What every vault keeps. */
export function vaultContract(
  name: string,
  make: (keys: Map<string, WrappedKey>) => VaultUnderTest | Promise<VaultUnderTest>,
): void {
  describe(`${name} as a vault`, () => {
    let vault: Vault;
    let keys: Map<string, WrappedKey>;
    const merchant = async () => {
      const id = randomUUID();
      keys.set(id, await vault.makeKey(id));
      return id;
    };
    beforeEach(async () => {
      ({ vault, keys } = await make(new Map()));
    });

    test.each(['', 'a', secret, '密'.repeat(5_000)])('opens what it sealed (%#)', async (text) => {
      const mine = await merchant();
      expect(await vault.open(mine, place, await vault.seal(mine, place, text))).toBe(text);
    });

    test('opens it in the next process', async () => {
      const mine = await merchant();
      const sealed = await vault.seal(mine, place, secret);
      const next = await make(keys);
      expect(await next.vault.open(mine, place, sealed)).toBe(secret);
    });

    test('seals before the row of a new key is committed', async () => {
      const id = randomUUID();
      const key = await vault.makeKey(id);
      const sealed = await vault.seal(id, place, secret);
      keys.set(id, key);
      expect(await (await make(keys)).vault.open(id, place, sealed)).toBe(secret);
    });

    test('seals the values of the platform without a row', async () => {
      const sealed = await vault.seal(PLATFORM, place, secret);
      expect(await (await make(keys)).vault.open(PLATFORM, place, sealed)).toBe(secret);
      await expect(vault.open(await merchant(), place, sealed)).rejects.toThrow();
    });

    test('writes four parts, of which none shows the text, and never twice the same', async () => {
      const mine = await merchant();
      const [first, second] = [await vault.seal(mine, place, 'x'), await vault.seal(mine, place, 'x')];
      expect(first).toMatch(/^1\.\w+\.[\w-]{16}\.[\w-]{23}$/);
      expect(first).not.toBe(second);
    });

    test('a value of another merchant is refused', async () => {
      const sealed = await vault.seal(await merchant(), place, secret);
      await expect(vault.open(await merchant(), place, sealed)).rejects.toThrow();
    });

    test.each([
      { ...place, row: 'r2' },
      { ...place, column: 'mobile' },
      { ...place, table: 'legal_rep_proofs' },
    ])('a value that was moved is refused (%o)', async (elsewhere) => {
      const mine = await merchant();
      const sealed = await vault.seal(mine, place, secret);
      await expect(vault.open(mine, elsewhere, sealed)).rejects.toThrow();
    });

    test('a place that could be read in two ways is refused', async () => {
      const mine = await merchant();
      await expect(vault.seal(mine, { table: 'a|b', column: 'c', row: 'd' }, secret)).rejects.toThrow('|');
    });

    test('a value altered anywhere is refused', async () => {
      const mine = await merchant();
      const sealed = await vault.seal(mine, place, secret);
      const body = Buffer.from(sealed.split('.')[3] ?? '', 'base64url');
      for (let at = 0; at < body.length; at += 1) {
        const altered = Buffer.from(body);
        altered[at] = (altered[at] ?? 0) ^ 1;
        const parts = [...sealed.split('.').slice(0, 3), altered.toString('base64url')];
        await expect(vault.open(mine, place, parts.join('.'))).rejects.toThrow();
      }
    });

    test.each([1, 4, 8, 12, 15, 16])('a value whose tag is %i bytes short is refused', async (missing) => {
      const mine = await merchant();
      const parts = (await vault.seal(mine, place, 'x')).split('.');
      const body = Buffer.from(parts[3] ?? '', 'base64url');
      const cut = body.subarray(0, body.length - missing).toString('base64url');
      await expect(vault.open(mine, place, [...parts.slice(0, 3), cut].join('.'))).rejects.toThrow();
    });

    test.each([
      '',
      'plain text',
      '1.1.AAAA',
      '1.1.AAAAAAAAAAAAAAAA.',
      '2.1.AAAAAAAAAAAAAAAA.AAAA',
      '1.9.A.A',
    ])('what was never sealed is refused ("%s")', async (text) => {
      await expect(vault.open(await merchant(), place, text)).rejects.toThrow();
    });

    test('nothing is opened or sealed once the key was destroyed', async () => {
      const mine = await merchant();
      const sealed = await vault.seal(mine, place, secret);
      keys.delete(mine);
      vault.forgetKey(mine);
      await expect(vault.open(mine, place, sealed)).rejects.toThrow('no key');
      await expect(vault.seal(mine, place, secret)).rejects.toThrow('no key');
    });

    test('a merchant without a key is refused', async () => {
      await expect(vault.seal(randomUUID(), place, secret)).rejects.toThrow('no key');
    });

    test('the index finds equal values of a column and tells nothing between columns', async () => {
      const email = vault.index('email', 'a@example.com');
      expect(email).toHaveLength(16);
      expect((await make(new Map())).vault.index('email', 'a@example.com')).toEqual(email);
      expect(vault.index('mobile', 'a@example.com')).not.toEqual(email);
      expect(vault.index('email', 'b@example.com')).not.toEqual(email);
    });

    test('hashes differ by use, and from the index', () => {
      const code = vault.hash('code', '123456');
      expect(code).toHaveLength(32);
      expect(vault.hash('code', '123456')).toEqual(code);
      expect(vault.hash('token', '123456')).not.toEqual(code);
      expect(vault.index('email', 'v')).not.toEqual(vault.hash('code', 'v').slice(0, 16));
    });

    test('the digest is plain SHA-256 (FIPS 180-2 example "abc")', () => {
      expect(Buffer.from(vault.digest('abc')).toString('hex')).toBe(
        'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      );
    });

    test('a signature holds for its text only, in the next process too', async () => {
      const signature = vault.sign('head 7');
      expect(signature).toHaveLength(64);
      const next = (await make(new Map())).vault;
      expect(next.isSigned('head 7', signature)).toBe(true);
      expect(next.isSigned('head 8', signature)).toBe(false);
      expect(
        next.isSigned(
          'head 7',
          signature.map((byte, at) => (at === 0 ? byte ^ 1 : byte)),
        ),
      ).toBe(false);
    });

    test('equality holds for equal bytes only, whatever their length', () => {
      const bytes = (...values: number[]) => Uint8Array.from(values);
      expect(vault.equal(bytes(1, 2), bytes(1, 2))).toBe(true);
      expect(vault.equal(bytes(), bytes())).toBe(true);
      expect(vault.equal(bytes(1, 2), bytes(1, 3))).toBe(false);
      expect(vault.equal(bytes(1, 2), bytes(1, 2, 0))).toBe(false);
    });
  });
}
