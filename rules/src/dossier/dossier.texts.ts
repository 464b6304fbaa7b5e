import type { RefusalTexts } from '../texts.ts';

const AS_DESCRIBED = { zh: '对照格式说明修改', en: 'Correct it as the description of the format says' };

/** Sentences for files that are no dossier. `{path}` names the place. */
export const dossierTexts = {
  'dossier.record': {
    zh: '「{path}」应是一组字段',
    en: '“{path}” is a set of fields',
    fix: AS_DESCRIBED,
  },
  'dossier.list': {
    zh: '「{path}」应是列表',
    en: '“{path}” is a list',
    fix: AS_DESCRIBED,
  },
  'dossier.text': {
    zh: '「{path}」应是文字',
    en: '“{path}” is a text',
    fix: AS_DESCRIBED,
  },
  'dossier.number_as_text': {
    zh: '「{path}」写成了数字，长号码和开头的 0 会丢失',
    en: '“{path}” is written as a number, which loses long digits and leading zeros',
    fix: { zh: '给号码加上引号', en: 'Put the number in quotes' },
  },
  'dossier.choice': {
    zh: '「{path}」只能是 {allowed}',
    en: '“{path}” is one of {allowed}',
    fix: { zh: '从列出的值里选一个', en: 'Use one of those values' },
  },
  'dossier.flag': {
    zh: '「{path}」只能是 true 或 false',
    en: '“{path}” is true or false',
    fix: AS_DESCRIBED,
  },
  'dossier.whole': {
    zh: '「{path}」应是 {from} 到 {until} 的整数',
    en: '“{path}” is a whole number from {from} to {until}',
    fix: AS_DESCRIBED,
  },
  'dossier.date': {
    zh: '「{path}」写成 2021-03-15 这样的日期',
    en: '“{path}” is a date like 2021-03-15',
    fix: {
      zh: '年月日之间用连字符，月和日各两位',
      en: 'Join year, month and day by hyphens, two digits each',
    },
  },
  'dossier.instant': {
    zh: '时间写成 2026-11-22T09:30:00+08:00 这样',
    en: 'Write the time like 2026-11-22T09:30:00+08:00',
    fix: { zh: '写明日期、时间和时区', en: 'Give date, time and offset' },
  },
  'dossier.too_long': {
    zh: '「{path}」最多 {max} 个字，现在有 {count} 个',
    en: '“{path}” has at most {max} characters; this has {count}',
    fix: { zh: '缩短内容', en: 'Make it shorter' },
  },
  'dossier.too_many': {
    zh: '「{path}」最多 {max} 项，现在有 {count} 项',
    en: '“{path}” has at most {max} entries; this has {count}',
    fix: { zh: '删去多余的', en: 'Remove some' },
  },
  'dossier.unknown_field': {
    zh: '没有「{path}」这个字段',
    en: 'There is no field “{path}”',
    fix: { zh: '核对拼写，或删去', en: 'Check the spelling, or remove it' },
  },
  'dossier.column_twice': {
    zh: '「{path}」有两列',
    en: 'There are two columns “{path}”',
    fix: { zh: '保留一列', en: 'Keep one of them' },
  },
  'dossier.columns_missing': {
    zh: '第一行没有列名',
    en: 'The first row names no columns',
    fix: {
      zh: '在第一行写 subject.name 这样的列名，可以先导出模板',
      en: 'Head the columns with names such as subject.name; a template can be had first',
    },
  },
  'dossier.cell_digits': {
    zh: '「{path}」的单元格是数字格式，超过 15 位的数字已经丢失',
    en: '“{path}” is in a number cell, which has lost what is beyond 15 digits',
    fix: {
      zh: '把这一列设为文本格式，再重新填写',
      en: 'Format the column as text and enter the value again',
    },
  },
  'dossier.required': {
    zh: '缺少「{path}」',
    en: '“{path}” is missing',
    fix: { zh: '补上这个字段', en: 'Add the field' },
  },
} satisfies RefusalTexts;
