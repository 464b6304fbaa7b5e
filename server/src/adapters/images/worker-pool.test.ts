import { describe, expect, test } from 'vitest';
import type { Parcel } from './parcel.ts';
import type { WarmWorker } from './warm-worker.ts';
import { type PoolSettings, workerPool } from './worker-pool.ts';

type Stand = WarmWorker & { readonly number: number; readonly die: () => void };

const parcel = (label: unknown): Parcel => ({ label, parts: [] });

/** Workers that answer with their number; `null` as work kills one, `'dirty'` makes its answer unclean. */
function stands(change: Partial<PoolSettings> = {}) {
  const all: Stand[] = [];
  const start = (): Stand => {
    let alive = true;
    const die = () => {
      alive = false;
    };
    const stand: Stand = {
      number: all.length,
      ready: Promise.resolve(),
      ask: async ({ label }) => {
        if (label === null) die();
        return alive ? parcel({ number: stand.number, label }) : null;
      },
      isAlive: () => alive,
      kill: die,
      die,
    };
    all.push(stand);
    return stand;
  };
  const isClean = ({ label }: Parcel) => (label as { label: unknown }).label !== 'dirty';
  const pool = workerPool({ keep: 2, most: 3, isClean, start, ...change });
  const run = async (label: unknown) => {
    const answer = await pool.run(parcel(label), 1_000);
    return answer && (answer.label as { number: number }).number;
  };
  return { pool, run, all, alive: () => all.filter((one) => one.isAlive()).map(({ number }) => number) };
}

describe('the pool of workers', () => {
  test('keeps as many ready as it was told, and starts them once', () => {
    const { pool, alive } = stands();
    pool.warmUp();
    pool.warmUp();
    expect(alive()).toEqual([0, 1]);
  });

  test('gives work to one that has worked before, while others wait', async () => {
    const { run, alive } = stands();
    expect([await run('a'), await run('b')]).toEqual([0, 0]);
    expect(alive()).toEqual([0, 1]);
  });

  test('gives work at once to different ones, and keeps no more than it was told', async () => {
    const { run, alive } = stands();
    expect(new Set(await Promise.all(['a', 'b', 'c'].map(run)))).toEqual(new Set([0, 1, 2]));
    expect(alive()).toHaveLength(2);
  });

  test('replaces one after so many pieces of work', async () => {
    const { run, alive } = stands();
    expect([await run('a'), await run('b'), await run('c'), await run('d')]).toEqual([0, 0, 0, 1]);
    expect(alive()).toEqual([1, 2]);
  });

  test('uses one no more whose answer is not clean', async () => {
    const { run, alive } = stands();
    expect([await run('dirty'), await run('a')]).toEqual([0, 1]);
    expect(alive()).toEqual([1, 2]);
  });

  test('replaces one that did not survive its work', async () => {
    const { run, alive } = stands();
    expect([await run(null), await run('a')]).toEqual([null, 1]);
    expect(alive()).toEqual([1, 2]);
  });

  test('passes over one that died while it waited', async () => {
    const { pool, run, all } = stands();
    pool.warmUp();
    all[0]!.die();
    expect(await run('a')).toBe(1);
  });

  test('replaces one that could not be started, and tells of the fault', async () => {
    let count = 0;
    const broken: WarmWorker = {
      ready: Promise.reject(new Error('not started')),
      ask: async () => null,
      isAlive: () => true,
      kill: () => {},
    };
    broken.ready.catch(() => {});
    const { pool } = stands({
      start: () => {
        count += 1;
        return broken;
      },
    });
    await expect(pool.run(parcel('a'), 1_000)).rejects.toThrow('not started');
    expect(count).toBe(3);
  });

  test('once closed, kills all that wait and those that come back, and starts none', async () => {
    const { pool, run, all, alive } = stands();
    pool.warmUp();
    const working = run('a');
    pool.close();
    expect(alive()).toEqual([0]);
    expect(await working).toBe(0);
    expect(alive()).toEqual([]);
    expect(all).toHaveLength(2);
  });
});
