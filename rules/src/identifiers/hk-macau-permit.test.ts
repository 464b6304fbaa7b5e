import { expect, test } from 'vitest';
import { factsOf, hintsOf, TEST_DAY } from '../testing/readings.ts';
import { parseHkMacauPermit } from './hk-macau-permit.ts';

const read = (text: unknown) => parseHkMacauPermit(text, { asOf: TEST_DAY });

test('origin, lifelong part and renewals are read', () => {
  expect(factsOf(read('H00000000'))).toEqual({ origin: 'hongKong', lifelong: 'H00000000', renewals: null });
  expect(factsOf(read('M0000000002'))).toEqual({ origin: 'macao', lifelong: 'M00000000', renewals: 2 });
});

test('a letter O among the digits is proposed as 0', () => {
  expect(hintsOf(read('H0000000O'))).toEqual({ position: 9, suggestions: ['H00000000'] });
});

test('a wrong first letter is placed, and both letters are proposed', () => {
  expect(hintsOf(read('K00000000'))).toEqual({ position: 1, suggestions: ['H00000000', 'M00000000'] });
});
