import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { afterAll, inject } from 'vitest';
import { asApp } from '../adapters/store/app-role.ts';
import { openPool } from '../adapters/store/pool.ts';
import { databaseUrl } from './database-url.ts';

export type FreshDatabase = {
  readonly url: string;
  readonly name: string;
  /** Connections of the owner of the tables, for what a test does behind the product's back. */
  readonly pool: Pool;
  /** Address and connections as the product has them. */
  readonly appUrl: string;
  readonly app: Pool;
};

const open: FreshDatabase[] = [];

const asAdmin = async (sql: string): Promise<void> => {
  const admin = openPool({ url: inject('database').url, name: 'ruzhu-tests', max: 1 });
  await admin.query(sql).finally(() => admin.end());
};

afterAll(async () => {
  for (const { name, pool, app } of open.splice(0)) {
    for (const one of [pool, app]) if (!one.ended) await one.end();
    await asAdmin(`drop database ${name} with (force)`);
  }
});

/** A database of the test file's own with the newest schema and no rows; it is dropped after the file. */
export async function freshDatabase(template = inject('database').template): Promise<FreshDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(`create database ${name} template ${template}`);
  const url = databaseUrl(inject('database').url, name);
  const appUrl = asApp(url, 'embedded');
  const [pool, app] = [url, appUrl].map((to) => openPool({ url: to, name: 'ruzhu-test', max: 5 })) as [
    Pool,
    Pool,
  ]; // Two were asked for.
  const database = { name, url, pool, appUrl, app };
  open.push(database);
  return database;
}

/** A database with nothing in it, not even our tables. */
export const emptyDatabase = (): Promise<FreshDatabase> => freshDatabase('template1');
