import { expect, test } from 'vitest';
import { percentile, rate, threeDigits } from './figures.ts';

test('a rate carries the count, the middle and the slowest hundredth, in any order of arrival', () => {
  const latencies = Array.from({ length: 100 }, (_, place) => 100 - place);
  expect(rate(latencies, 0.5)).toEqual({ perSecond: 200, p50Ms: 51, p99Ms: 100, count: 100 });
});

test.each([
  [[], 0.5, Number.NaN],
  [[7], 0.99, 7],
  [[1, 2, 3, 4], 0.5, 3],
  [[1, 2, 3, 4], 1, 4],
])('of %j the percentile %d is %d', (values, share, wanted) => {
  expect(percentile(values, share)).toBe(wanted);
});

test.each([
  [1234.5, 1230],
  [0.012345, 0.0123],
])('%d is told as %d', (value, told) => {
  expect(threeDigits(value)).toBe(told);
});
