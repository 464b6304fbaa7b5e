import { expect, test } from 'vitest';
import { factsOf, TEST_DAY } from '../testing/readings.ts';
import { parsePsbFiling } from './psb-filing.ts';

const read = (text: unknown) => parsePsbFiling(text, { asOf: TEST_DAY });

test('province, region and number are read', () => {
  expect(factsOf(read('浙公网安备 33010602009975号'))).toMatchObject({
    province: { code: '33' },
    regionCode: '330106',
    region: { code: '330106' },
    number: '33010602009975',
  });
});

test('a region in another province is a warning', () => {
  const reading = read('苏公网安备33010602009975号');
  expect(reading.ok && reading.warnings).toMatchObject([
    { level: 'warn', code: 'psb.region_differs', params: { code: '330106' } },
  ]);
});
