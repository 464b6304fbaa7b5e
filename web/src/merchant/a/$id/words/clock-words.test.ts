import { DAY, isoOf } from '@ruzhu/rules';
import { expect, test } from 'vitest';
import { nearest } from './clock-words.ts';

const noon = Date.parse('2026-11-22T12:00:00+08:00');
const clock = (key: string, days: number, pausedAt: string | null = null) => ({
  key,
  at: isoOf(noon + days * DAY),
  pausedAt,
});

test('The nearest deadline of the merchant is named with what is due', () => {
  const found = nearest([clock('window', 20), clock('order', 1)], 'registeredUnverified', 'zh');
  expect(found).toEqual({ key: 'order', at: noon + DAY, act: '完成支付' });
});

test('Clocks that bind others are not shown as the merchant’s', () => {
  expect(nearest([clock('firstCall', 1), clock('decision', 5)], 'verifying', 'zh')).toBeNull();
});

test('A clock that stands still threatens nobody', () => {
  expect(nearest([clock('window', 3, isoOf(noon))], 'verifying', 'zh')).toBeNull();
});

test('A clock that could not be counted yet is left out', () => {
  expect(nearest([{ key: 'window', at: null, pausedAt: null }], 'registeredUnverified', 'zh')).toBeNull();
});

test.each([
  ['verified', null],
  ['renewalWindow', 'validity'],
])('The end of the year is a deadline only once the window is open: %s', (state, key) => {
  expect(nearest([clock('validity', 80)], state, 'zh')?.key ?? null).toBe(key);
});
