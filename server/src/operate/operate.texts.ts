import type { RefusalTexts } from '@ruzhu/rules';

/** What is said when a command of the operator cannot do its work. */
export const operateTexts = {
  'operate.nothing_here': {
    zh: '数据目录 {folder} 里没有数据',
    en: 'There is no data in the folder {folder}',
    fix: {
      zh: '用 RUZHU_DATA 指向服务用的数据目录，或用 DATABASE_URL 指向它的数据库',
      en: 'Point RUZHU_DATA to the data folder of the server, or DATABASE_URL to its database',
    },
  },
} satisfies RefusalTexts;
