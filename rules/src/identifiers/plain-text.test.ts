import { describe, expect, test } from 'vitest';
import {
  firstNonDigit,
  firstNonSign,
  LONGEST_TYPED,
  numberAt,
  plainCode,
  plainWords,
  signAt,
} from './plain-text.ts';

describe('plainCode', () => {
  test.each([
    ['91460323MA5YY007XR', '91460323MA5YY007XR'],
    ['9146 0323 ma5y y007 xr', '91460323MA5YY007XR'],
    ['９１４６０３２３ＭＡ５ＹＹ００７ＸＲ', '91460323MA5YY007XR'],
    ['9146-0323–MA5Y—Y007−XR', '91460323MA5YY007XR'],
    ['9146·0323・MA5Y•Y007.XR', '91460323MA5YY007XR'],
    ['\u200b9146\u00a00323\u3000MA5YY007XR\ufeff', '91460323MA5YY007XR'],
    ['①②', '12'],
    ['', ''],
  ])('“%s” becomes %s', (typed, plain) => {
    expect(plainCode(typed)).toBe(plain);
  });

  test('look-alikes stay as they were typed', () => {
    expect(plainCode('o0l1')).toBe('O0L1');
  });

  test.each([[null], [undefined], [13800000000], [{}], [['1']], [Symbol('1')], [12n]])(
    'what is no string is empty',
    (value) => {
      expect(plainCode(value)).toBe('');
      expect(plainWords(value)).toBe('');
    },
  );

  test('a text that is too long is handed back untouched', () => {
    const long = ' '.repeat(LONGEST_TYPED + 1);
    expect(plainCode(long)).toBe(long);
    expect(plainWords(long)).toBe(long);
  });

  test('a plain text is not copied letter by letter: letters beyond ASCII keep their form', () => {
    expect(plainCode('ß')).toBe('ß');
    expect(plainCode('é1')).toBe('é1');
  });
});

test.each([
  ['浙 b2－20080224—1', '浙B2-20080224-1'],
  ['b1·b2-20100001', 'B1.B2-20100001'],
  ['京icp备 06020074 号 - 1', '京ICP备06020074号-1'],
])('plainWords reads “%s” as %s', (typed, plain) => {
  expect(plainWords(typed)).toBe(plain);
});

test('places are counted from one, and zero means none', () => {
  expect(firstNonDigit('123')).toBe(0);
  expect(firstNonDigit('12a')).toBe(3);
  expect(firstNonDigit('a12', 1)).toBe(0);
  expect(firstNonDigit('12', 0, 3)).toBe(3);
  expect(firstNonSign('A1Z')).toBe(0);
  expect(firstNonSign('A1z')).toBe(3);
});

test('numberAt reads a run of digits', () => {
  expect(numberAt('ab2026', 2, 6)).toBe(2026);
});

test.each([
  ['A1', 1, 'A'],
  ['中', 1, '中'],
  ['🦌', 1, '🦌'],
  ['\ud800', 1, 'U+D800'],
  ['\u0007', 1, 'U+0007'],
  ['A', 2, ''],
])('signAt shows what can be shown and names the rest', (text, position, sign) => {
  expect(signAt(text, position)).toBe(sign);
});
