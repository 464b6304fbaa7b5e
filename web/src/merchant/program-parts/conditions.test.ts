import { civilDate, policySets, startOf } from '@ruzhu/rules';
import { expect, test } from 'vitest';
import { conditionsFor, limitOf, nextMonth } from './conditions.ts';

const seed2021 = policySets.find(({ id }) => id === 'seed-2021')!;

test.each([
  [civilDate(2026, 11, 24), civilDate(2026, 12, 1)],
  [civilDate(2026, 12, 31), civilDate(2027, 1, 1)],
  [civilDate(2026, 2, 1), civilDate(2026, 3, 1)],
])('A monthly number that is used up on %s begins anew on %s', (day, next) => {
  expect(nextMonth(startOf(day) + 3_600_000)).toBe(startOf(next));
});

test('The figures are those of the subject', () => {
  expect(limitOf('quota.reuse_month', seed2021, 'soleTrader')).toBe(1);
  expect(limitOf('quota.reuse_month', seed2021, 'enterprise')).toBe(5);
  expect(limitOf('reuse.subject_quota', seed2021, 'enterprise')).toBe(
    seed2021.values['quota.subjectMiniPrograms'].enterprise,
  );
});

test('A registration that has begun does not stand in its own way', () => {
  const all = [
    { code: 'reuse.not_verified', holds: true },
    { code: 'reuse.unfinished', holds: false },
  ];
  expect(conditionsFor(all, true).map(({ code }) => code)).toEqual(['reuse.not_verified']);
  expect(conditionsFor(all, false)).toEqual(all);
});
