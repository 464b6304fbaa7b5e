import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { holdDatabase, killHard, spawnHolder } from '../../testing/database-holder.ts';
import { madeDataFolder, query, startForTest } from '../../testing/embedded.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { isRunning } from './process-facts.ts';

const soon = { timeout: 10_000, interval: 20 };

test('after kill -9 of the process that holds it the next start serves at once and has lost nothing', async () => {
  const folder = await madeDataFolder();
  const holder = await holdDatabase(folder);
  await query(holder.url, 'create table kept as select 7 as figure');
  await killHard(holder.process);
  const next = await startForTest(folder);
  expect(next.role).toBe('owner');
  expect(await query(next.url, 'select figure from kept')).toEqual([{ figure: 7 }]);
});

test('after kill -9 of the process that holds it the server stops by itself', async () => {
  const holder = await holdDatabase(await madeDataFolder());
  const server = holder.server ?? -1;
  expect(isRunning(server)).toBe(true);
  await killHard(holder.process);
  await vi.waitFor(() => expect(isRunning(server)).toBe(false), soon);
});

test('an orphan that nobody stops is adopted, and stopped with its new owner', async () => {
  const folder = await madeDataFolder();
  const holder = await holdDatabase(folder);
  const server = holder.server ?? -1;
  // With another token on the note the watchdog takes the server for somebody else's.
  writeFileSync(join(folder, 'postgres', 'ruzhu-owner'), '999999999 1 gone\n');
  await killHard(holder.process);
  const lines: string[] = [];
  const next = await startForTest(folder, { log: (line) => lines.push(line) });
  expect(next.pid()).toBe(server);
  expect(lines).toEqual([expect.stringContaining('adopted')]);
  await next.stop();
  expect(isRunning(server)).toBe(false);
});

test('after kill -9 of the server it is started again and has lost nothing', async () => {
  const database = await startForTest(await madeDataFolder());
  await query(database.url, 'create table kept as select 7 as figure');
  const before = database.pid() ?? -1;
  process.kill(before, 'SIGKILL');
  await vi.waitFor(async () => {
    expect(database.pid()).not.toBe(before);
    expect(await query(database.url, 'select figure from kept')).toEqual([{ figure: 7 }]);
  }, soon);
});

test('a server that dies again and again is given up, and the owner is told', async () => {
  const database = await startForTest(await madeDataFolder());
  const killing = setInterval(() => {
    const server = database.pid() ?? -1;
    if (isRunning(server)) process.kill(server, 'SIGKILL');
  }, 10);
  const reason = await database.lost.finally(() => clearInterval(killing));
  expect(reason.message).toContain('within a minute');
});

test('a start that is killed while it makes the data does not stand in the way of the next', async () => {
  const folder = temporaryFolder();
  const child = spawnHolder(folder);
  await vi.waitFor(() => {
    expect(readdirSync(folder).some((name) => name.startsWith('postgres-new-'))).toBe(true);
  }, soon);
  await killHard(child);
  const database = await startForTest(folder);
  expect(await query(database.url, 'select 1 as one')).toEqual([{ one: 1 }]);
});
