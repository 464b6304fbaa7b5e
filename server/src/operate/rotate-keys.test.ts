import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { keyringIn } from '../adapters/store/keyring-in.ts';
import { postgresStore } from '../adapters/store/postgres-store.ts';
import { openVault } from '../adapters/vault/open-vault.ts';
import { rootKeys } from '../adapters/vault/root-keys.ts';
import { openStem } from '../adapters/vault/stem.ts';
import { readConfig } from '../config.ts';
import { type FreshDatabase, freshDatabase } from '../testing/database.ts';
import { sampleId } from '../testing/sample-ids.ts';
import { noon } from '../testing/sample-records.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { rotateKeys } from './rotate-keys.ts';

const place = { table: 'applications', column: 'adminName', row: 'r1' };

let database: FreshDatabase;
let dataFolder: string;
let sealed: Map<string, string>;

/** What a process that starts now holds. */
async function opened(environment: Readonly<Record<string, string>> = {}) {
  const config = readConfig({ RUZHU_DATA: dataFolder, DATABASE_URL: database.url, ...environment });
  const store = postgresStore(database.pool, { random: Math.random });
  const roots = rootKeys({
    dataFolder,
    ...(config.rootKey ? { given: config.rootKey } : {}),
    ...(config.nextRootKey ? { next: config.nextRootKey } : {}),
  });
  const stem = openStem(roots, await store.read('platform', (tx) => tx.merchants.stems()));
  const keyring = keyringIn(store);
  return { config, pool: database.pool, store, roots, vault: openVault({ rootKey: stem, roots, keyring }) };
}
type Opened = Awaited<ReturnType<typeof opened>>;

async function born({ store, vault }: Opened, n: number): Promise<void> {
  for (let left = n; left > 0; left -= 1) {
    const id = sampleId();
    const key = await vault.makeKey(id);
    await store.write('platform', (tx) => tx.merchants.insert({ id, createdAt: noon }, key));
    sealed.set(id, await vault.seal(id, place, `name of ${id}`));
  }
}

async function everythingOpens({ vault }: Opened): Promise<void> {
  for (const [id, text] of sealed) expect(await vault.open(id, place, text)).toBe(`name of ${id}`);
  expect(vault.index('email', 'a@example.com')).toEqual(index);
}

const keks = async (): Promise<readonly string[]> =>
  (await database.pool.query('select distinct kek from merchant_keys order by kek')).rows.map(
    ({ kek }) => kek,
  );

let index: Uint8Array;
async function fresh(): Promise<void> {
  database = await freshDatabase();
  dataFolder = temporaryFolder();
  sealed = new Map();
  const now = await opened();
  await born(now, 23);
  index = now.vault.index('email', 'a@example.com');
}
beforeEach(fresh);

describe('a renewal', () => {
  test('wraps every key under the next key-encryption key, and the one after it', async () => {
    const now = await opened();
    const [before = ''] = await keks();
    const after = before.replace('1.', '2.');
    expect(await rotateKeys(now, { root: false, batch: 5 })).toEqual({
      target: after,
      rewrapped: 23,
      rootKey: 'kept',
    });
    expect(await keks()).toEqual([after]);
    await everythingOpens(await opened());
    expect(await rotateKeys(now, { root: false })).toMatchObject({ target: before.replace('1.', '3.') });
    await everythingOpens(await opened());
  });

  test('of the root key leaves the old one beside it, and what is derived stays as it was', async () => {
    const before = readFileSync(join(dataFolder, 'keys/root.key'), 'utf8');
    expect(await rotateKeys(await opened(), { root: true })).toMatchObject({
      rewrapped: 23,
      rootKey: 'replaced',
    });
    expect(readFileSync(join(dataFolder, 'keys/root.key.previous'), 'utf8')).toBe(before);
    expect(readFileSync(join(dataFolder, 'keys/root.key'), 'utf8')).not.toBe(before);
    expect(existsSync(join(dataFolder, 'keys/root.key.next'))).toBe(false);
    expect(await keks()).toHaveLength(1);
    await everythingOpens(await opened());
    await rotateKeys(await opened(), { root: true });
    await everythingOpens(await opened());
  });

  test('goes on beside a server that reads and makes merchants all the while', async () => {
    const server = await opened();
    let made = 0;
    const points: Promise<void>[] = [];
    await rotateKeys(await opened(), {
      root: true,
      batch: 4,
      at: (point) => {
        if (point === 'batch committed' || point === 'all wrapped') {
          made += 1;
          points.push(born(server, 1));
        }
      },
    });
    await Promise.all(points);
    expect(made).toBeGreaterThan(5);
    await everythingOpens(server);
    await rotateKeys(await opened(), { root: false });
    expect(await keks()).toHaveLength(1);
    await everythingOpens(await opened());
  });

  test('does not bring back a key that was destroyed meanwhile', async () => {
    const [gone = ''] = [...sealed.keys()].sort().slice(-1);
    let isGone = false;
    await rotateKeys(await opened(), {
      root: false,
      batch: 5,
      at: (point) => {
        if (point !== 'batch committed' || isGone) return;
        isGone = true;
        database.pool.query('delete from merchant_keys where merchant_id = $1', [gone]);
      },
    });
    sealed.delete(gone);
    await everythingOpens(await opened());
    expect((await database.pool.query('select count(*) as n from merchant_keys')).rows[0].n).toBe(22);
  });

  test('of a root key that the environment gives asks for the next one there', async () => {
    const [first, second] = [1, 2].map((fill) => Buffer.alloc(32, fill).toString('base64')) as [
      string,
      string,
    ];
    database = await freshDatabase();
    dataFolder = temporaryFolder();
    sealed = new Map();
    await born(await opened({ RUZHU_ROOT_KEY: first }), 3);
    index = (await opened({ RUZHU_ROOT_KEY: first })).vault.index('email', 'a@example.com');
    await expect(rotateKeys(await opened({ RUZHU_ROOT_KEY: first }), { root: true })).rejects.toMatchObject({
      code: 'operate.next_root_wanted',
    });
    const both = { RUZHU_ROOT_KEY: first, RUZHU_NEXT_ROOT_KEY: second };
    expect(await rotateKeys(await opened(both), { root: true })).toMatchObject({ rootKey: 'give' });
    await everythingOpens(await opened(both));
    await everythingOpens(await opened({ RUZHU_ROOT_KEY: second }));
    const strange = Buffer.alloc(32, 3).toString('base64');
    await expect(opened({ RUZHU_ROOT_KEY: strange })).rejects.toMatchObject({
      code: 'vault.root_key_strange',
    });
  });
});

class Killed extends Error {}

/** Ends the renewal at its n-th point; gives the name of the point, or `null` when it came to the end before. */
async function killedAt(n: number): Promise<string | null> {
  let [left, name] = [n, ''];
  try {
    await rotateKeys(await opened(), {
      root: true,
      batch: 6,
      at: (point) => {
        left -= 1;
        if (left > 0) return;
        name = point;
        throw new Killed(point);
      },
    });
    return null;
  } catch (fault) {
    if (!(fault instanceof Killed)) throw fault;
    return name;
  }
}

test('a renewal that is ended at any of its points goes on from there, and at no point is a key lost', async () => {
  const passed: string[] = [];
  await rotateKeys(await opened(), { root: true, batch: 6, at: (point) => void passed.push(point) });
  const points = new Set<string>();
  let fired = 0;
  for (let n = 1; n <= passed.length; n += 1) {
    await fresh();
    const point = await killedAt(n);
    expect(point).toBe(passed[n - 1]);
    fired += 1;
    points.add(point ?? '');
    await everythingOpens(await opened());
    await rotateKeys(await opened(), { root: true, batch: 6 });
    await everythingOpens(await opened());
    expect(await keks(), point ?? '').toHaveLength(1);
  }
  expect(fired).toBe(passed.length);
  expect([...points]).toEqual([
    'next root key made',
    'stem wrapped',
    'renewal begun',
    'batch written',
    'batch committed',
    'all wrapped',
    'old root key kept',
    'new root key in place',
    'finished',
  ]);
}, 60_000);

/** The command in a process of its own. */
function command(): ChildProcess {
  const cli = fileURLToPath(new URL('../../../scripts/cli.ts', import.meta.url));
  const env = { ...process.env, RUZHU_DATA: dataFolder, DATABASE_URL: database.url };
  return spawn(process.execPath, [cli, 'keys', 'rotate', '--root'], { env, stdio: 'ignore' });
}

test('the command is killed three times under load and ends its work when it is called again: everything opens all the while', async () => {
  await database.pool.query(
    `insert into merchants select ('0199ffff-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, now() from generate_series(1, 4000) n`,
  );
  const { vault } = await opened();
  const ids = Array.from(
    { length: 4000 },
    (_, n) => `0199ffff-0000-7000-8000-${(n + 1).toString(16).padStart(12, '0')}`,
  );
  const made = await Promise.all(ids.map((id) => vault.makeKey(id)));
  await database.pool.query(
    `insert into merchant_keys select id, 1, $2, wrapped, now() from unnest($1::uuid[], $3::bytea[]) as given (id, wrapped)`,
    [ids, made[0]?.kek, made.map((key) => key.wrapped)],
  );
  const server = await opened();
  let [isOver, rounds] = [false, 0];
  const busy = (async () => {
    for (; !isOver; rounds += 1) {
      await born(server, 1);
      await everythingOpens(server);
      // A process that starts now reads everything too.
      await everythingOpens(await opened());
    }
  })();
  const done = async () =>
    (await database.pool.query('select coalesce(sum(rewrapped), 0)::integer as n from key_rotations')).rows[0]
      .n;
  for (let kills = 0; kills < 3; kills += 1) {
    const before = await done();
    const child = command();
    await vi.waitFor(async () => expect(await done()).toBeGreaterThan(before), {
      timeout: 20_000,
      interval: 2,
    });
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  const { rows } = await database.pool.query('select done_at from key_rotations');
  expect(rows).toEqual([{ done_at: null }]);
  expect(await done()).toBeLessThan(4023);

  const again = command();
  const [code] = await once(again, 'exit');
  isOver = true;
  await busy;
  expect(code).toBe(0);
  expect(rounds).toBeGreaterThan(2);
  expect(await done()).toBeGreaterThanOrEqual(4023);
  await everythingOpens(await opened());
  // Whoever came while it ended is wrapped anew by the next one; nobody is lost.
  await rotateKeys(await opened(), { root: false });
  expect(await keks()).toHaveLength(1);
  await everythingOpens(await opened());
}, 120_000);
