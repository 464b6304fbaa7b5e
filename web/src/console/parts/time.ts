import type { Instant, Locale } from '@ruzhu/rules';
import { instantWords } from '../../texts/dates.ts';

/** An instant of the API. */
export const at = (iso: string): Instant => Date.parse(iso);

/** `2026-11-24 17:55`, as it stands in tables; nothing for what has not happened. */
export const stamp = (iso: string | null, locale: Locale): string =>
  iso === null ? '' : instantWords(at(iso), locale, 'short');
