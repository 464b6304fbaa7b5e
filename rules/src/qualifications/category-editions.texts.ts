import type { RefusalTexts } from '../texts.ts';

/** Which list of categories was asked for, and when. */
export const categoryEditionsTexts = {
  'edition.unknown': {
    zh: '没有编号为「{id}」的类目表',
    en: 'There is no list with the id “{id}”',
    fix: {
      zh: '先上传这张类目表，或改规则里的编号',
      en: 'Load that list first, or change the id in the policy',
    },
  },
  'edition.not_in_force': {
    zh: '类目表「{id}」在 {asOf} 不适用（{from} 起）',
    en: 'The list “{id}” is not in force on {asOf} (from {from})',
    fix: { zh: '选那一天适用的类目表', en: 'Choose the list in force on that day' },
  },
} satisfies RefusalTexts;
