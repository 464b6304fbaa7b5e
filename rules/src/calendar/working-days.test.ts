import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type CivilDate, civilDate, DAY, HOUR, readCivilDate, startOf } from './civil-date.ts';
import { shippedCalendar } from './holidays-2024-2026.data.ts';
import {
  addWorkingDays,
  endOfWorkingDay,
  isOfficeTime,
  isWorkingDay,
  UncoveredYear,
  workingDaysBetween,
} from './working-days.ts';

const dayOf = (text: string): CivilDate => {
  const read = readCivilDate(text);
  if (!read.ok) throw new Error(text);
  return read.value;
};
const daysOf = (year: number): CivilDate[] => {
  const days: CivilDate[] = [];
  for (let day = civilDate(year, 1, 1); day.startsWith(String(year)); day = addDays(day, 1)) days.push(day);
  return days;
};
/** The reference, written as plainly as the notice reads: the week, then the exceptions. */
const off = new Set(shippedCalendar.flatMap((year) => year.off));
const on = new Set(shippedCalendar.flatMap((year) => year.on));
const works = (day: CivilDate) => {
  if (off.has(day)) return false;
  if (on.has(day)) return true;
  return ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
};
const covered = [2024, 2025, 2026].flatMap(daysOf);
const aDay = fc.constantFrom(...covered);

describe('a working day', () => {
  test('is what the notices say, on every day of the covered years', () => {
    expect(covered.filter((day) => isWorkingDay(day, shippedCalendar))).toEqual(covered.filter(works));
    expect(covered.length).toBe(366 + 365 + 365);
  });

  test.each([
    ['2026-10-01', false],
    ['2026-10-02', false],
    ['2026-10-03', false],
    ['2026-10-04', false],
    ['2026-10-05', false],
    ['2026-10-06', false],
    ['2026-10-07', false],
    ['2026-10-08', true],
    ['2026-09-20', true], // a Sunday worked in exchange
    ['2026-10-10', true], // a Saturday worked in exchange
    ['2026-10-11', false],
    ['2026-02-14', true],
    ['2026-02-28', true],
    ['2026-09-25', false],
    ['2024-02-29', true],
    ['2025-01-26', true],
  ])('%s: %s', (day, expected) => {
    expect(isWorkingDay(dayOf(day), shippedCalendar)).toBe(expected);
  });

  test.each(['2027-10-01', '2027-01-04', '2023-12-29'])(
    '%s lies in a year nobody has arranged yet, so the question is refused',
    (day) => {
      expect(() => isWorkingDay(dayOf(day), shippedCalendar)).toThrow(UncoveredYear);
    },
  );

  test('the refusal names the year to load', () => {
    expect(() => isWorkingDay(dayOf('2027-10-01'), shippedCalendar)).toThrow(
      expect.objectContaining({ year: 2027, message: expect.stringContaining('2027') }),
    );
  });
});

describe('counting working days', () => {
  test.each([
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-09-30', 2, '2026-10-09'],
    ['2026-09-30', 3, '2026-10-10'],
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-14', 1, '2026-02-24'],
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-20', 15, '2026-12-11'],
    ['2026-10-03', 1, '2026-10-08'],
    ['2026-11-21', 0, '2026-11-21'],
  ])('from %s, %d ahead is %s', (from, n, expected) => {
    expect(addWorkingDays(dayOf(from), n, shippedCalendar)).toBe(expected);
  });

  test('agrees with filtering the days one by one', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 60 }), (from, n) => {
        const ahead = covered.filter((day) => day > from && works(day));
        fc.pre(ahead.length >= n);
        expect(addWorkingDays(from, n, shippedCalendar)).toBe(ahead[n - 1]);
        expect(workingDaysBetween(from, ahead[n - 1]!, shippedCalendar)).toBe(n);
      }),
    );
  });

  test('between a day and an earlier one lie none', () => {
    expect(workingDaysBetween(dayOf('2026-11-23'), dayOf('2026-11-20'), shippedCalendar)).toBe(0);
  });

  test('running into an uncovered year is refused, not guessed', () => {
    expect(() => addWorkingDays(dayOf('2026-12-31'), 1, shippedCalendar)).toThrow(UncoveredYear);
    expect(() => workingDaysBetween(dayOf('2026-12-31'), dayOf('2027-01-02'), shippedCalendar)).toThrow(
      UncoveredYear,
    );
    expect(addWorkingDays(dayOf('2026-12-30'), 1, shippedCalendar)).toBe('2026-12-31');
  });

  test.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('%d days ahead is a fault', (n) => {
    expect(() => addWorkingDays(dayOf('2026-11-20'), n, shippedCalendar)).toThrow(RangeError);
  });

  test('the n-th working day ends at 24:00', () => {
    const friday = startOf(dayOf('2026-11-20')) + 10 * HOUR;
    expect(endOfWorkingDay(friday, 1, shippedCalendar)).toBe(startOf(dayOf('2026-11-24')));
  });
});

describe('office hours', () => {
  const hours = { from: 9 * 60, until: 18 * 60 };
  test.each([
    ['2026-11-20', 9 * HOUR, true],
    ['2026-11-20', 9 * HOUR - 1, false],
    ['2026-11-20', 18 * HOUR - 1, true],
    ['2026-11-20', 18 * HOUR, false],
    ['2026-11-21', 10 * HOUR, false],
    ['2026-09-20', 10 * HOUR, true],
    ['2026-10-01', 10 * HOUR, false],
  ])('%s and %d ms: %s', (day, ms, expected) => {
    expect(isOfficeTime(startOf(dayOf(day)) + ms, shippedCalendar, hours)).toBe(expected);
  });

  test('are refused outside the calendar', () => {
    expect(() => isOfficeTime(startOf(dayOf('2026-12-31')) + DAY, shippedCalendar, hours)).toThrow(
      UncoveredYear,
    );
  });
});
