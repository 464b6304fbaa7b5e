import type { RefusalTexts } from '../texts.ts';

/** Wording of the choice of categories. WeChat numbers: see `category-wire-codes.data.ts`. */
export const categoryTexts = {
  'category.none': {
    zh: '至少选 1 个服务类目',
    en: 'Choose at least 1 category',
    fix: { zh: '在搜索框里输入您卖的东西', en: 'Type what you sell into the search box' },
  },
  'category.count': {
    zh: '最多选 {max} 个类目，您选了 {count} 个',
    en: 'At most {max} categories; you chose {count}',
    fix: { zh: '留下最主要的 {max} 个，其余以后再加', en: 'Keep the {max} most important; add others later' },
  },
  'category.duplicate': {
    zh: '「{category}」选了两次',
    en: '“{category}” is chosen twice',
    fix: { zh: '删掉其中一个', en: 'Remove one of them' },
  },
  'category.subject': {
    zh: '「{category}」不对您的主体类型开放',
    en: '“{category}” is not open to your kind of subject',
    fix: {
      zh: '换一个类目，或改用企业、个体工商户主体',
      en: 'Choose another, or use a company or an individual business',
    },
  },
  'category.hidden': {
    zh: '「{category}」不再接受新的申请',
    en: '“{category}” takes no new applications',
    fix: { zh: '换一个类目', en: 'Choose another category' },
  },
  'category.unknown': {
    zh: '当前类目表里没有「{category}」',
    en: 'The list in force has no “{category}”',
    fix: { zh: '从列表里重新选一个', en: 'Choose one from the list' },
  },
  'category.renamed': {
    zh: '「{category}」现在叫{now}',
    en: '“{category}” is now called {nowEn}',
    fix: { zh: '按新名称重新选', en: 'Choose again by the new name' },
  },
  'category.requires': {
    zh: '选「{category}」之前，要先通过「{needed}」',
    en: '“{needed}” must be approved before “{category}”',
    fix: { zh: '先申请「{needed}」，通过后再加这一项', en: 'Apply for “{needed}” first, then add this one' },
  },
  'category.ask_person': {
    zh: '「{category}」的资质要求由人工核对，以官方页面为准',
    en: 'The papers for “{category}” are checked by a person; the official page decides',
    fix: { zh: '打开官方页面核对要求：{page}', en: 'Read the requirement on the official page: {page}' },
  },
} satisfies RefusalTexts;
