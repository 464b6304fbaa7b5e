import { spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { query, startForTest } from '../../testing/embedded.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';

let mounted: string | null = null;
afterEach(() => {
  if (mounted) spawnSync('/bin/umount', ['-l', mounted]);
  mounted = null;
});

/** Fills the disk of a folder with somebody else's bytes, to the last one. */
function fill(folder: string): string {
  const filler = join(folder, 'filler');
  const file = openSync(filler, 'w');
  try {
    for (const size of [1_048_576, 4_096])
      while (statfsSync(folder).bavail * 4_096 >= size) writeSync(file, Buffer.alloc(size));
  } catch {
    // Not one byte more goes in.
  } finally {
    closeSync(file);
  }
  return filler;
}

test('a database whose log finds no room goes down, waits, and comes up by itself once there is room; nothing acknowledged is lost', async (context) => {
  const folder = temporaryFolder();
  const made = spawnSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=256m,mode=755', 'tmpfs', folder]);
  if (made.status !== 0)
    return context.skip(`no small disk can be mounted here: ${made.stderr?.toString().trim()}`);
  mounted = folder;
  const said: string[] = [];
  const database = await startForTest(join(folder, 'data'), { log: (line) => said.push(line) });
  let lost: Error | null = null;
  database.lost.then((error) => {
    lost = error;
  });
  await query(database.url, 'create table kept (n integer)');
  const filler = fill(folder);
  const code = (sql: string): Promise<string> =>
    query(database.url, sql).then(
      () => 'done',
      (fault: { code?: string }) => fault.code ?? 'broken',
    );
  // Another page for a table: the statement is undone, the database stays.
  expect(await code('insert into kept values (1)')).toBe('53100');
  expect(await code('select 1')).toBe('done');
  // Another segment for its log: nothing can be made durable any more, so that it stops.
  await code('select txid_current(), pg_switch_wal()');
  await vi.waitFor(() => expect(said.join('\n')).toContain('the disk is full'), { timeout: 20_000 });
  expect(await code('select 1')).not.toBe('done');
  expect(lost).toBeNull();

  rmSync(filler);
  await vi.waitFor(async () => expect(await code('insert into kept values (2)')).toBe('done'), {
    timeout: 30_000,
    interval: 200,
  });
  expect(await query(database.url, 'select n from kept')).toEqual([{ n: 2 }]);
  expect(lost).toBeNull();
  await database.stop();
});
