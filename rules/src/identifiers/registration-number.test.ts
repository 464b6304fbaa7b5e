import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factsOf, hintsOf, TEST_DAY, textOf, warningsOf } from '../testing/readings.ts';
import { seeded, syntheticRegistrationNumber } from '../testing/synthetic.ts';
import { parseRegistrationNumber, registrationNumberFitsSubject } from './registration-number.ts';

const read = (text: unknown) => parseRegistrationNumber(text, { asOf: TEST_DAY });
const fits = (code: string, kind: 'enterprise' | 'soleTrader' | 'media') =>
  registrationNumberFitsSubject(textOf(read(code)), kind);

test('the parts say where it was registered and in which form', () => {
  expect(factsOf(read('440301501127941'))).toMatchObject({
    regionCode: '440301',
    region: { province: { zh: '广东省' } },
    form: 'foreignInvested',
    sequence: '50112794',
  });
  expect(factsOf(read('110108002734659')).form).toBe('domestic');
  expect(factsOf(read('460323600000010')).form).toBe('individualBusiness');
});

test('an abolished region is told', () => {
  expect(warningsOf(read('460039000000011'))).toEqual(['region.abolished']);
});

test('one digit too many is found where it was doubled', () => {
  expect(hintsOf(read('4403011107262598')).suggestions).toEqual(['440301107262598']);
});

test('a letter in place of a digit is solved for', () => {
  expect(hintsOf(read('11010800273465X'))).toEqual({ position: 15, suggestions: ['110108002734659'] });
});

test('every single wrong digit is refused', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
      const code = syntheticRegistrationNumber(seeded(seed), String(seed % 10));
      expect(read(code).ok).toBe(true);
      for (let i = 0; i < 15; i += 1)
        for (const digit of '0123456789')
          if (digit !== code.charAt(i))
            expect(read(code.slice(0, i) + digit + code.slice(i + 1)).ok).toBe(false);
    }),
    { numRuns: 40 },
  );
});

describe('registrationNumberFitsSubject', () => {
  test.each([
    ['110108002734659', 'enterprise'],
    ['440301501127941', 'enterprise'],
    ['110108002734659', 'media'],
    ['460323600000010', 'soleTrader'],
  ] as const)('%s can belong to %s', (code, kind) => {
    expect(fits(code, kind).ok).toBe(true);
  });

  test.each([
    ['460323600000010', 'enterprise', '个体工商户'],
    ['110108002734659', 'soleTrader', '内资企业'],
  ] as const)('%s cannot belong to %s: it says %s', (code, kind, actual) => {
    expect(fits(code, kind)).toMatchObject({
      refusal: { code: 'subject.kind_mismatch', params: { actual } },
    });
  });
});
