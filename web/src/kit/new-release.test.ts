import { expect, test } from 'vitest';
import { loadsAnew } from './new-release.ts';

function kept() {
  const values = new Map<string, string>();
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
  };
}

test('A page whose release is gone is loaded anew, but does not go round', () => {
  const storage = kept();
  expect(loadsAnew(storage, 1_000_000)).toBe(true);
  expect(loadsAnew(storage, 1_000_500)).toBe(false);
  expect(loadsAnew(storage, 1_059_999)).toBe(false);
});

test('The next release, minutes later, is followed again', () => {
  const storage = kept();
  expect(loadsAnew(storage, 1_000_000)).toBe(true);
  expect(loadsAnew(storage, 1_060_000)).toBe(true);
});
