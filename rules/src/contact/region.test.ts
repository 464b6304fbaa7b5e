import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citiesOf, provinceNames, readOperatingArea, readRegion } from './region.ts';

describe('the country or region', () => {
  test.each(['CN', 'cn', ' CN '])('%j is served', (text) => {
    expect(readRegion(text)).toEqual({ ok: true, value: 'CN' });
  });

  test.each(['', 'HK', 'MO', 'TW', 'US', '中国', 'CNN', null, 86])('%j is not', (text) => {
    expect(readRegion(text)).toMatchObject({ ok: false, refusal: { code: 'region.unsupported' } });
  });
});

describe('the operating area', () => {
  test.each([
    ['四川省', '成都市'],
    ['北京市', '北京市'],
    ['吉林省', '延边朝鲜族自治州'],
    ['河南省', '济源市'],
    ['新疆维吾尔自治区', '石河子市'],
    ['海南省', '三沙市'],
  ])('%s %s is one', (province, city) => {
    expect(readOperatingArea({ province, city })).toEqual({ ok: true, value: { province, city } });
  });

  test.each([
    [{}, 'area.missing', 'province'],
    [null, 'area.missing', 'province'],
    ['四川省', 'area.missing', 'province'],
    [{ province: '四川省' }, 'area.missing', 'city'],
    [{ province: '四川', city: '成都市' }, 'area.unknown', 'province'],
    [{ province: 'toString', city: 'x' }, 'area.unknown', 'province'],
    [{ province: '四川省', city: '广州市' }, 'area.unknown', 'city'],
    [{ province: '香港特别行政区', city: '香港岛' }, 'area.unknown', 'province'],
  ])('%j is refused with %s at %s', (area, code, path) => {
    expect(readOperatingArea(area)).toMatchObject({ ok: false, refusal: { code, path } });
  });

  test('list has 31 provinces, and every city stands once', () => {
    const cities = provinceNames.flatMap(citiesOf);
    expect(provinceNames.length).toBe(31);
    expect(cities.length).toBe(369);
    expect(new Set(cities).size).toBe(cities.length);
    for (const province of provinceNames)
      for (const city of citiesOf(province)) expect(readOperatingArea({ province, city }).ok).toBe(true);
    expect(citiesOf('__proto__')).toEqual([]);
  });

  test('of any kind never makes it throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.record({ province: fc.anything(), city: fc.anything() })),
        (input) => {
          expect(readOperatingArea(input).ok).toBe(false);
        },
      ),
    );
  });
});
