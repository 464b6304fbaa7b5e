import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, civilDate } from '../calendar/civil-date.ts';
import { judgeLicenceDates, type LicenceDates, readLicencePeriod, readValidUntil } from './licence-data.ts';

const asOf = civilDate(2026, 11, 22);
const dates: LicenceDates = {
  establishedOn: civilDate(2021, 3, 15),
  validFrom: null,
  validUntil: 'longTerm',
};
const judge = (change: Partial<LicenceDates>) => {
  const { refusals, warnings } = judgeLicenceDates({ ...dates, ...change }, asOf);
  return [...refusals, ...warnings].map(({ code, path }) => `${code} ${path}`);
};

describe('the dates of a licence', () => {
  test.each([
    ['without an end', {}, []],
    ['founded today', { establishedOn: asOf }, []],
    ['founded tomorrow', { establishedOn: addDays(asOf, 1) }, ['date.future establishedOn']],
    ['ending in 31 days', { validUntil: addDays(asOf, 31) }, []],
    ['ending in 30 days', { validUntil: addDays(asOf, 30) }, ['licence.expires_soon validUntil']],
    ['ending today', { validUntil: asOf }, ['licence.expires_soon validUntil']],
    ['ended yesterday', { validUntil: addDays(asOf, -1) }, ['licence.expired validUntil']],
    [
      'ending before it began',
      { validFrom: addDays(asOf, 9), validUntil: addDays(asOf, 8) },
      ['licence.period validUntil'],
    ],
    ['ending before it was founded', { validUntil: civilDate(2021, 3, 14) }, ['licence.period validUntil']],
    [
      'wrong twice',
      { establishedOn: addDays(asOf, 1), validFrom: civilDate(2020, 1, 1), validUntil: addDays(asOf, -1) },
      ['date.future establishedOn', 'licence.expired validUntil'],
    ],
  ] as const)('%s', (_, change, expected) => {
    expect(judge(change)).toEqual(expected);
  });

  test('are told with the day and the days left', () => {
    expect(judgeLicenceDates({ ...dates, validUntil: civilDate(2026, 12, 1) }, asOf).warnings).toEqual([
      {
        level: 'warn',
        code: 'licence.expires_soon',
        path: 'validUntil',
        params: { date: '2026-12-01', days: 9 },
      },
    ]);
  });

  test('never warn of what they refuse', () => {
    const day = fc.integer({ min: -2_000, max: 2_000 }).map((days) => addDays(asOf, days));
    fc.assert(
      fc.property(day, day, fc.option(day), (establishedOn, validUntil, validFrom) => {
        const { refusals, warnings } = judgeLicenceDates({ establishedOn, validUntil, validFrom }, asOf);
        expect(refusals.length === 0 || warnings.length === 0).toBe(true);
        if (validUntil < asOf) expect(refusals.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('the end of a term', () => {
  test.each([
    ['长期', 'longTerm'],
    [' 长 期 ', 'longTerm'],
    ['永久', 'longTerm'],
    ['长期有效', 'longTerm'],
    ['2041年3月14日', '2041-03-14'],
    ['20410314', '2041-03-14'],
  ])('%j reads as %s', (text, until) => {
    expect(readValidUntil(text)).toEqual({ ok: true, value: until });
  });

  test.each([
    ['', 'licence.valid_until'],
    ['三年', 'licence.valid_until'],
    ['2041-02-29', 'date.unreal'],
    [null, 'licence.valid_until'],
  ])('%j is refused with %s', (text, code) => {
    expect(readValidUntil(text)).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe('a term as it is printed', () => {
  test.each([
    ['2021年03月15日至2041年03月14日', '2021-03-15', '2041-03-14'],
    ['自2021年03月15日至长期', '2021-03-15', 'longTerm'],
    ['2021-03-15 至 2041-03-14', '2021-03-15', '2041-03-14'],
    ['2021.3.15—2041.3.14', '2021-03-15', '2041-03-14'],
    ['2021/3/15～长期', '2021-03-15', 'longTerm'],
    ['长期', null, 'longTerm'],
    ['2041-03-14', null, '2041-03-14'],
  ])('%s', (text, from, until) => {
    expect(readLicencePeriod(text)).toEqual({ ok: true, value: { from, until } });
  });

  test.each([
    ['', 'licence.valid_until'],
    ['2021-03-15至', 'licence.valid_until'],
    ['至长期', 'date.format'],
    ['2021-02-30至长期', 'date.unreal'],
    ['2041-03-15至2021-03-14', 'licence.period'],
    [undefined, 'licence.valid_until'],
    ['至'.repeat(1_000_000), 'licence.valid_until'],
  ])('%j is refused with %s', (text, code) => {
    expect(readLicencePeriod(text)).toMatchObject({ ok: false, refusal: { code } });
  });

  test('of any kind never makes it throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.string({ unit: fc.constantFrom(...'2021-03至长期年月') })),
        (input) => {
          expect(typeof readLicencePeriod(input).ok).toBe('boolean');
        },
      ),
    );
  });
});
