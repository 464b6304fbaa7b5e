import { ok } from '@ruzhu/rules';
import type { Order } from '../ports/records.ts';
import { closeOrder } from './close-order.ts';
import type { Deps } from './deps.ts';
import { askAboutOrder } from './payments.ts';

/**
 * Asks the payment platform about every order whose money is not certain, so that nothing stays unknown even if no
 * notice ever comes; orders past their time are closed. Returns how many were asked about.
 */
export async function reconcileOrders(deps: Deps, limit = 50): Promise<number> {
  const orders = await deps.store.read('platform', (tx) => tx.orders.uncertain(limit));
  for (const order of orders) {
    await askAboutOrder(deps, order.number);
    if (deps.clock.now() >= order.closesAt) await closeAfterAsking(deps, order);
  }
  return orders.length;
}

/** The open orders of an application whose time is over: asked about once more, then closed on both sides. */
export async function closeOverdueOrders(deps: Deps, applicationId: string): Promise<void> {
  const orders = await deps.store.read('platform', (tx) => tx.orders.ofApplication(applicationId));
  for (const order of orders.filter(isOpen)) {
    await askAboutOrder(deps, order.number);
    await closeAfterAsking(deps, order);
  }
}

const isOpen = (order: Order) => order.state === 'created' || order.state === 'unknown';

async function closeAfterAsking(deps: Deps, order: Order): Promise<void> {
  const fresh = await deps.store.read('platform', (tx) => tx.orders.find(order.id));
  if (!fresh || !isOpen(fresh)) return;
  await deps.payments.close(order.number);
  await deps.store.write('platform', async (tx) => {
    const last = await tx.orders.find(order.id);
    if (last && isOpen(last)) await closeOrder(deps, tx, last, 'close');
    return ok(null);
  });
}
