import {
  addDays,
  type CivilDate,
  civilDateAt,
  type Instant,
  isWorkingDay,
  startOf,
  UncoveredYear,
  type WorkingCalendar,
  weekday,
} from '@ruzhu/rules';
import type { Stage } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import type { Deps } from './deps.ts';

const WEEKS = 8;
const MOST = 10_000;
/** Ages in working days at which open cases are parted. */
const BOUNDS = [1, 3, 5] as const;
const NOBODY: Readonly<Record<Stage, number>> = {
  started: 0,
  registered: 0,
  handedIn: 0,
  paid: 0,
  passed: 0,
  issued: 0,
};

export type Week = { readonly week: string } & Readonly<Record<Stage, number>>;
/** Open cases older than `from` working days and not older than `to`. */
export type Age = { readonly from: number; readonly to: number | null; readonly n: number };

/** The last weeks, the running one first; who reached a stage is counted in the week of the first time. */
async function weeksOf(tx: Tx, today: CivilDate): Promise<readonly Week[]> {
  const monday = addDays(today, 1 - weekday(today));
  const weeks = Array.from({ length: WEEKS }, (_, place) => addDays(monday, -7 * place));
  const counts = await tx.events.stages(weeks.at(-1) ?? monday);
  return weeks.map((week) => ({
    week,
    ...NOBODY,
    ...Object.fromEntries(counts.filter((one) => one.week === week).map(({ stage, n }) => [stage, n])),
  }));
}

/** The morning from which on a case is at most so many working days old: one of the last working day is one day old. */
function morningBefore(today: CivilDate, days: number, calendar: WorkingCalendar): Instant {
  let [date, left] = [today, days + 1];
  while (left > 0) {
    if (isWorkingDay(date, calendar)) left -= 1;
    if (left > 0) date = addDays(date, -1);
  }
  return startOf(date);
}

/** Where ages part, the youngest first; `null` where the calendar does not reach. */
function morningsOf(today: CivilDate, calendar: WorkingCalendar): readonly Instant[] | null {
  try {
    return BOUNDS.map((days) => morningBefore(today, days, calendar));
  } catch (fault) {
    if (fault instanceof UncoveredYear) return null;
    throw fault;
  }
}

async function agesOf(tx: Tx, today: CivilDate, calendar: WorkingCalendar): Promise<readonly Age[] | null> {
  const mornings = morningsOf(today, calendar);
  if (!mornings) return null;
  const starts = [...mornings, Number.NEGATIVE_INFINITY];
  const ages: Age[] = [];
  for (const [place, start] of starts.entries()) {
    const end = starts[place - 1] ?? Number.POSITIVE_INFINITY;
    const n = await tx.cases.openedWithin(start, end, MOST);
    ages.push({ from: BOUNDS[place - 1] ?? 0, to: BOUNDS[place] ?? null, n });
  }
  return ages;
}

/** How far merchants come, week by week, and how long open cases have waited. No part of it grows with the tables. */
export async function funnelOf(
  deps: Pick<Deps, 'clock' | 'shelf'>,
  tx: Tx,
): Promise<{ readonly weeks: readonly Week[]; readonly ages: readonly Age[] | null }> {
  const today = civilDateAt(deps.clock.now());
  return { weeks: await weeksOf(tx, today), ages: await agesOf(tx, today, deps.shelf.calendar()) };
}
