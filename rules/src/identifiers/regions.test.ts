import { describe, expect, test } from 'vitest';
import { REGION_NAMES } from './region-names.data.ts';
import { regionName } from './region-names.ts';
import { REGION_SPANS } from './regions.data.ts';
import { provinceAt, provinceOfLetter, regionNotes, regionOf } from './regions.ts';

describe('regionOf', () => {
  test.each([
    ['110105', null, null],
    ['110103', null, 2009],
    ['110112', 1997, null],
    ['440305', 1990, null],
    ['460000', 1988, null],
    ['460039', 1988, 2001],
    ['469033', 2002, 2011],
    ['460323', 2012, null],
    ['500000', 1997, null],
    ['510200', null, 1996],
    ['330114', 2021, null],
    ['710000', null, null],
  ])('%s was in force from %s until %s', (code, from, until) => {
    const region = regionOf(code);
    expect(region).toMatchObject({ code, from, until });
    expect(region?.province.code).toBe(code.slice(0, 2));
  });

  test.each(['000000', '999999', '460999', '830000', '11010', '1101050', '11010a', '', '１１０１０５'])(
    '%s never was',
    (code) => {
      expect(regionOf(code)).toBeNull();
    },
  );
});

describe('the table', () => {
  test('holds 7,212 codes, every one with a name, and no name without a code', () => {
    const codes = REGION_NAMES.trim()
      .split('\n')
      .flatMap((row) =>
        row
          .split(' ')
          .slice(1)
          .map((item) => row.slice(0, 4) + item.slice(0, 2)),
      );
    expect(codes.length).toBe(7212);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) if (!code.startsWith('83')) expect(regionOf(code), code).not.toBeNull();
  });

  test('never ends before it begins', () => {
    for (const row of REGION_SPANS.trim().split('\n'))
      for (const item of row.split(' ').slice(1)) {
        const region = regionOf(row.slice(0, 4) + item.slice(0, 2));
        if (region?.from && region.until) expect(region.until).toBeGreaterThanOrEqual(region.from);
      }
  });
});

test.each([
  ['440305', '广东省深圳市南山区'],
  ['110105', '北京市朝阳区'],
  ['500112', '重庆市渝北区'],
  ['460039', '海南省中沙群岛的岛礁及其海域'],
  ['460000', '海南省'],
  ['659001', '新疆维吾尔自治区石河子市'],
  ['999999', ''],
  ['toString', ''],
])('%s is called %s', (code, name) => {
  expect(regionName(code)).toBe(name);
});

test('an abbreviation leads to its province, a rare one too', () => {
  expect(provinceOfLetter('浙')?.code).toBe('33');
  expect(provinceOfLetter('蜀')?.code).toBe('51');
  expect(provinceOfLetter('川')?.code).toBe('51');
  expect(provinceOfLetter('甲')).toBeNull();
  expect(provinceOfLetter('')).toBeNull();
  expect(provinceOfLetter('川蜀')).toBeNull();
  expect(provinceAt('990000', 0)).toBeNull();
});

test('an unknown region warns, an abolished one informs, the national authority is silent', () => {
  const codes = (code: string) => regionNotes(regionOf(code), code).map((note) => [note.level, note.code]);
  expect(codes('460999')).toEqual([['warn', 'region.unknown']]);
  expect(codes('460039')).toEqual([['info', 'region.abolished']]);
  expect(codes('100000')).toEqual([]);
  expect(codes('110105')).toEqual([]);
});
