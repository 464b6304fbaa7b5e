import { Pool } from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { storeContract } from '../../ports/store.contract.ts';
import type { Store } from '../../ports/store.ts';
import { type FreshDatabase, freshDatabase } from '../../testing/database.ts';
import { noon, step } from '../../testing/sample-records.ts';
import { atOnce, bornApplication, bornMerchant } from '../../testing/sample-world.ts';
import { postgresStore } from './postgres-store.ts';

const storeOf = ({ app }: FreshDatabase) => postgresStore(app, { random: Math.random });

storeContract('PostgreSQL', async () => storeOf(await freshDatabase()));

let database: FreshDatabase;
let store: Store;
beforeAll(async () => {
  database = await freshDatabase();
  store = storeOf(database);
});

test('steps that come together share a few commits', async () => {
  const merchantId = await bornMerchant(store);
  const all = await atOnce(200, () => bornApplication(store, { merchantId }));
  expect(await Promise.all(all.map((one) => store.commit(step(one))))).toEqual(all.map(() => true));
  const { rows } = await database.pool.query(
    'select count(distinct xmin::text) as commits from applications where merchant_id = $1',
    [merchantId],
  );
  expect(rows[0].commits).toBeLessThanOrEqual(Math.ceil(200 / 64));
});

test('a transaction tells the database whose rows it may touch, and forgets it at its end', async () => {
  const { pool, app } = database;
  const said = `current_user || '/' || coalesce(current_setting('app.merchant', true), '')`;
  await pool.query(`alter table drafts add column told text default ${said}`);
  const { id: applicationId, merchantId } = await bornApplication(store);
  const draft = { applicationId, merchantId, sealed: '', at: noon };
  await store.write({ merchant: merchantId }, (tx) => tx.drafts.put({ ...draft, step: 'a' }));
  await store.write('platform', (tx) => tx.drafts.put({ ...draft, step: 'b' }));
  const { rows } = await pool.query('select told from drafts order by step');
  expect(rows).toEqual([{ told: `ruzhu_merchant/${merchantId}` }, { told: 'ruzhu_platform/' }]);
  expect((await app.query(`select ${said} as told`)).rows).toEqual([{ told: 'ruzhu_app/' }]);
});

test('a step whose connection is cut is not called stored, and may be tried again', async () => {
  const { pool } = database;
  const of = await bornApplication(store);
  const holder = await pool.connect();
  await holder.query('begin');
  await holder.query('select 1 from applications where id = $1 for update', [of.id]);
  const cut = store.commit(step(of)).then(String, (error: Error) => error.message);
  const waiting = `select pid from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
  let pid: number | undefined;
  while (pid === undefined) pid = (await pool.query<{ pid: number }>(waiting)).rows[0]?.pid;
  await pool.query('select pg_terminate_backend($1)', [pid]);
  expect(await cut).toMatch(/terminat/);
  await holder.query('rollback');
  holder.release();
  expect(await store.commit(step(of))).toBe(true);
});

test('a step that waits too long for its application fails alone; the others of its group are stored', async () => {
  const { pool } = database;
  const merchantId = await bornMerchant(store);
  const [stuck, ...others] = await atOnce(5, () => bornApplication(store, { merchantId }));
  const holder = await pool.connect();
  await holder.query('begin');
  await holder.query('select 1 from applications where id = $1 for update', [stuck!.id]);
  const impatient = new Pool({ connectionString: database.appUrl, statement_timeout: 100 });
  const { commit } = postgresStore(impatient, { random: Math.random });
  const outcomes = await Promise.all(
    [stuck!, ...others].map((one) => commit(step(one)).catch(() => 'failed')),
  );
  expect(outcomes).toEqual(['failed', true, true, true, true]);
  await holder.query('rollback');
  holder.release();
  await impatient.end();
});
