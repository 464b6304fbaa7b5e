import { describe, expect, test } from 'vitest';
import { codeOf, factsOf, hintsOf, TEST_DAY } from '../testing/readings.ts';
import { parseCnaps } from './cnaps.ts';
import { cnapsBanks, cnapsCities, cnapsCity } from './cnaps-places.ts';

const read = (text: unknown) => parseCnaps(text, { asOf: TEST_DAY });

test('bank, city and branch are read', () => {
  expect(factsOf(read('313651018010'))).toEqual({
    bankClass: '313',
    bank: { zh: '城市商业银行', en: 'city commercial bank' },
    group: { zh: '股份制及地方商业银行', en: 'joint-stock or local commercial bank' },
    cityCode: '6510',
    branch: '1801',
  });
});

test('a bank without a name of its own still has a group', () => {
  const foreign = cnapsBanks().find(({ cnaps }) => cnaps.startsWith('501'))!;
  expect(factsOf(read(foreign.cnaps))).toMatchObject({ bank: null, group: { zh: '外资银行' } });
});

test('exchanged neighbours and a doubled digit are proposed', () => {
  expect(hintsOf(read('102100099969')).suggestions).toContain('102100099996');
  expect(hintsOf(read('1021000999966')).suggestions).toContain('102100099996');
});

describe('the pick lists', () => {
  test('every bank of the list has a number that passes', () => {
    expect(cnapsBanks().length).toBe(418);
    for (const { cnaps, name } of cnapsBanks()) {
      expect(codeOf(read(cnaps)), name).toBe('ok');
      expect(name).not.toBe('');
    }
  });

  test('every city has a code of four digits, a name and a province', () => {
    expect(cnapsCities().length).toBe(2170);
    for (const city of cnapsCities()) {
      expect(city.code).toMatch(/^\d{4}$/);
      expect(city.province).toMatch(/^\d{2}$/);
      expect(city.name).not.toMatch(/^$|\d/);
    }
  });

  test('a city is found by its code', () => {
    expect(cnapsCity('6510')).toEqual({ code: '6510', name: '成都市', province: '51' });
    expect(cnapsCity('0000')).toBeNull();
  });
});
