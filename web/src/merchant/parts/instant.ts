import type { Instant } from '@ruzhu/rules';

/** An instant as the API writes it (ISO 8601 with offset), in ms. */
export const instantOf = (iso: string): Instant => Date.parse(iso);

/** The same for what may be open. */
export const instantOrNull = (iso: string | null): Instant | null => (iso === null ? null : instantOf(iso));
