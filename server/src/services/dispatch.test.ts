import { HOUR, shippedCalendar } from '@ruzhu/rules';
import { expect, test } from 'vitest';
import type { Agency, AgencyPace } from '../ports/records.ts';
import { noon } from '../testing/sample-records.ts';
import { agency } from '../testing/sample-reviews.ts';
import { bestOf } from './dispatch.ts';

const named = (name: string, change: Partial<Agency> = {}, pace: Partial<AgencyPace> | null = null) => ({
  agency: agency({ name, capacity: 10, price: 100, hours: { from: 540, until: 1080 }, ...change }),
  pace: pace && {
    agencyId: '',
    at: noon,
    durations: Array.from({ length: 20 }, () => HOUR),
    onTime: 20,
    returned: 0,
    ...pace,
  },
});
const absent = (from: string, until: string) => ({ absences: [{ from, until }] });

// It is Tuesday, 24 November 2026, 10:00 in Shanghai.
test.each<[string, readonly ReturnType<typeof named>[], string | null]>([
  ['one that is paused', [named('a', { state: 'paused' }), named('b', { price: 900 })], 'b'],
  ['one that is full', [named('a', { openCases: 10 }), named('b', { price: 900 })], 'b'],
  ['one without a phone', [named('a', { phone: '' }), named('b', { price: 900 })], 'b'],
  [
    'one that is absent today',
    [named('a', absent('2026-11-24', '2026-11-24')), named('b', { price: 900 })],
    'b',
  ],
  [
    'one that is closed now',
    [named('a', { hours: { from: 780, until: 1080 } }), named('b', { price: 900 })],
    'b',
  ],
  ['one with less room', [named('a', { openCases: 5 }), named('b', { openCases: 1, price: 900 })], 'b'],
  ['one that is often late', [named('a', {}, { onTime: 10 }), named('b', { price: 900 }, {})], 'b'],
  ['the dearer one of equals', [named('a', { price: 900 }), named('b')], 'b'],
])('Not %s is chosen', (_, offers, best) => {
  expect(bestOf(offers, noon, shippedCalendar)?.name ?? null).toBe(best);
});

test.each([
  ['an absence that is over', [named('a', absent('2026-11-01', '2026-11-23'))]],
  ['an absence to come', [named('a', absent('2026-11-25', '2026-12-01'))]],
  ['closed hours, when everybody is closed', [named('a', { hours: { from: 0, until: 60 } })]],
  ['few late decisions', [named('a', {}, { durations: [HOUR], onTime: 0 }), named('b', { price: 900 })]],
])('%s is no hindrance', (_, offers) => {
  expect(bestOf(offers, noon, shippedCalendar)?.name).toBe('a');
});

test('When all are absent or full the case waits', () => {
  expect(bestOf([named('a', absent('2026-11-20', '2026-11-30'))], noon, shippedCalendar)).toBeNull();
  expect(bestOf([], noon, shippedCalendar)).toBeNull();
});
