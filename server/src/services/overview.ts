import type { Agency, Alarm, Case, Order, TradeBill } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import type { Deps } from './deps.ts';

const MOST = 50;
const MOST_MESSAGES = 100;
const MOST_BILLS = 10;
const MOST_ALARMS = 20;
const OPEN: readonly Case['state'][] = ['queued', 'claimed', 'calling', 'snoozed', 'secondLook'];

export type Overview = {
  readonly counts: Readonly<Record<string, number>>;
  /** Open cases past their deadline, the latest first. */
  readonly late: readonly { readonly one: Case; readonly dueAt: number }[];
  readonly alarms: readonly Alarm[];
  readonly deadMessages: number;
  readonly uncertain: readonly Order[];
  readonly bills: readonly TradeBill[];
  readonly agencies: readonly Agency[];
};

/** What an operator has to know at a glance. Every part is bounded: its cost does not grow with the tables. */
export async function overviewOf(deps: Pick<Deps, 'clock'>, tx: Tx): Promise<Overview> {
  const now = deps.clock.now();
  const cases: Case[] = [];
  for (const state of OPEN) cases.push(...(await tx.cases.list({ agencyId: null, state, limit: MOST })));
  const late = cases.flatMap((one) =>
    one.dueAt !== null && one.dueAt <= now ? [{ one, dueAt: one.dueAt }] : [],
  );
  return {
    counts: await tx.cases.counts(null),
    late: late.sort((a, b) => a.dueAt - b.dueAt).slice(0, MOST),
    alarms: await tx.alarms.open(now, MOST_ALARMS),
    deadMessages: (await tx.outbox.recent({ state: 'dead', limit: MOST_MESSAGES })).length,
    uncertain: await tx.orders.uncertain(MOST),
    bills: await tx.tradeBills.differing(MOST_BILLS),
    agencies: await tx.agencies.all(),
  };
}
