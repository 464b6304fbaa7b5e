import type { Pool, PoolClient } from 'pg';

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

/**
 * Runs `work` in one transaction on a connection of its own. It is on disk when this resolves; when anything throws,
 * nothing of it is, and the error is thrown on.
 */
export async function transaction<T>(
  pool: Pool,
  begin: Opening,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
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
    throw error;
  } finally {
    client.release(broken);
  }
}
