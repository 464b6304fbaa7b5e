import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seed2021Edition } from './categories-seed-2021.data.ts';
import { wechat2026Edition } from './categories-wechat-2026.data.ts';
import { categoryLabel, findCategory } from './category.ts';
import { categoryKeywords } from './category-keywords.data.ts';
import { suggestCategories } from './suggest-categories.ts';

describe('from what is sold to a category', () => {
  test.each([
    ['鲜果', '生鲜/初级食用农产品', '初级食用农产品'],
    ['月饼', '食品饮料', '食品'],
    ['月饼和茶叶', '食品饮料', '食品'],
    ['卖自己种的苹果', '生鲜/初级食用农产品', '初级食用农产品'],
    ['奶粉', '母婴食品', '食品'],
    ['红酒', '酒类', '酒/盐'],
    ['小孩的衣服', '服饰内衣', '服装/鞋/箱包'],
    ['手机壳', '3C数码', '家电/数码/手机'],
    ['洗发水', '个护家清', '美妆/洗护'],
    ['猫粮', '宠物食品/用品', '宠物/农资'],
    ['书', '图书报刊/音像/影视/游戏/动漫', '图书报刊/音像/影视/游戏/动漫'],
    ['保健品', '保健品', '保健品'],
    ['奶茶店', '餐饮服务场所/餐饮服务管理企业', '餐饮服务场所'],
    ['商家入驻', '电商平台', '电商平台'],
    ['TEA', '食品饮料', '食品'],
    ['ｃｏｆｆｅｅ', '食品饮料', '食品'],
    ['点心、糖果', '食品饮料', '食品'],
  ])('%s belongs to %s, formerly %s', (text, now, then) => {
    expect(suggestCategories(text, wechat2026Edition)[0]?.category.second).toBe(now);
    expect(suggestCategories(text, seed2021Edition)[0]?.category.second).toBe(then);
  });

  test('several things lead to several categories', () => {
    const found = suggestCategories('红酒 月饼', wechat2026Edition).map((one) => one.category.second);
    expect(found).toEqual(expect.arrayContaining(['酒类', '食品饮料']));
  });

  test('each tells its papers, its note and the words that led to it', () => {
    expect(suggestCategories('近视镜', wechat2026Edition)[0]).toMatchObject({
      category: { first: '商家自营', second: '眼镜' },
      needsPapers: false,
      needsPerson: false,
      papers: { zh: '不需要资质' },
      note: { zh: expect.stringContaining('医疗器械') },
      matched: expect.arrayContaining(['近视镜']),
    });
    expect(suggestCategories('商场', seed2021Edition)[0]).toMatchObject({
      category: { second: '百货' },
      needsPerson: true,
    });
  });

  test.each([[''], ['   '], ['，。！'], ['zzzz'], ['量子计算']])('%j leads nowhere', (text) => {
    expect(suggestCategories(text, wechat2026Edition)).toEqual([]);
  });

  test('an individual is shown only what is open to individuals', () => {
    expect(suggestCategories('月饼', wechat2026Edition, 'individual')).toEqual([]);
    expect(
      suggestCategories('天气', wechat2026Edition, 'individual').map((one) => one.category.second),
    ).toEqual(['天气']);
  });

  test('rows no longer offered are not suggested', () => {
    const edition = {
      ...wechat2026Edition,
      rows: wechat2026Edition.rows.map((row) => ({ ...row, hidden: true as const })),
    };
    expect(suggestCategories('月饼', edition)).toEqual([]);
  });

  test('every keyword leads to its category in the newer list', () => {
    for (const { category, words } of categoryKeywords) {
      expect(findCategory(wechat2026Edition, category), categoryLabel(category)).toBeDefined();
      for (const word of words) {
        const found = suggestCategories(word, wechat2026Edition).map((one) => categoryLabel(one.category));
        expect(found, word).toContain(categoryLabel(category));
      }
    }
  });

  test('any text gets an answer, at most twelve, best first', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.stringMatching(/^[酒茶花书鞋包 ]{0,40}$/)),
        (text) => {
          const scores = suggestCategories(text, wechat2026Edition).map((one) => one.score);
          expect(scores.length).toBeLessThanOrEqual(12);
          expect(scores).toEqual([...scores].sort((a, b) => b - a));
        },
      ),
    );
  });
});
