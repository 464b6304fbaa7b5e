import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { emptyDatabase } from '../../testing/database.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { migrate } from './migrate.ts';
import { readMigrations } from './migration-files.ts';
import { openPool } from './pool.ts';

const first = 'create table a (n integer);\ninsert into a values (1);\n';
const second = 'alter table a add m integer;\n';

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const twoFiles = () =>
  folderWith({ '0001-first.sql': first, '0002-second.sql': second, 'README.md': 'no SQL' });

test('migrations are applied in order, once', async () => {
  const { pool } = await emptyDatabase();
  const folder = twoFiles();
  expect(await migrate(pool, folder)).toEqual([1, 2]);
  expect(await migrate(pool, folder)).toEqual([]);
  writeFileSync(join(folder, '0005-third.sql'), 'update a set m = 2;');
  expect(await migrate(pool, folder)).toEqual([5]);
  expect((await pool.query('select * from a')).rows).toEqual([{ n: 1, m: 2 }]);
  const { rows } = await pool.query('select number, name, applied_at from migrations order by number');
  expect(rows.map(({ number, name }) => `${number} ${name}`)).toEqual(['1 first', '2 second', '5 third']);
});

test('two processes that start at once apply each migration once between them', async () => {
  const { url } = await emptyDatabase();
  const folder = folderWith({
    '0001-first.sql': `select pg_sleep(0.05); ${first}`,
    '0002-second.sql': `select pg_sleep(0.05); ${second}`,
  });
  const pools = [1, 2, 3].map(() => openPool({ url, name: 'ruzhu-test', max: 1 }));
  const applied = await Promise.all(pools.map((pool) => migrate(pool, folder)));
  expect(applied.flat().sort()).toEqual([1, 2]);
  expect((await pools[0]!.query('select * from a')).rows).toEqual([{ n: 1, m: null }]);
  await Promise.all(pools.map((pool) => pool.end()));
});

test('a migration that fails leaves nothing, says why, and is applied once it is mended', async () => {
  const { pool } = await emptyDatabase();
  const folder = twoFiles();
  writeFileSync(join(folder, '0002-second.sql'), `${second} select 1 / 0;`);
  await expect(migrate(pool, folder)).rejects.toMatchObject({
    code: 'migrations.failed',
    message: expect.stringMatching(/2（second）.*division by zero/s),
  });
  expect((await pool.query('select * from a')).rows).toEqual([{ n: 1 }]);
  writeFileSync(join(folder, '0002-second.sql'), second);
  expect(await migrate(pool, folder)).toEqual([2]);
});

test('a migration whose connection is cut in the middle leaves nothing, and the next start goes on', async () => {
  const { url, pool } = await emptyDatabase();
  const folder = folderWith({ '0001-first.sql': first, '0002-second.sql': `${second} select pg_sleep(30);` });
  const cut = openPool({ url, name: 'ruzhu-cut', max: 1 });
  const running = migrate(cut, folder).catch((fault: unknown) => fault);
  const asleep = `from pg_stat_activity where application_name = 'ruzhu-cut' and query like '%pg_sleep%'`;
  await expect
    .poll(async () => (await pool.query(`select count(*) as n ${asleep}`)).rows[0].n, { timeout: 10_000 })
    .toBe(1);
  await pool.query(`select pg_terminate_backend(pid) ${asleep}`);
  expect(await running).toMatchObject({ code: 'migrations.failed' });
  await cut.end();
  expect((await pool.query('select * from a')).rows).toEqual([{ n: 1 }]);
  writeFileSync(join(folder, '0002-second.sql'), second);
  expect(await migrate(pool, folder)).toEqual([2]);
});

test('an older schema is all that is made when it is asked for', async () => {
  const { pool } = await emptyDatabase();
  const folder = twoFiles();
  expect(await migrate(pool, folder, 1)).toEqual([1]);
  expect(await migrate(pool, folder)).toEqual([2]);
});

test('line ends of another system do not make a migration a changed one', async () => {
  const { pool } = await emptyDatabase();
  const folder = twoFiles();
  await migrate(pool, folder);
  writeFileSync(join(folder, '0001-first.sql'), first.replaceAll('\n', '\r\n'));
  expect(await migrate(pool, folder)).toEqual([]);
});

test.each<[string, (folder: string) => void]>([
  ['migrations.changed', (folder) => writeFileSync(join(folder, '0001-first.sql'), `${first}-- better`)],
  ['migrations.missing', (folder) => rmSync(join(folder, '0002-second.sql'))],
  ['migrations.late', (folder) => writeFileSync(join(folder, '0000-before.sql'), 'select 1;')],
  ['migrations.twice', (folder) => writeFileSync(join(folder, '0002-again.sql'), 'select 1;')],
  ['migrations.name', (folder) => writeFileSync(join(folder, '3-Third.sql'), 'select 1;')],
])('%s is refused and changes nothing', async (code, change) => {
  const { pool } = await emptyDatabase();
  const folder = twoFiles();
  await migrate(pool, folder);
  change(folder);
  await expect(migrate(pool, folder)).rejects.toMatchObject({ code });
  expect((await pool.query('select number from migrations order by number')).rows).toEqual([
    { number: 1 },
    { number: 2 },
  ]);
});

test('the product’s own migrations are numbered without a gap', () => {
  const own = readMigrations(fileURLToPath(new URL('../../../migrations', import.meta.url)));
  expect(own.map(({ number }) => number)).toEqual(own.map((_, place) => place + 1));
  expect(own.length).toBeGreaterThan(0);
});
