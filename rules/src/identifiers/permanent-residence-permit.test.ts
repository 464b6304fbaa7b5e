import { describe, expect, test } from 'vitest';
import { factsOf, hintsOf, TEST_DAY } from '../testing/readings.ts';
import {
  parseFormerPermanentResidencePermit,
  parsePermanentResidencePermit,
} from './permanent-residence-permit.ts';

const context = { asOf: TEST_DAY };
const read = (text: unknown) => parsePermanentResidencePermit(text, context);

describe('the card of 2023', () => {
  test('province, country and birth are read', () => {
    expect(factsOf(read('932682198501010017'))).toMatchObject({
      province: { zh: '江苏省' },
      country: '682',
      birth: '1985-01-01',
      age: 41,
    });
  });

  test('a wrong first digit is placed and mended', () => {
    expect(hintsOf(read('832682198501010017'))).toEqual({
      position: 1,
      suggestions: ['932682198501010017'],
    });
  });

  test('a wrong date is placed', () => {
    expect(hintsOf(read('932682198513010017')).position).toBe(11);
  });

  test('a doubled sign is found', () => {
    expect(hintsOf(read('9326682198501010017')).suggestions).toContain('932682198501010017');
  });
});

describe('the card of 2017', () => {
  const former = (text: unknown) => parseFormerPermanentResidencePermit(text, context);

  test('country, region and birth are read', () => {
    expect(factsOf(former('KAZ110090123105'))).toEqual({
      country: 'KAZ',
      regionCode: '1100',
      birthWithoutCentury: '901231',
    });
  });

  test('29 February of a year divisible by four is real', () => {
    expect(former('USA110000022905').ok).toBe(true);
    expect(former('USA110001022905').ok).toBe(false);
  });

  test('look-alikes are exchanged', () => {
    expect(hintsOf(former('USA11OO74110419'))).toEqual({ position: 6, suggestions: ['USA110074110419'] });
  });
});
