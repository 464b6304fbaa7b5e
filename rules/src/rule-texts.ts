import { calendarYearTexts } from './calendar/calendar-year.texts.ts';
import { merchantRuleTexts } from './merchant-rule-texts.ts';
import { nameWordsEditionTexts } from './names/name-words-edition.texts.ts';
import { categoryEditionTexts } from './qualifications/category-edition.texts.ts';
import type { RefusalTexts } from './texts.ts';

/** The sentences of every refusal and warning of this room, by code: those of merchants, and of staff who load a table. */
export const ruleTexts: RefusalTexts = {
  ...merchantRuleTexts,
  ...calendarYearTexts,
  ...categoryEditionTexts,
  ...nameWordsEditionTexts,
};
