import { expect, test } from 'vitest';
import { readYuan } from './money.ts';

test.each([
  ['200', 20_000],
  ['0.37', 37],
  ['0.3', 30],
  ['1,234.50', 123_450],
  ['１２．５', 1250],
  ['¥ 200.00', 20_000],
  ['200 元', 20_000],
  ['0', 0],
])('%s is %d 分', (text, fen) => {
  expect(readYuan(text)).toBe(fen);
});

test.each(['', 'abc', '1.234', '-1', '1.', '1 2 3.456', '10000000000'])('%j is no amount', (text) => {
  expect(readYuan(text)).toBeNull();
});
