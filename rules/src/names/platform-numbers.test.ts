import { describe, expect, test } from 'vitest';
import { nameTexts } from './name.texts.ts';
import { platformNameNumbers } from './platform-numbers.data.ts';
import { nameRefusalOf, platformNumberOfName } from './platform-numbers.ts';

describe('the platform’s numbers', () => {
  test('are all there, each with a code of ours', () => {
    const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
    const wanted = [...range(53_010, 53_019), ...range(85_029, 85_035), ...range(91_001, 91_019)];
    const known = new Set(platformNameNumbers.map(({ number }) => number));
    expect(wanted.filter((number) => !known.has(number))).toEqual([]);
    expect(known.size).toBe(wanted.length);
  });

  test.each([
    ['name.format', 'check', 53_010],
    ['name.size', 'check', 53_010],
    ['name.size', 'submit', 85_030],
    ['name.size', 'rename', 53_010],
    ['name.forbidden', 'check', 53_012],
    ['name.forbidden', 'submit', 85_031],
    ['name.equals_wechat_id', 'check', 53_018],
    ['name.equals_wechat_id', 'rename', 91_006],
    ['name.taken', 'submit', 85_029],
    ['name.taken', 'rename', 91_007],
    ['name.rename_protection', 'rename', 91_005],
    ['name.complaint_protection', 'submit', 85_032],
    ['name.under_review', 'check', 91_019],
  ] as const)('%s asked by %s is %d', (code, asked, number) => {
    expect(platformNumberOfName(code, asked)).toBe(number);
  });

  test('do not exist for what only we say', () => {
    expect(platformNumberOfName('name.short_order', 'check')).toBeNull();
    expect(platformNumberOfName('nothing', 'rename')).toBeNull();
  });

  test.each(platformNameNumbers.map(({ number }) => number))('%d becomes a refusal with a text', (number) => {
    const refusal = nameRefusalOf(number, { name: '云鹿' });
    expect(Object.keys(nameTexts)).toContain(refusal?.code);
    expect(refusal?.params).toEqual({ name: '云鹿', number });
  });

  test.each([
    [53_010, 'name.format'],
    [53_012, 'name.forbidden'],
    [85_035, 'name.other_subject'],
    [91_010, 'name.other'],
    [91_011, 'name.no_order'],
    [91_012, 'name.other'],
    [91_016, 'name.several_holders'],
    [91_018, 'name.lost_by_complaint'],
  ])('%d means %s', (number, code) => {
    expect(nameRefusalOf(number)?.code).toBe(code);
  });

  test('about other things are left alone', () => {
    expect(nameRefusalOf(0)).toBeNull();
    expect(nameRefusalOf(40_001)).toBeNull();
  });
});
