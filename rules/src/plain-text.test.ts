import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  boundedText,
  countCharacters,
  fieldOf,
  isHan,
  plainCode,
  plainText,
  READ_LIMIT,
  visibleCharacter,
} from './plain-text.ts';

describe('what a person typed', () => {
  test.each([
    ['  云鹿  ', '云鹿'],
    ['云\u200b鹿\ufeff', '云鹿'],
    ['\u202e云鹿\u202c', '云鹿'],
    ['第一行\r\n第二行', '第一行 第二行'],
    ['云\u0000鹿\ud800', '云鹿'],
    ['　云鹿　', '云鹿'],
    ['（云鹿）', '（云鹿）'],
  ])('%j is meant as %j', (typed, meant) => {
    expect(plainText(typed)).toBe(meant);
  });

  test('in full width is a code in half width', () => {
    expect(plainCode(' １２３ＡＢ（c） ')).toBe('123AB(c)');
  });

  test.each([null, undefined, 5, {}, ['云鹿'], true])('%j is nothing', (input) => {
    expect([boundedText(input), plainText(input), plainCode(input)]).toEqual(['', '', '']);
  });

  test('is read no further than the limit, and reading it again changes nothing', () => {
    expect(boundedText('云'.repeat(1_000_000)).length).toBe(READ_LIMIT);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(plainText(plainText(text))).toBe(plainText(text));
        expect(plainText(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
      }),
    );
  });
});

test('characters are counted as a person counts them', () => {
  expect(['', 'abc', '云鹿', '𠮷', '🦌', 'e\u0301'].map(countCharacters)).toEqual([0, 3, 2, 1, 1, 2]);
});

test.each([
  ['云', '云'],
  ['★', '★'],
  ['_', '_'],
  [' ', 'U+0020'],
  ['\u200b', 'U+200B'],
  ['\u0301', 'U+0301'],
  ['\ud800', 'U+D800'],
  ['\u{e000}', 'U+E000'],
])('%j is shown as %s', (character, shown) => {
  expect(visibleCharacter(character)).toBe(shown);
});

test('only an own key of an object is found', () => {
  expect(fieldOf({ city: '成都市' }, 'city')).toBe('成都市');
  expect([{}, null, 'city', 5, []].map((input) => fieldOf(input, 'toString'))).toEqual(
    Array(5).fill(undefined),
  );
});

test('a text of common signs is trimmed and otherwise left, and counts as the expressions would have it', () => {
  const sign = fc.constantFrom(
    ...' abcXYZ059~!云鹿，。（）【】《》·',
    '\t',
    '\u200b',
    '\u3000',
    '\ue000',
    '\ud800',
  );
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 30 }), (text) => {
      const slow = text
        .replace(/[\t\n\v\f\r\u2028\u2029]+/g, ' ')
        .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '')
        .trim();
      expect(plainText(text)).toBe(slow);
    }),
    { numRuns: 1_000 },
  );
});

test.each([
  ['', true],
  ['云鹿', true],
  ['云 鹿', false],
  ['云a', false],
  ['𠮷', false],
])('whether %j is nothing but common Chinese characters: %s', (text, yes) => {
  expect(isHan(text)).toBe(yes);
});
