import type { RefusalTexts } from '../texts.ts';

export const calendarTexts = {
  'date.format': {
    zh: '日期写成 2021-03-15 这样',
    en: 'Write the date like 2021-03-15',
    fix: {
      zh: '照着证件填写年、月、日，例如 2021-03-15 或 2021年3月15日',
      en: 'Copy year, month and day from the document, for example 2021-03-15',
    },
  },
  'date.unreal': {
    zh: '这一天不存在',
    en: 'This day does not exist',
    fix: { zh: '核对月份和日期', en: 'Check the month and the day' },
  },
} satisfies RefusalTexts;
