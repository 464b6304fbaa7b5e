import type { RefusalTexts } from '../texts.ts';

/** Wording for operators who load lists of words that names are judged by. */
export const nameWordsEditionTexts = {
  'nameWords.shape': {
    zh: '词表第 {place} 处的格式不对，应为 {expected}',
    en: 'The lists are not readable at {place}: expected {expected}',
    fix: {
      zh: '按词表的格式说明修改后重新上传',
      en: 'Correct the file as the format description says and load it again',
    },
  },
  'nameWords.too_large': {
    zh: '{place} 最多 {max} 个词，文件里有 {count} 个',
    en: '{place} may hold {max} words, the file has {count}',
    fix: { zh: '精简后重新上传', en: 'Shorten it and load it again' },
  },
  'nameWords.word': {
    zh: '{place} 的「{word}」不能用来判断名称：应为 1 到 {max} 个字，含有汉字、字母或数字',
    en: '“{word}” at {place} cannot judge a name: 1 to {max} signs with a letter, digit or Chinese character',
    fix: { zh: '改写或删去这个词', en: 'Rewrite or remove it' },
  },
  'nameWords.single_sign': {
    zh: '{place} 的「{word}」只有一个字，含有这个字的名称都会受影响',
    en: '“{word}” at {place} is a single sign: every name that contains it would be hit',
    fix: { zh: '写成两个字以上的词', en: 'Give a word of two signs or more' },
  },
  'nameWords.repeated': {
    zh: '{place} 的编号「{key}」出现了两次',
    en: 'The key “{key}” at {place} is used twice',
    fix: { zh: '合并两组，或换一个编号', en: 'Merge the two groups, or choose another key' },
  },
} satisfies RefusalTexts;
