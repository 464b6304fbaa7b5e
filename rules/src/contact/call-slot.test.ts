import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDate, civilMinuteAt, DAY, HOUR, startOf } from '../calendar/civil-date.ts';
import { shippedCalendar } from '../calendar/holidays-2024-2026.data.ts';
import { isOfficeTime, isWorkingDay } from '../calendar/working-days.ts';
import { seed2021 } from '../policy/seed-2021.data.ts';
import { callSlots, readCallSlot, readCallSlots, type SlotContext } from './call-slot.ts';

/** A Sunday. */
const sunday = startOf(civilDate(2026, 11, 22)) + 10 * HOUR;
const context: SlotContext = { now: sunday, calendar: shippedCalendar, policy: seed2021 };
const keys = (change: Partial<SlotContext>) => callSlots({ ...context, ...change }).map(({ key }) => key);

describe('the slots offered', () => {
  test('are the halves of the next five working days', () => {
    const slots = callSlots(context);
    expect(slots.length).toBe(10);
    expect(
      slots.slice(0, 3).map(({ key, from, until }) => [key, civilMinuteAt(from), civilMinuteAt(until)]),
    ).toEqual([
      ['2026-11-23/morning', '2026-11-23 09:00', '2026-11-23 12:00'],
      ['2026-11-23/afternoon', '2026-11-23 12:00', '2026-11-23 18:00'],
      ['2026-11-24/morning', '2026-11-24 09:00', '2026-11-24 12:00'],
    ]);
    expect(slots.at(-1)?.key).toBe('2026-11-27/afternoon');
  });

  test('begin with what is left of a working day', () => {
    const monday = startOf(civilDate(2026, 11, 23));
    expect(keys({ now: monday + 8 * HOUR }).slice(0, 2)).toEqual([
      '2026-11-23/morning',
      '2026-11-23/afternoon',
    ]);
    expect(keys({ now: monday + 9 * HOUR })[0]).toBe('2026-11-23/afternoon');
    expect(keys({ now: monday + 12 * HOUR })[0]).toBe('2026-11-24/morning');
    expect(keys({ now: monday + 20 * HOUR }).length).toBe(10);
  });

  test('leave out holidays and take in days worked in exchange', () => {
    const eve = startOf(civilDate(2026, 9, 30)) + 20 * HOUR;
    expect(new Set(keys({ now: eve }).map((key) => key.slice(0, 10)))).toEqual(
      new Set(['2026-10-08', '2026-10-09', '2026-10-10', '2026-10-12', '2026-10-13']),
    );
  });

  test('end where the calendar ends, instead of guessing', () => {
    expect(keys({ now: startOf(civilDate(2026, 12, 30)) + 20 * HOUR })).toEqual([
      '2026-12-31/morning',
      '2026-12-31/afternoon',
    ]);
    expect(keys({ now: startOf(civilDate(2027, 1, 5)) })).toEqual([]);
  });

  test('follow the hours and days of the policy', () => {
    const policy = {
      ...seed2021,
      values: { ...seed2021.values, 'call.hours': { from: 600, until: 700 }, 'call.slotDays': 1 },
    };
    expect(keys({ policy })).toEqual(['2026-11-23/morning']);
  });

  test('are always ahead, in office hours, and readable', () => {
    const asOf = fc.integer({ min: startOf(civilDate(2024, 1, 1)), max: startOf(civilDate(2026, 12, 1)) });
    fc.assert(
      fc.property(asOf, (instant) => {
        const asked = { ...context, now: instant };
        for (const slot of callSlots(asked)) {
          expect(slot.from).toBeGreaterThan(instant);
          expect(slot.until - slot.from).toBeGreaterThan(0);
          expect(isWorkingDay(slot.date, shippedCalendar)).toBe(true);
          expect(isOfficeTime(slot.until - 1, shippedCalendar, seed2021.values['call.hours'])).toBe(true);
          expect(readCallSlot(slot.key, asked)).toEqual({ ok: true, value: slot });
        }
      }),
    );
  });

  test('hide no fault but that of the missing year', () => {
    const broken = [{ year: 2026, off: null, on: null, source: '' }] as never;
    expect(() => callSlots({ ...context, calendar: broken })).toThrow(TypeError);
  });
});

describe('a slot that is sent', () => {
  test.each([
    ['2026-11-20/morning', 'call.slot_past'],
    ['2026-11-22/morning', 'call.slot_past'],
    ['2026-11-22/afternoon', 'call.slot_unknown'],
    ['2026-11-28/morning', 'call.slot_unknown'],
    ['2026-11-30/morning', 'call.slot_unknown'],
    ['2026-11-23/evening', 'call.slot_unknown'],
    ['2026-11-23', 'call.slot_unknown'],
    ['', 'call.slot_unknown'],
    ['2026-02-30/morning', 'call.slot_unknown'],
  ])('%j is refused with %s', (key, code) => {
    expect(readCallSlot(key, context)).toMatchObject({ ok: false, refusal: { code } });
  });

  test('is past from the instant it begins', () => {
    const begins = startOf(civilDate(2026, 11, 23)) + 9 * HOUR;
    expect(readCallSlot('2026-11-23/morning', { ...context, now: begins - 1 }).ok).toBe(true);
    expect(readCallSlot('2026-11-23/morning', { ...context, now: begins })).toMatchObject({
      refusal: { code: 'call.slot_past' },
    });
    expect(readCallSlot('2026-11-23/morning', { ...context, now: begins + 30 * DAY })).toMatchObject({
      refusal: { code: 'call.slot_past' },
    });
  });

  test('of any kind never makes it throw', () => {
    fc.assert(fc.property(fc.anything(), (input) => !readCallSlot(input, context).ok));
  });
});

describe('the slots a contact chose', () => {
  test('are given once each, in the order of time', () => {
    const chosen = ['2026-11-24/morning', '2026-11-23/afternoon', '2026-11-24/morning'];
    expect(readCallSlots(chosen, context)).toEqual({
      ok: true,
      value: ['2026-11-23/afternoon', '2026-11-24/morning'],
    });
  });

  test.each([
    [[], 'call.slot_none', ''],
    ['2026-11-23/morning', 'call.slot_none', ''],
    [null, 'call.slot_none', ''],
    [['2026-11-23/morning', '2026-11-20/morning'], 'call.slot_past', '1'],
    [['2026-11-28/morning'], 'call.slot_unknown', '0'],
    [[null], 'call.slot_unknown', '0'],
  ])('%j is refused with %s', (input, code, path) => {
    expect(readCallSlots(input, context)).toMatchObject({ ok: false, refusal: { code, path } });
  });

  test('of any kind never make it throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.array(fc.anything())),
        (input) => !readCallSlots(input, context).ok,
      ),
    );
  });
});
