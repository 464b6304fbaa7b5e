import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilMinuteAt, DAY, HOUR, readCivilDate, startOf } from './civil-date.ts';
import { deadline, millisecondsOf, momentBefore, partsOfSpan, type Span } from './deadline.ts';
import { shippedCalendar } from './holidays-2024-2026.data.ts';
import { UncoveredYear } from './working-days.ts';

const at = (text: string) => {
  const read = readCivilDate(text.slice(0, 10));
  if (!read.ok) throw new Error(text);
  return startOf(read.value) + Number(text.slice(11, 13)) * HOUR + Number(text.slice(14, 16)) * 60_000;
};

describe('a deadline', () => {
  const cases: [string, Span, string][] = [
    ['2026-11-22 10:32', '60s', '2026-11-22 10:33'],
    ['2026-11-22 10:32', '10min', '2026-11-22 10:42'],
    ['2026-11-22 23:59', '48h', '2026-11-24 23:59'],
    ['2026-11-22 10:32', '10d', '2026-12-02 10:32'],
    // 30 natural days from 20 November end at 24:00 on 20 December, whatever the hour.
    ['2026-11-20 00:00', '30nd', '2026-12-21 00:00'],
    ['2026-11-20 23:59', '30nd', '2026-12-21 00:00'],
    ['2026-09-30 17:00', '1wd', '2026-10-09 00:00'],
    ['2026-11-20 10:00', '5wd', '2026-11-28 00:00'],
    ['2026-11-20 10:00', '15wd', '2026-12-12 00:00'],
    ['2026-01-31 09:00', '1mo', '2026-03-01 00:00'],
    ['2026-03-05 09:00', '1y', '2027-03-06 00:00'],
    // Verified on 29 February → expires on 28 February at 24:00.
    ['2024-02-29 12:00', '1y', '2025-03-01 00:00'],
  ];
  test.each(cases)('from %s, %s ends at %s', (from, rule, expected) => {
    const made = deadline(at(from), rule, shippedCalendar);
    expect(civilMinuteAt(made.at)).toBe(expected);
    expect(made.rule).toBe(rule);
  });

  test('counted in working days is refused past the calendar; in natural days it is not', () => {
    expect(() => deadline(at('2026-12-31 10:00'), '1wd', shippedCalendar)).toThrow(UncoveredYear);
    expect(civilMinuteAt(deadline(at('2026-12-31 10:00'), '1nd', shippedCalendar).at)).toBe(
      '2027-01-02 00:00',
    );
  });

  test('never lies before its beginning, and a longer span never ends earlier', () => {
    const unit = fc.constantFrom('s', 'min', 'h', 'd', 'nd', 'wd', 'mo', 'y');
    const from = fc.integer({ min: at('2024-01-01 00:00'), max: at('2026-06-01 00:00') });
    fc.assert(
      fc.property(from, unit, fc.integer({ min: 1, max: 60 }), (begin, name, amount) => {
        const one = deadline(begin, `${amount}${name}` as Span, shippedCalendar).at;
        const more = deadline(begin, `${amount + 1}${name}` as Span, shippedCalendar).at;
        expect(one).toBeGreaterThan(begin);
        expect(more).toBeGreaterThan(one);
      }),
    );
  });
});

describe('a span', () => {
  test('has a number and a unit', () => {
    expect(partsOfSpan('15wd')).toEqual({ amount: 15, unit: 'wd' });
    expect(millisecondsOf('2h')).toBe(2 * HOUR);
    expect(millisecondsOf('3d')).toBe(3 * DAY);
    expect(millisecondsOf('0s')).toBe(0);
  });

  test.each(['', '10', 'd', '-1d', '1.5d', '1 d'])('%j is none', (text) => {
    expect(() => partsOfSpan(text as Span)).toThrow('Not a span');
  });

  test.each(['1nd', '1wd', '1mo', '1y', '1week'])('%s has no fixed length', (text) => {
    expect(() => millisecondsOf(text as Span)).toThrow('not an exact span');
  });
});

describe('a moment before a deadline', () => {
  const cases: [string, Span, string][] = [
    ['2026-12-21 00:00', '14d', '2026-12-07 00:00'],
    ['2026-12-21 00:00', '2h', '2026-12-20 22:00'],
    ['2026-12-21 00:00', '7nd', '2026-12-14 00:00'],
    ['2027-03-06 00:00', '3mo', '2026-12-06 00:00'],
    // The last day is 31 May, and February has no 31st.
    ['2027-06-01 00:00', '3mo', '2027-03-01 00:00'],
    ['2026-12-20 10:30', '1mo', '2026-11-20 10:30'],
    ['2026-12-21 00:00', '1y', '2025-12-21 00:00'],
  ];
  test.each(cases)('%s less %s is %s', (end, rule, expected) => {
    expect(civilMinuteAt(momentBefore(at(end), rule))).toBe(expected);
  });

  test('is not counted in working days', () => {
    expect(() => momentBefore(at('2026-12-21 00:00'), '3wd')).toThrow('not an exact span');
  });
});
