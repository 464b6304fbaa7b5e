import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeOf, factsOf, hintsOf, TEST_DAY } from '../testing/readings.ts';
import { seeded, syntheticBankCard } from '../testing/synthetic.ts';
import { parseBankCard } from './bank-card.ts';

const read = (text: unknown) => parseBankCard(text, { asOf: TEST_DAY });

test.each([
  ['6225881414207430', 'unionPay'],
  ['8171999927660000', 'unionPay'],
  ['4111111111111111', 'visa'],
  ['5555555555554444', 'mastercard'],
  ['2221000000000009', 'mastercard'],
  ['3530111333300000', 'jcb'],
  ['9558800000000000000', 'unknown'],
])('%s is of scheme %s', (number, scheme) => {
  expect(factsOf(read(number))).toEqual({ scheme, issuer: number.slice(0, 6), checkHolds: true });
});

test('a card of no known scheme passes with a warning when the check fails', () => {
  const reading = read('9558800000000000001');
  expect(factsOf(reading).checkHolds).toBe(false);
  expect(reading.ok && reading.warnings[0]).toMatchObject({ level: 'warn', code: 'card.check_unsure' });
});

test('exchanged neighbours are proposed', () => {
  expect(hintsOf(read('6225881414204730')).suggestions).toContain('6225881414207430');
});

test('every made card passes, and no single wrong digit does', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 }), fc.integer({ min: 16, max: 19 }), (seed, length) => {
      const code = syntheticBankCard(seeded(seed), length);
      expect(codeOf(read(code))).toBe('ok');
      for (let i = 2; i < length; i += 1) {
        const digit = String((Number(code.charAt(i)) + 1) % 10);
        expect(codeOf(read(code.slice(0, i) + digit + code.slice(i + 1)))).toBe('card.check');
      }
    }),
    { numRuns: 50 },
  );
});
