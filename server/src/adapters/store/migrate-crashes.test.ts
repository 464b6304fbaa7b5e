import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Pool } from 'pg';
import { expect, test } from 'vitest';
import { emptyDatabase } from '../../testing/database.ts';
import { statementsOf } from '../../testing/statements.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { migrate } from './migrate.ts';
import { type Migration, readMigrations } from './migration-files.ts';
import { openPool } from './pool.ts';

const folder = fileURLToPath(new URL('../../../migrations', import.meta.url));
const all = readMigrations(folder);

const nameOf = ({ number, name }: Migration) => `${String(number).padStart(4, '0')}-${name}.sql`;

/** Everything a migration may change, as one text. */
async function shapeOf(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ shape: string }>(`
    select string_agg(line, E'\\n' order by line) as shape from (
      select concat_ws(' ', relname, relkind, relacl, relrowsecurity, attname, atttypid, attnotnull) as line
        from pg_class join pg_attribute on attrelid = pg_class.oid
        where relnamespace = 'public'::regnamespace and attnum > 0 and not attisdropped
      union all select concat_ws(' ', conrelid, conname, pg_get_constraintdef(oid)) from pg_constraint where connamespace = 'public'::regnamespace
      union all select concat_ws(' ', polrelid, polname, pg_get_expr(polqual, polrelid)) from pg_policy
      union all select concat_ws(' ', proname, md5(prosrc), proacl) from pg_proc where pronamespace = 'public'::regnamespace
      union all select concat_ws(' ', tgrelid, tgname) from pg_trigger where not tgisinternal
    ) as lines`);
  return rows[0]?.shape ?? '';
}

/** The migrations up to one that ends the connection behind its n-th statement, as a kill does. */
function killedBehind(migration: Migration, statements: readonly string[], n: number): string {
  const to = join(temporaryFolder(), `${migration.number}-${n}`);
  mkdirSync(to);
  for (const one of all.filter(({ number }) => number < migration.number))
    writeFileSync(join(to, nameOf(one)), one.sql);
  const killed = [...statements.slice(0, n), 'select pg_terminate_backend(pg_backend_pid());'].join('\n');
  writeFileSync(join(to, nameOf(migration)), killed);
  return to;
}

test('a migration that is killed behind any of its statements leaves nothing, and is applied the next time', async () => {
  const { pool } = await emptyDatabase();
  let [planned, fired] = [0, 0];
  for (const migration of all) {
    await migrate(pool, folder, migration.number - 1);
    const before = await shapeOf(pool);
    const statements = statementsOf(migration.sql);
    planned += statements.length;
    for (let n = 1; n <= statements.length; n += 1) {
      const fault = await migrate(pool, killedBehind(migration, statements, n)).catch((error) => error);
      expect(fault, `${migration.name} ${n}`).toMatchObject({ code: 'migrations.failed' });
      fired += 1;
      expect(await shapeOf(pool), `${migration.name} behind statement ${n}`).toBe(before);
    }
  }
  await migrate(pool, folder);
  expect(planned).toBeGreaterThan(100);
  expect(fired).toBe(planned);
}, 240_000);

/** The schema with which the large tables of the next test are filled: what stands here is never changed. */
const FILLED_AT = 12;
const ROWS = 150_000;
const id = (kind: number) => `('0199000${kind}-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`;
const some = `from generate_series(1, ${ROWS}) as n`;
const filling = `
set session_replication_role = replica;
insert into merchants (id, created_at) select ${id(1)}, now() ${some};
insert into applications (id, merchant_id, number, journey, policy, state, version, answers, sealed, facts, head_hash, created_at, updated_at)
  select ${id(2)}, ${id(1)}, 'V-' || n, 'service-account', '', 'registering', 0, '{}', '{}', '{}', '', now(), now() ${some};
insert into files (id, merchant_id, application_id, field, name, type, bytes, width, height, sha256, findings, created_at)
  select ${id(3)}, ${id(1)}, ${id(2)}, 'licenceImage', '', 'png', 1, 1, 1, '', '{}', now() ${some};
insert into outbox (id, channel, notice, payload, state, due_at, created_at)
  select ${id(4)}, 'email', '', '{}', 'sent', now(), now() ${some};
insert into timers (owner_id, clock, owner_kind, event, rule, due_at, began_at)
  select ${id(2)}, 'window', 'application', '', '', now() + interval '30 days', now() ${some};
reset session_replication_role;
`;

test('while large tables go over to the newest schema nobody who writes to them waits a second for a lock', async () => {
  const { url, pool } = await emptyDatabase();
  await migrate(pool, folder, FILLED_AT);
  await pool.query(`begin; set local statement_timeout = 0; ${filling} commit`);
  const writers = openPool({ url, name: 'ruzhu-test', max: 5 });
  const seen = { written: 0, waited: [] as string[] };
  let isOver = false;
  const write = async (sql: string) => {
    for (let n = 1; !isOver; n += 1) {
      const one = await writers.connect();
      await one
        .query(`set lock_timeout = '1s'; ${sql.replaceAll('$n', String((n % ROWS) + 1))}`)
        .then(
          () => {
            seen.written += 1;
          },
          (fault: Error) => void seen.waited.push(`${sql}: ${fault.message}`),
        )
        .finally(() => one.release());
    }
  };
  const busy = ['applications', 'files', 'outbox', 'timers'].map((table) => {
    const key =
      table === 'timers'
        ? `rule = ''`
        : `id = '0199000${{ applications: 2, files: 3, outbox: 4 }[table]}-0000-7000-8000-000000000001'`;
    const change = {
      applications: 'version = version + 1',
      files: 'name = name',
      outbox: 'notice = notice',
      timers: 'rule = rule',
    }[table];
    const where = table === 'timers' ? `owner_id = '01990002-0000-7000-8000-000000000001'` : key;
    return write(`update ${table} set ${change} where ${where}`);
  });
  const applied = await migrate(pool, folder);
  isOver = true;
  await Promise.all(busy);
  await writers.end();
  expect(applied.length).toBeGreaterThan(0);
  expect(seen.waited).toEqual([]);
  expect(seen.written).toBeGreaterThan(0);
}, 240_000);
