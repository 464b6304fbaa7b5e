import type { Pool, PoolClient } from 'pg';
import { Overloaded } from '../../ports/passwords.ts';

type Begin = 'begin' | 'begin isolation level serializable' | 'begin read only';

/** How a transaction begins, and what it is told in the same breath. */
export type Opening = Begin | `${Begin}; ${string}`;

/**
 * A COMMIT after a failed statement does not fail: it answers ROLLBACK, which is easily taken for a success.
 */
async function commit(client: PoolClient): Promise<void> {
  const { command } = await client.query('commit');
  if (command !== 'COMMIT')
    throw new Error(`the transaction was not committed: the database answered ${command}`);
}

/** What the driver says, without a code, when a connection breaks under a query. */
const BROKEN = /Connection terminated|connection error/;

/** SQLSTATE connection_failure: whoever asked is told to come again. */
function withCode(error: unknown): unknown {
  if (!(error instanceof Error) || 'code' in error || !BROKEN.test(error.message)) return error;
  return Object.assign(error, { code: '08006' });
}

const AGAIN_SECONDS = 2;

/**
 * A connection, or `Overloaded` when all of them stayed busy for as long as one is waited for: nothing is broken, and
 * nothing was begun. The library gives this no code, only its sentence.
 */
async function connect(pool: Pool): Promise<PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    if (error instanceof Error && error.message === 'timeout exceeded when trying to connect')
      throw new Overloaded('The database', AGAIN_SECONDS);
    throw withCode(error);
  }
}

/**
 * Runs `work` in one transaction on a connection of its own. It is on disk when this resolves; when anything throws,
 * nothing of it is, and the error is thrown on. `Overloaded` when no connection was free.
 */
export async function transaction<T>(
  pool: Pool,
  begin: Opening,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await connect(pool);
  let broken = false;
  try {
    await client.query(begin);
    const result = await work(client);
    await commit(client);
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => {
      broken = true;
    });
    throw withCode(error);
  } finally {
    client.release(broken);
  }
}
