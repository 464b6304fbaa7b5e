import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factsOf, hintsOf, TEST_DAY } from '../testing/readings.ts';
import { seeded, syntheticMobile } from '../testing/synthetic.ts';
import { parseMobile } from './mobile.ts';
import { MOBILE_SEGMENTS } from './mobile-segments.data.ts';

const read = (text: unknown) => parseMobile(text, { asOf: TEST_DAY });

test.each([
  ['13300000000', 'telecom', 'general', []],
  ['13800000000', 'mobile', 'general', []],
  ['13490000000', null, null, []],
  ['13493000000', 'telecom', 'satellite', ['phone.sms_unlikely']],
  ['17050000000', 'mobile', 'virtual', ['phone.virtual']],
  ['17080000000', 'unicom', 'virtual', ['phone.virtual']],
  ['17405000000', 'telecom', 'satellite', ['phone.sms_unlikely']],
  ['17406000000', 'other', 'satellite', ['phone.sms_unlikely']],
  ['17412000000', 'other', 'satellite', ['phone.sms_unlikely']],
  ['17413000000', null, null, []],
  ['14600000000', 'unicom', 'things', ['phone.sms_unlikely']],
  ['14700000000', 'mobile', 'data', ['phone.sms_unlikely']],
  ['19200000000', 'broadnet', 'general', []],
  ['16190000000', 'satnet', 'satellite', ['phone.sms_unlikely']],
])('%s belongs to %s for %s use', (number, licensee, use, warnings) => {
  const reading = read(number);
  expect(reading.ok).toBe(licensee !== null);
  if (!reading.ok) return;
  expect(factsOf(reading)).toEqual({ licensee, use });
  expect(reading.warnings.map(({ code, level }) => [code, level])).toEqual(
    warnings.map((code) => [code, 'info']),
  );
});

test('no prefix of the table stands in two rows', () => {
  const prefixes = MOBILE_SEGMENTS.flatMap(([, , row]) => row.split(' '));
  expect(new Set(prefixes).size).toBe(prefixes.length);
  for (const prefix of prefixes) expect(prefix).toMatch(/^1[3-9]\d{1,2}(\[[\d-]+\])?$/);
});

test('every number from 10000000000 on is answered by the first five digits alone', () => {
  const accepted = Array.from({ length: 10_000 }, (_, i) => 10_000 + i).filter(
    (lead) => read(`${lead}000000`).ok,
  );
  // 53 whole segments, all ten tenths of 170, nine of 134, and the hundredths of 1349, 1740, 1741, 1749 and 1619.
  expect(accepted.length).toBe(accepted.filter((lead) => read(`${lead}999999`).ok).length);
  expect(accepted.length).toBe(53 * 100 + 100 + 90 + 3 + 10 + 3 + 10 + 10);
});

test('a letter among the digits is proposed as the digit it looks like', () => {
  expect(hintsOf(read('1330000000O'))).toEqual({ position: 11, suggestions: ['13300000000'] });
});

test('a doubled digit is found', () => {
  expect(hintsOf(read('133000000001')).suggestions).toContain('13300000001');
});

test('the unassigned segment is named', () => {
  expect(read('15400000000')).toMatchObject({ refusal: { params: { segment: '1540' } }, position: null });
});

test('every made number passes in silence, however it is written', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2 ** 31 }),
      fc.constantFrom('', '+86 ', '0086', '86-'),
      (seed, country) => {
        const number = syntheticMobile(seeded(seed));
        const reading = read(`${country}${number.slice(0, 3)} ${number.slice(3, 7)}-${number.slice(7)}`);
        expect(reading).toMatchObject({ ok: true, value: number, warnings: [] });
      },
    ),
  );
});
