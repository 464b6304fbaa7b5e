import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmbeddedPostgres } from '../../server/src/adapters/postgres/start-embedded-postgres.ts';
import { openPool } from '../../server/src/adapters/store/pool.ts';
import { type Figures, rate } from './figures.ts';

const warmUpMs = 500;
const measuredMs = 3_000;
const scratch = fileURLToPath(new URL('../../.ruzhu', import.meta.url));

/** One commit after the other until `until`; gives how long each took, in ms. */
async function write(once: () => Promise<unknown>, until: number): Promise<number[]> {
  const latencies: number[] = [];
  for (let now = performance.now(); now < until; ) {
    await once();
    const after = performance.now();
    latencies.push(after - now);
    now = after;
  }
  return latencies;
}

async function measure(url: string, writers: number): Promise<Readonly<Record<string, number>>> {
  const pool = openPool({ url, name: 'ruzhu-bench', max: writers });
  const statement = { name: 'commit', text: 'insert into written (word) values ($1)', values: ['一步'] };
  const all = (ms: number) => {
    const until = performance.now() + ms;
    return Promise.all(Array.from({ length: writers }, () => write(() => pool.query(statement), until)));
  };
  await all(warmUpMs);
  const started = performance.now();
  const latencies = (await all(measuredMs)).flat();
  const seconds = (performance.now() - started) / 1000;
  await pool.end();
  return rate(latencies, seconds);
}

/**
 * How many rows a second the embedded database puts on disk, each in a commit of its own, with the product's
 * settings. The data lies in the checkout, on a real disk: /tmp may be memory.
 */
export async function commits(): Promise<Figures> {
  mkdirSync(scratch, { recursive: true });
  const dataFolder = mkdtempSync(join(scratch, 'bench-'));
  const database = await startEmbeddedPostgres({ dataFolder, log: () => {} });
  try {
    const pool = openPool({ url: database.url, name: 'ruzhu-bench', max: 1 });
    await pool.query('create table written (id bigint generated always as identity primary key, word text)');
    await pool.end();
    return { '1 writer': await measure(database.url, 1), '16 writers': await measure(database.url, 16) };
  } finally {
    await database.stop();
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  }
}
