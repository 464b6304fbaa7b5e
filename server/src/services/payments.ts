import { payment } from '@ruzhu/journeys';
import type { Instant } from '@ruzhu/rules';
import type { Application, Order } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { advance, note } from './advance.ts';
import { closeOrder } from './close-order.ts';
import { open } from './contexts.ts';
import type { Deps } from './deps.ts';
import { freezeBundle, openCase } from './handing-in.ts';
import { requestInvoice } from './invoices.ts';
import { store } from './loading.ts';
import { step } from './small-steps.ts';

type Paid = { readonly amount: number; readonly platformId: string; readonly at: Instant };

/**
 * Believes nothing that was told: the platform itself is asked, and what it answers is recorded. Called by notices, by
 * the reconciling job and by a page that waits. Safe to repeat.
 */
export async function askAboutOrder(deps: Deps, number: string): Promise<void> {
  const order = await deps.store.read('platform', (tx) => tx.orders.byNumber(number));
  if (!order || order.state === 'refunded') return;
  const answer = await deps.payments.ask(number);
  if (answer.state === 'paid') return recordPayment(deps, order.id, answer);
  if (answer.state === 'unknown' && order.state === 'created') {
    await deps.store.write('platform', (tx) =>
      tx.orders.update({ ...order, state: 'unknown', version: order.version + 1 }),
    );
    return;
  }
  if (order.state !== 'unknown' || answer.state === 'unknown') return;
  await deps.store.write('platform', async (tx) => {
    const fresh = await tx.orders.find(order.id);
    if (fresh?.state !== 'unknown') return;
    if (answer.state === 'closed') await closeOrder(deps, tx, fresh, 'close');
    else await tx.orders.update({ ...fresh, state: 'created', version: fresh.version + 1 });
  });
}

/**
 * Money has arrived: ledger, order, application, bundle and case in one transaction. A payment after closing, of another
 * amount, or a second one goes back by itself.
 */
export async function recordPayment(deps: Deps, orderId: string, paid: Paid): Promise<void> {
  await deps.store.write('platform', async (tx) => {
    const order = await tx.orders.find(orderId);
    if (!order) return;
    const fresh = paid.amount === 0 || (await tx.orders.record(entryOf(deps, order, 'payment', paid)));
    if (!fresh) return;
    const moved = step(payment, order.state, 'pay', 'authority', {}, deps.policies.current());
    const wrong = paid.amount !== order.amount;
    if (!moved.ok || moved.next === 'refunding' || wrong) return sendBack(deps, tx, order, paid);
    const next: Order = {
      ...order,
      state: 'paid',
      paidAt: paid.at,
      platformId: paid.platformId,
      version: order.version + 1,
    };
    if (!(await tx.orders.update(next))) throw new Error(`Order ${order.number} moved under us`);
    await handIn(deps, tx, next);
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

/** The application goes on, its account stops its clock, and what was handed in is frozen for the reviewer. */
async function handIn(deps: Deps, tx: Tx, order: Order): Promise<void> {
  const application = await tx.applications.find(order.applicationId);
  if (!application) throw new Error(`Order ${order.number} has no application`);
  const round = Number(application.facts.round ?? 0) + 1;
  const moved = advance(deps, {
    application,
    timers: await tx.timers.of(application.id),
    event: 'pay',
    by: 'system',
    actorId: order.number,
    facts: {},
    patch: { facts: { round, orderId: order.id, callsSince: deps.clock.now() } },
    data: { order: order.number, amount: order.amount },
  });
  // Closed or given up in the meantime: the money is not kept for nothing.
  if (!moved.ok)
    return sendBack(deps, tx, order, {
      amount: order.amount,
      platformId: order.platformId ?? '',
      at: deps.clock.now(),
    });
  await store(tx, moved.commit);
  const told = note(deps, {
    application: moved.application,
    event: 'payment.paid',
    by: 'system',
    actorId: order.number,
    notify: ['pay.success'],
    params: { order: order.number, amount: order.amount },
  });
  await store(tx, told.commit);
  await pauseAccount(deps, tx, told.application);
  const opened = await open(deps, tx, told.application);
  await freezeBundle(deps, tx, opened, round);
  await openCase(deps, tx, opened, round, 'entity');
  await requestInvoice(deps, tx, opened, order);
}

async function pauseAccount(deps: Deps, tx: Tx, verification: Application): Promise<void> {
  const account = verification.parentId ? await tx.applications.find(verification.parentId) : null;
  if (!account) throw new Error(`${verification.number} has no account`);
  const timers = await tx.timers.of(account.id);
  const moved = advance(deps, {
    application: account,
    timers,
    event: 'verificationPaid',
    by: 'system',
    actorId: verification.number,
    facts: {},
  });
  if (moved.ok) await store(tx, moved.commit);
}

/** Refund row 1: paid twice, too late or wrongly. The refund leaves by the outbox under the payment's own id. */
async function sendBack(deps: Deps, tx: Tx, order: Order, paid: Paid): Promise<void> {
  const now = deps.clock.now();
  if (order.state === 'closed')
    await tx.orders.update({ ...order, state: 'refunding', version: order.version + 1 });
  await tx.outbox.insert([
    refundWork(deps, order, { id: `r-${paid.platformId}`, amount: paid.amount, rule: 'fee.1' }, now),
  ]);
}

export const refundWork = (
  deps: Deps,
  order: Order,
  refund: { readonly id: string; readonly amount: number; readonly rule: string },
  now: Instant,
) => ({
  id: deps.ids.id(),
  merchantId: order.merchantId,
  applicationId: order.applicationId,
  channel: 'work' as const,
  notice: 'payment.refund',
  payload: { ...refund, orderId: order.id, number: order.number },
  dueAt: now,
  createdAt: now,
});

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
