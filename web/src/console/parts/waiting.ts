import { HOUR, type Instant } from '@ruzhu/rules';

/** How a remaining time looks; the word always stands beside the colour. */
export type DueLook = 'plain' | 'soon' | 'urgent' | 'late' | 'none';

const SOON_MS = 4 * HOUR;
const URGENT_MS = HOUR;

/** Under four hours yellow, under one hour red, past the deadline late. Without a deadline nothing is counted. */
export function dueLook(dueAt: Instant | null, now: Instant): DueLook {
  if (dueAt === null) return 'none';
  const left = dueAt - now;
  if (left <= 0) return 'late';
  if (left < URGENT_MS) return 'urgent';
  return left < SOON_MS ? 'soon' : 'plain';
}

type Due = { readonly dueAt: string | null };

/**
 * How many of a list that is ordered by deadline are due before an instant. `isExact` is false when the list goes on
 * and its last row is still before that instant: there may be more.
 */
export function dueBefore(rows: readonly Due[], before: Instant, hasMore: boolean) {
  const due = rows.filter(({ dueAt }) => dueAt !== null && Date.parse(dueAt) <= before).length;
  return { count: due, isExact: !hasMore || due < rows.length };
}
