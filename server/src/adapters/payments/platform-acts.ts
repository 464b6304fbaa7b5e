import type { Instant } from '@ruzhu/rules';
import type { PayRequest, RefundAnswer } from '../../ports/payments.ts';
import type { KeptOrder, KeptOrders } from './kept-orders.ts';

type Refund = { readonly id: string; readonly number: string; readonly amount: number };

export const refundedOf = (order: KeptOrder): number =>
  order.refunds.reduce((sum, { amount }) => sum + amount, 0);

function checkAmount(amount: number): void {
  if (!Number.isSafeInteger(amount) || amount <= 0) throw new Error(`${amount} is no amount in 分`);
}

/** Opens an order, once. Throws when the number was opened for another amount or purpose. */
export async function openOrder(orders: KeptOrders, request: PayRequest): Promise<void> {
  const { number, amount, description, closesAt } = request;
  checkAmount(amount);
  const before = orders.find(number);
  if (before && (before.amount !== amount || before.description !== description))
    throw new Error(`Order ${number} was opened for another amount or purpose`);
  if (before) return;
  const fresh = { state: 'open', payment: null, notices: [], refunds: [] } as const;
  await orders.put({ number, amount, description, closesAt, ...fresh });
}

/** Closes an order that is not paid. */
export async function closeOrder(orders: KeptOrders, number: string): Promise<void> {
  const order = orders.find(number);
  if (order?.state === 'open') await orders.put({ ...order, state: 'closed' });
}

/** Gives money back, once per refund id and never more than was paid. Throws when the id had another amount. */
export async function refundOrder(
  orders: KeptOrders,
  { id, number, amount }: Refund,
  at: Instant,
): Promise<RefundAnswer> {
  checkAmount(amount);
  const order = orders.find(number);
  if (!order?.payment) return { state: 'failed', why: 'notPaid' };
  const before = order.refunds.find((each) => each.id === id);
  if (before && before.amount !== amount) throw new Error(`Refund ${id} was asked for another amount`);
  if (before) return { state: 'done' };
  if (refundedOf(order) + amount > order.amount) return { state: 'failed', why: 'moreThanPaid' };
  await orders.put({ ...order, refunds: [...order.refunds, { id, amount, at }] });
  return { state: 'done' };
}
