import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoOf } from '../calendar/civil-date.ts';
import { readInstant } from './read-instant.ts';

const date = (text: string) => Date.parse(text);

describe('an instant', () => {
  test.each([
    ['1970-01-01T00:00:00Z', 0],
    ['1970-01-01T08:00:00+08:00', 0],
    ['2026-11-22T09:30:00+08:00', date('2026-11-22T09:30:00+08:00')],
    ['2026-11-22T09:30+08:00', date('2026-11-22T09:30:00+08:00')],
    ['2026-11-22T09:30:00.5Z', date('2026-11-22T09:30:00.500Z')],
    ['2024-02-29T23:59:59.999-03:30', date('2024-02-29T23:59:59.999-03:30')],
  ])('%s is %d', (text, instant) => {
    expect(readInstant(text)).toEqual({ ok: true, value: instant });
  });

  test.each([
    '2026-11-22',
    '2026-11-22T09:30:00',
    '2026-11-22 09:30:00Z',
    '2026-02-29T09:30:00Z',
    '2026-11-22T24:00:00Z',
    '2026-11-22T09:60:00Z',
    '2026-11-22T09:30:60Z',
    '2026-11-22T09:30:00+16:00',
    '2026-11-22T09:30:00+08:60',
    '0000-01-01T00:00:00Z',
    `2026-11-22T09:30:00${'0'.repeat(1_000_000)}Z`,
    '',
    null,
    1_764_000_000,
  ])('%j is refused', (text) => {
    expect(readInstant(text)).toMatchObject({ ok: false, refusal: { code: 'dossier.instant' } });
  });

  test('reads back what is written', () => {
    const instants = fc.integer({ min: date('0001-01-02T00:00:00Z'), max: date('9999-12-30T00:00:00Z') });
    fc.assert(
      fc.property(instants, (instant) => {
        expect(readInstant(isoOf(instant))).toEqual({ ok: true, value: instant });
      }),
    );
  });
});
