import type { RefusalTexts } from '../texts.ts';

const COPY = { zh: '照着营业执照填写', en: 'Copy it from the business licence' };

export const entityNameTexts = {
  'entityName.blank': {
    zh: '填写企业名称，与营业执照上的名称一致',
    en: 'Enter the name of the business as on its licence',
    fix: {
      zh: '执照名称栏是空白或 *** 时，填写「个体户」加经营者姓名',
      en: 'If the licence shows none or ***, enter 个体户 and the operator’s name',
    },
  },
  'entityName.length': {
    zh: '企业名称为 {min} 到 {max} 个字，您填写了 {count} 个',
    en: 'The name of a business has {min} to {max} characters; this one has {count}',
    fix: COPY,
  },
  'entityName.charset': {
    zh: '企业名称里不会有「{character}」',
    en: 'The name of a business does not contain “{character}”',
    fix: {
      zh: '去掉「{character}」。执照名称栏是 *** 时，填写「个体户」加经营者姓名',
      en: 'Remove “{character}”. If the licence shows ***, enter 个体户 and the operator’s name',
    },
  },
  'registry.name_character': {
    zh: '企业名称与登记名称不同：第 {position} 个字「{character}」，登记名称是「{registered}」',
    en: 'The name differs from the register at character {position}, “{character}”: the register has “{registered}”',
    fix: COPY,
  },
  'entityName.trade_name_short': {
    zh: '字号「{tradeName}」不到两个汉字，核对执照',
    en: 'The trade name “{tradeName}” has fewer than two Chinese characters; check the licence',
    fix: COPY,
  },
  'entityName.no_form': {
    zh: '名称里没有「有限公司」「店」这样的组织形式，核对是否写全',
    en: 'The name has no organisational form such as 有限公司 or 店; check that it is complete',
    fix: COPY,
  },
  'entityName.form_mismatch': {
    zh: '名称以「{form}」结尾，与统一社会信用代码开头的 {pair} 不相配',
    en: 'A name ending in “{form}” does not go with a code that begins with {pair}',
    fix: { zh: '核对名称、代码和企业类型', en: 'Check the name, the code and the type' },
  },
  'entityName.branch': {
    zh: '这是分支机构的名称，与总公司不是同一个主体',
    en: 'This is the name of a branch, which is not the same subject as its parent',
    fix: {
      zh: '用分支机构自己的执照和账户，或改用总公司的',
      en: 'Use the branch’s own licence and account, or those of the parent',
    },
  },
} satisfies RefusalTexts;
