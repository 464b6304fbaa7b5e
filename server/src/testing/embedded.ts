import { cpSync } from 'node:fs';
import { Client } from 'pg';
import { afterEach } from 'vitest';
import {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from '../adapters/postgres/start-embedded-postgres.ts';
import { temporaryFolder } from './temporary-folder.ts';

const running: EmbeddedPostgres[] = [];

afterEach(async () => {
  for (const database of running.splice(0)) await database.stop();
});

/** Starts the embedded database of a folder; it is stopped after the test. */
export async function startForTest(
  dataFolder: string,
  options: Partial<EmbeddedPostgresOptions> = {},
): Promise<EmbeddedPostgres> {
  const database = await startEmbeddedPostgres({ dataFolder, log: () => {}, ...options });
  running.push(database);
  return database;
}

let made: string | null = null;

/** A data folder whose database is made and stopped, as after an earlier run: a copy, so that it costs little. */
export async function madeDataFolder(): Promise<string> {
  if (made === null) {
    made = temporaryFolder();
    await (await startForTest(made)).stop();
  }
  const folder = temporaryFolder();
  cpSync(made, folder, { recursive: true });
  return folder;
}

/** The rows of one statement on a connection of its own. */
export async function query(url: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
