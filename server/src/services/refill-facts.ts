import { deadline, type Policy } from '@ruzhu/rules';
import type { Application } from '../ports/records.ts';
import type { Deps } from './deps.ts';
import type { NotAfter } from './timers.ts';

export type Returning = {
  /** Facts kept with the return: which pages are open again, how many refills are used, when the last one ends. */
  readonly facts: Application['facts'];
  /** No refill goes past the end of all of them. */
  readonly notAfter: NotAfter;
  readonly left: number;
};

/** What giving pages back to the merchant means for an application; the time for all refills begins with the first. */
export function returning(
  deps: Pick<Deps, 'clock' | 'shelf'>,
  { facts }: Application,
  policy: Policy,
  steps: readonly string[],
): Returning {
  const first = typeof facts.firstReturnAt === 'number' ? facts.firstReturnAt : deps.clock.now();
  const refillsEndAt = deadline(first, policy.values['verify.refillWindow'], deps.shelf.calendar()).at;
  const refills = Number(facts.refills ?? 0) + 1;
  return {
    facts: { returned: steps, mended: [], refills, firstReturnAt: first, refillsEndAt },
    notAfter: { refill: refillsEndAt },
    left: Math.max(0, policy.values['verify.refills'] - refills),
  };
}
