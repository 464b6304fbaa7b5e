import type { Clock } from '../../ports/clock.ts';

export type Breaker = {
  /** Whether the other side is left alone for now. */
  readonly isResting: () => boolean;
  /** Says how the last call went. */
  readonly went: (well: boolean) => void;
};

/**
 * Leaves a side alone for `restMs` after `failures` calls in a row failed, so that nobody waits for time-outs one after
 * the other. After the rest one more failure is enough for the next; one success forgets them all.
 */
export function breaker(bounds: {
  readonly failures: number;
  readonly restMs: number;
  readonly clock: Clock;
}): Breaker {
  const { failures, restMs, clock } = bounds;
  let inARow = 0;
  let restsUntil = 0;
  return {
    isResting: () => clock.now() < restsUntil,
    went: (well) => {
      inARow = well ? 0 : inARow + 1;
      if (inARow >= failures) restsUntil = clock.now() + restMs;
    },
  };
}
