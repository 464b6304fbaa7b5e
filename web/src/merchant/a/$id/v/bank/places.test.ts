import { expect, test } from 'vitest';
import { bankOptions, cityOptions, provinceOf, provinceOptions } from './places.ts';

test('Every bank is offered once', () => {
  const names = bankOptions().map(({ value }) => value);
  expect(names).toContain('中国银行');
  expect(new Set(names).size).toBe(names.length);
});

test('Cities are offered by province, so that no list is too long', () => {
  const provinces = provinceOptions('zh');
  expect(provinces.map(({ label }) => label)).toContain('海南省');
  for (const { value } of provinces) {
    const count = cityOptions(value).length;
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(250);
  }
});

test('A city that was answered finds its province again', () => {
  const province = provinceOf('海口市');
  expect(provinceOptions('zh').find(({ value }) => value === province)?.label).toBe('海南省');
  expect(provinceOf('没有这座城市')).toBe('');
});
