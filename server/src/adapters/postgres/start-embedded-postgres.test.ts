import { existsSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { madeDataFolder, query, startForTest } from '../../testing/embedded.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';

test('the first start makes a durable UTF-8 database without TCP, and a later start finds what was written', async () => {
  const folder = temporaryFolder();
  const lines: string[] = [];
  const first = await startForTest(folder, { log: (line) => lines.push(line) });
  const names = ['fsync', 'synchronous_commit', 'data_checksums', 'listen_addresses', 'server_encoding'];
  const wanted = names.map((name) => `current_setting('${name}') as ${name}`).join();
  expect(await query(first.url, `select ${wanted}`)).toEqual([
    {
      fsync: 'on',
      synchronous_commit: 'on',
      data_checksums: 'on',
      listen_addresses: '',
      server_encoding: 'UTF8',
    },
  ]);
  await query(first.url, `create table kept as select '一' as word`);
  await first.stop();

  const second = await startForTest(folder, { log: (line) => lines.push(line) });
  expect(await query(second.url, 'select word from kept')).toEqual([{ word: '一' }]);
  expect(lines).toEqual([
    expect.stringContaining('made and started'),
    expect.stringMatching(/base started in 0/),
  ]);
  expect(statSync(join(folder, 'socket')).mode & 0o777).toBe(0o700);
});

test('what an interrupted first start left is removed and the database is made anew', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'postgres-new-1-1', 'base'), { recursive: true });
  writeFileSync(join(folder, 'postgres-new-1-1', 'PG_VERSION'), '18\n');
  const database = await startForTest(folder);
  expect(await query(database.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(readdirSync(folder).filter((name) => name.startsWith('postgres-new'))).toEqual([]);
});

test.each([
  ['of a process that is gone', 999_999_999],
  ['whose number another program has now', process.pid],
])('lock files %s do not keep the database from starting', async (_, pid) => {
  const folder = await madeDataFolder();
  const cluster = join(folder, 'postgres');
  const socket = join(folder, 'socket', '.s.PGSQL.5432');
  writeFileSync(
    join(cluster, 'postmaster.pid'),
    `${pid}\n${cluster}\n1\n5432\n${join(folder, 'socket')}\n\n`,
  );
  writeFileSync(`${socket}.lock`, `${pid}\n${cluster}\n1\n5432\n`);
  writeFileSync(socket, '');
  const second = await startForTest(folder);
  expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a data folder too deep for a socket gets a short private one, which goes when the server stops', async () => {
  const folder = join(temporaryFolder(), 'deep'.repeat(30));
  const database = await startForTest(folder);
  const socketFolder = new URL(database.url).searchParams.get('host') ?? '';
  expect(socketFolder.startsWith(folder)).toBe(false);
  expect(statSync(socketFolder).mode & 0o777).toBe(0o700);
  expect(await query(database.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await database.stop();
  expect(existsSync(socketFolder)).toBe(false);
});

test('a second start on the same folder uses the running server and leaves it running', async () => {
  const folder = await madeDataFolder();
  const [owner, other] = await Promise.all([startForTest(folder), startForTest(folder)]);
  expect([owner.role, other.role].sort()).toEqual(['guest', 'owner']);
  const guest = owner.role === 'guest' ? owner : other;
  await guest.stop();
  expect(await query(guest.url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('data of another major version is refused by name', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'postgres'), { mode: 0o700 });
  writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '15\n');
  await expect(startForTest(folder)).rejects.toMatchObject({
    code: 'postgres.version',
    message: expect.stringContaining('PostgreSQL 15'),
  });
});

test('a server that cannot start says why in its own words', async () => {
  const settings = { shared_buffers: 'plenty' };
  await expect(startForTest(temporaryFolder(), { settings })).rejects.toMatchObject({
    code: 'postgres.start',
    message: expect.stringContaining('shared_buffers'),
  });
});

test('a set-up that fails says why and leaves nothing half-made', async () => {
  const folder = temporaryFolder();
  // A link to nowhere in the place of the data: all goes well until the rename at the end.
  symlinkSync('nowhere', join(folder, 'postgres'));
  await expect(startForTest(folder)).rejects.toMatchObject({ code: 'postgres.initialise' });
  expect(readdirSync(folder).filter((name) => name.startsWith('postgres-new'))).toEqual([]);
});
