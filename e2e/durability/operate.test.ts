import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { Server, script } from '../testing/server.ts';

const servers: Server[] = [];
const server = (): Server => {
  const made = new Server();
  servers.push(made);
  return made;
};
afterEach(async () => {
  for (const one of servers.splice(0)) await one.remove();
});

/** A command on the data of a server; gives what it says as JSON, and the exit code. */
async function ruzhu(one: Server, ...args: readonly string[]) {
  const { lines, ended } = script('scripts/cli.ts', [...args, '--json'], {
    RUZHU_DATA: join(one.folder, 'data'),
  });
  const said: string[] = [];
  for await (const line of lines) said.push(line);
  const { code, complaint } = await ended;
  return { code, complaint, said: said.length > 0 ? JSON.parse(said.join('\n')) : null };
}

test('a running product is backed up after the demo, restored elsewhere, and goes on there', async () => {
  const first = await server().start();
  const demo = script('scripts/demo.ts', ['--url', first.url, '--json']);
  const told: string[] = [];
  for await (const line of demo.lines) told.push(line);
  expect((await demo.ended).code).toBe(0);
  const { merchants } = JSON.parse(told.join('')) as { merchants: { accountAppId: string; appId: string }[] };
  expect(merchants).toHaveLength(2);

  expect(await ruzhu(first, 'keys', 'rotate', '--root')).toMatchObject({ code: 0, said: { rewrapped: 2 } });
  const folder = join(first.folder, 'backup');
  const backup = await ruzhu(first, 'backup', folder);
  expect(backup).toMatchObject({ code: 0, said: { missing: [] } });
  expect(backup.said.files).toBeGreaterThan(3);
  const before = await ruzhu(first, 'audit', 'verify');
  expect(before).toMatchObject({ code: 0, said: { fault: null } });
  expect(before.said.rows).toBeGreaterThan(5);
  // The log is told nothing at this level; the second place is.
  const heads = readFileSync(join(first.folder, 'data', 'audit', 'heads.jsonl'), 'utf8')
    .trim()
    .split('\n');
  expect(heads.join('\n')).toContain('audit head');
  expect(before.said.heads).toBeGreaterThanOrEqual(2);

  const second = server();
  expect(await ruzhu(second, 'restore', folder)).toMatchObject({
    code: 2,
    complaint: expect.stringContaining('根密钥'),
  });
  mkdirSync(join(second.folder, 'data', 'keys'), { recursive: true, mode: 0o700 });
  cpSync(join(first.folder, 'data', 'keys', 'root.key'), join(second.folder, 'data', 'keys', 'root.key'));
  expect(await ruzhu(second, 'restore', folder)).toMatchObject({
    code: 0,
    said: { files: backup.said.files },
  });
  expect(await ruzhu(second, 'restore', folder)).toMatchObject({
    code: 2,
    complaint: expect.stringContaining('已经有数据'),
  });
  expect(await ruzhu(second, 'audit', 'verify')).toMatchObject({
    code: 0,
    said: { fault: null, rows: before.said.rows + 1 },
  });

  await second.start();
  const ready = await fetch(`${second.url}/readyz`);
  expect(ready.status).toBe(200);
  // Another merchant walks the whole road where the two have come before.
  const again = script('scripts/demo.ts', ['--url', second.url, '--json']);
  for await (const _ of again.lines);
  expect((await again.ended).code).toBe(0);
  const beside = await ruzhu(second, 'audit', 'verify');
  expect(beside).toMatchObject({ code: 0, said: { fault: null } });
  expect(beside.said.rows).toBeGreaterThan(before.said.rows + 1);
});
