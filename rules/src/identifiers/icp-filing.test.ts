import { expect, test } from 'vitest';
import { codeOf, factsOf, TEST_DAY } from '../testing/readings.ts';
import { parseIcpFiling } from './icp-filing.ts';

const read = (text: unknown) => parseIcpFiling(text, { asOf: TEST_DAY });

test.each([
  ['京ICP备06020074号', 'subject', null],
  ['京ICP备06020074号-1', 'website', 1],
  ['琼ICP备00000000号-12X', 'miniProgram', 12],
  ['琼ICP备00000000号-2A', 'app', 2],
])('%s is the filing of a %s', (typed, service, serviceNumber) => {
  expect(factsOf(read(typed))).toMatchObject({ service, serviceNumber });
});

test('a province by its other abbreviation is understood', () => {
  expect(factsOf(read('蜀ICP备14006215号')).province.code).toBe('51');
});

test.each([
  ['京ICP备140062151号', 'icp.digits'],
  ['京ICP备14006215号-12345', 'icp.format'],
])('%s is refused with %s', (typed, code) => {
  expect(codeOf(read(typed))).toBe(code);
});
