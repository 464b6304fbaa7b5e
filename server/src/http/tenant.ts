import type { Store } from '../ports/store.ts';
import type { Edge } from './call.ts';

/**
 * The edge as a signed-in merchant has it: every transaction works for that merchant, whatever scope it asks for, so
 * that the database itself gives no rows of others. The merchant comes from the sign-in and from nowhere else.
 */
export function forMerchant(edge: Edge, merchant: string): Edge {
  const { store } = edge.deps;
  const own: Store = {
    read: (_asked, work) => store.read({ merchant }, work),
    write: (_asked, work) => store.write({ merchant }, work),
    commit: async (commit) => {
      if (commit.application.merchantId !== merchant) throw new Error('A step of another merchant');
      return store.commit(commit);
    },
  };
  return { ...edge, deps: { ...edge.deps, store: own } };
}
