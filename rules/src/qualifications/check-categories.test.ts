import { describe, expect, test } from 'vitest';
import { policySets } from '../policy/policy-sets.ts';
import { seed2021Edition } from './categories-seed-2021.data.ts';
import { wechat2026Edition } from './categories-wechat-2026.data.ts';
import { categoryTexts } from './category.texts.ts';
import type { CategoryName } from './category.ts';
import { categoryWireCodes } from './category-wire-codes.data.ts';
import { type CategoryCheckContext, checkCategories } from './check-categories.ts';
import { paperTexts } from './paper.texts.ts';

const [seed, wechat] = [policySets[0]!, policySets[1]!];
const now: CategoryCheckContext = { policy: wechat, edition: wechat2026Edition, subjectKind: 'enterprise' };
const then: CategoryCheckContext = { policy: seed, edition: seed2021Edition, subjectKind: 'soleTrader' };
const shop = (second: string): CategoryName => ({ first: '商家自营', second });
const hidden: CategoryCheckContext = {
  ...then,
  edition: { ...seed2021Edition, rows: seed2021Edition.rows.map((row) => ({ ...row, hidden: true })) },
};
const auction = { first: '电商平台', second: '网上竞价平台（非文物）' };

describe('the categories a merchant chose', () => {
  test.each<[string, readonly CategoryName[], CategoryCheckContext, readonly string[]]>([
    ['one that is open', [shop('食品饮料')], now, []],
    ['none', [], now, ['category.none categories']],
    ['the same one twice', [shop('玩具'), shop('玩具')], now, ['category.duplicate categories.1']],
    [
      'six where five are allowed',
      ['食品', '酒/盐', '保健品', '美妆/洗护', '海淘', '办公/文具'].map(shop),
      then,
      ['category.count categories'],
    ],
    [
      'a shop as an individual',
      [shop('玩具')],
      { ...now, subjectKind: 'individual' },
      ['category.subject categories.0'],
    ],
    [
      'a shop as an overseas subject',
      [shop('玩具')],
      { ...now, subjectKind: 'overseas' },
      ['category.subject categories.0'],
    ],
    ['a row no longer offered', [shop('食品')], hidden, ['category.hidden categories.0']],
    ['an old name', [shop('食品')], now, ['category.renamed categories.0']],
    ['a new name in the old list', [shop('鞋靴')], then, ['category.renamed categories.0']],
    ['a name nobody knows', [shop('军火')], now, ['category.unknown categories.0']],
    ['an auction without the platform', [auction], now, ['category.requires categories.0']],
    ['an auction after the platform', [auction], { ...now, approved: [wechat2026Edition.platform] }, []],
    [
      'a first level a person has to read',
      [{ first: '金融业', second: '银行' }],
      now,
      ['category.ask_person categories.0'],
    ],
    [
      'a row a person has to read',
      [{ first: '汽车服务', second: '二手车' }],
      now,
      ['category.ask_person categories.0'],
    ],
  ])('%s', (_title, chosen, context, codes) => {
    const { refusals, warnings } = checkCategories(chosen, context);
    expect([...refusals, ...warnings].map((one) => `${one.code} ${one.path}`)).toEqual(codes);
  });

  test('an old name tells what it is called now', () => {
    expect(checkCategories([shop('食品')], now).refusals[0]?.params).toMatchObject({
      now: '「商家自营 > 食品饮料」、「商家自营 > 母婴食品」',
    });
  });

  test('codes with a number of WeChat have a text', () => {
    const codes = [...Object.keys(categoryTexts), ...Object.keys(paperTexts)];
    expect(Object.keys(categoryWireCodes).filter((code) => !codes.includes(code))).toEqual([]);
    expect(categoryWireCodes['paper.missing']).toBe(53311);
  });
});
