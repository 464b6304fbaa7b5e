import { describe, expect, test } from 'vitest';
import { seed2021Edition } from './categories-seed-2021.data.ts';
import { wechat2026Edition } from './categories-wechat-2026.data.ts';
import { type CategoryEdition, findCategory } from './category.ts';
import { allOf, anyOf, doc, none, type PaperRule, when } from './paper-rule.ts';
import { paperSentence, paperWords, usualTimeWords, wayWords } from './paper-words.ts';

const ruleOf = (edition: CategoryEdition, second: string, third?: string): PaperRule =>
  findCategory(edition, {
    first: edition.rows.find((row) => row.second === second)?.first ?? '',
    second,
    ...(third ? { third } : {}),
  })!.rule;

describe('a rule tree in words', () => {
  test.each([
    [
      '食品饮料',
      '需要以下任意一种：食品经营许可证、食品生产许可证、预包装食品销售备案凭证（仅销售预包装食品）、国境口岸卫生许可证（口岸商店）',
    ],
    [
      '生鲜/初级食用农产品',
      '需要营业执照（经营范围含「初级食用农产品」或「食用农产品」或「蔬菜」或「水果」）',
    ],
    ['服饰内衣', '不需要资质'],
    [
      '医疗器械自营',
      '需要以下全部：互联网药品信息服务资格证书或药品、医疗器械互联网信息服务备案凭证；医疗器械生产许可证或医疗器械经营许可证',
    ],
    [
      '电话卡销售（中国移动）',
      '需要以下全部：与市级及以上运营商的合作协议（至少 2 份，项目含「中国移动」）、网络销售与实名制授权书（项目含「中国移动」）、网络渠道电子标识牌（项目含「中国移动」）',
    ],
    ['免税商店', '需要以下任意一种：免税商店经营许可；与合作免税店的合作协议和合作方的免税商店经营许可'],
  ])('%s is said in Chinese', (second, words) => {
    expect(paperSentence(ruleOf(wechat2026Edition, second), 'zh')).toBe(words);
  });

  test.each([
    [
      '食品',
      'Any one of these is needed: Food operating licence (not own produce), Food production licence (own produce)',
    ],
    [
      '初级食用农产品',
      'Needed: Business licence (scope includes “初级食用农产品” or “食用农产品” or “蔬菜” or “水果”)',
    ],
    ['服装/鞋/箱包', 'No papers are needed'],
    [
      '电商平台',
      'Needed: Value-added telecom licence (items include “在线数据处理与交易处理” or “互联网信息服务”)',
    ],
  ])('%s of the older list is said in English', (second, words) => {
    expect(paperSentence(ruleOf(seed2021Edition, second), 'en')).toBe(words);
  });

  test('branches of branches stand in brackets and a circumstance leads its branch', () => {
    const rule = anyOf(
      doc('licence'),
      when('agent', allOf(doc('commitment'), anyOf(doc('drug.info'), doc('drug.production')))),
    );
    expect(paperSentence(rule, 'zh')).toBe(
      '需要以下任意一种：营业执照；业务代理商：承诺函和（互联网药品信息服务资格证书或药品生产许可证）',
    );
    expect(paperSentence(rule, 'en')).toBe(
      'Any one of these is needed: Business licence; agent: Commitment letter and (Online drug information certificate or Drug manufacturing licence)',
    );
  });

  test('an edition brings words of its own, and what has none shows its key', () => {
    const rule = doc('made.up', { when: 'strange' });
    expect(paperWords(rule)).toEqual({ zh: '需要made.up（strange）', en: 'Needed: made.up (strange)' });
    const circumstances = { strange: { zh: '特别时', en: 'in strange times' } };
    expect(paperSentence(rule, 'zh', { circumstances })).toBe('需要made.up（特别时）');
    expect(paperSentence(doc('made.up', { when: 'constructor' }), 'zh')).toBe('需要made.up（constructor）');
  });

  test('a rule inside a rule that needs nothing says so', () => {
    expect(paperSentence(anyOf(none, doc('licence')), 'zh')).toBe('需要以下任意一种：不需要资质；营业执照');
    expect(paperSentence(anyOf(none, doc('licence')), 'en')).toContain('no papers');
  });

  test('the papers of a way are joined', () => {
    const need = {
      documentType: 'licence',
      holder: 'subject' as const,
      itemsAny: [],
      scopeAny: [],
      count: 1,
      amend: false,
    };
    expect(wayWords({ needs: [need, { ...need, documentType: 'food.operation' }], assuming: [] }, 'zh')).toBe(
      '营业执照和食品经营许可证',
    );
    expect(wayWords({ needs: [{ ...need, holder: 'partner', count: 2 }], assuming: [] }, 'en')).toBe(
      'Business licence of the partner (at least 2)',
    );
    expect(wayWords({ needs: [], assuming: [] }, 'zh')).toBe('');
  });
});

describe('usual times in words', () => {
  test.each([
    [{ least: '10wd', most: '20wd' }, '10–20 个工作日', '10–20 working days'],
    [{ least: '1d', most: '1d' }, '1 天', '1 day'],
    [{ least: '1wd', most: '10d' }, '1 个工作日到 10 天', '1 working day to 10 days'],
    [{ least: '24h', most: '24h' }, '24 小时', '24 hours'],
    [{ least: '1y', most: '1y' }, '1 年', '1 year'],
    [null, '以主管部门公布的时限为准', 'as the authority announces'],
  ] as const)('%j reads %s', (usual, zh, en) => {
    expect(usualTimeWords(usual)).toEqual({ zh, en });
  });
});
