import type { RefusalTexts } from '../texts.ts';

export const personNameTexts = {
  'person.name': {
    zh: '姓名为 {min} 到 {max} 个字，与身份证一致，可以含「·」',
    en: 'A name has {min} to {max} characters, as on the ID card; · is allowed',
    fix: { zh: '照着身份证填写，不要加称呼或符号', en: 'Copy it from the ID card, without titles or signs' },
  },
} satisfies RefusalTexts;
