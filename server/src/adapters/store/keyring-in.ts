import type { Store } from '../../ports/store.ts';

/** The wrapped keys of merchants as a vault asks for them, each question in a transaction of its own. */
export const keyringIn = (store: Store) => ({
  load: (merchantId: string) => store.read('platform', (tx) => tx.merchants.key(merchantId)),
  keks: () => store.read('platform', (tx) => tx.merchants.keks()),
});
