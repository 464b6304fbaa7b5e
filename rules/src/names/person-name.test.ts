import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSamePersonName, readPersonName } from './person-name.ts';

describe('the name of a person', () => {
  test.each([
    ['王伟', '王伟'],
    [' 王 伟 ', '王伟'],
    ['王　伟', '王伟'],
    ['阿卜杜拉·买买提', '阿卜杜拉·买买提'],
    ['阿卜杜拉•买买提', '阿卜杜拉·买买提'],
    ['阿卜杜拉・买买提', '阿卜杜拉·买买提'],
    ['阿卜杜拉.买买提', '阿卜杜拉·买买提'],
    ['阿卜杜拉 · 买买提', '阿卜杜拉·买买提'],
    ['阿·卜·杜', '阿·卜·杜'],
    ['𠮷田', '𠮷田'],
    ['刘〇', '刘〇'],
    ['ZHANG WEI', 'ZHANG WEI'],
    ['José  García-Márquez', 'José García-Márquez'],
    ["O'Neill", "O'Neill"],
    ['J. R. Smith', 'J. R. Smith'],
    ['Smith Jr.', 'Smith Jr.'],
    ['一二三四五六七八九十'.repeat(3), '一二三四五六七八九十'.repeat(3)],
  ])('%j reads as %s', (text, name) => {
    expect(readPersonName(text)).toEqual({ ok: true, value: name });
  });

  test.each([
    '',
    '王',
    `${'一二三四五六七八九十'.repeat(3)}一`,
    '王伟先生1',
    '王_伟',
    '·王伟',
    '王伟·',
    '王··伟',
    '王wei',
    '王*',
    'Иван Петров',
    '田中さん',
    '123456',
    "O''''Neill",
    '-Anna',
    '\ud800\udc00\ud800',
    '王'.repeat(1_000_000),
  ])('%j is refused', (text) => {
    expect(readPersonName(text)).toEqual({
      ok: false,
      refusal: { code: 'person.name', path: '', params: { min: 2, max: 30 } },
    });
  });

  test('is stable and never throws', () => {
    const near = fc.string({ unit: fc.constantFrom(...'王伟·•. ab-’') });
    fc.assert(
      fc.property(fc.oneof(near, fc.string({ unit: 'binary' }), fc.anything()), (input) => {
        const read = readPersonName(input);
        if (read.ok) expect(readPersonName(read.value)).toEqual(read);
      }),
    );
  });

  test('that is long and nearly right is refused in linear time', () => {
    const began = performance.now();
    for (const text of ["a'".repeat(2_000), 'a '.repeat(2_000), '王·'.repeat(2_000), 'á'.repeat(4_000)])
      expect(readPersonName(text).ok).toBe(false);
    expect(performance.now() - began).toBeLessThan(200);
  });
});

describe('two papers', () => {
  test.each([
    ['王伟', '王 伟', true],
    ['阿卜杜拉•买买提', '阿卜杜拉·买买提', true],
    ['Zhang Wei', 'ZHANG WEI', true],
    ['王伟', '王玮', false],
    ['王伟', '王伟伟', false],
    ['阿卜杜拉·买买提', '阿卜杜拉买买提', false],
    ['', '', false],
  ])('with %j and %j name the same person: %s', (one, other, same) => {
    expect(isSamePersonName(one, other)).toBe(same);
    expect(isSamePersonName(other, one)).toBe(same);
  });
});
