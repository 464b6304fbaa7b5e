import { describe, expect, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { policySets } from '../policy/policy-sets.ts';
import { fill } from '../texts.ts';
import { seed2021Edition } from './categories-seed-2021.data.ts';
import { wechat2026Edition } from './categories-wechat-2026.data.ts';
import { findCategory } from './category.ts';
import { checkCategoryPapers, checkPaper } from './check-paper.ts';
import { afterSpan, daysOf, type HeldPaper } from './held-paper.ts';
import { paperTexts } from './paper.texts.ts';

const asOf = civilDate(2026, 11, 22);
const context = {
  facts: { asOf, subjectName: '示例（海南）餐饮有限公司' },
  expirySoon: policySets[0]!.values['paper.expirySoon'],
  edition: wechat2026Edition,
};
const food = (more: Partial<HeldPaper> = {}): HeldPaper => ({
  documentType: 'food.operation',
  number: 'JY14603239999991',
  holderName: '示例(海南)餐饮有限公司',
  validUntil: civilDate(2029, 5, 1),
  ...more,
});

describe('one paper by itself', () => {
  test.each<[string, HeldPaper, readonly string[]]>([
    ['a good paper', food(), []],
    ['a permanent paper', food({ validUntil: 'permanent' }), []],
    ['a kind nobody knows', food({ documentType: 'food.secret' }), ['paper.unknown_type']],
    ['an abolished kind', food({ documentType: 'food.circulation' }), ['paper.wrong_kind']],
    ['a product paper', food({ documentType: 'device.registration' }), ['paper.wrong_kind']],
    ['another name', food({ holderName: '别家餐饮有限公司' }), ['paper.name_differs']],
    ['市 more in the name', food({ holderName: '示例（海南市）餐饮有限公司' }), ['paper.name_differs']],
    [
      "a partner's paper in the partner's name",
      food({ holder: 'partner', holderName: '别家餐饮有限公司' }),
      [],
    ],
    ['no validity where there must be one', { documentType: 'food.operation' }, ['paper.validity_missing']],
    ['no validity where there may be none', { documentType: 'commitment' }, []],
    ['the last day was yesterday', food({ validUntil: civilDate(2026, 11, 21) }), ['paper.expired']],
    ['the last day is today', food({ validUntil: asOf }), ['paper.expires_soon']],
    ['89 days are left', food({ validUntil: civilDate(2027, 2, 19) }), ['paper.expires_soon']],
    ['90 days are left', food({ validUntil: civilDate(2027, 2, 20) }), []],
  ])('%s', (_title, paper, codes) => {
    const check = checkPaper(paper, context);
    expect([...check.refusals, ...check.warnings].map((one) => one.code)).toEqual(codes);
  });

  test('the warning counts the last day as one', () => {
    expect(checkPaper(food({ validUntil: asOf }), context).warnings[0]?.params).toMatchObject({
      days: 1,
      date: '2026-11-22',
    });
  });
});

describe('the papers of one category', () => {
  const row = (second: string) => findCategory(wechat2026Edition, { first: '商家自营', second })!;
  const codesOf = (second: string, papers: readonly HeldPaper[], known: Record<string, boolean> = {}) => {
    const check = checkCategoryPapers(row(second), papers, {
      ...context,
      facts: { ...context.facts, known },
    });
    return [...check.refusals, ...check.warnings].map((one) => `${one.code} ${one.path}`);
  };

  test.each<[string, string, readonly HeldPaper[], readonly string[]]>([
    ['food with its licence', '食品饮料', [food()], []],
    ['food without any paper', '食品饮料', [], ['paper.missing papers']],
    [
      'food with an expired licence',
      '食品饮料',
      [food({ validUntil: civilDate(2026, 1, 1) })],
      ['paper.expired papers.0.validUntil', 'paper.missing papers'],
    ],
    [
      'wine with a licence that does not name prepackaged food',
      '酒类',
      [food({ items: ['热食类食品制售'] })],
      ['paper.scope papers.0.items', 'paper.missing papers'],
    ],
    ['wine with a licence nobody read', '酒类', [food()], ['paper.items_unknown papers']],
    [
      'wine with a licence that names it',
      '酒类',
      [food({ items: ['预包装食品销售（含冷藏冷冻食品）'] })],
      [],
    ],
    ['clothes with nothing', '服饰内衣', [], []],
    [
      'jewellery with a scope that names it',
      '珠宝玉石',
      [{ documentType: 'licence', scope: '珠宝首饰零售' }],
      [],
    ],
    [
      'jewellery with another scope',
      '珠宝玉石',
      [{ documentType: 'licence', scope: '日用品销售' }],
      ['paper.scope papers.0.items', 'paper.missing papers'],
    ],
  ])('%s', (_title, second, papers, codes) => {
    expect(codesOf(second, papers)).toEqual(codes);
  });

  test('a licence for information services alone does not open a platform', () => {
    const platform = findCategory(wechat2026Edition, wechat2026Edition.platform)!;
    const icp: HeldPaper = {
      documentType: 'telecom.valueAdded',
      items: ['互联网信息服务业务'],
      validUntil: civilDate(2030, 1, 1),
    };
    const check = checkCategoryPapers(platform, [icp], context);
    expect(check.refusals.map((one) => one.code)).toEqual(['paper.scope', 'paper.missing']);
    expect(fill(paperTexts['paper.scope'].zh, check.refusals[0]!.params)).toBe(
      '「增值电信业务经营许可证」上没有「在线数据处理与交易处理」',
    );
  });

  test('what is missing is said as the whole rule', () => {
    const check = checkCategoryPapers(row('食品饮料'), [], context);
    expect(fill(paperTexts['paper.missing'].zh, check.refusals[0]!.params)).toBe(
      '「食品饮料」需要以下任意一种：食品经营许可证、食品生产许可证、预包装食品销售备案凭证（仅销售预包装食品）、国境口岸卫生许可证（口岸商店）',
    );
    const seed = checkCategoryPapers(
      findCategory(seed2021Edition, { first: '商家自营', second: '食品' })!,
      [],
      { ...context, edition: seed2021Edition },
    );
    expect(seed.refusals[0]?.params.papers).toBe(
      '需要以下任意一种：食品经营许可证（不自己生产）、食品生产许可证（自己生产）',
    );
  });

  test('a filing counts only for who sells nothing but prepackaged food', () => {
    const filing: HeldPaper = { documentType: 'food.prepackagedFiling' };
    expect(codesOf('食品饮料', [filing], { 'circumstance:onlyPrepackaged': true })).toEqual([]);
    expect(codesOf('食品饮料', [filing], { 'circumstance:onlyPrepackaged': false })).toEqual([
      'paper.missing papers',
    ]);
    expect(checkCategoryPapers(row('食品饮料'), [filing], context).answer.kind).toBe('depends');
  });
});

describe('spans without a calendar', () => {
  test.each([
    ['90d', 90, '2027-02-20'],
    ['10wd', 14, '2026-12-06'],
    ['3mo', 90, '2027-02-22'],
    ['1y', 365, '2027-11-22'],
    ['24h', 1, '2026-11-23'],
    ['5min', 0, '2026-11-22'],
  ] as const)('%s is about %i days and ends on %s', (span, days, date) => {
    expect(daysOf(span)).toBe(days);
    expect(afterSpan(asOf, span)).toBe(date);
  });
});
