import { beforeAll, expect, test } from 'vitest';
import { Overloaded } from '../../ports/passwords.ts';
import { type FreshDatabase, freshDatabase } from '../../testing/database.ts';
import { openPool } from './pool.ts';
import { transaction } from './transaction.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});

test('a session carries its name and ends slow statements and forgotten transactions', async () => {
  const names = ['application_name', 'statement_timeout', 'idle_in_transaction_session_timeout'];
  const { rows } = await database.pool.query(`select ${names.map((n) => `current_setting('${n}') as ${n}`)}`);
  expect(rows).toEqual([
    {
      application_name: 'ruzhu-test',
      statement_timeout: '5s',
      idle_in_transaction_session_timeout: '10s',
    },
  ]);
});

test.each([
  [`'2026-02-28 23:59:59.123+08'::timestamptz`, 1_772_294_399_123],
  [`'infinity'::timestamptz`, Number.POSITIVE_INFINITY],
  [`'2026-02-28'::date`, '2026-02-28'],
  ['9007199254740991::bigint', Number.MAX_SAFE_INTEGER],
  [`'{"a":[1]}'::jsonb`, { a: [1] }],
  ['null::timestamptz', null],
])('%s is read as %j', async (sql, value) => {
  const { rows } = await database.pool.query(`select ${sql} as value`);
  expect(rows).toEqual([{ value }]);
});

test('a bigint beyond an exact number is a fault, never a wrong figure', async () => {
  await expect(database.pool.query('select 9007199254740993 as value')).rejects.toThrow('too large');
});

test('a pool whose connections were all cut mends itself and tells so', async () => {
  const told: Error[] = [];
  const pool = openPool({ url: database.url, name: 'ruzhu-cut', onBroken: (error) => told.push(error) });
  await pool.query('select 1');
  const cut = `select pg_terminate_backend(pid, 5000) from pg_stat_activity where application_name = 'ruzhu-cut'`;
  const broken = new Promise((resolve) => pool.once('error', resolve));
  await database.pool.query(cut);
  await broken;
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  expect(told).toHaveLength(1);
  await pool.end();
});

test('a transaction that finds every connection busy asks to come again, and the next one is done', async () => {
  const pool = openPool({ url: database.url, name: 'ruzhu-busy', max: 1, waitMs: 2_000 });
  await pool.query('select 1');
  const [begun, done] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const holding = transaction(pool, 'begin', async () => {
    begun.resolve();
    await done.promise;
  });
  await begun.promise;
  const work = () =>
    transaction(pool, 'begin', async (client) => (await client.query('select 1 as one')).rows);
  await expect(work()).rejects.toBeInstanceOf(Overloaded);
  done.resolve();
  await holding;
  expect(await work()).toEqual([{ one: 1 }]);
  await pool.end();
});
