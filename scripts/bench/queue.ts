import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type NameQuery, namePlaces, readNameQuery } from '@ruzhu/rules';
import { startEmbeddedPostgres } from '../../server/src/adapters/postgres/start-embedded-postgres.ts';
import { migrate } from '../../server/src/adapters/store/migrate.ts';
import { openPool } from '../../server/src/adapters/store/pool.ts';
import { txOf } from '../../server/src/adapters/store/tx.ts';
import type { Tx } from '../../server/src/ports/store.ts';
import { type Figures, rate, threeDigits } from './figures.ts';
import { AGENCIES, dice, fill, idOf, licenceOf, type Pool, tailOf } from './queue/fill.ts';

const scratch = fileURLToPath(new URL('../../.ruzhu', import.meta.url));
const migrations = fileURLToPath(new URL('../../server/migrations', import.meta.url));
const LIMIT = 21;
const TIMES = 1_000;
/** Searches whose answer is checked against every name there is. */
const CHECKED = 300;

type Ask = (tx: Tx, random: () => number) => Promise<readonly string[]>;
type Times = { readonly latencies: readonly number[]; readonly seconds: number };

async function timed(pool: Pool, ask: Ask, times = TIMES): Promise<Times> {
  const client = await pool.connect();
  const tx = txOf(client);
  const random = dice(11);
  const latencies: number[] = [];
  try {
    for (let n = 0; n < times / 10; n += 1) await ask(tx, random);
    const began = performance.now();
    for (let n = 0; n < times; n += 1) {
      const before = performance.now();
      await ask(tx, random);
      latencies.push(performance.now() - before);
    }
    return { latencies, seconds: (performance.now() - began) / 1000 };
  } finally {
    client.release();
  }
}

/** What a search costs the product: who is found, and their applications and cases. */
const whole =
  (find: Ask, agencyId: string | null = null): Ask =>
  async (tx, random) => {
    const ids = await find(tx, random);
    await tx.search.applicationsOf(ids.slice(0, LIMIT - 1));
    await tx.search.casesOf(ids.slice(0, LIMIT - 1), agencyId);
    return ids;
  };

const byName = (tx: Tx, typed: string, agencyId: string | null = null) =>
  tx.search.byName(readNameQuery(typed) as NameQuery, { agencyId, limit: LIMIT }); // Always long enough here.
const byCode = (tx: Tx, kind: 'licence' | 'mobileTail', code: string) =>
  tx.search.byCode([{ kind, code }], { agencyId: null, limit: LIMIT });

const at = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)] as T; // Never empty.

/** A part of some name, as somebody would type it. */
function partOf(names: readonly string[], random: () => number, length: number): string {
  const characters = [...at(names, random)];
  const start = Math.floor(random() * (characters.length - length + 1));
  return characters.slice(start, start + length).join('');
}

const lettersOf = (
  names: readonly string[],
  random: () => number,
  key: 'pinyin' | 'initials',
  length: number,
) =>
  at(
    namePlaces(at(names, random)).filter((place) => place[key].length >= length),
    random,
  )[key].slice(0, length);

const page = (random: () => number): Ask => {
  const agencyId = idOf(4, Math.floor(random() * AGENCIES));
  return async (tx) => {
    await tx.cases.counts(agencyId);
    const cases = await tx.cases.list({ agencyId, state: 'queued', limit: 50 });
    return cases.map(({ id }) => id);
  };
};

const asked = (names: readonly string[]): Readonly<Record<string, Ask>> => ({
  'queue page with counts': (tx, random) => page(random)(tx, random),
  'licence number, whole': whole((tx, random) =>
    byCode(tx, 'licence', licenceOf(Math.floor(random() * names.length))),
  ),
  'phone tail': whole((tx, random) => byCode(tx, 'mobileTail', tailOf(Math.floor(random() * 10_000)))),
  '2 characters': whole((tx, random) => byName(tx, partOf(names, random, 2))),
  '2 characters, of one agency': whole(
    (tx, random) => byName(tx, partOf(names, random, 2), idOf(4, 1)),
    idOf(4, 1),
  ),
  '2 characters that nobody has': whole((tx) => byName(tx, '魑魅')),
  '4 characters': whole((tx, random) => byName(tx, partOf(names, random, 4))),
  'pinyin, 6 letters': whole((tx, random) => byName(tx, lettersOf(names, random, 'pinyin', 6))),
  'initials, 4 letters': whole((tx, random) => byName(tx, lettersOf(names, random, 'initials', 4))),
});

/** Of what should be found, how much is; and of what is found, how much should be. */
async function recall(pool: Pool, names: readonly string[], length: number) {
  const client = await pool.connect();
  const tx = txOf(client);
  const random = dice(23);
  const sum = { due: 0, given: 0, right: 0 };
  try {
    for (let n = 0; n < CHECKED; n += 1) {
      const typed = partOf(names, random, length);
      const holding = new Set(names.flatMap((name, place) => (name.includes(typed) ? [idOf(1, place)] : [])));
      const given = await byName(tx, typed);
      sum.due += Math.min(holding.size, LIMIT);
      sum.given += given.length;
      sum.right += given.filter((id) => holding.has(id)).length;
    }
  } finally {
    client.release();
  }
  return {
    recall: threeDigits(sum.right / sum.due),
    precision: threeDigits(sum.right / sum.given),
    count: CHECKED,
  };
}

const size = `
select (select count(*)::integer from cases) as cases, (select count(*)::integer from search_places) as places,
  pg_total_relation_size('search_places')::float8 / 1048576 as mb`;

async function measure(pool: Pool, count: number): Promise<Figures> {
  const began = performance.now();
  const names = await fill(pool, count);
  const filled = { seconds: threeDigits((performance.now() - began) / 1000) };
  const { rows } = await pool.query<{ cases: number; places: number; mb: number }>(size);
  const figures: Record<string, Readonly<Record<string, number>>> = {
    filled: { ...filled, ...rows.map(({ mb, ...one }) => ({ ...one, searchMb: threeDigits(mb) }))[0] },
  };
  for (const [name, ask] of Object.entries(asked(names))) {
    const { latencies, seconds } = await timed(pool, ask);
    figures[name] = rate(latencies, seconds);
  }
  for (const length of [2, 3, 4]) figures[`found, ${length} characters`] = await recall(pool, names, length);
  return figures;
}

/**
 * The queue and the search at a million cases, in a database of their own: how long each question takes as one client
 * asks it over a socket of the same machine, and how much of what should be found is found. `RUZHU_BENCH_CASES` makes
 * it smaller.
 */
export async function queue(): Promise<Figures> {
  mkdirSync(scratch, { recursive: true });
  const dataFolder = mkdtempSync(join(scratch, 'bench-'));
  const database = await startEmbeddedPostgres({ dataFolder, log: () => {} });
  try {
    const pool = openPool({ url: database.url, name: 'ruzhu-bench', max: 1 });
    await migrate(pool, migrations);
    await pool.query('set statement_timeout = 0');
    const figures = await measure(pool, Number(process.env.RUZHU_BENCH_CASES ?? 1_000_000));
    await pool.end();
    return figures;
  } finally {
    await database.stop();
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  }
}
