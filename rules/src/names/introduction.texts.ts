import type { RefusalTexts } from '../texts.ts';

export const introductionTexts = {
  'intro.length': {
    zh: '介绍为 {min} 到 {max} 个字，您填写了 {count} 个',
    en: 'An introduction has {min} to {max} characters; this one has {count}',
    fix: { zh: '写清楚提供什么服务，长度在范围内', en: 'Say what the account offers, within that length' },
  },
  'intro.chinese': {
    zh: '介绍里至少要有 {min} 个汉字，现在有 {count} 个',
    en: 'An introduction has at least {min} Chinese characters; this one has {count}',
    fix: { zh: '用中文写明提供什么服务', en: 'Say in Chinese what the account offers' },
  },
  'intro.forbidden': {
    zh: '介绍含禁用词「{word}」',
    en: 'The introduction contains “{word}”, which is not allowed',
    fix: { zh: '去掉「{word}」，或换一个说法', en: 'Remove “{word}” or say it differently' },
  },
} satisfies RefusalTexts;
