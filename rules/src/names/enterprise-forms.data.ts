/**
 * Organisational forms (组织形式) at the end of a business name, the longer before those they end in, and the first two
 * characters of the credit codes they go with: 91 enterprise, 92 individual business, 93 farmers' cooperative.
 * Sources: 企业名称登记管理规定 (国务院令第 734 号, 2021-03-01) articles 6 and 12; 个体工商户名称登记管理办法
 * (individual businesses may not be called 企业 or 公司); 农民专业合作社法. A sole proprietorship or partnership has a
 * 91 code and may be called 厂 or 店.
 */
export type EnterpriseForm = { readonly form: string; readonly pairs: readonly string[] };

const COMPANY = ['91'];
const EITHER = ['91', '92'];

export const enterpriseForms: readonly EnterpriseForm[] = [
  ...['股份有限公司', '有限责任公司', '有限公司', '集团', '公司', '企业'].map((form) => ({
    form,
    pairs: COMPANY,
  })),
  ...['（有限合伙）', '（普通合伙）', '（特殊普通合伙）', '合伙企业'].map((form) => ({
    form,
    pairs: COMPANY,
  })),
  ...['专业合作社联合社', '专业合作社', '合作社'].map((form) => ({ form, pairs: ['93'] })),
  ...[
    '经营部',
    '营业部',
    '服务部',
    '商行',
    '商店',
    '商贸行',
    '工作室',
    '事务所',
    '中心',
    '超市',
    '便利店',
    '餐厅',
  ].map((form) => ({
    form,
    pairs: EITHER,
  })),
  ...[...'厂店馆部行社室坊铺城楼院园庄场吧堂'].map((form) => ({ form, pairs: EITHER })),
];
