import { type Result, refuse } from '@ruzhu/rules';
import { PlatformSilent } from '../ports/payments.ts';
import type { Order } from '../ports/records.ts';
import { closeOrder } from './close-order.ts';
import type { Deps } from './deps.ts';
import { ASK_WAITS, askAboutOrder } from './payments.ts';

/**
 * Asks the payment platform about every order whose money is not certain, each in its turn, so that nothing stays unknown
 * even if no notice ever comes; orders past their time, and those nobody may pay any more, are closed. The fault of one
 * order is logged and does not stop the others. Returns how many were asked about.
 */
export async function reconcileOrders(deps: Deps, limit = 50): Promise<number> {
  const now = deps.clock.now();
  const orders = await deps.store.write('platform', (tx) => tx.orders.takeTurns(now, limit, ASK_WAITS));
  for (const order of orders)
    await reconcile(deps, order).catch((fault: unknown) =>
      deps.log.error('order not reconciled', {
        order: order.number,
        fault: fault instanceof Error ? fault.message : 'unknown',
      }),
    );
  return orders.length;
}

async function reconcile(deps: Deps, order: Order): Promise<void> {
  const isOver = deps.clock.now() >= order.closesAt || !(await isWaitedFor(deps, order));
  // What the platform has closed by itself can be paid no more.
  if (isOver || (await askAboutOrder(deps, order.number)) === 'closed')
    await closeOnBothSides(deps, order.id, 'system');
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
 * Closes an order here and at the platform, unless it turns out to be paid. Ours stays open for as long as the platform
 * has not said that nobody can pay it any more: closed here and open there, money would come for nothing.
 * Refusals: `not_found`, `pay.already_paid`, `pay.closed`, `pay.unknown`.
 */
async function closeOnBothSides(
  deps: Deps,
  orderId: string,
  by: 'applicant' | 'system',
): Promise<Result<Order>> {
  const order = await deps.store.read('platform', (tx) => tx.orders.find(orderId));
  if (!order) return refuse('not_found');
  if (isOpen(order) && !(await isOverOutside(deps, order)))
    return refuse('pay.unknown', '', { seconds: AGAIN_SECONDS });
  return deps.store.write('platform', async (tx): Promise<Result<Order>> => {
    const fresh = await tx.orders.find(orderId);
    return fresh ? closeOrder(deps, tx, fresh, by) : refuse('not_found');
  });
}

const AGAIN_SECONDS = 5;
const OVER = ['closed', 'missing', 'paid'];

/**
 * Asked before, so that a payment is not missed, and after the platform has closed the order, so that none slips in
 * between.
 */
async function isOverOutside(deps: Deps, { number }: Order): Promise<boolean> {
  if ((await askAboutOrder(deps, number)) === 'unknown') return false;
  try {
    await deps.payments.close(number);
  } catch (fault) {
    if (fault instanceof PlatformSilent) return false;
    throw fault;
  }
  return OVER.includes(await askAboutOrder(deps, number));
}

/**
 * As above, for a merchant who may only close what is the own.
 * Refusals: `not_found`, `pay.already_paid`, `pay.closed`, `pay.unknown`.
 */
export async function giveUpOrder(
  deps: Deps,
  asked: { readonly merchantId: string; readonly orderId: string },
): Promise<Result<Order>> {
  const order = await deps.store.read({ merchant: asked.merchantId }, (tx) => tx.orders.find(asked.orderId));
  const isOwn = order?.merchantId === asked.merchantId;
  return order && isOwn ? closeOnBothSides(deps, order.id, 'applicant') : refuse('not_found');
}
