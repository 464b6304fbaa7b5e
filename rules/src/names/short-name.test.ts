import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seed2021 } from '../policy/seed-2021.data.ts';
import type { AccountName } from './account-name.ts';
import { readMiniProgramName, readShortName } from './short-name.ts';

const options = { policy: seed2021 };
const name = (text: string): AccountName => {
  const read = readMiniProgramName(text, options);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value;
};
const codeOf = (short: string, full: string) => {
  const read = readShortName(short, { ...options, name: name(full) });
  return read.ok ? read.value : read.refusal.code;
};

describe('a short name', () => {
  test.each([
    ['云鹿', '云鹿家庭商城', '云鹿'],
    ['云鹿商城', '云鹿家庭商城', '云鹿商城'],
    ['鹿商', '云鹿家庭商城', '鹿商'],
    [' 云鹿 ', '云鹿家庭商城', '云鹿'],
    ['ＥＰ商', 'EP商城', 'EP商'],
    ['鹿', '云鹿家庭商城', 'name.short_size'],
    ['', '云鹿家庭商城', 'name.short_size'],
    ['云鹿家庭商城', '云鹿家庭商城', 'name.short_size'],
    ['商城云鹿', '云鹿家庭商城', 'name.short_order'],
    ['云云鹿', '云鹿家庭商城', 'name.short_order'],
    ['白鹿', '云鹿家庭商城', 'name.short_order'],
    ['云★鹿', '云鹿家庭商城', 'name.format'],
    ['微信', '微云信鹿', 'name.brand_reserved'],
    ['小程序', '小云程鹿序', 'name.contains_miniprogram'],
    ['美食', '云鹿美味食堂', '美食'],
  ])('%s of %s: %s', (short, full, expected) => {
    expect(codeOf(short, full)).toBe(expected);
  });

  test('names the character that does not fit', () => {
    expect(readShortName('云白鹿', { ...options, name: '云鹿家庭商城' })).toMatchObject({
      refusal: { code: 'name.short_order', params: { character: '白' } },
    });
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.anything()), (input) => {
        expect(typeof readShortName(input, { ...options, name: '云鹿家庭商城' }).ok).toBe('boolean');
      }),
    );
  });
});

test('a mini program may not call itself 小程序', () => {
  expect(readMiniProgramName('云鹿小程序', options)).toMatchObject({
    refusal: { code: 'name.contains_miniprogram' },
  });
});
