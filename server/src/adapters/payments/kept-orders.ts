import type { Instant } from '@ruzhu/rules';
import type { Journal } from '../../ports/journal.ts';
import type { PayRequest } from '../../ports/payments.ts';

/** An order as the journal keeps it; the last line of a number is the order as it is. */
export type KeptOrder = PayRequest & {
  readonly state: 'open' | 'paid' | 'closed';
  readonly payment: { readonly platformId: string; readonly at: Instant } | null;
  /** When notices are due that have not gone out. */
  readonly notices: readonly Instant[];
  /** Those of older files do not say when. */
  readonly refunds: readonly { readonly id: string; readonly amount: number; readonly at?: Instant }[];
};

export type KeptOrders = {
  readonly find: (number: string) => KeptOrder | undefined;
  readonly all: () => readonly KeptOrder[];
  /** On disk first, then seen. */
  readonly put: (order: KeptOrder) => Promise<void>;
};

/** Lines that were overtaken are dropped from the file when there are more of them than this. */
const MOST_OVERTAKEN = 1_000;

export function keptOrders(journal: Journal<KeptOrder>): KeptOrders {
  const orders = new Map(journal.lines.map((order) => [order.number, order]));
  let length = journal.lines.length;
  const put = async (order: KeptOrder): Promise<void> => {
    await journal.append(order);
    orders.set(order.number, order);
    length += 1;
    if (length <= orders.size + MOST_OVERTAKEN) return;
    await journal.replace([...orders.values()]);
    length = orders.size;
  };
  return { find: (number) => orders.get(number), all: () => [...orders.values()], put };
}
