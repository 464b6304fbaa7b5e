import { randomUUID } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { Caller, picture } from '../testing/caller.ts';
import { Server } from '../testing/server.ts';
import { SmallDisk } from '../testing/small-disk.ts';

let server: Server | null = null;
let disk: SmallDisk | null = null;
afterEach(async () => {
  await server?.terminate();
  disk?.unmount();
  await server?.remove();
});

const MIB = 1_048_576;

/** What a server may answer that finds no room: never a fault, and nothing that looks like a success. */
const NO_ROOM = [503, 507];

const signIn = (url: string) =>
  new Caller(url).ask('POST', '/api/v1/local/staff', { role: 'reviewer', second: false });

test('a full disk turns uploads away with words while people sign in, and everything goes on by itself once there is room', async (context) => {
  server = new Server({ DISK_RESERVE_MIB: '48' });
  const fault = SmallDisk.mount(server.folder, 400);
  if (fault !== null) return context.skip(`no small disk can be mounted here: ${fault}`);
  disk = new SmallDisk(server.folder);
  await server.start();
  const me = new Caller(server.url);
  const account = await me.register(`full-${randomUUID().slice(0, 8)}@merchant.example`);
  expect((await me.upload(account, picture(1), randomUUID())).status).toBe(201);

  // Others' data has come close: what is left is the database's.
  disk.fill(40 * MIB);
  const key = randomUUID();
  const refused = await me.upload(account, picture(2), key);
  expect(refused).toMatchObject({ status: 507, after: '60', body: { code: 'server.storage' } });
  expect(refused.body.title).toBe('服务器的存储空间不够，这次的内容没有保存');
  for (let n = 0; n < 20; n += 1) expect((await signIn(server.url)).status).toBe(200);
  expect((await me.ask('PUT', `/api/v1/service-accounts/${account}/drafts/entity`, {})).status).toBe(200);

  // Not one byte is left. What has its place already is still read and written; what needs a new page is told so.
  disk.fill(0);
  const seen: number[] = [];
  for (let n = 0; n < 60; n += 1) {
    seen.push((await me.ask('POST', '/api/v1/checks', { answers: { subjectKind: 'enterprise' } })).status);
    if (n % 6 === 0) seen.push((await me.upload(account, picture(3), randomUUID())).status);
  }
  expect(seen.filter((status) => status !== 201 && status !== 429 && !NO_ROOM.includes(status))).toEqual([]);
  expect(seen.some((status) => NO_ROOM.includes(status))).toBe(true);
  expect((await fetch(`${server.url}/livez`)).status).toBe(200);
  expect((await fetch(`${server.url}/`)).status).toBe(200);

  disk.empty();
  await expect
    .poll(async () => (await me.upload(account, picture(2), key)).status, { timeout: 30_000 })
    .toBe(201);
  expect((await signIn(server.url)).status).toBe(200);
  const { body } = await me.ask('GET', `/api/v1/applications/${account}/files`);
  expect(body.files).toHaveLength(2);
});
