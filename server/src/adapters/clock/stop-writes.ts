import { ClocksApart, type ClockWatch } from '../../ports/clocks-apart.ts';
import type { Payments } from '../../ports/payments.ts';
import type { Store } from '../../ports/store.ts';

const guard = (watch: ClockWatch): void => {
  if (watch.isApart()) throw new ClocksApart();
};

/** The store, which takes nothing while the clocks differ. Fault: `ClocksApart`. */
export const stopWrites = (store: Store, watch: ClockWatch): Store => ({
  read: store.read,
  write: async (scope, work) => {
    guard(watch);
    return store.write(scope, work);
  },
  commit: async (commit) => {
    guard(watch);
    return store.commit(commit);
  },
});

/** The payment platform, which is asked nothing while the clocks differ: it signs by the minute. Fault: `ClocksApart`. */
export function stopPayments<P extends Payments>(payments: P, watch: ClockWatch): P {
  const guarded =
    <A extends readonly unknown[], R>(call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      guard(watch);
      return call(...args);
    };
  return {
    ...payments,
    open: guarded(payments.open),
    ask: guarded(payments.ask),
    close: guarded(payments.close),
    refund: guarded(payments.refund),
    bill: guarded(payments.bill),
  };
}
