import { DatabaseError, type Pool } from 'pg';
import type { Scope, Store } from '../../ports/store.ts';
import { commitQueue } from './commit-queue.ts';
import { commitSteps } from './commit-steps.ts';
import { serializable } from './serializable.ts';
import { transaction } from './transaction.ts';
import { txOf } from './tx.ts';
import { writeGate } from './write-gate.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Tells the database whose rows a transaction may touch, until it ends: the role is what its policies hold on to. It is
 * said together with `begin`, in one way to the database and back, which takes no parameters.
 */
function opening<B extends string>(begin: B, scope: Scope): `${B}; ${string}` {
  if (scope === 'platform') return `${begin}; set local role ruzhu_platform`;
  if (!UUID.test(scope.merchant)) throw new Error('A merchant is told by its id');
  return `${begin}; set local role ruzhu_merchant; set local app.merchant = '${scope.merchant}'`;
}

/** A connection that broke, a server that stops, an error of the system: the answer may have been lost, not the work. */
const isUncertain = /^(08|57P|58|XX)/;
const isUndone = (error: unknown): boolean =>
  error instanceof DatabaseError && error.code !== undefined && !isUncertain.test(error.code);

/** The store in PostgreSQL. `random` gives numbers from 0 up to 1, for the waits between tries of `write`. */
export function postgresStore(pool: Pool, { random }: { readonly random: () => number }): Store {
  const gate = writeGate();
  const write: Store['write'] = (scope, work) =>
    serializable(pool, random, (client) => work(txOf(client)), {
      begin: opening('begin isolation level serializable', scope),
      gate,
    });
  return {
    read: async (scope, work) =>
      transaction(pool, opening('begin read only', scope), (client) => work(txOf(client))),
    write,
    commit: commitQueue({
      together: (commits) =>
        transaction(pool, opening('begin', 'platform'), (client) => commitSteps(client, commits)),
      alone: (commit) => write('platform', (tx) => tx.applications.commit(commit)),
      isUndone,
    }),
  };
}
