import type { Instant } from '@ruzhu/rules';

/** The one source of time for everything that is decided. */
export type Clock = { readonly now: () => Instant };

/** The sandbox's clock: it can be moved forward, never back. */
export type MovableClock = Clock & {
  readonly movedBy: () => number;
  readonly forward: (ms: number) => Promise<void>;
};
