import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseError, type Pool, type PoolClient } from 'pg';
import { type Opening, transaction } from './transaction.ts';
import type { WriteGate } from './write-gate.ts';

/** serialization_failure and deadlock_detected: the database asks for the same again. */
const worthRepeating = new Set(['40001', '40P01']);

const mostTries = 8;

/** How many tries are made together with the other writes; those after it are made alone. */
const triesTogether = 2;

const asksForRepeat = (error: unknown): boolean => {
  if (error instanceof DatabaseError && worthRepeating.has(error.code ?? '')) return true;
  return error instanceof Error && error.cause !== undefined && asksForRepeat(error.cause);
};

/** Up to 4, 8, … 256 ms: by chance, so that two that met do not meet again. */
const waitBefore = (attempt: number, random: () => number): number => random() * 2 ** (attempt + 1);

type Setting = {
  /** How the transaction begins, with what else it is told at once. */
  readonly begin?: Opening;
  readonly gate?: WriteGate;
};

/**
 * Runs `work` as if it were alone, for everything that looks first and decides then (quotas, names, payments).
 * When another transaction got in between, all of `work` is done again, up to 8 times, so it must do nothing outside
 * the database; the last error is thrown. `random` gives numbers from 0 up to 1; `gate` is the door that the writes of
 * this process share.
 */
export async function serializable<T>(
  pool: Pool,
  random: () => number,
  work: (client: PoolClient) => Promise<T>,
  { begin = 'begin isolation level serializable', gate = (_, run) => run() }: Setting = {},
): Promise<T> {
  const once = () => transaction(pool, begin, work);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await gate(attempt > triesTogether, once);
    } catch (error) {
      if (attempt === mostTries || !asksForRepeat(error)) throw error;
      await pause(waitBefore(attempt, random));
    }
  }
}
