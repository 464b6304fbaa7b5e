import { createHash } from 'node:crypto';
import { namePlaces } from '@ruzhu/rules';
import type { openPool } from '../../../server/src/adapters/store/pool.ts';
import { brandCharacters, forms, places, trades } from './names.data.ts';

export type Pool = ReturnType<typeof openPool>;

/** Numbers between 0 and 1 that are the same in every run. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pick = <T>(list: readonly T[], share: number): T => list[Math.floor(share * list.length)] as T; // A share is below 1.

function formOf(share: number): string {
  let left = share * 100;
  for (const [form, weight] of forms) {
    left -= weight;
    if (left < 0) return form;
  }
  return '店';
}

/** A name such as 深圳市晨光贸易有限公司. */
function nameOf(random: () => number): string {
  const own = Array.from({ length: random() < 0.7 ? 2 : 3 }, () => pick(brandCharacters, random() ** 1.5));
  return `${pick(places, random() ** 1.3)}${own.join('')}${pick(trades, random())}${formOf(random())}`;
}

export const licenceOf = (n: number): string => `92460323MA${n.toString(36).toUpperCase().padStart(8, '0')}`;
export const tailOf = (n: number): string =>
  createHash('sha256')
    .update(`tail ${n % 10_000}`)
    .digest('hex')
    .slice(0, 32);
export const idOf = (kind: number, n: number): string =>
  `0199000${kind}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

export const AGENCIES = 4;
const BATCH = 10_000;
const BEGAN = Date.UTC(2026, 0, 1);

const SEARCHED = {
  search_places_by_text: 'search_places (text, merchant_id)',
  search_places_by_pinyin: 'search_places (pinyin, merchant_id)',
  search_places_by_initials: 'search_places (initials, merchant_id)',
  search_places_of_merchant: 'search_places (merchant_id)',
};

/** Rows as the product would have written them, without its checks: they are what is measured against, not what is measured. */
const caseRows = `
with given as (
  select n, name, licence,
    ('01990001-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as merchant,
    ('01990002-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as application,
    ('01990003-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as case_id,
    ('01990004-0000-7000-8000-' || lpad(to_hex(n / 20 % ${AGENCIES}), 12, '0'))::uuid as agency,
    to_timestamp(${BEGAN / 1000}) + n * interval '20 seconds' as at
  from unnest($1::integer[], $2::text[], $3::text[]) as one (n, name, licence)),
merchant as (insert into merchants (id, created_at) select merchant, at from given),
application as (
  insert into applications
  select application, merchant, 'V-' || n, 'verification', null, 'seed-2021', 'reviewing', 0,
    jsonb_build_object('entityName', name, 'licenceNumber', licence), '{}', '{}', '', at, at
  from given)
insert into cases
select case_id, 'V-' || n, application, merchant, 'verification', 1, 'entity',
  case when n % 20 = 0 then 'queued' when n % 500 = 1 then 'claimed' when n % 500 = 3 then 'snoozed' else 'decided' end,
  agency, null, null, null, null, at + interval '7 days', name, licence, '{}', null, at, null, 0
from given`;
const placeRows = `
insert into search_places
select ('01990001-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, text, pinyin, initials
from unnest($1::integer[], $2::text[], $3::text[], $4::text[]) as one (n, text, pinyin, initials)`;
const codeRows = `
insert into search_codes
select kind, code, ('01990001-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid
from unnest($1::integer[], $2::text[], $3::text[]) as one (n, kind, code)`;

async function insert(pool: Pool, from: number, names: readonly string[]): Promise<void> {
  const numbers = names.map((_, at) => from + at);
  await pool.query(caseRows, [numbers, names, numbers.map(licenceOf)]);
  const found = names.flatMap((name, at) => namePlaces(name).map((place) => ({ n: from + at, ...place })));
  await pool.query(placeRows, [
    found.map(({ n }) => n),
    found.map(({ text }) => text),
    found.map(({ pinyin }) => pinyin),
    found.map(({ initials }) => initials),
  ]);
  await pool.query(codeRows, [
    [...numbers, ...numbers],
    [...numbers.map(() => 'licence'), ...numbers.map(() => 'mobileTail')],
    [...numbers.map(licenceOf), ...numbers.map(tailOf)],
  ]);
}

/**
 * Fills the tables with `count` merchants of one case each, and gives their names; merchant `n` has the `n`th. The pool
 * must have one connection.
 */
export async function fill(pool: Pool, count: number): Promise<readonly string[]> {
  // Foreign keys and counters are what the product keeps, row by row; here they are right from the start.
  await pool.query('set session_replication_role = replica');
  const random = dice(7);
  const names: string[] = [];
  for (const index of Object.keys(SEARCHED)) await pool.query(`drop index ${index}`);
  while (names.length < count) {
    const more = Array.from({ length: Math.min(BATCH, count - names.length) }, () => nameOf(random));
    await insert(pool, names.length, more);
    names.push(...more);
  }
  await pool.query(`set maintenance_work_mem = '512MB'`);
  for (const [index, on] of Object.entries(SEARCHED)) await pool.query(`create index ${index} on ${on}`);
  await pool.query(
    'insert into case_counts (agency_id, state, slot, n) select agency_id, state, 0, count(*) from cases group by 1, 2',
  );
  await pool.query('reset session_replication_role');
  await pool.query('vacuum analyze');
  return names;
}
