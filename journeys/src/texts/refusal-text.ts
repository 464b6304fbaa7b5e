import type { RefusalText } from '@ruzhu/rules';

/** One refusal in four sentences: what is so, and what mends it, in Chinese and English. */
export const text = (zh: string, en: string, fixZh: string, fixEn: string): RefusalText => ({
  zh,
  en,
  fix: { zh: fixZh, en: fixEn },
});
