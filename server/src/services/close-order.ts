import { type PaymentEvent, payment } from '@ruzhu/journeys';
import { ok, type Result, refuse } from '@ruzhu/rules';
import type { Application, Order } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { advance } from './advance.ts';
import type { Deps } from './deps.ts';
import { store } from './loading.ts';
import { step } from './small-steps.ts';

/** Closes an open order and lets its application go back to the draft. Refusals: `pay.already_paid`, `pay.closed`. */
export async function closeOrder(
  deps: Deps,
  tx: Tx,
  order: Order,
  event: PaymentEvent,
): Promise<Result<Order>> {
  const moved = step(payment, order.state, event, 'system', {}, deps.policies.current());
  if (!moved.ok)
    return refuse(order.state === 'paid' || order.state === 'settled' ? 'pay.already_paid' : 'pay.closed');
  const next: Order = { ...order, state: moved.next, version: order.version + 1 };
  if (!(await tx.orders.update(next))) return refuse('pay.already_paid');
  const application = await tx.applications.find(order.applicationId);
  if (application?.state === 'unpaid') await backToDraft(deps, tx, application);
  return ok(next);
}

async function backToDraft(deps: Deps, tx: Tx, application: Application): Promise<void> {
  const timers = await tx.timers.of(application.id);
  const moved = advance(deps, {
    application,
    timers,
    event: 'orderClosed',
    by: 'system',
    actorId: 'system',
    facts: {},
  });
  if (moved.ok) await store(tx, moved.commit);
}
