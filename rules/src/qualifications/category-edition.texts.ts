import type { RefusalTexts } from '../texts.ts';

/** Wording for operators who load a list of categories. */
export const categoryEditionTexts = {
  'edition.shape': {
    zh: '类目表第 {place} 处的格式不对，应为{expected}',
    en: 'The list is not readable at {place}: expected {expectedEn}',
    fix: {
      zh: '按类目表的格式说明修改后重新上传',
      en: 'Correct the file as the format description says and load it again',
    },
  },
  'edition.too_large': {
    zh: '类目表太大：{what} 最多 {max}，文件里有 {count}',
    en: 'The list is too large: at most {max} of {what}, the file has {count}',
    fix: { zh: '拆分或精简后重新上传', en: 'Shorten it and load it again' },
  },
  'edition.too_deep': {
    zh: '{place} 的资质规则嵌套超过 {max} 层，或组合超过 {ways} 种',
    en: 'The rule at {place} is nested deeper than {max}, or has more than {ways} ways',
    fix: { zh: '把规则拆成几个类目，或简化', en: 'Split the rule into several rows, or simplify it' },
  },
  'edition.unknown_document': {
    zh: '{place} 用到的证件「{document}」没有定义',
    en: '{place} names the document “{document}”, which is not defined',
    fix: { zh: '在 documentTypes 里补上这种证件', en: 'Add the document under documentTypes' },
  },
  'edition.unknown_circumstance': {
    zh: '{place} 用到的条件「{circumstance}」没有定义',
    en: '{place} names the circumstance “{circumstance}”, which is not defined',
    fix: { zh: '在 circumstances 里补上这个条件', en: 'Add it under circumstances' },
  },
  'edition.duplicate_row': {
    zh: '「{category}」在类目表里出现了两次',
    en: '“{category}” stands in the list twice',
    fix: { zh: '留下一行', en: 'Keep one row' },
  },
  'edition.unknown_category': {
    zh: '{place} 指向的「{category}」不在类目表里',
    en: '{place} points to “{category}”, which is not in the list',
    fix: { zh: '改成表里有的类目', en: 'Name a category of the list' },
  },
  'edition.duplicate_id': {
    zh: '已有编号为「{id}」的类目表',
    en: 'There already is a list with the id “{id}”',
    fix: {
      zh: '换一个编号，旧表保留给已受理的申请',
      en: 'Choose another id; running applications keep the old list',
    },
  },
} satisfies RefusalTexts;
