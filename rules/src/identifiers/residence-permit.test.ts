import { expect, test } from 'vitest';
import { factsOf, hintsOf, TEST_DAY } from '../testing/readings.ts';
import { parseResidencePermit } from './residence-permit.ts';

const read = (text: unknown) => parseResidencePermit(text, { asOf: TEST_DAY });

test.each([
  ['810000190001010018', 'hongKong', '1900-01-01', 126, 'male'],
  ['820000190102030028', 'macao', '1901-02-03', 125, 'female'],
  ['830000190203040032', 'taiwan', '1902-03-04', 124, 'male'],
] as const)('%s belongs to somebody from %s', (code, origin, birth, age, sex) => {
  expect(factsOf(read(code))).toEqual({ origin, birth, age, sex });
});

test('a Taiwan number on 71 is proposed on 83, where it passes', () => {
  expect(hintsOf(read('710000190203040032'))).toEqual({ position: 1, suggestions: ['830000190203040032'] });
});

test('a wrong date is placed', () => {
  expect(hintsOf(read('810000190013010018')).position).toBe(11);
});

test('a doubled sign is found', () => {
  expect(hintsOf(read('8100000190001010018')).suggestions).toEqual(['810000190001010018']);
});
