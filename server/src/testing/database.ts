import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { afterAll, inject } from 'vitest';
import { openPool } from '../adapters/store/pool.ts';
import { databaseUrl } from './database-url.ts';

export type FreshDatabase = { readonly url: string; readonly name: string; readonly pool: Pool };

const open: FreshDatabase[] = [];

const asAdmin = async (sql: string): Promise<void> => {
  const admin = openPool({ url: inject('database').url, name: 'ruzhu-tests', max: 1 });
  await admin.query(sql).finally(() => admin.end());
};

afterAll(async () => {
  for (const { name, pool } of open.splice(0)) {
    if (!pool.ended) await pool.end();
    await asAdmin(`drop database ${name} with (force)`);
  }
});

/** A database of the test file's own with the newest schema and no rows; it is dropped after the file. */
export async function freshDatabase(template = inject('database').template): Promise<FreshDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(`create database ${name} template ${template}`);
  const url = databaseUrl(inject('database').url, name);
  const database = { name, url, pool: openPool({ url, name: 'ruzhu-test', max: 5 }) };
  open.push(database);
  return database;
}

/** A database with nothing in it, not even our tables. */
export const emptyDatabase = (): Promise<FreshDatabase> => freshDatabase('template1');
