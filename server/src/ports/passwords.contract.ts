import { describe, expect, test } from 'vitest';
import { Overloaded, type Passwords } from './passwords.ts';

/** What every hashing of passwords keeps. `make` may be given a bound on what waits. */
export function passwordsContract(
  name: string,
  make: (waiting?: number) => Passwords | Promise<Passwords>,
): void {
  describe(`${name} as hashing of passwords`, () => {
    test.each(['正确的马 电池 订书钉', 'p'.repeat(128), ' spaces stay ', '🐎🔋'])(
      'knows "%s" again',
      async (password) => {
        const passwords = await make();
        const hash = await passwords.hash(password);
        expect(await passwords.verify(hash, password)).toBe(true);
        expect(await (await make()).verify(hash, password)).toBe(true);
      },
    );

    test('takes a password as it is received', async () => {
      const passwords = await make();
      const hash = await passwords.hash('Correct Horse');
      for (const other of ['correct horse', 'Correct Horse ', 'Correct  Horse', 'Ｃorrect Horse', '']) {
        expect(await passwords.verify(hash, other)).toBe(false);
      }
    });

    test('gives another hash each time, in PHC form and without the password', async () => {
      const passwords = await make();
      const [first, second] = await Promise.all([passwords.hash('battery'), passwords.hash('battery')]);
      expect(first).toMatch(/^\$argon2id\$v=19\$/);
      expect(first).not.toBe(second);
      expect(first).not.toContain('battery');
    });

    test('no account has no password, not even the empty one', async () => {
      const passwords = await make();
      expect(await passwords.verify(null, 'battery')).toBe(false);
      expect(await passwords.verify(null, '')).toBe(false);
    });

    test('a hash of another form is a fault and no wrong password', async () => {
      await expect((await make()).verify('5f4dcc3b5aa765d61d8327deb882cf99', 'password')).rejects.toThrow();
    });

    test('more work than may wait is refused, and what was taken on is done', async () => {
      const passwords = await make(1);
      const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => passwords.verify(null, 'x')));
      const refused = outcomes.filter((each) => each.status === 'rejected');
      expect(refused.length).toBeGreaterThan(0);
      expect(refused.length).toBeLessThan(6);
      for (const { reason } of refused) expect(reason).toBeInstanceOf(Overloaded);
      expect(await passwords.verify(null, 'x')).toBe(false);
    });

    test.each([
      'password123',
      'PassWord123',
      '1234567890',
      'qwertyuiop',
      '1qaz2wsx3edc',
      'woaini1314520',
      'ｐassword',
    ])('"%s" is common', async (password) => expect((await make()).isCommon(password)).toBe(true));

    test.each(['correct horse battery', '正确的马电池订书钉', 'vG7#kq0_Zr2p', ''])(
      '"%s" is not common',
      async (password) => expect((await make()).isCommon(password)).toBe(false),
    );
  });
}
