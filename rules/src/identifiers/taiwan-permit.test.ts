import { expect, test } from 'vitest';
import { factsOf, hintsOf, TEST_DAY } from '../testing/readings.ts';
import { parseTaiwanPermit } from './taiwan-permit.ts';

const read = (text: unknown) => parseTaiwanPermit(text, { asOf: TEST_DAY });

test('lifelong part and renewals are read', () => {
  expect(factsOf(read('00000000'))).toEqual({ lifelong: '00000000', renewals: null });
  expect(factsOf(read('0000000003'))).toEqual({ lifelong: '00000000', renewals: 3 });
});

test('a look-alike is proposed', () => {
  expect(hintsOf(read('0000000O'))).toEqual({ position: 8, suggestions: ['00000000'] });
});
