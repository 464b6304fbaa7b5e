import { DAY, policySets } from '@ruzhu/rules';
import type { Case, CaseKind } from '../ports/records.ts';
import type { AgedFilter } from '../ports/store.ts';
import { morningBefore } from './case-ages.ts';
import type { Deps } from './deps.ts';

const OPEN: readonly Case['state'][] = ['queued', 'claimed', 'calling', 'snoozed', 'deciding', 'secondLook'];
const KINDS: readonly CaseKind[] = ['entity', 'name', 'miniProgram'];

export type CasesAsked = {
  readonly state?: Case['state'] | 'open' | undefined;
  readonly kind?: CaseKind | undefined;
  readonly policy?: string | undefined;
  readonly agency?: string | undefined;
  /** More than so many working days ago. */
  readonly days?: number | undefined;
};

/** What operators narrow the list of everybody's cases to, as the store is asked. Without a state: what is open. */
export function agedFilter(
  deps: Pick<Deps, 'clock' | 'shelf'>,
  { state = 'open', kind, policy, agency, days }: CasesAsked,
): Omit<AgedFilter, 'limit' | 'after'> {
  const now = deps.clock.now();
  // Beyond the calendar nobody knows working days; there a day is a day.
  const until =
    days === undefined
      ? Number.POSITIVE_INFINITY
      : (morningBefore(now, days, deps.shelf.calendar()) ?? now - days * DAY);
  return {
    agencyId: agency,
    states: state === 'open' ? OPEN : [state],
    kinds: kind ? [kind] : KINDS,
    policies: policy ? [policy] : policySets.map(({ id }) => id),
    until,
  };
}
