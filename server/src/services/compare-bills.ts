import { addDays, type CivilDate, civilDateAt, DAY, endOf, HOUR, startOf } from '@ruzhu/rules';
import type { BillEntry } from '../ports/payments.ts';
import type { BillDifference, LedgerEntry } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import type { Deps } from './deps.ts';
import { recordPayment } from './payments.ts';

/** How many days back a bill is still fetched that was not to be had before. */
const LOOKS_BACK = 7;
/** The platform makes the bill of a day on the next morning; one that is missing for a whole day more is empty. */
const MADE_AFTER = 10.5 * HOUR;
const EMPTY_AFTER = MADE_AFTER + DAY;

/**
 * Holds the platform's own list of each day against the ledger. Money that nobody told of is recorded now, and what came
 * too late for its order goes back by itself; whatever only one side has after that is kept for a person to look at.
 * Returns how many days were compared.
 */
export async function compareBills(deps: Deps): Promise<number> {
  const now = deps.clock.now();
  const first = addDays(civilDateAt(now), -LOOKS_BACK);
  const bills = await deps.store.read('platform', (tx) => tx.tradeBills.since(first));
  const done = new Set<string>(bills.map(({ date }) => date));
  const days = Array.from({ length: LOOKS_BACK }, (_, place) => addDays(first, place));
  let compared = 0;
  for (const day of days.filter((one) => !done.has(one) && now >= endOf(one) + MADE_AFTER))
    if (await compareDay(deps, day)) compared += 1;
  return compared;
}

/** `false` when the day has to wait: its bill is not to be had, or money in it could not be recorded. */
async function compareDay(deps: Deps, day: CivilDate): Promise<boolean> {
  const answer = await deps.payments.bill(day);
  if (answer.state === 'unknown') {
    deps.log.warn('bill not to be had', { day, why: answer.why });
    return false;
  }
  if (answer.state === 'none' && deps.clock.now() < endOf(day) + EMPTY_AFTER) return false;
  const entries = answer.state === 'there' ? answer.entries : [];
  if (!(await recordMissing(deps, entries))) return false;
  await deps.store.write('platform', async (tx) => {
    const differences = await differencesOf(tx, day, entries);
    if (differences.length > 0) deps.log.error('bill differs', { day, n: differences.length });
    const comparedAt = deps.clock.now();
    await tx.tradeBills.put({ date: day, entries: entries.length, differences, comparedAt });
  });
  return true;
}

const paymentsOf = (entries: readonly BillEntry[]) => entries.filter(({ kind }) => kind === 'payment');

/** Ledger entries of the bill's money, by the references under which they stand there. */
async function bookedOf(tx: Tx, entries: readonly BillEntry[]): Promise<ReadonlyMap<string, LedgerEntry>> {
  const paid = paymentsOf(entries).map(({ platformId }) => platformId);
  const back = entries.filter(({ kind }) => kind === 'refund').map(({ id }) => id);
  const booked = [
    ...(await tx.tradeBills.entriesOf('payment', paid)),
    ...(await tx.tradeBills.entriesOf('refund', back)),
  ];
  return new Map(booked.map((one) => [`${one.kind} ${one.reference}`, one]));
}

const keyOf = ({ kind, id, platformId }: BillEntry): string =>
  `${kind} ${kind === 'payment' ? platformId : id}`;

/** Records payments that the ledger does not have. `false` when one of them could not be. */
async function recordMissing(deps: Deps, entries: readonly BillEntry[]): Promise<boolean> {
  const booked = await deps.store.read('platform', (tx) => bookedOf(tx, entries));
  let isDone = true;
  for (const entry of paymentsOf(entries).filter((one) => !booked.has(keyOf(one))))
    await recordLate(deps, entry).catch((fault: unknown) => {
      isDone = false;
      const why = fault instanceof Error ? fault.message : 'unknown';
      deps.log.error('late payment not recorded', { order: entry.id, fault: why });
    });
  return isDone;
}

/** The same rule as for money that comes in time: an order that waits for it takes it, any other sends it back. */
async function recordLate(deps: Deps, entry: BillEntry): Promise<void> {
  const order = await deps.store.read('platform', (tx) => tx.orders.byNumber(entry.id));
  if (!order) return;
  deps.log.warn('payment known by the bill only', { order: entry.id });
  await recordPayment(deps, order.id, entry);
}

/**
 * Theirs by what we have of it on whatever day. Ours only as far as payments go: a refund of ours stands in the bill of
 * the day on which the platform began it.
 */
async function differencesOf(
  tx: Tx,
  day: CivilDate,
  entries: readonly BillEntry[],
): Promise<readonly BillDifference[]> {
  const booked = await bookedOf(tx, entries);
  const theirs = new Set(entries.map(keyOf));
  const wrong = entries.flatMap((entry): BillDifference[] => {
    const ours = booked.get(keyOf(entry))?.amount ?? null;
    return ours === entry.amount ? [] : [{ kind: entry.kind, id: entry.id, theirs: entry.amount, ours }];
  });
  const paid = await tx.tradeBills.payments(startOf(day), endOf(day));
  const alone = paid.filter(({ reference }) => !theirs.has(`payment ${reference}`));
  const missing: BillDifference[] = [];
  for (const { orderId, amount } of alone) {
    const order = await tx.orders.find(orderId);
    missing.push({ kind: 'payment', id: order?.number ?? orderId, theirs: null, ours: amount });
  }
  return [...wrong, ...missing];
}
