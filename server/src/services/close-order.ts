import { payment } from '@ruzhu/journeys';
import { ok, type Result, refuse } from '@ruzhu/rules';
import type { Application, Order } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { advance, note } from './advance.ts';
import type { Deps } from './deps.ts';
import { store } from './loading.ts';
import { step } from './small-steps.ts';

/**
 * Closes an open order and lets its application go back to the draft; who did not do it is told.
 * Refusals: `pay.already_paid`, `pay.closed`.
 */
export async function closeOrder(
  deps: Deps,
  tx: Tx,
  order: Order,
  by: 'applicant' | 'system',
): Promise<Result<Order>> {
  const moved = step(payment, order.state, 'close', 'system', {}, deps.policies.current());
  if (!moved.ok)
    return refuse(order.state === 'paid' || order.state === 'settled' ? 'pay.already_paid' : 'pay.closed');
  const next: Order = { ...order, state: moved.next, version: order.version + 1 };
  if (!(await tx.orders.update(next))) return refuse('pay.already_paid');
  await tx.orders.freeCredit(order.id);
  const application = await tx.applications.find(order.applicationId);
  if (application?.state !== 'unpaid') return ok(next);
  const draft = await backToDraft(deps, tx, application);
  if (by === 'system') await tell(deps, tx, draft, next);
  return ok(next);
}

async function backToDraft(deps: Deps, tx: Tx, application: Application): Promise<Application> {
  const timers = await tx.timers.of(application.id);
  const moved = advance(deps, {
    application,
    timers,
    event: 'orderClosed',
    by: 'system',
    actorId: 'system',
    facts: {},
  });
  if (!moved.ok) throw new Error(`${application.number} cannot go back to its draft: ${moved.refusal.code}`);
  await store(tx, moved.commit);
  return moved.application;
}

async function tell(deps: Deps, tx: Tx, application: Application, order: Order): Promise<void> {
  const told = note(deps, {
    application,
    event: 'payment.closed',
    by: 'system',
    actorId: order.number,
    notify: ['pay.closed'],
    params: { order: order.number },
  });
  await store(tx, told.commit);
}
