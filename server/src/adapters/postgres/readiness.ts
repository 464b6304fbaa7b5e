import { setTimeout as pause } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';
import { databaseUser } from './cluster.ts';

export const databaseName = 'ruzhu';

/** `none`: nobody listens · `waking`, `leaving`: it listens but takes nobody · `bare`: no database of ours yet. */
export type Answer = 'none' | 'waking' | 'leaving' | 'bare' | 'ready';

const answers: Readonly<Record<string, (message: string) => Answer>> = {
  '57P03': (message) => (message.includes('shutting down') ? 'leaving' : 'waking'),
  '3D000': () => 'bare',
  // All places are taken: it is up, and busy.
  '53300': () => 'ready',
};

const client = (socketFolder: string, database: string): Client =>
  new Client({
    host: socketFolder,
    port: 5432,
    user: databaseUser,
    database,
    connectionTimeoutMillis: 2_000,
    application_name: 'ruzhu-supervisor',
  });

/** What the server of `socketFolder` says to somebody who comes. */
export async function ask(socketFolder: string): Promise<Answer> {
  const caller = client(socketFolder, databaseName);
  caller.on('error', () => {});
  try {
    await caller.connect();
    return 'ready';
  } catch (error) {
    if (!(error instanceof DatabaseError)) return 'none';
    return answers[error.code ?? '']?.(error.message) ?? 'none';
  } finally {
    await caller.end().catch(() => {});
  }
}

async function createDatabase(socketFolder: string): Promise<void> {
  const caller = client(socketFolder, 'postgres');
  await caller.connect();
  try {
    await caller.query(`create database ${databaseName}`);
  } finally {
    await caller.end();
  }
}

/**
 * Waits until the server takes us, and makes our database on a new cluster. Gives `false` when the server goes
 * (`isGone`) or nobody listens for `patienceMs`. A server that replays its log after a crash says so and is waited for.
 */
export async function untilReady(
  socketFolder: string,
  isGone: () => boolean,
  patienceMs = 30_000,
): Promise<boolean> {
  let until = performance.now() + patienceMs;
  while (!isGone() && performance.now() < until) {
    const answer = await ask(socketFolder);
    if (answer === 'ready') return true;
    if (answer === 'bare') await createDatabase(socketFolder);
    else await pause(10);
    if (answer === 'waking') until = performance.now() + patienceMs;
  }
  return false;
}
