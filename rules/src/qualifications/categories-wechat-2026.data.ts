/**
 * `wechat-2026`: the list of service categories open to mini programs as it stood on 2026-02-08: 249 rows for
 * organisations under 18 first levels that could be read, six first levels that a person has to read, 31 second levels
 * for individuals (no shop and no shopping platform among them), and the overseas list, not read.
 * The list for individuals gives names only; its requirements are not recorded here.
 */
import { civilDate } from '../calendar/civil-date.ts';
import { wechat2026OtherRows } from './categories-wechat-2026-other.data.ts';
import { wechat2026ShopRows } from './categories-wechat-2026-shop.data.ts';
import type { CategoryEdition, CategoryName, CategoryRow, UnreadPart } from './category.ts';
import { none } from './paper-rule.ts';

const PAGE = 'https://developers.weixin.qq.com/miniprogram/product/material/';
const SHOP = '商家自营';
const shop = (second: string): CategoryName => ({ first: SHOP, second });

const INDIVIDUAL: Readonly<Record<string, readonly string[]>> = {
  物流服务: ['查件', '装卸搬运'],
  教育服务: ['婴幼儿教育', '在线教育', '教育装备', '特殊人群教育'],
  交通服务: ['代驾服务'],
  生活服务: ['丽人服务', '婚庆服务', '家政服务'],
  餐饮服务: ['餐厅排队'],
  旅游服务: ['出境WiFi'],
  工具: [
    '记账',
    '日历',
    '天气',
    '办公',
    '图片处理',
    '计算器',
    '报价/比价',
    '信息查询',
    '预约/报名',
    '健康管理',
    '备忘录',
  ],
  商业服务: ['律师', '企业管理', '会展服务', '公关/推广/市场调查', '环保回收/废品回收', '摄影/扩印'],
  体育: ['体育培训', '在线健身'],
};

const individualRows: readonly CategoryRow[] = Object.entries(INDIVIDUAL).flatMap(([first, names]) =>
  names.map(
    (second): CategoryRow => ({ first, second, audience: 'individual', rule: none, needsPerson: true }),
  ),
);

const unread: readonly UnreadPart[] = [
  ...['金融业', '交通服务', '房地产服务', '生活服务', '商业服务', '社交'].map(
    (first): UnreadPart => ({ audience: 'organisation', first, needsPerson: true, page: PAGE }),
  ),
  { audience: 'overseas', needsPerson: true, page: PAGE },
];

export const wechat2026Edition: CategoryEdition = {
  id: 'wechat-2026',
  title: { zh: '2026 年的类目', en: 'Categories of 2026' },
  from: civilDate(2026, 2, 8),
  checkedOn: civilDate(2026, 11, 22),
  source: 'list of service categories open to mini programs, text of 2026-02-08',
  page: PAGE,
  rows: [...wechat2026ShopRows, ...wechat2026OtherRows, ...individualRows],
  unread,
  food: {
    prepackaged: shop('食品饮料'),
    bulkOrCooked: shop('食品饮料'),
    catering: { first: '餐饮服务', second: '餐饮服务场所/餐饮服务管理企业' },
    agriProduce: shop('生鲜/初级食用农产品'),
    alcohol: shop('酒类'),
    babyFood: shop('母婴食品'),
    healthFood: shop('保健品'),
  },
  platform: { first: '电商平台', second: '电商平台' },
  shop: SHOP,
  stopgap: shop('服饰内衣'),
};
