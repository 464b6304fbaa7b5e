import { payment } from '@ruzhu/journeys';
import { type Instant, MINUTE } from '@ruzhu/rules';
import type { PaymentAnswer } from '../ports/payments.ts';
import type { Order } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { advance, type Moved, note } from './advance.ts';
import { open } from './contexts.ts';
import type { Deps } from './deps.ts';
import { sendBack } from './fee.ts';
import { freezeBundle, openCase } from './handing-in.ts';
import { requestInvoice } from './invoices.ts';
import { store } from './loading.ts';
import { step } from './small-steps.ts';

type Paid = { readonly amount: number; readonly platformId: string; readonly at: Instant };

/** When an order that is open or uncertain is asked about by itself: after each of these waits, the last again and again. */
export const ASK_WAITS: readonly number[] = [1, 2, 5, 10].map((minutes) => minutes * MINUTE);
export const FIRST_ASK = MINUTE;

/**
 * Believes nothing that was told: the platform itself is asked, and what it answers is recorded. Called by notices, by
 * the reconciling job and by a page that waits. Safe to repeat. Gives what the platform said.
 */
export async function askAboutOrder(deps: Deps, number: string): Promise<PaymentAnswer['state']> {
  const order = await deps.store.read('platform', (tx) => tx.orders.byNumber(number));
  if (!order) return 'missing';
  // Nobody outside knows of an order without a price: it counts as paid, whatever was cut off before it did.
  const isFree = order.amount === 0;
  const answer = isFree
    ? ({ state: 'paid', ...freeOf(deps, order) } as const)
    : await deps.payments.ask(number);
  if (answer.state === 'paid') await recordPayment(deps, order.id, answer);
  else await keepAnswer(deps, order.id, answer.state);
  return answer.state;
}

/** Whether an order counts as uncertain, by its state and the answer of the platform. Closing is another matter. */
const AFTER: Readonly<Record<string, Readonly<Record<string, Order['state']>>>> = {
  created: { unknown: 'unknown' },
  unknown: { open: 'created', closed: 'created', missing: 'created' },
};

/** An order that becomes uncertain is asked about soon again, however long it was quietly open before. */
const keepAnswer = (deps: Deps, orderId: string, answer: PaymentAnswer['state']): Promise<void> =>
  deps.store.write('platform', async (tx) => {
    const order = await tx.orders.find(orderId);
    const state = order && AFTER[order.state]?.[answer];
    if (!order || !state) return;
    const turn = state === 'unknown' ? { asks: 0, askAt: deps.clock.now() + FIRST_ASK } : {};
    await tx.orders.update({ ...order, ...turn, state, version: order.version + 1 });
  });

export const freeOf = (deps: Pick<Deps, 'clock'>, { number }: Order): Paid => ({
  amount: 0,
  platformId: `free-${number}`,
  at: deps.clock.now(),
});

/**
 * Money has arrived: ledger, order, application, bundle and case in one transaction. A payment after closing, of another
 * amount, a second one, or one for an application that can go on no more goes back by itself.
 */
export async function recordPayment(deps: Deps, orderId: string, paid: Paid): Promise<void> {
  await deps.store.write('platform', async (tx) => {
    const order = await tx.orders.find(orderId);
    if (!order || (paid.amount === 0 && order.state !== 'created')) return;
    if (paid.amount > 0 && !(await tx.orders.record(entryOf(deps, order, 'payment', paid)))) return;
    const moved = step(payment, order.state, 'pay', 'authority', {}, deps.policies.current());
    if (!moved.ok || moved.next === 'refunding' || paid.amount !== order.amount)
      return sendBack(deps, tx, order, paid);
    const goingOn = await goesOn(deps, tx, order);
    if (!goingOn && paid.amount === 0) return letGo(tx, order);
    if (!goingOn) return sendBack(deps, tx, { ...order, state: 'closed' }, paid);
    const next: Order = {
      ...order,
      state: 'paid',
      paidAt: paid.at,
      platformId: paid.platformId,
      version: order.version + 1,
    };
    if (!(await tx.orders.update(next))) throw new Error(`Order ${order.number} moved under us`);
    await handIn(deps, tx, next, goingOn);
  });
}

const entryOf = (deps: Deps, order: Order, kind: 'payment' | 'refund', { amount, platformId, at }: Paid) => ({
  id: deps.ids.id(),
  orderId: order.id,
  merchantId: order.merchantId,
  kind,
  amount,
  reference: platformId,
  at,
});

type GoingOn = { readonly verification: Moved; readonly account: Moved; readonly round: number };

/** The steps of application and account that a payment means, or `null` when one of them can go on no more. */
async function goesOn(deps: Deps, tx: Tx, order: Order): Promise<GoingOn | null> {
  const application = await tx.applications.find(order.applicationId);
  const parent = application?.parentId ? await tx.applications.find(application.parentId) : null;
  if (!application || !parent) throw new Error(`Order ${order.number} has no application with an account`);
  const round = Number(application.facts.round ?? 0) + 1;
  const verification = advance(deps, {
    application,
    timers: await tx.timers.of(application.id),
    event: 'pay',
    by: 'system',
    actorId: order.number,
    facts: {},
    patch: { facts: { round, orderId: order.id, callsSince: deps.clock.now() } },
    data: { order: order.number, amount: order.amount },
  });
  const account = advance(deps, {
    application: parent,
    timers: await tx.timers.of(parent.id),
    event: 'verificationPaid',
    by: 'system',
    actorId: application.number,
    facts: {},
  });
  return verification.ok && account.ok ? { verification, account, round } : null;
}

/** The application goes on, its account stops its clock, and what was handed in is frozen for the reviewer. */
async function handIn(
  deps: Deps,
  tx: Tx,
  order: Order,
  { verification, account, round }: GoingOn,
): Promise<void> {
  await store(tx, verification.commit);
  const told = note(deps, {
    application: verification.application,
    event: 'payment.paid',
    by: 'system',
    actorId: order.number,
    notify: ['pay.success'],
    params: { order: order.number, amount: order.amount },
  });
  await store(tx, told.commit);
  await store(tx, account.commit);
  const opened = await open(deps, tx, told.application);
  await freezeBundle(deps, tx, opened, round);
  await openCase(deps, tx, opened, round, 'entity');
  await requestInvoice(deps, tx, opened, order);
}

/** Nothing was paid and nothing can go back: the order is over, and the free review it used can be used again. */
async function letGo(tx: Tx, order: Order): Promise<void> {
  await tx.orders.update({ ...order, state: 'closed', version: order.version + 1 });
  await tx.orders.freeCredit(order.id);
}

/** The platform has returned the money: ledger and order say so, and the merchant is told. */
export async function recordRefund(
  deps: Deps,
  refund: { readonly orderId: string; readonly id: string; readonly amount: number; readonly rule: string },
): Promise<void> {
  await deps.store.write('platform', async (tx) => {
    const order = await tx.orders.find(refund.orderId);
    if (!order) return;
    const paid = { amount: refund.amount, platformId: refund.id, at: deps.clock.now() };
    if (!(await tx.orders.record(entryOf(deps, order, 'refund', paid)))) return;
    if (order.state === 'refunding')
      await tx.orders.update({ ...order, state: 'refunded', version: order.version + 1 });
    const application = await tx.applications.find(order.applicationId);
    if (!application) return;
    const told = note(deps, {
      application,
      event: 'payment.refunded',
      by: 'system',
      actorId: order.number,
      notify: ['pay.refunded'],
      params: { order: order.number, amount: refund.amount, rule: `fee:${refund.rule}` },
    });
    await store(tx, told.commit);
  });
}
