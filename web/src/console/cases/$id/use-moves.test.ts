import { expect, test } from 'vitest';
import { isTold } from './use-moves.ts';

test.each([
  ['what the merchant does', 'claimed', 4, true],
  ['what the merchant did before the last draft', 'claimed', 3, true],
  ['the draft this desk has just saved', 'claimed', 5, false],
  ['the call this desk has begun', 'calling', 5, false],
  ['a lease that is over', 'queued', 5, true],
  ['a case that was closed', 'decided', 5, true],
])('%s is news: %s at version %i, %s', (_, state, version, told) => {
  expect(isTold({ state, version }, 4)).toBe(told);
});
