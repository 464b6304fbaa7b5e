import type { RefusalTexts } from '../texts.ts';

/** What may be wrong with the year of a calendar that an operator loads. */
export const calendarYearTexts = {
  'calendar.shape': {
    zh: '文件须为一个年份的 JSON，含 year、off、on、source',
    en: 'The file must be the JSON of one year with year, off, on and source',
    fix: {
      zh: '按示例整理后再上传，holiday-cn 的年份文件也可以直接用',
      en: 'Arrange it like the sample; a year file of holiday-cn is accepted as it is',
    },
  },
  'calendar.year': {
    zh: '年份须为 2000 到 2100 之间的整数',
    en: 'The year must be a whole number from 2000 to 2100',
    fix: { zh: '核对 year', en: 'Check year' },
  },
  'calendar.source': {
    zh: '填写国务院办公厅通知的网址或文号',
    en: 'Give the address or number of the State Council notice',
    fix: {
      zh: '把通知的网址写在 source',
      en: 'Put the address of the notice into source',
    },
  },
  'calendar.day': {
    zh: '「{day}」不是 {year} 年的日期',
    en: '“{day}” is not a day of {year}',
    fix: { zh: '改成 {year}-01-01 这样的日期', en: 'Write it like {year}-01-01' },
  },
  'calendar.repeated': {
    zh: '{day} 出现了两次',
    en: '{day} is listed twice',
    fix: { zh: '一天只能放假或上班一次，删去一处', en: 'A day is either off or worked: remove one of them' },
  },
  'calendar.swap_on_weekday': {
    zh: '{day} 不是周六或周日，不用列为调休上班日',
    en: '{day} is not a Saturday or Sunday, so it is worked anyway',
    fix: { zh: '从 on 中删去，或核对日期', en: 'Remove it from on, or check the date' },
  },
  'calendar.incomplete': {
    zh: '缺少法定节假日 {day}',
    en: 'The public holiday {day} is missing',
    fix: { zh: '对照通知补全 off', en: 'Complete off from the notice' },
  },
} satisfies RefusalTexts;
