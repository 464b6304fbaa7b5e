import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../adapters/postgres/start-embedded-postgres.ts';
import { migrate } from '../adapters/store/migrate.ts';
import { openPool } from '../adapters/store/pool.ts';
import { databaseUrl } from './database-url.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Connection string of the run's server, and the migrated database that `freshDatabase` copies. */
    database: { readonly url: string; readonly template: string };
  }
}

const template = 'ruzhu_template';
const migrations = fileURLToPath(new URL('../../migrations', import.meta.url));

/** What a test run does not need: a power cut would only lose the run. Crash tests start servers of their own. */
const settings = {
  fsync: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: String(50 + 20 * cpus().length),
};

async function makeTemplate(url: string): Promise<void> {
  const admin = openPool({ url, name: 'ruzhu-tests', max: 1 });
  await admin.query(`create database ${template}`);
  await admin.end();
  const pool = openPool({ url: databaseUrl(url, template), name: 'ruzhu-tests', max: 1 });
  await migrate(pool, migrations);
  // A database that somebody is connected to cannot be copied.
  await pool.end();
}

/** One embedded server for the whole run, with a migrated database to copy. Any vitest project may ask for it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'ruzhu-tests-'));
  const server = await startEmbeddedPostgres({ dataFolder: folder, log: () => {}, settings });
  await makeTemplate(server.url);
  project.provide('database', { url: server.url, template });
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
}
