import pg from 'pg';
import { columnTypes } from './column-types.ts';

export type PoolOptions = {
  /** Connection string: of the embedded database, or DATABASE_URL. */
  readonly url: string;
  /** What the database's list of sessions shows. */
  readonly name: string;
  /** The most connections at once; the embedded database has 50 for all processes together. */
  readonly max?: number;
  /** How long a connection is waited for while all of them are busy. */
  readonly waitMs?: number;
  /** Told when a resting connection breaks, as all do when the database restarts; the pool mends itself. */
  readonly onBroken?: (error: Error) => void;
};

/**
 * Opens the connections to the database. A statement ends after 5 s and a transaction that does nothing after 10 s,
 * so that one slow request cannot hold the rest; waiting for a connection ends after 5 s.
 */
export function openPool({ url, name, max = 10, waitMs = 5_000, onBroken = () => {} }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: name,
    max,
    types: columnTypes,
    statement_timeout: 5_000,
    idle_in_transaction_session_timeout: 10_000,
    connectionTimeoutMillis: waitMs,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
  });
  // Without listeners a connection that breaks, resting or in use, would end the process. The one in use also fails
  // its query, which whoever sent it is told.
  // While the pool is being closed a database that stops may be faster than the good-bye of a resting connection.
  pool.on('error', (error) => pool.ending || onBroken(error));
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
