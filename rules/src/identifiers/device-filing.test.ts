import { expect, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { codeOf, factsOf, TEST_DAY } from '../testing/readings.ts';
import { parseDeviceFiling } from './device-filing.ts';

const read = (text: unknown, asOf = TEST_DAY) => parseDeviceFiling(text, { asOf });

test('authority, year and sequence are read', () => {
  expect(factsOf(read('浙杭食药监械经营备20171029号'))).toMatchObject({
    province: { code: '33' },
    authority: '浙杭食药监',
    year: 2017,
    sequence: '1029',
  });
});

test.each([
  ['国械注准20153640123', '医疗器械注册证'],
  ['浙械注准20172640001', '医疗器械注册证'],
  ['浙杭食药监械经营许20171029号', '医疗器械经营许可证（第三类）'],
  ['沪械备20140001号', '第一类医疗器械备案凭证'],
  ['浙食药监械生产许20150001号', '医疗器械生产许可证或备案'],
])('%s is called by its name', (typed, document) => {
  expect(read(typed)).toMatchObject({ refusal: { code: 'device.other_document', params: { document } } });
});

test('no filing is of a year to come, nor of one before the rule', () => {
  expect(codeOf(read('浙杭药监械经营备20260001号', civilDate(2025, 1, 1)))).toBe('device.year');
  expect(codeOf(read('浙杭药监械经营备20130001号'))).toBe('device.year');
});
