import { fill, type Params, type Words } from '@ruzhu/rules';

/** Words with their figures. */
export const both = (words: Words, params: Params = {}): Words => ({
  zh: fill(words.zh, params),
  en: fill(words.en, params),
});
