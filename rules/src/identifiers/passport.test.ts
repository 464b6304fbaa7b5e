import { expect, test } from 'vitest';
import { factsOf, hintsOf, TEST_DAY } from '../testing/readings.ts';
import { parsePassport } from './passport.ts';

const read = (text: unknown) => parsePassport(text, { asOf: TEST_DAY });

test.each([
  ['E00000000', 'ordinary'],
  ['EA0000000', 'ordinary'],
  ['G00000000', 'formerOrdinary'],
  ['PE0000000', 'publicAffairs'],
  ['SE0000000', 'service'],
  ['DE0000000', 'diplomatic'],
] as const)('%s is %s', (code, kind) => {
  expect(factsOf(read(code)).kind).toBe(kind);
});

test.each([
  ['EO0000000', 2, ['E00000000']],
  ['EI0000000', 2, ['E10000000']],
  ['E0000000O', 9, ['E00000000']],
  ['X00000000', 1, ['E00000000', 'G00000000']],
  ['P00000000', 2, ['PE0000000']],
])('%s is wrong at place %i and may mean %j', (typed, position, suggestions) => {
  expect(hintsOf(read(typed))).toEqual({ position, suggestions });
});
