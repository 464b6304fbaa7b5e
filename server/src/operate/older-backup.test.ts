import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { guardedFetch } from '../adapters/http-out/guarded-fetch.ts';
import { migrate } from '../adapters/store/migrate.ts';
import { readMigrations } from '../adapters/store/migration-files.ts';
import { postgresStore } from '../adapters/store/postgres-store.ts';
import { rootKeys } from '../adapters/vault/root-keys.ts';
import { readConfig } from '../config.ts';
import { outsideAdapters } from '../outside-adapters.ts';
import { emptyDatabase } from '../testing/database.ts';
import { startS3Outside } from '../testing/s3-outside.ts';
import { noon } from '../testing/sample-records.ts';
import { bornApplication } from '../testing/sample-world.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { backUp } from './back-up.ts';
import { migrationsFolder, type Operations, openOperations } from './open-operations.ts';
import { restore } from './restore.ts';

const ROOT_KEY = Buffer.alloc(32, 7).toString('base64');
const log = { info: () => {}, warn: () => {}, error: () => {} };

const open: Operations[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const setUp = async (environment: Readonly<Record<string, string>> = {}) => {
  const database = await emptyDatabase();
  const dataFolder = join(temporaryFolder(), 'data');
  const own = { RUZHU_DATA: dataFolder, DATABASE_URL: database.url, RUZHU_ROOT_KEY: ROOT_KEY };
  return { ...database, dataFolder, config: readConfig({ ...own, ...environment }) };
};

async function opened(config: ReturnType<typeof readConfig>): Promise<Operations> {
  const operations = await openOperations(config);
  open.push(operations);
  return operations;
}

const numbers = readMigrations(migrationsFolder).map(({ number }) => number);

/** Schemas that backups of today may have to be restored from: the one before the newest, and an early one. */
test.each([numbers.at(-2) ?? 0, 12])(
  'a backup of schema %i is restored into the newest one, with every row and every key',
  async (older) => {
    const { pool, url, config, dataFolder } = await setUp();
    await migrate(pool, migrationsFolder, older);
    // Rows as the program of that schema wrote them.
    const [merchant, application] = [randomUUID(), randomUUID()];
    await pool.query('insert into merchants (id, created_at) values ($1, now())', [merchant]);
    await pool.query(
      `insert into merchant_keys (merchant_id, version, kek, wrapped, created_at) values ($1, 1, 'kek-1', '\\x01', now())`,
      [merchant],
    );
    await pool.query(
      `insert into applications (id, merchant_id, number, journey, policy, state, version, answers, sealed, facts, head_hash, created_at, updated_at)
       values ($2, $1, 'S-1', 'service-account', 'seed-2021', 'registering', 0, '{"a":1}', '{}', '{}', '', now(), now())`,
      [merchant, application],
    );
    const roots = rootKeys({ dataFolder, given: ROOT_KEY });
    const store = postgresStore(pool, { random: Math.random });
    const made = await backUp(
      // The vault is of no use to a backup, and the one of that schema is not there any more.
      { url, pool, store, roots, config, close: async () => {} } as unknown as Operations,
      { folder: join(temporaryFolder(), 'backup'), version: '0.0.0' },
    );
    expect(made.migration).toBe(older);

    const target = await setUp();
    await restore(target.config, { folder: made.folder });
    const newest = 'select max(number)::integer as n from migrations';
    expect((await target.pool.query(newest)).rows).toEqual([{ n: numbers.at(-1) }]);
    const there = await (await opened(target.config)).store.read('platform', (tx) =>
      tx.applications.find(application),
    );
    expect(there).toMatchObject({ merchantId: merchant, answers: { a: 1 }, state: 'registering' });
    const keys = 'select kek, wrapped from merchant_keys';
    expect((await target.pool.query(keys)).rows).toEqual((await pool.query(keys)).rows);
  },
);

test('files in a bucket stay there, those kept here before come along, and the restored product reads both', async () => {
  const outside = await startS3Outside();
  const { endpoint, bucket, region, accessKeyId, secretAccessKey } = outside.settings;
  const s3 = {
    S3_ENDPOINT: endpoint,
    S3_BUCKET: bucket,
    S3_REGION: region,
    S3_ACCESS_KEY_ID: accessKeyId,
    S3_SECRET_ACCESS_KEY: secretAccessKey,
    S3_PATH_STYLE: 'true',
  };
  const source = await setUp();
  const operations = await opened(source.config);
  const filesOf = (config: typeof source.config, { vault }: Operations) => {
    const out = guardedFetch({ allow: [] });
    const clock = { now: () => noon };
    return outsideAdapters({ config, vault, clock, log, out, shrink: async (bytes) => bytes }).files;
  };
  const { store, vault } = operations;
  const merchant = randomUUID();
  const key = await vault.makeKey(merchant);
  await store.write('platform', (tx) => tx.merchants.insert({ id: merchant, createdAt: noon }, key));
  const { id: applicationId } = await bornApplication(store, { merchantId: merchant });
  const [before, after] = [randomUUID(), randomUUID()];
  for (const id of [before, after])
    await source.pool.query(
      `insert into files (id, merchant_id, application_id, field, name, type, bytes, width, height, sha256, findings, created_at)
       values ($1, $2, $3, 'otherImages', 'a', 'png', 1, 1, 1, '', '{}', now())`,
      [id, merchant, applicationId],
    );
  await filesOf(source.config, operations).put(merchant, before, 'page', Buffer.from('kept here'));
  const connected = { ...source.config, outside: { ...source.config.outside, ...readConfig(s3).outside } };
  await filesOf(connected, operations).put(merchant, after, 'page', Buffer.from('in the bucket'));
  expect(outside.objects.size).toBe(1);

  const made = await backUp(
    { ...operations, config: connected },
    { folder: join(temporaryFolder(), 'backup'), version: '0.0.0' },
  );
  expect(made).toMatchObject({ files: null, missing: [] });

  const target = await setUp(s3);
  expect(await restore(target.config, { folder: made.folder })).toMatchObject({ files: null });
  const files = filesOf(target.config, await opened(target.config));
  const read = async (id: string) => Buffer.from((await files.get(merchant, id, 'page')) ?? []).toString();
  expect([await read(before), await read(after)]).toEqual(['kept here', 'in the bucket']);
});

test('numbers that the database gives go on behind those of the backup', async () => {
  const source = await setUp();
  const operations = await opened(source.config);
  const give = (pool: typeof source.pool) =>
    pool.query('insert into stage_news (merchant_id, stage, at) values ($1, $2, now()) returning id', [
      randomUUID(),
      'registered',
    ]);
  for (let n = 0; n < 3; n += 1) await give(source.pool);
  const made = await backUp(operations, { folder: join(temporaryFolder(), 'backup'), version: '0.0.0' });
  const target = await setUp();
  await restore(target.config, { folder: made.folder });
  expect((await give(target.pool)).rows).toEqual([{ id: 4 }]);
});
