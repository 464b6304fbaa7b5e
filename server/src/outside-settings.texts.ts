import type { RefusalTexts } from '@ruzhu/rules';

/** What is said when something outside is set up in part or wrongly. Values are never repeated. */
export const outsideSettingsTexts = {
  'settings.incomplete': {
    zh: '已设置 {given}，还缺 {missing}',
    en: '{given} is set; still missing: {missing}',
    fix: {
      zh: '补上缺的设置，或去掉已设置的',
      en: 'Add what is missing, or unset what is there',
    },
  },
  'settings.both': {
    zh: '{one} 和 {other} 只能设置一个',
    en: 'Only one of {one} and {other} can be set',
    fix: { zh: '去掉其中一个', en: 'Unset one of them' },
  },
  'settings.value': {
    zh: '{setting} 应是 {form}',
    en: '{setting} should be {form}',
    fix: { zh: '改正 {setting}', en: 'Correct {setting}' },
  },
} satisfies RefusalTexts;
