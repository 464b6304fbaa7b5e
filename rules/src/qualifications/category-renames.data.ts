/**
 * Names of the 2018–2020 list and where their goods stand in the list of 2026-02-08, mapped by hand: one old row
 * often became several. Old names: developers.weixin.qq.com/doc/ministore/minishopspecification/zhunruyaoqiu.html
 * (2020-08-11) and published API replies of that time.
 */
import type { CategoryName } from './category.ts';

export type CategoryRename = { readonly from: CategoryName; readonly to: readonly CategoryName[] };

const SHOP = '商家自营';
const shop = (second: string): CategoryName => ({ first: SHOP, second });
const renamed = (old: string, ...now: readonly string[]): CategoryRename => ({
  from: shop(old),
  to: now.map(shop),
});

export const categoryRenames: readonly CategoryRename[] = [
  renamed('百货', '百货商场/购物中心'),
  renamed('食品', '食品饮料', '母婴食品'),
  renamed('酒/盐', '酒类', '食品饮料'),
  renamed('初级食用农产品', '生鲜/初级食用农产品'),
  renamed('服装/鞋/箱包', '服饰内衣', '鞋靴', '箱包皮具'),
  renamed('玩具/母婴用品(不含食品)', '玩具', '母婴用品'),
  renamed('家电/数码/手机', '3C数码', '家用电器'),
  renamed('美妆/洗护', '美妆', '个护家清'),
  renamed('饰品/眼镜/钟表', '时尚首饰', '眼镜', '钟表'),
  renamed('珠宝/饰品/眼镜/钟表', '珠宝玉石', '时尚首饰', '眼镜', '钟表'),
  renamed('运动/户外/乐器', '运动户外', '乐器'),
  renamed('鲜花/园艺/工艺品', '园艺/鲜花', '工艺品'),
  renamed('家居/家饰/家纺', '家居家纺'),
  renamed('机械/电子器件', '机械电子产品'),
  renamed('宠物/农资', '宠物食品/用品', '农资'),
  renamed('五金/建材/化工', '家装/五金/建材'),
  renamed('成人用品', '成人用品（医疗器械类）', '成人情趣用品'),
  renamed('纪念币发售', '纪念币'),
  renamed(
    '电话卡销售',
    '电话卡销售（中国移动）',
    '电话卡销售（中国联通）',
    '电话卡销售（中国电信）',
    '电话卡销售（中国广电）',
  ),
  { from: shop('汽车内饰/外饰'), to: [{ first: '汽车服务', second: '汽车用品' }] },
  { from: shop('其他交通工具的配件'), to: [{ first: '汽车服务', second: '汽车用品' }] },
  {
    from: { first: '餐饮', second: '餐饮服务场所' },
    to: [{ first: '餐饮服务', second: '餐饮服务场所/餐饮服务管理企业' }],
  },
  { from: { first: '餐饮', second: '点餐平台' }, to: [{ first: '餐饮服务', second: '点餐平台' }] },
  { from: { first: '餐饮', second: '餐厅排队' }, to: [{ first: '餐饮服务', second: '餐厅排队' }] },
  {
    from: { first: '生活服务', second: '线下超市/便利店' },
    to: [{ first: '生活服务', second: '百货/超市/便利店' }],
  },
];
