import { describe, expect, test } from 'vitest';
import { canonicalName, plainKey } from './canonical-name.ts';
import { shippedNameWords } from './name-words.data.ts';
import { findKeywords, findWords, foldNameWords, madeOf, type NameWords } from './name-words.ts';
import { regionWords } from './region-words.ts';

const key = (name: string) => plainKey(canonicalName(name));
const folded = foldNameWords(shippedNameWords);
const hits = (name: string) =>
  findWords(key(name), folded.forbidden).map(({ group, word }) => `${group.kind} ${word}`);

describe('forbidden words', () => {
  test.each([
    ['微 信优选', 'reservedBrand 微信'],
    ['騰訊生活', 'reservedBrand 腾讯'],
    ['ＷｅＣhat店', 'reservedBrand wechat'],
    ['wеchаt店', 'reservedBrand wechat'],
    ['Q Q 生活馆', 'reservedBrand QQ'],
    ['中囯云鹿', null],
    ['中國云鹿', 'state 中国'],
    ['美国云鹿', 'foreignState 美国'],
    ['云鹿第一家', 'superlative 第一'],
    ['国 酒云鹿', 'superlative 国酒'],
    ['云鹿NO.1', 'superlative NO1'],
    ['云鹿包邮', 'marketing 包邮'],
    ['云鹿代开发票', 'illegal 代开发票'],
  ])('%s → %s', (name, expected) => {
    expect(hits(name)).toEqual(expected === null ? [] : [expected]);
  });

  test.each([
    '安泰国际',
    '华中国际',
    '精英国际',
    '云鹿中央空调',
    '美国际家居'.replace('美国', '完美国'),
    '创微信息',
    '宣传销售云鹿',
    '天津大麻花',
    '爱情色彩',
    '公私服务',
    '江南非遗',
    '穿越南北',
    '联合国际',
    '安全国标',
    '云鹿国家居',
    'QQ糖小铺',
    'technology云鹿',
    '云鹿日本料理',
    '市第一人民医院',
    '云鹿',
    '百草味旗舰店',
  ])('%s is harmless, although characters of two words meet', (name) => {
    expect(hits(name)).toEqual([]);
  });

  test('words that stand alone do not count inside longer Latin words', () => {
    expect(hits('mqqx云鹿')).toEqual([]);
    expect(hits('云鹿USA')).toEqual(['foreignState USA']);
    expect(hits('usage云鹿')).toEqual([]);
    expect(hits('usable usa云')).toEqual([]);
  });
});

describe('what a name is made of', () => {
  test.each([
    ['美食', 'generic'],
    ['健康生活', 'generic'],
    ['美食之家', 'generic'],
    ['牙科', 'generic'],
    ['吃货', 'generic'],
    ['家常菜馆', 'generic'],
    ['广州美食', 'region'],
    ['广州', 'region'],
    ['广东省广州市', 'region'],
    ['成都火锅店', 'region'],
    ['延边特产', 'region'],
    ['美食广州', 'region'],
    ['云鹿商城', null],
    ['广州云鹿', null],
    ['东方美食', null],
    ['东方市美食', 'region'],
    ['大小新', null],
    ['', null],
    ['a12b', null],
  ])('%s: %s', (name, made) => {
    expect(madeOf(key(name), folded)).toBe(made);
  });
});

describe('the operator’s table', () => {
  const own: NameWords = {
    ...shippedNameWords,
    edition: 'own',
    keywords: ['云鹿', '', '★', 'Lu'],
  };
  test('adds protected words that call for a review by hand', () => {
    expect(findKeywords(key('雲鹿商城'), foldNameWords(own))).toEqual(['云鹿']);
    expect(findKeywords(key('云鹿LU'), foldNameWords(own))).toEqual(['云鹿', 'Lu']);
    expect(findKeywords(key('白鹿商城'), foldNameWords(own))).toEqual([]);
  });

  test('is folded once', () => {
    expect(foldNameWords(own)).toBe(foldNameWords(own));
    expect(foldNameWords(own)).not.toBe(folded);
  });

  test('never holds a word that would be found everywhere', () => {
    const every = [...folded.forbidden, ...folded.withProof].flatMap(({ words, unless }) => [
      ...words.map((word) => word.key),
      ...unless,
    ]);
    expect(every.filter((one) => one.length < 2)).toEqual([]);
    expect(every.length).toBeGreaterThan(300);
  });

  test('has no exception that excepts nothing', () => {
    for (const { group, words, unless } of [...folded.forbidden, ...folded.withProof])
      expect([group, unless.filter((one) => !words.some((word) => one.includes(word.key)))]).toEqual([
        group,
        [],
      ]);
  });

  test('says of every group why and whence', () => {
    for (const group of shippedNameWords.forbidden)
      expect([group.reason.zh, group.reason.en, group.source].every(Boolean)).toBe(true);
    for (const group of shippedNameWords.withProof)
      expect([group.wording.zh, group.wording.en, group.source].every(Boolean)).toBe(true);
  });
});

test('places are known long and short, unless the short form is a word of its own', () => {
  for (const place of [
    '广州市',
    '广州',
    '内蒙古',
    '内蒙古自治区',
    '延边',
    '西双版纳',
    '博尔塔拉',
    '阿里',
    '神农架',
    '昌江',
  ])
    expect(regionWords).toContain(place);
  expect(regionWords).toContain('东方市');
  expect(regionWords).not.toContain('东方');
  expect(regionWords.filter((place) => [...place].length < 2)).toEqual([]);
});
