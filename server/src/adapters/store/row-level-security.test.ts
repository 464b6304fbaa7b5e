import { fileURLToPath } from 'node:url';
import type { Pool } from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../../ports/store.ts';
import { type FreshDatabase, freshDatabase } from '../../testing/database.ts';
import { databaseUrl } from '../../testing/database-url.ts';
import { startForTest } from '../../testing/embedded.ts';
import { noon } from '../../testing/sample-records.ts';
import { bornApplication, bornMerchant } from '../../testing/sample-world.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { APP_ROLE, asApp, proveAppRole } from './app-role.ts';
import { migrate } from './migrate.ts';
import { openPool } from './pool.ts';
import { postgresStore } from './postgres-store.ts';
import { transaction } from './transaction.ts';

const ROLES = [APP_ROLE, 'ruzhu_merchant', 'ruzhu_platform'];
/** Registers that are asked about everybody by their nature; they are searched by a key, never listed. */
const SHARED = ['names', 'one_time_proofs'];
const migrations = fileURLToPath(new URL('../../../migrations', import.meta.url));

let database: FreshDatabase;
let store: Store;
let mine: string;
let theirs: string;
beforeAll(async () => {
  database = await freshDatabase();
  store = postgresStore(database.app, { random: Math.random });
  [mine, theirs] = [await bornMerchant(store), await bornMerchant(store)];
  for (const merchantId of [mine, theirs]) {
    const { id } = await bornApplication(store, { merchantId });
    await store.write('platform', (tx) =>
      tx.drafts.put({ applicationId: id, merchantId, step: 'a', sealed: '', at: noon }),
    );
  }
});

const rowsOf = async <Row>(pool: Pool, sql: string, values: unknown[] = []) =>
  (await pool.query(sql, values)).rows as readonly Row[];

/** Tables that hold rows of merchants. */
const tenantTables = async () =>
  (
    await rowsOf<{ name: string }>(
      database.pool,
      `select table_name as name from information_schema.columns join information_schema.tables using (table_schema, table_name)
       where table_schema = 'public' and table_type = 'BASE TABLE' and column_name = 'merchant_id' order by 1`,
    )
  ).map(({ name }) => name);

/** What a transaction of the product reads that was told no more than this. */
const readAs = (begin: `begin; ${string}` | 'begin', sql: string, values: unknown[] = []) =>
  transaction(database.app, begin, async (client) => (await client.query(sql, values)).rows);

describe('the roles of the product', () => {
  test('own nothing, cannot go round the policies and cannot make others that can', async () => {
    const roles = await rowsOf(
      database.pool,
      `select rolname as role, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as "isAbove",
         (select count(*)::int from pg_class where relowner = pg_roles.oid) as owned
       from pg_roles where rolname = any($1) order by rolname`,
      [ROLES],
    );
    expect(roles).toEqual(ROLES.map((role) => ({ role, isAbove: false, owned: 0 })));
    expect(await rowsOf(database.app, 'select session_user as name')).toEqual([{ name: APP_ROLE }]);
  });

  test.each(['events', 'ledger', 'bundles', 'audit'])(
    'may add to %s and change nothing in it',
    async (table) => {
      for (const role of ['ruzhu_platform', 'ruzhu_merchant'])
        for (const act of [
          `update ${table} set merchant_id = null`,
          `delete from ${table}`,
          `truncate ${table}`,
        ])
          await expect(readAs(`begin; set local role ${role}`, act)).rejects.toThrow('permission denied');
    },
  );

  test.each([
    'alter table drafts disable row level security',
    'drop policy own_rows on drafts',
    'select wall_off(0)',
  ])('cannot take the wall down: %s', async (sql) => {
    for (const begin of ['begin', 'begin; set local role ruzhu_platform'] as const)
      await expect(readAs(begin, sql)).rejects.toThrow(/must be owner|permission denied/);
  });

  test('that own the tables keep the product from starting', async () => {
    await proveAppRole(database.app);
    await expect(proveAppRole(database.pool)).rejects.toMatchObject({ code: 'database.role' });
  });
});

test('tables of the rules are added to by the platform alone, and stay', async () => {
  await expect(readAs('begin; set local role ruzhu_merchant', 'select from rule_tables')).rejects.toThrow(
    'permission denied',
  );
  for (const act of [`update rule_tables set note = ''`, 'delete from rule_tables', 'truncate rule_tables'])
    await expect(readAs('begin; set local role ruzhu_platform', act)).rejects.toThrow('permission denied');
  for (const act of [`update rule_tables set note = ''`, 'delete from rule_tables', 'truncate rule_tables'])
    await expect(database.pool.query(act)).rejects.toThrow();
});

describe('rows of merchants', () => {
  test('stand behind the wall in every table but the two that are asked about everybody', async () => {
    const walled = await rowsOf<{ name: string }>(
      database.pool,
      `select relname as name from pg_class where relrowsecurity and relnamespace = 'public'::regnamespace and (
         select array_agg(r.rolname::text order by r.rolname::text) from pg_policy p join pg_roles r on r.oid = any(p.polroles)
         where p.polrelid = pg_class.oid) = '{ruzhu_merchant,ruzhu_platform}'`,
    );
    const names = walled.map(({ name }) => name);
    const tables = await tenantTables();
    expect(tables.length).toBeGreaterThan(20);
    expect(tables.filter((table) => !names.includes(table))).toEqual(SHARED);
  });

  test('are not there for a transaction that does not say for whom it works', async () => {
    for (const table of await tenantTables()) {
      await expect(readAs('begin', `select from ${table}`)).rejects.toThrow('permission denied');
      if (table === 'merchant_keys' || SHARED.includes(table)) continue;
      expect(await readAs('begin; set local role ruzhu_merchant', `select from ${table}`), table).toEqual([]);
    }
  });

  test('are those of the own merchant, whatever is asked for', async () => {
    const seen = await store.read({ merchant: mine }, async (tx) => [
      (await tx.applications.ofMerchant(mine)).length,
      (await tx.applications.ofMerchant(theirs)).length,
    ]);
    expect(seen).toEqual([1, 0]);
    const begin = `begin; set local role ruzhu_merchant; set local app.merchant = '${mine}'` as const;
    expect(await readAs(begin, 'select merchant_id as of from drafts')).toEqual([{ of: mine }]);
    expect(
      await readAs(begin, `update drafts set sealed = 'x' where merchant_id <> $1 returning 1`, [mine]),
    ).toEqual([]);
    expect(await readAs(begin, 'delete from drafts where merchant_id <> $1 returning 1', [mine])).toEqual([]);
    expect(await readAs('begin; set local role ruzhu_platform', 'select from drafts')).toHaveLength(2);
  });

  test('cannot be written for another merchant', async () => {
    const { id } = await bornApplication(store, { merchantId: theirs });
    const draft = { applicationId: id, merchantId: theirs, step: 'a', sealed: '', at: noon };
    await expect(store.write({ merchant: mine }, (tx) => tx.drafts.put(draft))).rejects.toThrow(
      'row-level security',
    );
  });

  test('are told by an id and by nothing else', async () => {
    const merchant = `${mine}'; set local role ruzhu_platform; --`;
    await expect(store.read({ merchant }, async () => {})).rejects.toThrow('A merchant is told by its id');
  });

  test('of one transaction leave nothing behind for the next on the same connection', async () => {
    const pool = openPool({ url: database.appUrl, name: 'ruzhu-test', max: 1 });
    await postgresStore(pool, { random: Math.random }).read({ merchant: mine }, async () => {});
    const [left] = await rowsOf(
      pool,
      `select current_user as role, current_setting('app.merchant', true) as merchant`,
    );
    await pool.end();
    expect(left).toEqual({ role: APP_ROLE, merchant: '' });
  });
});

describe('a database outside', () => {
  const nobodys = { login: 'plain', database: 'plain' };

  test('whose role may not make roles says so, and works once they were made', {
    timeout: 60_000,
  }, async () => {
    const server = await startForTest(temporaryFolder());
    const admin = openPool({ url: server.url, name: 'ruzhu-test', max: 1 });
    await admin.query(`create role ${nobodys.login} login`);
    await admin.query(`create database ${nobodys.database} owner ${nobodys.login}`);
    const address = new URL(databaseUrl(server.url, nobodys.database));
    address.username = nobodys.login;
    const owner = openPool({ url: address.href, name: 'ruzhu-test', max: 1 });
    await expect(migrate(owner, migrations)).rejects.toMatchObject({
      code: 'migrations.failed',
      message: expect.stringContaining('ruzhu_app is missing and plain may not create roles'),
    });
    for (const role of ROLES) await admin.query(`create role ${role} noinherit`);
    await admin.query(
      `grant ruzhu_merchant, ruzhu_platform to ruzhu_app; grant ruzhu_app to ${nobodys.login}`,
    );
    await migrate(owner, migrations);
    await worksBehindTheWall(owner, address.href);
    await admin.end();
  });

  test('whose role may make roles needs nothing else', { timeout: 60_000 }, async () => {
    const server = await startForTest(temporaryFolder());
    const admin = openPool({ url: server.url, name: 'ruzhu-test', max: 1 });
    await admin.query('create role maker login createrole');
    await admin.query('create database made owner maker');
    const address = new URL(databaseUrl(server.url, 'made'));
    address.username = 'maker';
    const owner = openPool({ url: address.href, name: 'ruzhu-test', max: 1 });
    await migrate(owner, migrations);
    await worksBehindTheWall(owner, address.href);
    await admin.end();
  });

  async function worksBehindTheWall(owner: Pool, url: string): Promise<void> {
    await expect(proveAppRole(owner)).rejects.toMatchObject({ code: 'database.role' });
    const app = openPool({ url: asApp(url, 'external'), name: 'ruzhu-test', max: 2 });
    await proveAppRole(app);
    const outside = postgresStore(app, { random: Math.random });
    const [one, other] = [await bornMerchant(outside), await bornMerchant(outside)];
    await bornApplication(outside, { merchantId: one });
    const count = (merchant: string) =>
      outside.read({ merchant }, async (tx) => (await tx.applications.ofMerchant(one)).length);
    expect([await count(one), await count(other)]).toEqual([1, 0]);
    await app.end();
    await owner.end();
  }
});
