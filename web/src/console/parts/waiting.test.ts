import { HOUR, MINUTE } from '@ruzhu/rules';
import { expect, test } from 'vitest';
import { dueBefore, dueLook } from './waiting.ts';

const NOW = Date.parse('2026-11-24T02:00:00Z');

test.each([
  [NOW + 4 * HOUR, 'plain'],
  [NOW + 4 * HOUR - 1, 'soon'],
  [NOW + HOUR, 'soon'],
  [NOW + HOUR - 1, 'urgent'],
  [NOW + MINUTE, 'urgent'],
  [NOW, 'late'],
  [NOW - 1, 'late'],
  [null, 'none'],
] as const)('a deadline at %s looks %s', (dueAt, look) => {
  expect(dueLook(dueAt, NOW)).toBe(look);
});

const row = (ms: number | null) => ({ dueAt: ms === null ? null : new Date(NOW + ms).toISOString() });

test('cases due before an instant are counted, and it is said whether there may be more', () => {
  const rows = [row(-1), row(0), row(1), row(null)];
  expect(dueBefore(rows, NOW, false)).toEqual({ count: 2, isExact: true });
  expect(dueBefore(rows, NOW, true)).toEqual({ count: 2, isExact: true });
  expect(dueBefore(rows.slice(0, 2), NOW, true)).toEqual({ count: 2, isExact: false });
  expect(dueBefore([], NOW, false)).toEqual({ count: 0, isExact: true });
});
