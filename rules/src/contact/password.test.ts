import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seed2021 } from '../policy/seed-2021.data.ts';
import { judgePassword, judgePasswordRepeat, type PasswordContext, PRODUCT_WORDS } from './password.ts';

const context: PasswordContext = {
  policy: seed2021,
  commonPasswords: new Set(['password12', 'iloveyou1314', 'correcthorse']),
  email: 'Wang.Lu@example.com',
};
const judge = (password: unknown, change: Partial<PasswordContext> = {}) => {
  const judged = judgePassword(password, { ...context, ...change });
  return judged.ok ? 'ok' : judged.refusal.code;
};

describe('a password', () => {
  test.each([
    'correct horse battery',
    '今天天气不错我们去吃面吧',
    '🦌🐎🐂🐑🐓🐕🐖🦆🐇🐁',
    '          x1',
    'abcdefghik',
    '\ud800bcdefghijx',
    'x'.repeat(5) + 'y'.repeat(123),
  ])('%j stands', (password) => {
    expect(judge(password)).toBe('ok');
  });

  test.each([
    ['', 'password.short'],
    ['123456789', 'password.short'],
    ['🦌'.repeat(9), 'password.short'],
    [undefined, 'password.short'],
    [1234567890, 'password.short'],
    [`${'ab'.repeat(64)}c`, 'password.long'],
    ['x'.repeat(1_000_000), 'password.long'],
    ['password12', 'password.common'],
    ['PassWord12', 'password.common'],
    ['ｐａｓｓｗｏｒｄ12', 'password.common'],
    ['aaaaaaaaaaaa', 'password.common'],
    ['12341234123', 'password.common'],
    ['好好好好好好好好好好', 'password.common'],
    ['1234567890', 'password.common'],
    ['9876543210', 'password.common'],
    ['abcdefghijk', 'password.common'],
    ['xxwang.lu2026', 'password.contains_name'],
    ['xxWANG.LU2026', 'password.contains_name'],
    ['my-wechat-2026', 'password.contains_product'],
    ['我的微信密码很长很长', 'password.contains_product'],
    ['RUZHU-2026-11', 'password.contains_product'],
  ])('%j is refused with %s', (password, code) => {
    expect(judge(password)).toBe(code);
  });

  test('is counted in characters and told with the figures', () => {
    expect(judgePassword('🦌🦌🦌🦌🦌🦌', context)).toEqual({
      ok: false,
      refusal: { code: 'password.short', path: '', params: { min: 10, count: 6 } },
    });
    expect(judge('🦌🐎'.repeat(64))).toBe('password.common');
    expect(judge(`${'🦌🐎'.repeat(63)}ab`)).toBe('ok');
    expect(judge(`${'🦌🐎'.repeat(64)}a`)).toBe('password.long');
  });

  test('may contain a mailbox name too short to tell', () => {
    expect(judge('golden shovel', { email: 'lu@example.com' })).toBe('ok');
    expect(judge('golden shovel', { email: 'den@example.com' })).toBe('password.contains_name');
    expect(judge('golden shovel', { email: 'nothing' })).toBe('ok');
    const { email: _, ...anonymous } = context;
    expect(judgePassword('golden shovel', anonymous).ok).toBe(true);
  });

  test('is held against the words it is given', () => {
    expect(judge('golden shovel', { productWords: ['Shovel'] })).toBe('password.contains_product');
    expect(PRODUCT_WORDS.every((word) => judge(`xx ${word} yy 2026`) === 'password.contains_product')).toBe(
      true,
    );
  });

  test('never comes back in the answer', () => {
    const secret = fc.string({ unit: 'grapheme-composite', minLength: 10 });
    fc.assert(
      fc.property(secret, (password) => {
        const answer = judgePassword(password, { ...context, commonPasswords: { has: () => true } });
        fc.pre(!PRODUCT_WORDS.includes(password));
        expect(Object.values(answer.ok ? {} : answer.refusal.params)).not.toContain(password);
      }),
    );
  });

  test('of any kind never makes it throw', () => {
    fc.assert(fc.property(fc.anything(), (input) => typeof judgePassword(input, context).ok === 'boolean'));
  });
});

describe('typed twice', () => {
  test.each([
    ['correct horse', 'correct horse', true],
    ['correct horse', 'correct horse ', false],
    ['é', 'e\u0301', false],
    ['correct horse', undefined, false],
    [undefined, undefined, false],
  ])('%j and %j: %s', (password, repeat, same) => {
    expect(judgePasswordRepeat(password, repeat)).toEqual(
      same
        ? { ok: true, value: true }
        : { ok: false, refusal: { code: 'password.mismatch', path: '', params: {} } },
    );
  });
});
