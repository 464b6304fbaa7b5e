/**
 * `wechat-2026`, rows for shops and shopping platforms: every row of 商家自营 (48) and 电商平台 (3) of the list of
 * 2026-02-08 as a tree. Scope words are matched as parts of the scope text; 食用农产品 stands beside the words the list
 * names because the registry's own wording for scopes is 食用农产品零售 / 批发.
 */
import type { CategoryRow } from './category.ts';
import { allOf, anyOf, doc, none, type PaperRule, when } from './paper-rule.ts';

const SHOP = '商家自营';
const PLATFORM = '电商平台';

const row = (second: string, rule: PaperRule, more: Partial<CategoryRow> = {}): CategoryRow => ({
  first: SHOP,
  second,
  audience: 'organisation',
  rule,
  ...more,
});
const scope = (...scopeAny: readonly string[]): PaperRule => doc('licence', { scopeAny });

const PORT = doc('food.portHealth', { when: 'portShop' });
const FILING = doc('food.prepackagedFiling', { when: 'onlyPrepackaged' });
const FOOD = anyOf(doc('food.operation'), doc('food.production'), FILING, PORT);

const PLATFORM_RULES = [
  doc('platform.agreement'),
  doc('platform.entryRules'),
  doc('platform.disputeRules'),
] as const;

/** The licence alone does not show its kind of business: the item must be 在线数据处理与交易处理业务 (EDI). */
const PLATFORM_RULE: PaperRule = anyOf(
  allOf(doc('telecom.valueAdded', { itemsAny: ['在线数据处理与交易处理'] }), ...PLATFORM_RULES),
  allOf(doc('telecom.notAccepted'), doc('telecom.applicationSet'), ...PLATFORM_RULES),
);

const PHONE_CARDS = ['中国联通', '中国电信', '中国移动', '中国广电'].map((carrier) =>
  row(
    `电话卡销售（${carrier}）`,
    allOf(
      doc('telco.cooperation', { itemsAny: [carrier], minCount: 2 }),
      doc('telco.realNameAuthorisation', { itemsAny: [carrier] }),
      doc('telco.channelMark', { itemsAny: [carrier] }),
    ),
  ),
);

const SEEDS = ['seed.forest', 'seed.crop', 'seed.filing'] as const;

const NO_PAPERS = [
  'B2b(商品批发/门店管理)',
  '玩具',
  '鞋靴',
  '箱包皮具',
  '乐器',
  '家用电器',
  '宠物食品/用品',
  '个护家清',
  '时尚首饰',
  '钟表',
  '邮票',
  '母婴用品',
  '美妆',
  '运动户外',
  '园艺/鲜花',
  '家居家纺',
  '办公/文具',
  '农资',
  '机械电子产品',
].map((second) => row(second, none));

export const wechat2026ShopRows: readonly CategoryRow[] = [
  {
    first: PLATFORM,
    second: '电商平台',
    audience: 'organisation',
    rule: PLATFORM_RULE,
    note: {
      zh: '商家在平台上卖药品或医疗器械的，还要选医疗类目',
      en: 'If merchants sell drugs or medical devices, medical rows are needed too',
    },
  },
  {
    first: PLATFORM,
    second: '网上竞价平台（非文物）',
    audience: 'organisation',
    requires: { first: PLATFORM, second: '电商平台' },
    rule: allOf(
      doc('auction.approval', { holder: 'partner', minCount: 2 }),
      doc('platform.record'),
      doc('commitment'),
    ),
  },
  {
    first: PLATFORM,
    second: '网上竞价平台（文物）',
    audience: 'organisation',
    requires: { first: PLATFORM, second: '电商平台' },
    rule: allOf(
      doc('auction.approval', { holder: 'partner', minCount: 2 }),
      doc('auction.relics', { holder: 'partner', minCount: 2 }),
      doc('partner.agreement', { minCount: 2 }),
      doc('platform.record'),
      doc('commitment'),
    ),
  },
  row('食品饮料', FOOD, {
    ids: { first: 304, second: 321 },
    note: {
      zh: '酒、保健品、母婴食品要选各自的类目',
      en: 'Wine, health food and baby food belong to their own rows',
    },
  }),
  row(
    '百货商场/购物中心',
    allOf(
      doc('licence'),
      anyOf(doc('food.operation'), doc('food.operation', { holder: 'tenant', minCount: 3 })),
      doc('mall.exterior', { minCount: 3 }),
      doc('mall.interior', { minCount: 3 }),
      doc('mall.invoices', { minCount: 3 }),
      doc('commitment'),
    ),
  ),
  row(
    '免税商店',
    anyOf(
      doc('dutyFree.licence'),
      allOf(doc('dutyFree.agreement'), doc('dutyFree.licence', { holder: 'partner' })),
    ),
  ),
  row('母婴食品', FOOD),
  row('生鲜/初级食用农产品', scope('初级食用农产品', '食用农产品', '蔬菜', '水果'), {
    note: {
      zh: '执照上没有写经营范围的，同时上传登记网站上的经营范围截图',
      en: 'If the licence does not print its scope, add a screenshot of the scope from the registry',
    },
  }),
  row(
    '酒类',
    anyOf(
      doc('food.production', { itemsAny: ['酒'] }),
      doc('food.operation', { itemsAny: ['预包装食品销售'] }),
      FILING,
      PORT,
    ),
  ),
  row(
    '保健品',
    anyOf(
      doc('healthFood.domestic'),
      doc('healthFood.imported'),
      doc('food.operation', { itemsAny: ['保健食品销售'] }),
      doc('food.prepackagedFiling', { when: 'onlyPrepackaged', itemsAny: ['特殊食品', '保健'] }),
    ),
  ),
  row('成人用品（医疗器械类）', scope('成人用品', '避孕套', '计生用品')),
  row('成人情趣用品', scope('成人情趣用品销售')),
  row(
    '图书报刊/音像/影视/游戏/动漫',
    anyOf(
      doc('publication.operation', { when: 'provincialWholesale' }),
      doc('publication.operation', { when: 'countyRetail' }),
    ),
  ),
  row(
    '成品油',
    anyOf(
      doc('hazchem.operation', { when: 'wholesaleOrStorage', itemsAny: ['汽油', '柴油'] }),
      doc('oil.retail', { when: 'retail' }),
    ),
  ),
  row('纪念币', doc('coin.authorisation')),
  row(
    'CORS服务销售',
    anyOf(
      doc('survey.qualification', { when: 'corsProvider', itemsAny: ['大地测量'] }),
      allOf(
        doc('cors.authorisation'),
        doc('survey.qualification', { holder: 'partner', itemsAny: ['大地测量'] }),
      ),
    ),
  ),
  ...PHONE_CARDS,
  row('预付卡', anyOf(doc('prepaid.filing'), doc('payment.licence', { itemsAny: ['预付卡'] })), {
    third: '发行方',
  }),
  row(
    '预付卡',
    allOf(
      anyOf(
        doc('prepaid.filing', { holder: 'partner' }),
        doc('payment.licence', { holder: 'partner', itemsAny: ['预付卡'] }),
      ),
      doc('prepaid.agency'),
    ),
    { third: '预付卡代售' },
  ),
  ...NO_PAPERS,
  row('工艺品', none, {
    note: { zh: '拍卖或文物要选拍卖类目', en: 'Auctions and cultural relics belong to the auction rows' },
  }),
  row('眼镜', none, {
    note: { zh: '隐形眼镜、美瞳要选医疗器械类目', en: 'Contact lenses belong to the medical device rows' },
  }),
  row('服饰内衣', none, { ids: { first: 304, second: 307 } }),
  row('海淘', none, {
    ids: { first: 304, second: 784 },
    note: {
      zh: '境外食品、酒、保健品要选相应类目',
      en: 'Foreign food, wine and health food belong to their own rows',
    },
  }),
  row('3C数码', none),
  row('家装/五金/建材', none, {
    note: { zh: '危险化学品不能销售', en: 'Hazardous chemicals may not be sold' },
  }),
  row('珠宝玉石', scope('销售珠宝玉器', '金银制品', '贵金属首饰', '镶嵌首饰', '贵金属销售', '珠宝'), {
    note: {
      zh: '卖原石或随形摆件的，经营范围还要含「玉石原料及成品的收购、设计、加工、销售」',
      en: 'For raw stones the scope must also name buying, design, working and sale of jade',
    },
  }),
  row('商用设备机械销售', scope('机械设备销售')),
  row('商用设备机械租赁', scope('机械设备经营租赁')),
  row(
    '种子',
    anyOf(
      ...SEEDS.map((key) => doc(key)),
      when('agent', allOf(doc('seed.agency'), anyOf(...SEEDS.map((key) => doc(key, { holder: 'partner' }))))),
    ),
  ),
];
