import { type CivilDate, endOf, startOf } from '@ruzhu/rules';
import type { BillEntry } from '../../ports/payments.ts';
import type { KeptOrder, KeptOrders } from './kept-orders.ts';

function entriesOf({ number, amount, payment, refunds }: KeptOrder): readonly BillEntry[] {
  if (!payment) return [];
  const { platformId, at } = payment;
  const back = refunds.flatMap((one): BillEntry[] =>
    one.at === undefined ? [] : [{ kind: 'refund', id: one.id, amount: one.amount, platformId, at: one.at }],
  );
  return [{ kind: 'payment', id: number, amount, platformId, at }, ...back];
}

/** What was paid and given back on a day, as a platform lists it. */
export const localBill = (orders: KeptOrders, date: CivilDate): readonly BillEntry[] =>
  orders
    .all()
    .flatMap(entriesOf)
    .filter(({ at }) => at >= startOf(date) && at < endOf(date));
