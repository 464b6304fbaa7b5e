/**
 * What the law asks of who sells food, by date. Rows are read in order and the first that fits a kind of food decides.
 * 食品安全法 art. 35 (2015-10-01; amended 2021-04-29: 仅销售预包装食品 files instead of applying), 食品经营许可和备案管理办法
 * (SAMR order 78, in force 2023-12-01) art. 4 and 5: exempt are 食用农产品, sellers of prepackaged food only (they
 * file), and producers who sell their own goods at the plant or online; a licence makes a filing unnecessary.
 */
import { type CivilDate, civilDate } from '../calendar/civil-date.ts';
import type { Words } from '../texts.ts';
import type { FoodKind } from './category.ts';
import { allOf, anyOf, doc, none, type PaperRule } from './paper-rule.ts';

export type FoodLawRow = {
  readonly id: string;
  readonly from: CivilDate;
  readonly until?: CivilDate;
  readonly source: string;
  readonly kinds: readonly FoodKind[];
  /** Holds for own produce only, for traders only, or for both when absent. */
  readonly producer?: boolean;
  /** For producers: whether goods of others are sold too. */
  readonly resells?: boolean;
  /** Holds only where nothing but prepackaged food (and farm produce) is sold. */
  readonly onlyPrepackaged?: boolean;
  readonly rule: PaperRule;
  readonly words: Words;
};

const SAFETY_2015 = civilDate(2015, 10, 1);
const FILING = civilDate(2021, 4, 29);
const ORDER_78 = civilDate(2023, 12, 1);
const ART_35 = '食品安全法 art. 35';
const ORDER = '食品经营许可和备案管理办法 (SAMR order 78) art. 4, 5';

const packed: readonly FoodKind[] = ['prepackaged', 'alcohol', 'babyFood', 'healthFood'];
const sold: readonly FoodKind[] = [...packed, 'bulkOrCooked'];

const LICENCE = anyOf(doc('food.operation'), doc('food.portHealth', { when: 'portShop' }));
const LICENCE_OR_FILING = anyOf(
  doc('food.operation'),
  doc('food.prepackagedFiling'),
  doc('food.portHealth', { when: 'portShop' }),
);
const MAKING = doc('food.production');

export const foodLaw: readonly FoodLawRow[] = [
  {
    id: 'law.food.agri',
    from: SAFETY_2015,
    source: ART_35,
    kinds: ['agriProduce'],
    rule: none,
    words: { zh: '销售食用农产品不需要食品许可', en: 'Selling farm produce needs no food licence' },
  },
  {
    id: 'law.food.producer.resale.filing',
    from: FILING,
    source: ART_35,
    kinds: packed,
    producer: true,
    resells: true,
    onlyPrepackaged: true,
    rule: allOf(MAKING, LICENCE_OR_FILING),
    words: {
      zh: '自产的凭食品生产许可证销售，另外卖别家的预包装食品要备案',
      en: 'Own goods are sold on the production licence; prepackaged goods of others need a filing',
    },
  },
  {
    id: 'law.food.producer.resale',
    from: SAFETY_2015,
    source: ART_35,
    kinds: sold,
    producer: true,
    resells: true,
    rule: allOf(MAKING, LICENCE),
    words: {
      zh: '自产的凭食品生产许可证销售，另外卖别家的食品还要食品经营许可证',
      en: 'Own goods are sold on the production licence; goods of others need the operating licence too',
    },
  },
  {
    id: 'law.food.producer.order78',
    from: ORDER_78,
    source: ORDER,
    kinds: sold,
    producer: true,
    rule: MAKING,
    words: {
      zh: '在生产场所或网上销售自产食品，有食品生产许可证就可以',
      en: 'Own goods sold at the plant or online need the production licence only',
    },
  },
  {
    id: 'law.food.producer',
    from: SAFETY_2015,
    until: civilDate(2023, 11, 30),
    source: ART_35,
    kinds: sold,
    producer: true,
    rule: MAKING,
    words: { zh: '生产食品要有食品生产许可证', en: 'Making food needs the production licence' },
  },
  {
    id: 'law.food.filing.order78',
    from: ORDER_78,
    source: ORDER,
    kinds: packed,
    producer: false,
    onlyPrepackaged: true,
    rule: LICENCE_OR_FILING,
    words: {
      zh: '仅销售预包装食品，办备案就可以；已有食品经营许可证的不用再备案',
      en: 'Selling only prepackaged food needs a filing; who holds the operating licence need not file',
    },
  },
  {
    id: 'law.food.filing',
    from: FILING,
    until: civilDate(2023, 11, 30),
    source: ART_35,
    kinds: packed,
    producer: false,
    onlyPrepackaged: true,
    rule: LICENCE_OR_FILING,
    words: { zh: '仅销售预包装食品，办备案就可以', en: 'Selling only prepackaged food needs a filing' },
  },
  {
    id: 'law.food.licence',
    from: SAFETY_2015,
    source: ART_35,
    kinds: [...sold, 'catering'],
    rule: LICENCE,
    words: {
      zh: '销售食品或提供餐饮要有食品经营许可证',
      en: 'Selling food or catering needs the operating licence',
    },
  },
];
