import { expect, test } from 'vitest';
import { factsOf, hintsOf, TEST_DAY } from '../testing/readings.ts';
import { parseTrademarkNumber, readTrademarkClass } from './trademark-number.ts';

const read = (text: unknown) => parseTrademarkNumber(text, { asOf: TEST_DAY });

test.each([
  ['1', 'national', null],
  ['12345678A', 'national', 'A'],
  ['G1234567', 'international', null],
  ['G1234567B', 'international', 'B'],
])('%s stands in the %s register', (typed, register, division) => {
  expect(factsOf(read(typed))).toEqual({ register, division });
});

test('a foreign sign is placed', () => {
  expect(hintsOf(read('12中45'))).toEqual({ position: 3, suggestions: [] });
});

test.each([
  ['35', 35],
  ['第 35 类', 35],
  ['３５', 35],
  ['1', 1],
  ['45', 45],
  ['09', 9],
])('class “%s” is %i', (typed, number) => {
  expect(readTrademarkClass(typed)).toEqual({ ok: true, value: number });
});

test.each(['0', '46', '', '3a', '三十五', '100', null, 35, '第第35类'])('class “%s” is refused', (typed) => {
  expect(readTrademarkClass(typed)).toMatchObject({ ok: false, refusal: { code: 'trademark.class' } });
});
