import { type Result, refuse } from '@ruzhu/rules';
import type { Order } from '../ports/records.ts';
import { closeOrder } from './close-order.ts';
import type { Deps } from './deps.ts';
import { askAboutOrder } from './payments.ts';

/**
 * Asks the payment platform about every order whose money is not certain, so that nothing stays unknown even if no
 * notice ever comes; orders past their time, and those nobody may pay any more, are closed. Returns how many were asked
 * about.
 */
export async function reconcileOrders(deps: Deps, limit = 50): Promise<number> {
  const orders = await deps.store.read('platform', (tx) => tx.orders.uncertain(limit));
  for (const order of orders) {
    await askAboutOrder(deps, order.number);
    if (deps.clock.now() >= order.closesAt || !(await isWaitedFor(deps, order)))
      await closeOnBothSides(deps, order.id, 'system');
  }
  return orders.length;
}

const isWaitedFor = async (deps: Deps, order: Order): Promise<boolean> => {
  const application = await deps.store.read('platform', (tx) => tx.applications.find(order.applicationId));
  return application?.state === 'unpaid';
};

/** The open orders of an application whose time is over: asked about once more, then closed on both sides. */
export async function closeOverdueOrders(deps: Deps, applicationId: string): Promise<void> {
  const orders = await deps.store.read('platform', (tx) => tx.orders.ofApplication(applicationId));
  for (const order of orders.filter(isOpen)) await closeOnBothSides(deps, order.id, 'system');
}

const isOpen = (order: Order) => order.state === 'created' || order.state === 'unknown';

/**
 * Closes an order here and at the platform, unless it turns out to be paid: the platform is asked before, so that a
 * payment is not missed, and after it has closed the order, so that none slips in between.
 * Refusals: `not_found`, `pay.already_paid`, `pay.closed`.
 */
export async function closeOnBothSides(
  deps: Deps,
  orderId: string,
  by: 'applicant' | 'system',
): Promise<Result<Order>> {
  const find = () => deps.store.read('platform', (tx) => tx.orders.find(orderId));
  const order = await find();
  if (!order) return refuse('not_found');
  if (isOpen(order)) {
    await askAboutOrder(deps, order.number);
    await deps.payments.close(order.number);
    await askAboutOrder(deps, order.number);
  }
  return deps.store.write('platform', async (tx): Promise<Result<Order>> => {
    const fresh = await tx.orders.find(orderId);
    return fresh ? closeOrder(deps, tx, fresh, by) : refuse('not_found');
  });
}

/** As above, for a merchant who may only close what is the own. Refusals: `not_found`, `pay.already_paid`, `pay.closed`. */
export async function giveUpOrder(
  deps: Deps,
  asked: { readonly merchantId: string; readonly orderId: string },
): Promise<Result<Order>> {
  const order = await deps.store.read({ merchant: asked.merchantId }, (tx) => tx.orders.find(asked.orderId));
  const isOwn = order?.merchantId === asked.merchantId;
  return order && isOwn ? closeOnBothSides(deps, order.id, 'applicant') : refuse('not_found');
}
