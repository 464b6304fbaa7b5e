import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { postgresStore } from '../adapters/store/postgres-store.ts';
import { readConfig } from '../config.ts';
import { verifyChain } from '../services/audit-chain.ts';
import { emptyDatabase } from '../testing/database.ts';
import { databaseUrl } from '../testing/database-url.ts';
import { reviewers, verified } from '../testing/review.ts';
import { paid, type Verifying } from '../testing/road.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { openWorld, type World } from '../testing/world.ts';
import { type BackedUp, backUp } from './back-up.ts';
import { openOperations } from './open-operations.ts';
import { type Restoring, restore } from './restore.ts';

const ROOT_KEY = Buffer.alloc(32, 7).toString('base64');

let world: World;
let me: Verifying;
let source: ReturnType<typeof readConfig>;
let folder: string;
let made: BackedUp;

const configOf = (dataFolder: string, url: string, rootKey: string | null = ROOT_KEY) =>
  readConfig({
    RUZHU_DATA: dataFolder,
    DATABASE_URL: url,
    ...(rootKey === null ? {} : { RUZHU_ROOT_KEY: rootKey }),
  });

async function backedUp(to: string): Promise<BackedUp> {
  const operations = await openOperations(source);
  try {
    return await backUp(operations, { folder: to, version: '0.0.0' });
  } finally {
    await operations.close();
  }
}

beforeAll(async () => {
  world = await openWorld();
  const [reviewer] = await reviewers(world);
  me = await verified(world, reviewer, { proofMode: 'legalRep' });
  await paid(world);
  await world.run('audit');
  const [{ name = '' } = {}] = await world.query<{ name: string }>('select current_database() as name');
  const dataFolder = temporaryFolder();
  symlinkSync(world.ground.folder, join(dataFolder, 'files'));
  source = configOf(dataFolder, databaseUrl(inject('database').url, name));
  folder = join(temporaryFolder(), 'backup');
  made = await backedUp(folder);
});

async function target(rootKey: string | null = ROOT_KEY) {
  const database = await emptyDatabase();
  const dataFolder = join(temporaryFolder(), 'data');
  return { config: configOf(dataFolder, database.url, rootKey), dataFolder, pool: database.pool };
}

const countsOf = async (pool: Pool, tables: readonly string[]) => {
  const counts: Record<string, number> = {};
  for (const table of tables)
    counts[table] = (await pool.query(`select count(*) as n from ${table}`)).rows[0].n;
  return counts;
};

/** A copy of the backup that a test may spoil. */
function copied(): string {
  const to = temporaryFolder();
  for (const name of readdirSync(folder).filter((one) => one !== 'files'))
    writeFileSync(join(to, name), readFileSync(join(folder, name)));
  return to;
}

describe('a backup that is restored', () => {
  test('holds every row, every file and every key, and the audit log goes on behind its end', async () => {
    const { config, dataFolder, pool } = await target();
    const restored = await restore(config, { folder });
    expect(restored).toMatchObject({ files: made.files, held: 0 });
    expect(made.files).toBeGreaterThan(1);
    expect(made.missing).toEqual([]);

    const expected = Object.fromEntries(made.tables.map(({ name, rows }) => [name, rows]));
    expect(expected.events).toBeGreaterThan(10);
    expect(await countsOf(pool, Object.keys(expected))).toEqual({
      ...expected,
      sign_ins: 0,
      audit: (expected.audit ?? 0) + 1,
    });
    expect(existsSync(join(dataFolder, 'restore.unfinished'))).toBe(false);

    const { deps } = world.product();
    const store = postgresStore(pool, { random: Math.random });
    const operations = await openOperations(config);
    try {
      const { fault, rows } = await verifyChain(operations);
      expect([fault, rows]).toEqual([null, (expected.audit ?? 0) + 1]);
      const [last] = await store.read('platform', (tx) => tx.audit.recent({ limit: 1 }));
      expect(last).toMatchObject({ act: 'data.restore', object: made.id });
      const here = await store.read('platform', (tx) => tx.applications.find(me.accountId));
      expect(here).toEqual(await deps.store.read('platform', (tx) => tx.applications.find(me.accountId)));
      const { merchantId = '', sealed = {} } = here ?? {};
      const place = { table: 'applications', column: 'adminName', row: me.accountId };
      expect(JSON.parse(await operations.vault.open(merchantId, place, sealed.adminName ?? ''))).toBe(
        me.who.adminName,
      );
    } finally {
      await operations.close();
    }
  });

  test('lets counters and append-only tables go on as they did', async () => {
    const { config, pool } = await target();
    await restore(config, { folder });
    await expect(pool.query('delete from events')).rejects.toThrow('are never changed');
    const moved = `update cases set state = 'snoozed' where state = 'queued' returning agency_id`;
    const { rows } = await pool.query(moved);
    expect(rows.length).toBeGreaterThan(0);
    const counted = `select sum(n) as n from case_counts where state = 'snoozed'`;
    expect((await pool.query(counted)).rows[0].n).toBe(rows.length);
  });

  test('does not send again what was waiting, and signs nobody in', async () => {
    const { id } = (
      await world.query<{ id: string }>(`select id from outbox where channel = 'email' limit 1`)
    )[0]!;
    await world.query(
      `update outbox set state = 'waiting', due_at = now() + interval '9 years' where id = $1`,
      [id],
    );
    const later = join(temporaryFolder(), 'later');
    await backedUp(later);
    const { config, pool } = await target();
    expect(await restore(config, { folder: later })).toMatchObject({ held: 1 });
    expect((await pool.query('select state, fault from outbox where id = $1', [id])).rows).toEqual([
      { state: 'dead', fault: 'restored from a backup' },
    ]);
  });

  test('with the keys of a later one leaves unreadable whoever was erased in between', async () => {
    const { deps } = world.product();
    const other = await paid(world);
    const early = join(temporaryFolder(), 'early');
    await backedUp(early);
    const { merchantId = '' } =
      (await deps.store.read('platform', (tx) => tx.applications.find(other.accountId))) ?? {};
    await world.query('delete from merchant_keys where merchant_id = $1', [merchantId]);
    const later = join(temporaryFolder(), 'later');
    await backedUp(later);
    const { config, pool } = await target();
    await restore(config, { folder: early, keys: later });
    const { rows } = await pool.query('select id from merchants where erased_at is not null');
    expect(rows).toEqual([{ id: merchantId }]);
    expect(
      (await pool.query('select 1 from merchant_keys where merchant_id = $1', [merchantId])).rows,
    ).toEqual([]);
  });
});

describe('a restore refuses', () => {
  const refused = async (config: ReturnType<typeof readConfig>, given: Partial<Restoring> = {}) =>
    restore(config, { folder, ...given }).then(
      () => 'restored',
      (fault: Error & { code?: string }) => fault.code ?? fault.message,
    );

  test('where there is data already', async () => {
    expect(await refused({ ...source, dataFolder: join(temporaryFolder(), 'new') })).toBe(
      'restore.not_empty',
    );
    const { config, dataFolder } = await target();
    expect(await refused({ ...config, dataFolder: source.dataFolder })).toBe('restore.not_empty');
    expect(existsSync(dataFolder)).toBe(false);
  });

  test('without the root key of the backup', async () => {
    const { config } = await target(null);
    expect(await refused(config)).toBe('restore.root_key_missing');
    const file = join(temporaryFolder(), 'root.key');
    writeFileSync(file, Buffer.alloc(32, 8).toString('base64'), { mode: 0o600 });
    expect(await refused(config, { rootKey: file })).toBe('restore.root_key_differs');
    rmSync(join(config.dataFolder, 'keys'), { recursive: true });
    writeFileSync(file, ROOT_KEY, { mode: 0o600 });
    expect(await refused(config, { rootKey: file })).toBe('restored');
  });

  test('what is no whole backup, or was made by a newer version', async () => {
    const { config } = await target();
    expect(await refused(config, { folder: temporaryFolder() })).toBe('restore.no_backup');
    const newer = copied();
    const [text = '', mark] = readFileSync(join(newer, 'contents.json'), 'utf8').split('\n');
    writeFileSync(
      join(newer, 'contents.json'),
      `${text.replace(/"migration":\d+/, '"migration":9999')}\n${mark}\n`,
    );
    expect(await refused(config, { folder: newer })).toBe('restore.newer');
  });

  test.each([
    ['a part was altered', (to: string) => spoil(join(to, 'events.part'), (bytes) => flip(bytes, 40))],
    [
      'the end of a part is missing',
      (to: string) => spoil(join(to, 'events.part'), (bytes) => bytes.subarray(0, -32)),
    ],
    [
      'a part stands for another',
      (to: string) => spoil(join(to, 'messages.part'), () => readFileSync(join(to, 'events.part'))),
    ],
    ['keys were taken away', (to: string) => spoil(join(to, 'keys.part'), (bytes) => bytes.subarray(-32))],
    [
      'the list of contents was altered',
      (to: string) =>
        spoil(join(to, 'contents.json'), (bytes) =>
          Buffer.from(bytes.toString().replace(/"rows":\d+/, '"rows":0')),
        ),
    ],
  ])('when %s, and leaves nothing behind', async (_, harm) => {
    const spoilt = copied();
    harm(spoilt);
    const { config, pool } = await target();
    expect(await refused(config, { folder: spoilt })).toBe('restore.altered');
    const { rows } = await pool.query(`select to_regclass('merchants')::text as name`);
    if (rows[0].name)
      expect(await countsOf(pool, ['merchants', 'audit'])).toEqual({ merchants: 0, audit: 0 });
    // What was cut off may be done once more, with a backup that is whole.
    expect(await refused(config)).toBe('restored');
  });
});

const flip = (bytes: Buffer, at: number): Buffer => {
  const altered = Buffer.from(bytes);
  altered[at] = (altered[at] ?? 0) ^ 1;
  return altered;
};
const spoil = (file: string, change: (bytes: Buffer) => Buffer) =>
  writeFileSync(file, change(readFileSync(file)));

test('a backup is not written over something else, and tells of files that are missing', async () => {
  await expect(backedUp(folder)).rejects.toMatchObject({ code: 'backup.not_empty' });
  const [file] = await world.query<{ id: string; merchantId: string }>(
    `select id, merchant_id as "merchantId" from files limit 1`,
  );
  const { id = '', merchantId = '' } = file ?? {};
  await world.product().deps.files.remove(merchantId, id);
  expect((await backedUp(join(temporaryFolder(), 'gap'))).missing).toEqual([id]);
});
