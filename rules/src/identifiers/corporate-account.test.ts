import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeOf, factsOf, hintsOf, TEST_DAY, warningsOf } from '../testing/readings.ts';
import { seeded, syntheticCorporateAccount } from '../testing/synthetic.ts';
import { parseCorporateAccount } from './corporate-account.ts';

const read = (text: unknown, bank = '') => parseCorporateAccount(text, { asOf: TEST_DAY, bank });

test('the bank may be left out', () => {
  expect(factsOf(parseCorporateAccount('100000000000', { asOf: TEST_DAY }))).toEqual({
    length: 12,
    usual: null,
  });
});

test.each([
  ['100000000000', '中国银行', [12, 18]],
  ['100000000000', '中国银行股份有限公司成都分行', [12, 18]],
  ['1000000000000000000', '中国工商银行', [16, 19]],
  ['1000000000000000000', '102100099996', [16, 19]],
  ['1000000000000000000', '102', [16, 19]],
  ['100000000000000000', '示例银行', null],
])('%s at %s has a usual length', (account, bank, usual) => {
  expect(factsOf(read(account, bank)).usual).toEqual(usual);
  expect(warningsOf(read(account, bank))).toEqual([]);
});

test('an unusual length is a warning that names the usual ones', () => {
  const reading = read('1000000000000', '中国银行');
  expect(reading.ok && reading.warnings).toEqual([
    {
      level: 'warn',
      code: 'bank.account_length',
      path: '',
      params: { bank: '中国银行', usual: '12、18', usualEn: '12, 18', count: 13 },
    },
  ]);
});

test('a card number is suspected', () => {
  expect(warningsOf(read('6225881414207430'))).toEqual(['bank.account_card']);
  expect(warningsOf(read('6225881414207431'))).toEqual([]);
});

test('a letter is placed and mended', () => {
  expect(codeOf(read('1100601490l8'))).toBe('bank.account_digits');
  expect(hintsOf(read('1100601490l8'))).toEqual({ position: 11, suggestions: ['110060149018'] });
});

test('every account of 8 to 27 digits passes, whichever way it is grouped', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 }), fc.integer({ min: 8, max: 27 }), (seed, length) => {
      const account = syntheticCorporateAccount(seeded(seed), length);
      expect(read(account.replace(/(.{4})/g, '$1 '))).toMatchObject({ ok: true, value: account });
    }),
  );
});
