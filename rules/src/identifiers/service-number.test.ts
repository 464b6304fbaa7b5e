import { expect, test } from 'vitest';
import { factsOf, hintsOf, TEST_DAY } from '../testing/readings.ts';
import { parseServiceNumber } from './service-number.ts';

const read = (text: unknown) => parseServiceNumber(text, { asOf: TEST_DAY });

test('the prefix and the rest are read', () => {
  expect(factsOf(read('400-800-1234'))).toEqual({ prefix: '400', subscriber: '8001234' });
});

test('a look-alike and a doubled digit are proposed', () => {
  expect(hintsOf(read('4OO8001234'))).toEqual({ position: 2, suggestions: ['4008001234'] });
  expect(hintsOf(read('40080012344')).suggestions).toContain('4008001234');
});
