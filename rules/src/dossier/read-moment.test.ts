import fc from 'fast-check';
import { expect, test } from 'vitest';
import { civilDateAt } from '../calendar/civil-date.ts';
import { readMoment } from './read-moment.ts';

test.each([
  ['2026-11-22', { asOf: '2026-11-22' }],
  ['2021年3月15日', { asOf: '2021-03-15' }],
  ['2026-11-22T09:30:00+08:00', { asOf: '2026-11-22', now: 1_795_311_000_000 }],
  // Late in the evening in London it is the next day in Shanghai.
  ['2026-11-22T20:00Z', { asOf: '2026-11-23', now: 1_795_377_600_000 }],
  ['0001-01-01T00:00+08:00', { asOf: '0001-01-01', now: -62_135_625_600_000 }],
  ['9999-12-31T23:59:59.999+08:00', { asOf: '9999-12-31', now: 253_402_271_999_999 }],
])('%s is a moment', (text, value) => {
  expect(readMoment(text)).toEqual({ ok: true, value });
});

test.each([
  ['', 'date.format'],
  ['today', 'date.format'],
  ['Today', 'dossier.instant'],
  ['2026-02-30', 'date.unreal'],
  ['2026-11-22T09:30', 'dossier.instant'],
  ['0001-01-01T00:00+09:00', 'date.unreal'],
  ['9999-12-31T23:59-15:00', 'date.unreal'],
  [20261122, 'date.format'],
  [null, 'date.format'],
])('%j is refused with %s', (text, code) => {
  expect(readMoment(text)).toMatchObject({ ok: false, refusal: { code } });
});

test('every instant that is read has a day', () => {
  const parts = fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: -15, max: 15 }));
  fc.assert(
    fc.property(parts, ([year, offset]) => {
      const sign = offset < 0 ? '-' : '+';
      const hours = String(Math.abs(offset)).padStart(2, '0');
      const read = readMoment(`${String(year).padStart(4, '0')}-12-31T23:30${sign}${hours}:00`);
      if (read.ok) expect(civilDateAt(read.value.now!)).toBe(read.value.asOf);
      else expect(read.refusal.code).toBe('date.unreal');
    }),
  );
});
