import { beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../testing/database.ts';
import { serializable } from './serializable.ts';
import { transaction } from './transaction.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await database.pool.query('create table places (taker integer not null)');
});

const random = () => 0.5;

test('"count, then insert" never gives away more than there is, however many come at once', async () => {
  const quota = 2;
  const take = (taker: number) =>
    serializable(database.pool, random, async (client) => {
      const { rows } = await client.query('select count(*) as taken from places');
      if (rows[0].taken >= quota) return false;
      await client.query('insert into places values ($1)', [taker]);
      return true;
    });
  const outcomes = await Promise.all(Array.from({ length: 5 }, (_, taker) => take(taker)));
  expect(outcomes.filter((taken) => taken)).toHaveLength(quota);
  expect((await database.pool.query('select count(*) as taken from places')).rows).toEqual([
    { taken: quota },
  ]);
});

const failure = (code: string) => `do $$ begin raise exception 'again' using errcode = '${code}'; end $$`;

test.each([
  ['a serialization failure', '40001', 8],
  ['a deadlock', '40P01', 8],
  ['any other error', '23505', 1],
])('%s is tried %s %d times before it is thrown', async (_, code, tries) => {
  let tried = 0;
  const working = serializable(
    database.pool,
    () => 0,
    async (client) => {
      tried += 1;
      await client.query(failure(code));
    },
  );
  await expect(working).rejects.toMatchObject({ code });
  expect(tried).toBe(tries);
});

test('a failure that was wrapped with its cause is still repeated', async () => {
  let tried = 0;
  const outcome = await serializable(database.pool, random, async (client) => {
    tried += 1;
    if (tried > 1) return 'done';
    await client.query(failure('40001')).catch((cause: unknown) => {
      throw new Error('the step failed', { cause });
    });
    return 'not reached';
  });
  expect([outcome, tried]).toEqual(['done', 2]);
});

test('a COMMIT that answers ROLLBACK is an error: what looked done was not', async () => {
  const working = transaction(database.pool, 'begin', async (client) => {
    await client.query('insert into places values (99)');
    await client.query('select 1 / 0').catch(() => {});
  });
  await expect(working).rejects.toThrow('the database answered ROLLBACK');
  expect((await database.pool.query('select 1 from places where taker = 99')).rows).toEqual([]);
});

test('when the work throws, nothing of it stays and the connection is given back', async () => {
  const fault = new Error('the work failed');
  const working = transaction(database.pool, 'begin', async (client) => {
    await client.query('insert into places values (98)');
    throw fault;
  });
  await expect(working).rejects.toBe(fault);
  expect((await database.pool.query('select 1 from places where taker = 98')).rows).toEqual([]);
  expect(database.pool.idleCount).toBe(database.pool.totalCount);
});

test('a connection that breaks in the middle is not used again', async () => {
  const working = transaction(database.pool, 'begin', async (client) => {
    await client.query('select pg_terminate_backend(pg_backend_pid())');
  });
  await expect(working).rejects.toThrow();
  expect((await database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
});
