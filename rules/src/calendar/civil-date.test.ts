import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  ageOn,
  type CivilDate,
  civilDate,
  civilDateAt,
  civilMinuteAt,
  DAY,
  daysBetween,
  endOf,
  HOUR,
  isoOf,
  isRealDay,
  MINUTE,
  minuteOfDay,
  partsOf,
  readCivilDate,
  startOf,
  weekday,
} from './civil-date.ts';

/** The reference: the platform's own calendar, asked in UTC only, shifted to Shanghai by hand. */
const utc = (instant: number) => new Date(instant).toISOString();
const shanghai = (instant: number) => utc(instant + 8 * HOUR);
const anInstant = fc.integer({ min: Date.UTC(1, 0, 2), max: Date.UTC(9999, 11, 30) });
const aDay = anInstant.map((instant) => civilDateAt(instant));
const dayOf = (text: string) => {
  const read = readCivilDate(text);
  if (!read.ok) throw new Error(text);
  return read.value;
};

describe('a civil date at an instant', () => {
  test('is the Shanghai day of the reference calendar, for every instant', () => {
    fc.assert(
      fc.property(anInstant, (instant) => {
        // A year below 1000 is written with four digits by both.
        expect(civilDateAt(instant)).toBe(shanghai(instant).slice(0, 10));
        expect(civilMinuteAt(instant)).toBe(shanghai(instant).slice(0, 16).replace('T', ' '));
        expect(isoOf(instant)).toBe(utc(instant));
      }),
    );
  });

  test.each([
    ['2026-11-22T15:59:59.999Z', '2026-11-22', '2026-11-22 23:59'],
    ['2026-11-22T16:00:00.000Z', '2026-11-23', '2026-11-23 00:00'],
    ['1970-01-01T00:00:00.000Z', '1970-01-01', '1970-01-01 08:00'],
    ['1969-12-31T15:59:00.000Z', '1969-12-31', '1969-12-31 23:59'],
  ])('%s falls on %s', (iso, day, minute) => {
    expect(civilDateAt(Date.parse(iso))).toBe(day);
    expect(civilMinuteAt(Date.parse(iso))).toBe(minute);
  });

  test('begins and ends at midnight in Shanghai, so that the days leave no gap', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        expect(shanghai(startOf(day)).slice(0, 19)).toBe(`${day}T00:00:00`);
        expect(endOf(day)).toBe(startOf(addDays(day, 1)));
        expect(civilDateAt(endOf(day) - 1)).toBe(day);
        expect(minuteOfDay(startOf(day))).toBe(0);
        expect(minuteOfDay(endOf(day) - 1)).toBe(1439);
      }),
    );
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e15, -1e15])(
    '%d is refused loudly, because a year of five digits would no longer compare',
    (instant) => {
      expect(() => civilDateAt(instant)).toThrow(RangeError);
    },
  );
});

describe('arithmetic', () => {
  test('adding days and counting them are opposites', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -40_000, max: 40_000 }), (day, days) => {
        const instant = startOf(day) + days * DAY;
        fc.pre(instant > Date.UTC(1, 0, 2) && instant < Date.UTC(9999, 11, 30));
        expect(addDays(day, days)).toBe(civilDateAt(instant));
        expect(daysBetween(day, addDays(day, days))).toBe(days);
      }),
    );
  });

  test('the weekday is that of the reference calendar', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        expect(weekday(day) % 7).toBe(new Date(`${day}T00:00:00Z`).getUTCDay());
      }),
    );
  });

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-05-31', -3, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-03-15', -15, '2024-12-15'],
    ['2026-08-31', 0, '2026-08-31'],
  ])('%s and %d months is %s', (day, months, expected) => {
    expect(addMonths(dayOf(day), months)).toBe(expected);
  });

  test('adding months keeps the day of the month unless the month is too short', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -600, max: 600 }), (day, months) => {
        const { year, month, day: date } = partsOf(day);
        const first = new Date(Date.UTC(year, month - 1 + months, 1));
        if (year < 100) first.setUTCFullYear(year, month - 1 + months, 1);
        fc.pre(first.getUTCFullYear() >= 1 && first.getUTCFullYear() <= 9998);
        const added = partsOf(addMonths(day, months));
        expect([added.year, added.month]).toEqual([first.getUTCFullYear(), first.getUTCMonth() + 1]);
        expect(added.day).toBeLessThanOrEqual(date);
        expect(isRealDay(added.year, added.month, added.day)).toBe(true);
        expect(added.day === date || !isRealDay(added.year, added.month, added.day + 1)).toBe(true);
      }),
    );
  });

  test.each([
    ['2008-11-23', '2026-11-22', 17],
    ['2008-11-22', '2026-11-22', 18],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2026-11-22', '2026-11-22', 0],
  ])('someone born on %s is on %s aged %d', (birth, asOf, age) => {
    expect(ageOn(dayOf(birth), dayOf(asOf))).toBe(age);
  });

  test('leap days exist in the years divisible by 4 but not by 100 unless by 400', () => {
    expect([1900, 2000, 2023, 2024, 2100].filter((year) => isRealDay(year, 2, 29))).toEqual([2000, 2024]);
  });

  test.each([
    [2026, 13, 1],
    [2026, 0, 1],
    [2026, 1.5, 1],
    [2026, 1, 0.5],
    [2026, 4, 31],
    [0, 1, 1],
    [10_000, 1, 1],
    [Number.NaN, 1, 1],
  ])('%d-%d-%d is no day and cannot be made', (year, month, day) => {
    expect(isRealDay(year, month, day)).toBe(false);
    expect(() => civilDate(year, month, day)).toThrow(RangeError);
  });

  test('minutes of the day are read from Shanghai, also before 1970', () => {
    expect(minuteOfDay(startOf(dayOf('1969-07-20')) + 9 * HOUR + 30 * MINUTE)).toBe(570);
  });
});

describe('reading a date from a document', () => {
  test.each([
    ['2021-03-15', '2021-03-15'],
    ['2021/3/15', '2021-03-15'],
    ['2021.3.15', '2021-03-15'],
    ['2021年3月15日', '2021-03-15'],
    ['2021 年 03 月 15 日', '2021-03-15'],
    ['20210315', '2021-03-15'],
    ['２０２１－０３－１５', '2021-03-15'],
    [' 2024-02-29\n', '2024-02-29'],
  ])('%s reads as %s', (text, day) => {
    expect(readCivilDate(text)).toEqual({ ok: true, value: day });
  });

  const refused: [string, string][] = [
    ['', 'date.format'],
    ['长期', 'date.format'],
    ['15/03/2021', 'date.format'],
    ['2021-3', 'date.format'],
    ['x'.repeat(1_000_000), 'date.format'],
    ['\ud800', 'date.format'],
    ['2026-02-29', 'date.unreal'],
    ['20261301', 'date.unreal'],
    ['0000-01-01', 'date.unreal'],
  ];
  test.each(refused)('%j is refused with %s', (text, code) => {
    expect(readCivilDate(text)).toMatchObject({ ok: false, refusal: { code } });
  });

  test('every date survives being written and read', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        expect(readCivilDate(day)).toEqual({ ok: true, value: day });
      }),
    );
  });

  test('nothing makes it throw', () => {
    fc.assert(fc.property(fc.anything(), (input) => typeof readCivilDate(input).ok === 'boolean'));
  });
});

describe('the process time zone', () => {
  // Zones with daylight saving, an odd offset, the far side of the date line, and Shanghai with its own history.
  test.each(['America/New_York', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'Asia/Shanghai', 'UTC'])(
    'changes nothing when it is %s',
    (zone) => {
      const script = `
        const { civilDateAt, startOf, isoOf, addMonths, minuteOfDay } = await import('./rules/src/calendar/civil-date.ts');
        const days = [0, 517_000_000_000, 700_000_000_000, 1_763_740_800_000, 1_790_870_399_999].map((at) =>
          [civilDateAt(at), startOf(civilDateAt(at)), isoOf(at), addMonths(civilDateAt(at), 5), minuteOfDay(at)].join());
        console.log(days.join(' '));`;
      const run = (TZ: string) =>
        execFileSync(process.execPath, ['--input-type=module', '-e', script], {
          env: { ...process.env, TZ },
          encoding: 'utf8',
        });
      expect(run(zone)).toBe(
        '1970-01-01,-28800000,1970-01-01T00:00:00.000Z,1970-06-01,480 ' +
          '1986-05-21,516988800000,1986-05-20T19:06:40.000Z,1986-10-21,186 ' +
          '1992-03-08,699984000000,1992-03-07T20:26:40.000Z,1992-08-08,266 ' +
          '2025-11-22,1763740800000,2025-11-21T16:00:00.000Z,2026-04-22,0 ' +
          '2026-10-01,1790784000000,2026-10-01T15:59:59.999Z,2027-03-01,1439\n',
      );
    },
  );

  test('is never asked: a date is text from end to end', () => {
    const day: CivilDate = civilDateAt(0);
    expect(typeof day).toBe('string');
  });
});
