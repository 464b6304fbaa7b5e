import { DAY } from '@ruzhu/rules';
import type { Deps } from './deps.ts';

/** Keys of repeated requests are kept for a week, counters for a day. */
const KEYS_KEPT = 7 * DAY;
const LIMITS_KEPT = 2 * DAY;

/** Takes out what has outlived its use. Returns how many rows went. */
export const sweepOld = (deps: Deps): Promise<number> =>
  deps.store.write('platform', async (tx) => {
    const now = deps.clock.now();
    return (await tx.idempotency.sweep(now - KEYS_KEPT)) + (await tx.limits.sweep(now - LIMITS_KEPT));
  });
