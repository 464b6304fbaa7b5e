import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarTexts } from './calendar.texts.ts';
import { civilDate } from './civil-date.ts';
import { shippedCalendar } from './holidays-2024-2026.data.ts';
import { calendarWith, readCalendarYear } from './read-calendar-year.ts';
import { isWorkingDay, UncoveredYear } from './working-days.ts';

/** A made-up arrangement: no notice for 2027 existed when this was written. */
const year2027 = {
  year: 2027,
  off: ['2027-01-01', '2027-05-01', '2027-10-01', '2027-10-02', '2027-10-03', '2027-10-04'],
  on: ['2027-09-26'],
  source: 'https://www.gov.cn/example',
};
const changed = (change: object) => ({ ...year2027, ...change });

describe('a year an operator loads', () => {
  test('is read and makes its days answerable', () => {
    const read = readCalendarYear(year2027);
    if (!read.ok) throw new Error(read.refusal.code);
    expect(() => isWorkingDay(civilDate(2027, 10, 4), shippedCalendar)).toThrow(UncoveredYear);
    const calendar = calendarWith(shippedCalendar, read.value);
    expect(isWorkingDay(civilDate(2027, 10, 4), calendar)).toBe(false);
    expect(isWorkingDay(civilDate(2027, 9, 26), calendar)).toBe(true);
    expect(calendar.map((one) => one.year)).toEqual([2024, 2025, 2026, 2027]);
  });

  test('replaces the same year, because notices are amended', () => {
    const [, , year2026] = shippedCalendar;
    const calendar = calendarWith(shippedCalendar, { ...year2026!, source: 'amended' });
    expect(calendar.length).toBe(3);
    expect(calendar[2]!.source).toBe('amended');
  });

  test('may come in the shape of the holiday-cn files', () => {
    const days = [
      ...year2027.off.map((date) => ({ name: '节', date, isOffDay: true })),
      ...year2027.on.map((date) => ({ name: '节', date, isOffDay: false })),
    ];
    const read = readCalendarYear({ year: 2027, papers: ['https://www.gov.cn/example'], days });
    expect(read).toEqual(readCalendarYear(year2027));
  });

  test('every shipped year passes its own checks', () => {
    for (const year of shippedCalendar) expect(readCalendarYear(year)).toEqual({ ok: true, value: year });
    expect(shippedCalendar.every((year) => year.source.startsWith('https://www.gov.cn/'))).toBe(true);
  });

  const refused: [unknown, string, string][] = [
    [null, 'calendar.shape', ''],
    ['2027', 'calendar.shape', ''],
    [[year2027], 'calendar.shape', ''],
    [changed({ off: 'all' }), 'calendar.shape', ''],
    [{ year: 2027, days: ['2027-01-01'], papers: [] }, 'calendar.shape', ''],
    [changed({ off: Array(367).fill('2027-01-01') }), 'calendar.shape', ''],
    [changed({ year: '2027' }), 'calendar.year', 'year'],
    [changed({ year: 1999 }), 'calendar.year', 'year'],
    [changed({ source: '  ' }), 'calendar.source', 'source'],
    [{ year: 2027, days: [], papers: [] }, 'calendar.source', 'source'],
    [changed({ off: [...year2027.off, '2027-02-30'] }), 'calendar.day', 'off.6'],
    [changed({ on: ['2026-09-26'] }), 'calendar.day', 'on.0'],
    [changed({ on: [20_270_926] }), 'calendar.day', 'on.0'],
    [changed({ off: [...year2027.off, '2027-10-01'] }), 'calendar.repeated', ''],
    [changed({ on: ['2027-10-02'] }), 'calendar.repeated', ''],
    [changed({ on: ['2027-09-27'] }), 'calendar.swap_on_weekday', 'on'],
    [changed({ off: year2027.off.slice(1) }), 'calendar.incomplete', 'off'],
    [changed({ off: [] }), 'calendar.incomplete', 'off'],
  ];
  test.each(refused)('%j is refused with %s', (json, code, path) => {
    expect(readCalendarYear(json)).toMatchObject({ ok: false, refusal: { code, path } });
  });

  test('every calendar code is reached', () => {
    const reached = new Set(refused.map(([, code]) => code));
    const known = Object.keys(calendarTexts).filter((code) => code.startsWith('calendar.'));
    expect(known.filter((code) => !reached.has(code))).toEqual([]);
  });

  test('nothing makes it throw', () => {
    fc.assert(fc.property(fc.anything(), (json) => typeof readCalendarYear(json).ok === 'boolean'));
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (off, on) => {
        expect(readCalendarYear(changed({ off: [off], on: [on] })).ok).toBe(false);
      }),
    );
  });
});
