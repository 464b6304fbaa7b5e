import { expect, test } from 'vitest';
import { codeOf, factsOf, TEST_DAY } from '../testing/readings.ts';
import { parseLandline } from './landline.ts';

const read = (text: unknown) => parseLandline(text, { asOf: TEST_DAY });

test.each([
  ['010-59002056', { area: '010', subscriber: '59002056', extension: null }],
  ['0898-66660000-801', { area: '0898', subscriber: '66660000', extension: '801' }],
  ['08986666000', { area: '0898', subscriber: '6666000', extension: null }],
  ['0898 6666 000 转 8', { area: '0898', subscriber: '6666000', extension: '8' }],
])('%s has its parts', (typed, facts) => {
  expect(factsOf(read(typed))).toEqual(facts);
});

test.each([
  ['13300000000', 'landline.area'],
  ['010-0900205', 'landline.subscriber'],
  ['0755-083765566', 'landline.subscriber'],
  ['0755-837655661234567', 'landline.subscriber'],
  ['010-5900 2056 call', 'landline.format'],
  ['---', 'landline.format'],
  ['+1-212-5550100', 'landline.area'],
])('%s is refused with %s', (typed, code) => {
  expect(codeOf(read(typed))).toBe(code);
});
