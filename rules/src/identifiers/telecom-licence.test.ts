import { expect, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { codeOf, factsOf, TEST_DAY, textOf } from '../testing/readings.ts';
import { parseTelecomLicence } from './telecom-licence.ts';

const read = (text: unknown, asOf = TEST_DAY) => parseTelecomLicence(text, { asOf });

test.each([
  ['浙B2-20080224-1', 'provincial', '33', ['B2'], 2008, '0224', '1'],
  ['B1.B2-20100001', 'national', undefined, ['B1', 'B2'], 2010, '0001', null],
  ['合字B2-20100001', 'crossRegion', undefined, ['B2'], 2010, '0001', null],
  ['京ICP证140430号', 'provincial', '11', [], null, '140430', null],
])('%s is read in its parts', (typed, scope, province, classes, year, sequence, branch) => {
  const facts = factsOf(read(typed));
  expect(facts).toMatchObject({ scope, classes, year, sequence, branch });
  expect(facts.province?.code).toBe(province);
});

test('the number of the old form keeps its 号, the new one drops it', () => {
  expect(textOf(read('京 ICP 证 140430'))).toBe('京ICP证140430号');
  expect(textOf(read('京ICP证140430号-2'))).toBe('京ICP证140430号-2');
  expect(textOf(read('苏B2-20130048号'))).toBe('苏B2-20130048');
});

test('no licence is of a year to come, nor older than the rules', () => {
  expect(codeOf(read('浙B2-20260001', civilDate(2025, 12, 31)))).toBe('telecom.year');
  expect(codeOf(read('浙B2-20260001', civilDate(2026, 1, 1)))).toBe('ok');
  expect(codeOf(read('浙B2-19980001'))).toBe('telecom.year');
});

test('the services are always to be read from the licence', () => {
  const reading = read('浙B2-20080224');
  expect(reading.ok && reading.warnings).toMatchObject([{ level: 'info', code: 'telecom.ask_service' }]);
});
