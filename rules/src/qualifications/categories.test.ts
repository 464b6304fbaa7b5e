import { describe, expect, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { policySets } from '../policy/policy-sets.ts';
import { seed2021Edition } from './categories-seed-2021.data.ts';
import { wechat2026Edition } from './categories-wechat-2026.data.ts';
import {
  type CategoryEdition,
  type CategoryRow,
  categoryKey,
  categoryLabel,
  findCategory,
  foodKinds,
  isOpenTo,
  sameCategory,
  unreadPart,
} from './category.ts';
import { categoryEditions } from './category-editions.ts';
import { categoryRenames } from './category-renames.data.ts';
import { circumstances } from './circumstances.data.ts';
import { documentType } from './document-types.ts';
import { subjectKinds } from './eligibility-answers.ts';
import { missingPapers } from './missing-papers.ts';
import { circumstancesOf, type PaperRule, papersOf } from './paper-rule.ts';
import { renameCategory } from './rename-category.ts';

const shop = (second: string) => ({ first: '商家自营', second });
const rowsOf = (edition: CategoryEdition, audience: CategoryRow['audience'], first?: string) =>
  edition.rows.filter((row) => row.audience === audience && (first === undefined || row.first === first));
const asOf = civilDate(2026, 11, 22);

describe.each(categoryEditions.map((edition) => [edition.id, edition] as const))(
  'the list %s',
  (_id, edition) => {
    test('names every document and circumstance from the tables', () => {
      const documents = new Set(edition.rows.flatMap((row) => papersOf(row.rule).map((paper) => paper.doc)));
      expect([...documents].filter((key) => documentType(key) === undefined)).toEqual([]);
      expect([...documents].filter((key) => documentType(key)?.instead !== undefined)).toEqual([]);
      const used = new Set(edition.rows.flatMap((row) => circumstancesOf(row.rule)));
      expect([...used].filter((name) => !Object.hasOwn(circumstances, name))).toEqual([]);
    });

    test('has no row twice and points only to rows it has', () => {
      const keys = edition.rows.map((row) => `${row.audience} ${categoryKey(row)}`);
      expect(new Set(keys).size).toBe(keys.length);
      for (const name of [
        edition.platform,
        edition.stopgap,
        ...foodKinds.map((kind) => edition.food[kind]),
      ]) {
        expect(findCategory(edition, name), categoryLabel(name)).toBeDefined();
      }
      for (const row of edition.rows)
        if (row.requires) expect(findCategory(edition, row.requires)).toBeDefined();
    });

    test('its stopgap needs no papers', () => {
      expect(findCategory(edition, edition.stopgap)?.rule).toEqual({ kind: 'none' });
    });

    test('no shop and no platform is open to an individual', () => {
      expect(rowsOf(edition, 'individual', edition.shop)).toEqual([]);
      expect(isOpenTo(edition, edition.platform, 'individual')).toBe(false);
      expect(isOpenTo(edition, edition.platform, 'enterprise')).toBe(true);
      expect(isOpenTo(edition, edition.stopgap, 'soleTrader')).toBe(true);
    });
  },
);

describe('the list of 2026', () => {
  test('has 249 rows for organisations under 18 first levels and 31 names for individuals under 9', () => {
    const organisation = rowsOf(wechat2026Edition, 'organisation');
    expect(organisation).toHaveLength(249);
    expect(new Set(organisation.map((row) => row.first)).size).toBe(18);
    expect(rowsOf(wechat2026Edition, 'organisation', '商家自营')).toHaveLength(48);
    expect(rowsOf(wechat2026Edition, 'organisation', '电商平台')).toHaveLength(3);
    expect(rowsOf(wechat2026Edition, 'organisation', '政务民生')).toHaveLength(62);
    const individual = rowsOf(wechat2026Edition, 'individual');
    expect(individual).toHaveLength(31);
    expect(new Set(individual.map((row) => row.first)).size).toBe(9);
    expect(individual.every((row) => row.needsPerson)).toBe(true);
  });

  test('says what a person has to read, with the page', () => {
    const first = wechat2026Edition.unread.map((part) => part.first ?? part.audience);
    expect(first).toEqual(['金融业', '交通服务', '房地产服务', '生活服务', '商业服务', '社交', 'overseas']);
    expect(unreadPart(wechat2026Edition, { first: '金融业', second: '银行' })?.page).toContain('https://');
    expect(unreadPart(wechat2026Edition, { first: '商家自营', second: '银行' })).toBeUndefined();
    expect(unreadPart(wechat2026Edition, shop('食品饮料'), 'overseas')).toBeDefined();
    const rows = rowsOf(wechat2026Edition, 'organisation').filter((row) => row.needsPerson);
    expect(rows.map((row) => row.second)).toEqual([
      '临床试验',
      '微短剧',
      '互动微短剧',
      '网络互助',
      '二手车',
      '数字藏品（展示）',
      '特许药品销售',
      '特许医疗器械销售',
    ]);
  });

  test('every shop row is read', () => {
    for (const first of ['商家自营', '电商平台']) {
      expect(rowsOf(wechat2026Edition, 'organisation', first).filter((row) => row.needsPerson)).toEqual([]);
    }
  });

  test.each<[string, readonly string[]]>([
    ['食品饮料', ['food.operation', 'food.production', 'food.prepackagedFiling', 'food.portHealth']],
    ['母婴食品', ['food.operation', 'food.production', 'food.prepackagedFiling', 'food.portHealth']],
    ['酒类', ['food.production', 'food.operation', 'food.prepackagedFiling', 'food.portHealth']],
    ['保健品', ['healthFood.domestic', 'healthFood.imported', 'food.operation', 'food.prepackagedFiling']],
    ['生鲜/初级食用农产品', ['licence']],
    ['图书报刊/音像/影视/游戏/动漫', ['publication.operation', 'publication.operation']],
    ['珠宝玉石', ['licence']],
    ['成品油', ['hazchem.operation', 'oil.retail']],
    ['美妆', []],
    ['3C数码', []],
    ['家用电器', []],
    ['服饰内衣', []],
    ['海淘', []],
    ['B2b(商品批发/门店管理)', []],
  ])('%s asks for the papers of the list', (second, papers) => {
    expect(papersOf(findCategory(wechat2026Edition, shop(second))!.rule).map((paper) => paper.doc)).toEqual(
      papers,
    );
  });

  test('a platform licence for information services alone is not enough in 2026, but was before', () => {
    const icp = [{ documentType: 'telecom.valueAdded', items: ['互联网信息服务业务'] }];
    const kindIn = (edition: CategoryEdition) =>
      missingPapers(findCategory(edition, edition.platform)!.rule, icp, { asOf }).kind;
    expect(kindIn(seed2021Edition)).toBe('satisfied');
    expect(kindIn(wechat2026Edition)).toBe('missing');
  });

  test('a platform has two ways: the licence with its rules, or the notice with the application set', () => {
    const answer = missingPapers(findCategory(wechat2026Edition, wechat2026Edition.platform)!.rule, [], {
      asOf,
    });
    const ways =
      answer.kind === 'missing'
        ? answer.ways.map((way) => way.needs.map((need) => need.documentType).sort())
        : [];
    expect(ways).toEqual([
      ['platform.agreement', 'platform.disputeRules', 'platform.entryRules', 'telecom.valueAdded'],
      [
        'platform.agreement',
        'platform.disputeRules',
        'platform.entryRules',
        'telecom.applicationSet',
        'telecom.notAccepted',
      ],
    ]);
  });

  test('names are found however they are typed, and third levels are joined when none is named', () => {
    expect(findCategory(wechat2026Edition, shop('成人用品(医疗器械类)'))).toBeDefined();
    expect(findCategory(wechat2026Edition, { first: ' 商家自营', second: '3c数码' })).toBeDefined();
    const card = findCategory(wechat2026Edition, shop('预付卡'))!;
    expect(card.third).toBeUndefined();
    expect(card.rule.kind).toBe('anyOf');
    expect(findCategory(wechat2026Edition, { ...shop('预付卡'), third: '发行方' })!.rule.kind).toBe('anyOf');
    const restaurant = findCategory(wechat2026Edition, wechat2026Edition.food.catering)!;
    expect(papersOf(restaurant.rule)).toHaveLength(5);
    expect(findCategory(wechat2026Edition, shop('没有的类目'))).toBeUndefined();
  });

  test('ids are hints that agree with published replies', () => {
    expect(findCategory(wechat2026Edition, shop('海淘'))?.ids).toEqual({ first: 304, second: 784 });
    expect(findCategory(seed2021Edition, shop('食品'))?.ids).toEqual({ first: 304, second: 321 });
  });

  test('every kind of subject belongs to one audience', () => {
    expect(subjectKinds.map((kind) => isOpenTo(wechat2026Edition, shop('玩具'), kind))).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('old and new names', () => {
  test('every renamed row exists in the old list and leads into the new one', () => {
    for (const { from, to } of categoryRenames) {
      const targets = to.filter(
        (name) => findCategory(wechat2026Edition, name) ?? unreadPart(wechat2026Edition, name)?.first,
      );
      expect(targets, categoryLabel(from)).toHaveLength(to.length);
    }
    const old = seed2021Edition.rows.filter((row) => !findCategory(wechat2026Edition, row));
    const unmapped = old.filter((row) => !categoryRenames.some((rename) => sameCategory(rename.from, row)));
    expect(unmapped.map(categoryLabel)).toEqual([]);
  });

  test.each([
    ['食品', ['食品饮料', '母婴食品']],
    ['酒/盐', ['酒类', '食品饮料']],
    ['服装/鞋/箱包', ['服饰内衣', '鞋靴', '箱包皮具']],
    ['家电/数码/手机', ['3C数码', '家用电器']],
    ['保健品', ['保健品']],
    ['没有的类目', []],
  ])('%s is now %j', (old, now) => {
    expect(renameCategory(wechat2026Edition, shop(old)).map((name) => name.second)).toEqual(now);
  });

  test('a new name leads back to the old one', () => {
    expect(renameCategory(seed2021Edition, shop('鞋靴'))).toEqual([shop('服装/鞋/箱包')]);
    expect(renameCategory(seed2021Edition, shop('生鲜/初级食用农产品'))).toEqual([shop('初级食用农产品')]);
  });

  test('rows without papers today needed none before', () => {
    const isFree = (rule: PaperRule) => rule.kind === 'none';
    for (const row of seed2021Edition.rows.filter((one) => isFree(one.rule) && !one.needsPerson)) {
      const now = renameCategory(wechat2026Edition, row).map(
        (name) => findCategory(wechat2026Edition, name)!.rule,
      );
      expect(now.every(isFree), categoryLabel(row)).toBe(true);
    }
  });
});

test('every policy names a list that is shipped', () => {
  for (const policy of policySets) {
    expect(categoryEditions.map((edition) => edition.id)).toContain(policy.values['categories.edition']);
  }
});
