import { type ClientBase, DatabaseError, type Pool } from 'pg';
import type { Scope, Store, Tx } from '../../ports/store.ts';
import { commitQueue } from './commit-queue.ts';
import { commitSteps } from './commit-steps.ts';
import { change } from './query.ts';
import { serializable } from './serializable.ts';
import { transaction } from './transaction.ts';
import { txOf } from './tx.ts';
import { writeGate } from './write-gate.ts';

const toPlatform = `select set_config('app.scope', 'platform', true)`;
const toMerchant = `select set_config('app.merchant', $1, true)`;

/** Tells the database whose rows the transaction may touch, until it ends. */
async function narrow(client: ClientBase, scope: Scope): Promise<void> {
  if (scope === 'platform') await change(client, toPlatform, []);
  else await change(client, toMerchant, [scope.merchant]);
}

/** A connection that broke, a server that stops, an error of the system: the answer may have been lost, not the work. */
const isUncertain = /^(08|57P|58|XX)/;
const isUndone = (error: unknown): boolean =>
  error instanceof DatabaseError && error.code !== undefined && !isUncertain.test(error.code);

/** The store in PostgreSQL. `random` gives numbers from 0 up to 1, for the waits between tries of `write`. */
export function postgresStore(pool: Pool, { random }: { readonly random: () => number }): Store {
  const gate = writeGate();
  const within = async <T>(client: ClientBase, scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> => {
    await narrow(client, scope);
    return work(txOf(client));
  };
  const write: Store['write'] = (scope, work) =>
    serializable(pool, random, (client) => within(client, scope, work), gate);
  return {
    read: (scope, work) => transaction(pool, 'begin read only', (client) => within(client, scope, work)),
    write,
    commit: commitQueue({
      together: (commits) => commitSteps(pool, commits),
      alone: (commit) => write('platform', (tx) => tx.applications.commit(commit)),
      isUndone,
    }),
  };
}
