import type { RefusalTexts } from '../texts.ts';

export const kindTexts = {
  'identifier.kind_unknown': {
    zh: '没有「{kind}」这种编号',
    en: 'There is no kind of number called “{kind}”',
    fix: { zh: '从列出的种类里选一种：{known}', en: 'Use one of these: {known}' },
  },
  'identifier.kind_unclear': {
    zh: '看不出这是哪一种编号',
    en: 'It cannot be told which kind of number this is',
    fix: { zh: '指明编号的种类，再看哪里不对', en: 'Name the kind to learn what is wrong with it' },
  },
} satisfies RefusalTexts;
