import { signHead } from '../services/audit.ts';
import { compareBills } from '../services/compare-bills.ts';
import type { Deps } from '../services/deps.ts';
import { dispatchCases } from '../services/dispatch.ts';
import { countPaces } from '../services/forecast.ts';
import { countStages } from '../services/funnel.ts';
import { sendDueDecisions } from '../services/held-decisions.ts';
import { findTakers } from '../services/reassign.ts';
import { reconcileOrders } from '../services/reconcile-orders.ts';
import { sweepDesk } from '../services/review-desk.ts';
import { runTimers } from '../services/run-timers.ts';
import { type Couriers, outboxChannels, sendOutbox } from '../services/send-outbox.ts';
import { watchSms } from '../services/sms-guard.ts';
import { sweepOld } from '../services/sweep.ts';

/** One piece of work that is done again and again. `work` says how much it did, so that a full batch is followed at once. */
export type Job = { readonly name: string; readonly everyMs: number; readonly work: () => Promise<number> };

export const jobsOf = (deps: Deps, couriers: Couriers): readonly Job[] => [
  { name: 'timers', everyMs: 500, work: () => runTimers(deps) },
  ...outboxChannels.map((channel) => ({
    name: `outbox.${channel}`,
    everyMs: 250,
    work: () => sendOutbox(deps, couriers, channel),
  })),
  { name: 'dispatch', everyMs: 500, work: () => dispatchCases(deps) },
  { name: 'decisions', everyMs: 1_000, work: () => sendDueDecisions(deps) },
  { name: 'paces', everyMs: 60_000, work: () => countPaces(deps) },
  { name: 'desk', everyMs: 5_000, work: () => sweepDesk(deps) },
  { name: 'takers', everyMs: 15_000, work: () => findTakers(deps) },
  { name: 'stages', everyMs: 5_000, work: () => countStages(deps) },
  { name: 'sms', everyMs: 5_000, work: () => watchSms(deps) },
  { name: 'orders', everyMs: 30_000, work: () => reconcileOrders(deps) },
  { name: 'audit', everyMs: 5_000, work: () => signHead(deps) },
  { name: 'tables', everyMs: 30_000, work: () => deps.shelf.refresh() },
  { name: 'bills', everyMs: 1_800_000, work: () => compareBills(deps) },
  { name: 'sweep', everyMs: 600_000, work: () => sweepOld(deps) },
];
