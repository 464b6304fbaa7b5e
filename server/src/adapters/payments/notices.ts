import type { Later } from '../../ports/bounded-work.ts';
import type { Clock } from '../../ports/clock.ts';
import type { KeptOrder, KeptOrders } from './kept-orders.ts';

type Notices = {
  readonly orders: KeptOrders;
  readonly oneByOne: <T>(work: () => Promise<T>) => Promise<T>;
  readonly clock: Clock;
  readonly notice: (number: string) => Promise<void>;
  readonly later: Later;
};

/**
 * Tells of payments when it is time. A notice is struck off before it is told, and one that nobody took is not told
 * again: real notices get lost as well, and whoever waits asks by himself.
 */
export function tellNotices({ orders, oneByOne, clock, notice, later }: Notices) {
  const strikeOff = (number: string, due: number) =>
    oneByOne(async () => {
      const order = orders.find(number);
      const at = order?.notices.indexOf(due) ?? -1;
      if (!order || at < 0) return false;
      await orders.put({ ...order, notices: order.notices.toSpliced(at, 1) });
      return true;
    });

  const tell = async (number: string, due: number): Promise<void> => {
    if (await strikeOff(number, due)) await notice(number);
  };

  const plan = (order: KeptOrder): void => {
    for (const due of order.notices)
      later(Math.max(0, due - clock.now()), () => void tell(order.number, due).catch(() => {}));
  };

  for (const order of orders.all()) plan(order);
  return { plan };
}
