import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { Store, Tx } from '../ports/store.ts';

/** What a transaction of a keyed request gave, as it is kept, and which piece of work gave it. */
export type KeptWrite = { readonly number: number; readonly work: string; readonly result: unknown };

/** Work is told apart by what it says: another program, or another way through it, does not take its result. */
const nameOf = (work: (tx: Tx) => Promise<unknown>): string =>
  createHash('sha256').update(String(work)).digest('base64url').slice(0, 16);

/** A result and the name of its work as text; `read` gives both again. */
export const keptWrites = {
  write: ({ work, result }: Omit<KeptWrite, 'number'>): string =>
    serialize({ work, result }).toString('base64'),
  read: (number: number, text: string): KeptWrite => {
    // Parse boundary: it was sealed by `write`, and nobody else can have made it.
    const { work, result } = deserialize(Buffer.from(text, 'base64')) as Omit<KeptWrite, 'number'>;
    return { number, work, result };
  },
};

export type Resuming = {
  readonly store: Store;
  /** What an earlier process has done of this request, by the number of the transaction. */
  readonly done: ReadonlyMap<number, KeptWrite>;
  /** Keeps a result in the transaction that it is the result of. */
  readonly keep: (tx: Tx, write: KeptWrite) => Promise<void>;
};

/**
 * A store for one request that may be done again after its process died: each transaction leaves its result with its
 * work, and one whose result is there already is not done again but gives it. So the repeat goes on where the first try
 * ended, and its answer is the first one.
 */
export function resumable({ store, done, keep }: Resuming): Store {
  let count = 0;
  const write: Store['write'] = async (scope, work) => {
    count += 1;
    const number = count;
    const name = nameOf(work);
    const known = done.get(number);
    // The same work has given it, so it has the type that this work gives.
    if (known?.work === name) return known.result as Awaited<ReturnType<typeof work>>;
    return store.write(scope, async (tx) => {
      const result = await work(tx);
      await keep(tx, { number, work: name, result });
      return result;
    });
  };
  return {
    read: store.read,
    write,
    commit: (commit) => write('platform', (tx) => tx.applications.commit(commit)),
  };
}
