import type { ClientBase, Pool } from 'pg';
import { change, many } from './query.ts';
import { transaction } from './transaction.ts';

/** What migrations keep for themselves: it is not carried along but made. */
const OWN = ['migrations'];

const listed = `
select relname as name from pg_class
where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> all ($1)
order by relname`;
const tied = `
select conrelid::regclass::text as "from", confrelid::regclass::text as "to" from pg_constraint
where contype = 'f' and connamespace = 'public'::regnamespace and conrelid <> confrelid`;
const orderedBy = `
select string_agg(quote_ident(attname), ', ' order by place) as columns
from pg_index, unnest(indkey) with ordinality as key (number, place)
join pg_attribute on attnum = key.number
where indisprimary and indrelid = $1::regclass and attrelid = indrelid`;
const writable = `
select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute
where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`;

const counted = `
select attrelid::regclass::text as "table", quote_ident(attname) as "column" from pg_attribute
join pg_class on pg_class.oid = attrelid
where relnamespace = 'public'::regnamespace and relkind = 'r' and attidentity <> '' and not attisdropped`;

type Counted = { readonly table: string; readonly column: string };

/** Numbers that the database gives go on behind those that came along. */
const countOn = (client: ClientBase, table: string, column: string) =>
  client.query(
    `select setval(pg_get_serial_sequence('${table}', '${column}'), coalesce(max(${column}), 0) + 1, false) from ${table}`,
  );

type Tie = { readonly from: string; readonly to: string };

/** The tables so that each comes after those it refers to. */
function inOrder(tables: readonly string[], ties: readonly Tie[]): readonly string[] {
  const placed: string[] = [];
  const isReady = (table: string) =>
    ties.every(({ from, to }) => from !== table || placed.includes(to) || !tables.includes(to));
  while (placed.length < tables.length) {
    const next = tables.find((table) => !placed.includes(table) && isReady(table));
    if (next === undefined) throw new Error('the tables refer to each other in a circle');
    placed.push(next);
  }
  return placed;
}

const columnsOf = async (client: ClientBase, sql: string, table: string): Promise<string | null> =>
  (await many<{ columns: string | null }>(client, sql, [table]))[0]?.columns ?? null;

/** Takes the rows of a table, a batch at a time, each row as one JSON text. */
export type Visit = (table: string, rows: AsyncIterable<readonly string[]>) => Promise<void>;

async function* rowsOf(client: ClientBase, table: string, batch: number) {
  const key = await columnsOf(client, orderedBy, table);
  // Rows may refer to others of their table that came before them, which ids tell (UUIDv7).
  const order = key === null ? '' : `order by ${key}`;
  await client.query(
    `declare dump no scroll cursor for select to_jsonb(row)::text as row from ${table} as row ${order}`,
  );
  for (;;) {
    const rows = await many<{ row: string }>(client, `fetch ${batch} from dump`);
    if (rows.length > 0) yield rows.map(({ row }) => row);
    if (rows.length < batch) break;
  }
  await client.query('close dump');
}

/**
 * Gives all rows of all tables as they were at one moment, whatever is written meanwhile, in an order in which they can
 * be put back. `beside` is done while that moment is held.
 */
export const dumpTables = (
  pool: Pool,
  visit: Visit,
  beside: (read: <Row extends object>(sql: string) => Promise<readonly Row[]>) => Promise<void>,
  batch = 1_000,
): Promise<readonly string[]> =>
  transaction(pool, 'begin read only', async (client) => {
    // Rows that a policy would hide are a fault here, and not left out without a word.
    await client.query(
      'set transaction isolation level repeatable read; set local row_security = off; set local idle_in_transaction_session_timeout = 0',
    );
    const names = (await many<{ name: string }>(client, listed, [OWN])).map(({ name }) => name);
    const tables = inOrder(names, await many<Tie>(client, tied));
    for (const table of tables) await visit(table, rowsOf(client, table, batch));
    await beside((sql) => many(client, sql));
    return tables;
  });

/** Whether nothing was ever kept here: no tables at all, or none but those that migrations fill. */
export async function isEmpty(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ name: string | null }>(
    `select to_regclass('public.merchants')::text as name`,
  );
  if (rows[0]?.name === null) return true;
  const { rows: found } = await pool.query<{ isFilled: boolean }>(
    `select exists (select from merchants) or exists (select from staff) or exists (select from audit)
       or exists (select from agencies) as "isFilled"`,
  );
  return found[0]?.isFilled === false;
}

export type Loaded = {
  /** Puts rows back, each as one JSON text. */
  readonly put: (table: string, rows: readonly string[]) => Promise<number>;
  readonly change: (sql: string, values?: readonly unknown[]) => Promise<number>;
};

/** Puts tables back in one transaction: all of them, or nothing. Triggers keep still meanwhile. */
export const loadTables = (
  pool: Pool,
  tables: readonly string[],
  work: (loaded: Loaded) => Promise<void>,
): Promise<void> =>
  transaction(pool, 'begin', async (client) => {
    await client.query(
      'set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0; set local row_security = off',
    );
    for (const table of tables) await client.query(`alter table ${table} disable trigger user`);
    // What migrations have put there comes along with the rest.
    for (const table of tables.toReversed()) await client.query(`delete from ${table}`);
    const columns = new Map<string, string | null>();
    for (const table of tables) columns.set(table, await columnsOf(client, writable, table));
    await work({
      put: (table, rows) => {
        const list = columns.get(table);
        if (!list) throw new Error(`there is no table ${table}`);
        return change(
          client,
          `insert into ${table} (${list}) overriding system value
           select ${list} from jsonb_populate_recordset(null::${table}, $1)`,
          [`[${rows.join(',')}]`],
        );
      },
      change: (sql, values = []) => change(client, sql, values),
    });
    for (const { table, column } of await many<Counted>(client, counted))
      await countOn(client, table, column);
    for (const table of tables) await client.query(`alter table ${table} enable trigger user`);
  });
