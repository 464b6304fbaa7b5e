import { DAY, HOUR, type Refused } from '@ruzhu/rules';
import type { Staff } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import type { Deps } from './deps.ts';
import { RATES, useRate } from './rates.ts';

/** Nobody decides so many in an hour: who reads more is looked at. */
export const MOST_SUBJECTS = 60;

/** Pictures of papers that one reviewer may see in an hour. Refusal: `rate.too_many`. */
export const useLook = (deps: Deps, staff: Staff): Promise<Refused | null> =>
  deps.store.write('platform', (tx) => useRate(tx, RATES.picturesPerReviewer, staff.id, deps.clock.now()));

/**
 * Counts a merchant whose papers a reviewer reads, each once an hour, and raises the alarm once for the hour in which they
 * are more than `MOST_SUBJECTS`. Counted where everything is kept, so that no restart begins anew.
 */
export async function countSubject(deps: Deps, tx: Tx, staff: Staff, merchantId: string): Promise<void> {
  const now = deps.clock.now();
  const hour = now - (now % HOUR);
  if ((await tx.limits.use(`subject:${staff.id}:${merchantId}`, hour)) > 1) return;
  if ((await tx.limits.use(`subjects:${staff.id}`, hour)) !== MOST_SUBJECTS + 1) return;
  const data = { name: staff.name, limit: MOST_SUBJECTS };
  await tx.alarms.raise({ kind: 'subjectsViewed', since: now, until: now + DAY, data });
  deps.log.error('alarm', { kind: 'subjectsViewed', staff: staff.id, limit: MOST_SUBJECTS });
}
