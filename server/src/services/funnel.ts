import { addDays, type CivilDate, civilDateAt, type Instant, weekday } from '@ruzhu/rules';
import type { Stage, StageCount } from '../ports/records.ts';
import type { CaseAge, Tx } from '../ports/store.ts';
import { morningBefore } from './case-ages.ts';
import type { Deps } from './deps.ts';

const WEEKS = 8;
/** So many cases of a band are counted at most. */
const MOST = 1_000;
/** Ages in working days at which open cases are parted. */
const BOUNDS = [1, 3, 5] as const;

/** The stages in the order of the road: whoever reached one has reached those before it. */
const STAGES = [
  'started',
  'qualified',
  'registered',
  'handedIn',
  'paid',
  'passed',
  'issued',
] as const satisfies readonly Stage[];

/** How much was put aside is counted at a time. */
const BATCH = 500;

/** Counts what steps have put aside, a batch at a time. Returns how much that was. */
export const countStages = (deps: Pick<Deps, 'store'>): Promise<number> =>
  deps.store.write('platform', (tx) => tx.stages.count(BATCH));

export type Week = { readonly week: string } & Readonly<Record<Stage, number>>;
export type Standing = { readonly stage: Stage; readonly reached: number; readonly stopped: number };
export type Band = { readonly from: number; readonly to: number | null };
export type Ages = { readonly bands: readonly Band[]; readonly found: readonly CaseAge[] };

const perStage = (counts: readonly StageCount[], week: string): Readonly<Record<Stage, number>> => {
  const n = (stage: Stage) => counts.find((one) => one.week === week && one.stage === stage)?.n ?? 0;
  return {
    started: n('started'),
    qualified: n('qualified'),
    registered: n('registered'),
    handedIn: n('handedIn'),
    paid: n('paid'),
    passed: n('passed'),
    issued: n('issued'),
  };
};

/** Who ever reached a stage, and who is at it still: not those who went on. */
function standings(counts: readonly StageCount[]): readonly Standing[] {
  const all = perStage(counts, 'all');
  return STAGES.map((stage, place) => {
    const next = STAGES[place + 1];
    const reached = all[stage];
    return { stage, reached, stopped: next ? Math.max(0, reached - all[next]) : 0 };
  });
}

/** Open cases by age in working days and by who has them; `null` where the calendar does not reach. */
async function agesOf(deps: Pick<Deps, 'clock' | 'shelf'>, tx: Tx): Promise<Ages | null> {
  const mornings: Instant[] = [];
  for (const days of BOUNDS) {
    const morning = morningBefore(deps.clock.now(), days, deps.shelf.calendar());
    if (morning === null) return null;
    mornings.push(morning);
  }
  const starts = [...mornings, Number.NEGATIVE_INFINITY];
  const spans = starts.map((from, place) => ({
    from,
    until: starts[place - 1] ?? Number.POSITIVE_INFINITY,
  }));
  const agencies = (await tx.agencies.all()).map(({ id }) => id);
  return {
    bands: starts.map((_, place) => ({ from: BOUNDS[place - 1] ?? 0, to: BOUNDS[place] ?? null })),
    found: await tx.cases.ages(agencies, spans, MOST),
  };
}

const mondayOf = (today: CivilDate): CivilDate => addDays(today, 1 - weekday(today));

export type Funnel = {
  readonly weeks: readonly Week[];
  readonly stages: readonly Standing[];
  readonly ages: Ages | null;
};

/**
 * How far merchants come, week by week and by now, and how long open cases have waited at whom. No part of it grows with
 * the tables. A merchant is counted in the week in which a stage was reached for the first time.
 */
export async function funnelOf(deps: Pick<Deps, 'clock' | 'shelf'>, tx: Tx): Promise<Funnel> {
  const monday = mondayOf(civilDateAt(deps.clock.now()));
  const weeks = Array.from({ length: WEEKS }, (_, place) => addDays(monday, -7 * place));
  const counts = await tx.stages.counts(weeks.at(-1) ?? monday);
  return {
    weeks: weeks.map((week) => ({ week, ...perStage(counts, week) })),
    stages: standings(counts),
    ages: await agesOf(deps, tx),
  };
}
