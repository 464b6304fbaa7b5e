import type { Instant } from '@ruzhu/rules';

/** Newest first, from `before` on (exclusive): keyset paging, never an offset. */
export type Page = {
  readonly before?: { readonly at: Instant; readonly id: string };
  readonly limit: number;
};

/** Takes out rows that ended before an instant, a bounded number at a time; gives how many. */
export type Sweep = (before: Instant) => Promise<number>;
