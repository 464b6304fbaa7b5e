/**
 * `seed-2021`: the categories of 2018–2020 as far as published material gives them. Shop rows: the platform's page of
 * 2020-08-11 and replies of its category interface (食品 → 食品经营许可证 for every kind; 保健品 → one of three). The
 * food rule is that of the time: 食品经营许可证, producers 食品生产许可证; 初级食用农产品 is not 食品经营 and needs
 * only a licence whose scope names it. Rows whose requirement nobody recorded say so instead of guessing.
 */
import { civilDate } from '../calendar/civil-date.ts';
import type { CategoryEdition, CategoryName, CategoryRow } from './category.ts';
import { anyOf, doc, none, type PaperRule } from './paper-rule.ts';

const PAGE = 'https://developers.weixin.qq.com/doc/ministore/minishopspecification/zhunruyaoqiu.html';
const SHOP = '商家自营';
const shop = (second: string): CategoryName => ({ first: SHOP, second });
const row = (second: string, rule: PaperRule, more: Partial<CategoryRow> = {}): CategoryRow => ({
  first: SHOP,
  second,
  audience: 'organisation',
  rule,
  ...more,
});
const ask = (second: string, first = SHOP): CategoryRow => ({
  first,
  second,
  audience: 'organisation',
  rule: none,
  needsPerson: true,
});

const FOOD = anyOf(doc('food.operation', { when: 'trader' }), doc('food.production', { when: 'producer' }));
const SALT = {
  zh: '销售食盐另有专营规定，提交前先问清',
  en: 'Salt has rules of its own: ask before you submit',
};

export const seed2021Edition: CategoryEdition = {
  id: 'seed-2021',
  title: { zh: '默认规则的类目', en: 'Categories of the default rules' },
  from: civilDate(2018, 11, 16),
  checkedOn: civilDate(2026, 11, 22),
  source: 'service categories of 2018–2020, platform page of 2020-08-11 and interface replies of that time',
  page: PAGE,
  rows: [
    row('食品', FOOD, { ids: { first: 304, second: 321 } }),
    row('酒/盐', FOOD, { note: SALT }),
    row(
      '保健品',
      anyOf(
        doc('healthFood.domestic'),
        doc('healthFood.imported'),
        doc('food.operation', { itemsAny: ['保健食品销售'] }),
      ),
    ),
    row('初级食用农产品', doc('licence', { scopeAny: ['初级食用农产品', '食用农产品', '蔬菜', '水果'] })),
    row('服装/鞋/箱包', none, { ids: { first: 304, second: 307 } }),
    row('玩具/母婴用品(不含食品)', none),
    row('家电/数码/手机', none, { ids: { first: 304, second: 311 } }),
    row('美妆/洗护', none),
    row('饰品/眼镜/钟表', none),
    row('运动/户外/乐器', none),
    row('鲜花/园艺/工艺品', none),
    row('家居/家饰/家纺', none),
    row('汽车内饰/外饰', none),
    row('其他交通工具的配件', none),
    row('办公/文具', none),
    row('机械/电子器件', none),
    row('宠物/农资', none),
    row('五金/建材/化工', none, {
      note: { zh: '危险化学品不能销售', en: 'Hazardous chemicals may not be sold' },
    }),
    row('海淘', none, {
      ids: { first: 304, second: 784 },
      note: {
        zh: '境外食品、酒、保健品要选相应类目',
        en: 'Foreign food, wine and health food belong to their own rows',
      },
    }),
    row(
      '图书报刊/音像/影视/游戏/动漫',
      anyOf(
        doc('publication.operation', { when: 'provincialWholesale' }),
        doc('publication.operation', { when: 'countyRetail' }),
      ),
    ),
    ...['百货', '成人用品', '电话卡销售', '成品油', '纪念币发售'].map((second) => ask(second)),
    {
      first: '餐饮',
      second: '餐饮服务场所',
      audience: 'organisation',
      rule: doc('food.operation'),
    },
    ask('点餐平台', '餐饮'),
    { ...ask('线下超市/便利店', '生活服务'), ids: { second: 670 } },
    {
      first: '电商平台',
      second: '电商平台',
      audience: 'organisation',
      rule: doc('telecom.valueAdded', { itemsAny: ['在线数据处理与交易处理', '互联网信息服务'] }),
    },
  ],
  unread: [
    { audience: 'organisation', needsPerson: true, page: PAGE },
    { audience: 'overseas', needsPerson: true, page: PAGE },
  ],
  food: {
    prepackaged: shop('食品'),
    bulkOrCooked: shop('食品'),
    catering: { first: '餐饮', second: '餐饮服务场所' },
    agriProduce: shop('初级食用农产品'),
    alcohol: shop('酒/盐'),
    babyFood: shop('食品'),
    healthFood: shop('保健品'),
  },
  platform: { first: '电商平台', second: '电商平台' },
  shop: SHOP,
  stopgap: shop('服装/鞋/箱包'),
};
