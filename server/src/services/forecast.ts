import type { Instant } from '@ruzhu/rules';
import type { AgencyPace, Application, Case } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import type { Deps } from './deps.ts';

/** How many of its last decisions an agency is judged by. */
const LOOKED_AT = 200;
/** Fewer tell nothing: then there is no forecast rather than a guess. */
const FEWEST = 10;

const DECIDED = ['approve', 'return', 'reject'];
const RETURNED = ['return', 'reject'];

/** How an agency worked, from its last decisions on entities. */
export function paceOf(agencyId: string, cases: readonly Case[], at: Instant): AgencyPace {
  const decided = cases.flatMap((one) =>
    one.kind === 'entity' && one.decidedAt !== null && DECIDED.includes(one.outcome ?? '')
      ? [{ ...one, decidedAt: one.decidedAt }]
      : [],
  );
  return {
    agencyId,
    at,
    durations: decided.map(({ openedAt, decidedAt }) => decidedAt - openedAt).toSorted((a, b) => a - b),
    onTime: decided.filter(({ decidedAt, dueAt }) => dueAt === null || decidedAt <= dueAt).length,
    returned: decided.filter(({ outcome }) => RETURNED.includes(outcome ?? '')).length,
  };
}

/** Counts anew how every agency works. Returns 0: there is never more to do at once. */
export async function countPaces(deps: Deps): Promise<number> {
  const agencies = await deps.store.read('platform', (tx) => tx.agencies.all());
  for (const { id } of agencies) {
    const cases = await deps.store.read('platform', (tx) => tx.cases.decidedLately(id, LOOKED_AT));
    const pace = paceOf(id, cases, deps.clock.now());
    await deps.store.write('platform', (tx) => tx.agencies.putPace(pace));
  }
  return 0;
}

export type Forecast = {
  /** Half of such cases are decided by then, and nine of ten by `latest`. */
  readonly median: Instant;
  readonly latest: Instant;
  /** From how many decisions this is known. */
  readonly cases: number;
};

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;

/**
 * When a case that was opened at `openedAt` and is not decided at `now` will be: by those of the agency's cases that took
 * longer than this one has taken already. `null` when too few did.
 */
export function forecastOf(pace: AgencyPace, openedAt: Instant, now: Instant): Forecast | null {
  const longer = pace.durations.filter((duration) => duration > now - openedAt);
  if (longer.length < FEWEST) return null;
  return {
    median: openedAt + quantile(longer, 0.5),
    latest: openedAt + quantile(longer, 0.9),
    cases: longer.length,
  };
}

export type Outlook = { readonly forecast: Forecast | null; readonly waiting: number | null };

/** What a merchant can be told about its open entity review: the forecast, and how many cases the agency has yet to claim. */
export async function outlookOf(deps: Deps, tx: Tx, application: Application): Promise<Outlook> {
  const one = await tx.cases.open(application.id, 'entity');
  const pace = one?.agencyId ? await tx.agencies.pace(one.agencyId) : null;
  if (!one?.agencyId) return { forecast: null, waiting: null };
  const counts = await tx.cases.counts(one.agencyId);
  return {
    forecast: pace && forecastOf(pace, one.openedAt, deps.clock.now()),
    waiting: one.state === 'queued' ? Number(counts.queued ?? 0) : null,
  };
}
