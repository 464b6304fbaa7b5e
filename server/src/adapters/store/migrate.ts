import { DatabaseError, type Pool } from 'pg';
import { migrationFault } from './migration-faults.texts.ts';
import { type Migration, readMigrations } from './migration-files.ts';
import { transaction } from './transaction.ts';

type Applied = { readonly number: number; readonly name: string; readonly checksum: string };

const createTable = `
  create table if not exists migrations (
    number integer primary key,
    name text not null,
    checksum text not null,
    applied_at timestamptz not null default now()
  )`;

const codeOf = (error: unknown): string => (error instanceof DatabaseError ? (error.code ?? '') : '');

/** unique_violation, duplicate_table, duplicate_object, serialization_failure: another process did the same just now. */
const otherWasFirst = new Set(['23505', '42P07', '42710', '40001']);

async function readApplied(pool: Pool): Promise<readonly Applied[]> {
  for (;;) {
    try {
      await pool.query(createTable);
      const { rows } = await pool.query<Applied>(
        'select number, name, checksum from migrations order by number',
      );
      return rows;
    } catch (error) {
      // Even `if not exists` can meet another process's table in the making.
      if (!otherWasFirst.has(codeOf(error))) throw error;
    }
  }
}

/** Refuses files and database that tell different stories. */
function compare(files: readonly Migration[], applied: readonly Applied[]): void {
  const byNumber = new Map(files.map((file) => [file.number, file]));
  for (const { number, name, checksum } of applied) {
    const file = byNumber.get(number);
    if (!file) throw migrationFault('migrations.missing', { number, name });
    if (file.checksum !== checksum) throw migrationFault('migrations.changed', { number, name });
  }
  const last = applied.at(-1)?.number ?? 0;
  const done = new Set(applied.map(({ number }) => number));
  const late = files.find(({ number }) => number < last && !done.has(number));
  if (late) throw migrationFault('migrations.late', { number: late.number, name: late.name, last });
}

/**
 * Applies one migration. Its row is inserted first: the primary key makes a second process wait for the first, and
 * then tells it that the work is done (`false`). When the first one fails, the second goes on in its place.
 */
async function apply(pool: Pool, migration: Migration): Promise<boolean> {
  const { number, name, checksum, sql } = migration;
  let isMine = false;
  try {
    await transaction(pool, 'begin', async (client) => {
      // A migration of a large table takes as long as it takes.
      await client.query(
        'set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0',
      );
      const row = 'insert into migrations (number, name, checksum) values ($1, $2, $3)';
      await client.query(row, [number, name, checksum]);
      isMine = true;
      await client.query(sql);
    });
    return true;
  } catch (error) {
    if (!isMine && otherWasFirst.has(codeOf(error))) return false;
    const reason = error instanceof Error ? error.message : String(error);
    throw migrationFault('migrations.failed', { number, name, reason }, error);
  }
}

/**
 * Brings the database to the newest schema: applies the migrations of `folder` that it has not had, in order, each in
 * a transaction of its own, up to the number `until` when only an older schema is wanted. Any number of processes may do
 * so at once. Gives the numbers that this call applied.
 * Throws a `StartFault` (codes: `migrationFaultTexts`) when an applied migration was changed or is missing.
 */
export async function migrate(
  pool: Pool,
  folder: string,
  until = Number.POSITIVE_INFINITY,
): Promise<readonly number[]> {
  const files = readMigrations(folder).filter(({ number }) => number <= until);
  const mine: number[] = [];
  for (;;) {
    const applied = await readApplied(pool);
    compare(files, applied);
    const next = files.find(({ number }) => number > (applied.at(-1)?.number ?? 0));
    if (!next) return mine;
    if (await apply(pool, next)) mine.push(next.number);
  }
}
