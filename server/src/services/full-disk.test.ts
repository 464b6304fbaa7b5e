/** What a merchant meets when the disk under the files is full or broken, at every call that keeps something. */
import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { HOUR } from '@ruzhu/rules';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Store } from '../ports/store.ts';
import type { DiskTrouble } from '../testing/failing-disk.ts';
import { goodPicture, registered, type Verifying, verificationOf } from '../testing/road.ts';
import { openWorld, type World } from '../testing/world.ts';

let world: World;
let me: Verifying;
let picture: Uint8Array;
beforeAll(async () => {
  world = await openWorld();
  picture = await goodPicture();
});
beforeEach(async () => {
  world.ground.disk.mend();
  me = await verificationOf(await registered(world));
});

type Kept = { readonly id: string; readonly title: string; readonly detail: string };

const upload = (key: string, headers: Readonly<Record<string, string>> = {}) =>
  me.desk.ask<Kept>('POST', `/api/v1/applications/${me.verificationId}/files?field=otherImages&name=a.png`, {
    bytes: picture,
    key,
    headers,
  });

const rows = async () =>
  (await world.query<{ id: string }>('select id from files where application_id = $1', [me.verificationId]))
    .map(({ id }) => id)
    .sort();
const noted = async () => (await world.query('select from uploads')).length;

/** Ids of files of which anything lies on the disk. */
const onDisk = () => [
  ...new Set(
    readdirSync(world.ground.folder, { recursive: true, encoding: 'utf8' }).flatMap(
      (name) => /([0-9a-f-]{36})\.(original|page|thumb)/.exec(name)?.[1] ?? [],
    ),
  ),
];

const sweepAll = async () => {
  world.clock.forward(2 * HOUR);
  while ((await world.run('sweep')) > 0);
};

async function callsOfUpload(): Promise<number> {
  // The merchant's folder is there from the first on.
  await upload(randomUUID());
  world.ground.disk.mend();
  await upload(randomUUID());
  return world.ground.disk.seen().length;
}

test.each<DiskTrouble>(['ENOSPC', 'EIO'])(
  'an upload that meets %s at any call leaves neither row nor bytes, and succeeds when it is sent again',
  async (code) => {
    const planned = await callsOfUpload();
    expect(planned).toBe(3 * 7);
    let fired = 0;
    for (let nth = 1; nth <= planned; nth += 1) {
      const [before, key] = [await rows(), randomUUID()];
      world.ground.disk.fail(nth, code);
      const refused = await upload(key);
      expect(refused).toMatchObject({ status: 507, code: 'server.storage' });
      expect(refused.headers['retry-after']).toBe('60');
      fired += world.ground.disk.failed();
      expect(await rows()).toEqual(before);
      world.ground.disk.mend();
      const again = await upload(key);
      expect(again.status, `call ${nth}`).toBe(201);
      expect(await rows()).toEqual([...before, again.body.id].sort());
    }
    expect(fired).toBe(planned);
    await sweepAll();
    const known = (await world.query<{ id: string }>('select id from files')).map(({ id }) => id);
    expect(onDisk().filter((id) => !known.includes(id))).toEqual([]);
    expect(await noted()).toBe(0);
  },
);

test('on a disk that stays full others read their pages, sign in and go on, and are told in their language', async () => {
  world.ground.disk.fail(1, 'ENOSPC', true);
  const chinese = await upload(randomUUID());
  expect(chinese.body).toMatchObject({ title: '服务器的存储空间不够，这次的内容没有保存' });
  const english = await upload(randomUUID(), { 'accept-language': 'en' });
  expect(english.body.title).toBe('The server has no room left, and this was not saved');
  const other = await registered(world);
  expect((await other.desk.ask('GET', other.account)).status).toBe(200);
});

test('bytes whose row never came because the process died are cleared away by the sweep, and no others', async () => {
  const kept = (await upload(randomUUID())).body.id;
  const { deps } = world.product();
  const { store } = deps;
  const insert = async () => {
    throw new Error('the process has gone');
  };
  const dying: Store = {
    ...store,
    write: (scope, work) => store.write(scope, (tx) => work({ ...tx, files: { ...tx.files, insert } })),
  };
  Object.assign(deps, { store: dying });
  expect((await upload(randomUUID())).status).toBe(500);
  await world.restart();
  const newest = 'select id from uploads order by id desc limit 1';
  const [lone] = await world.query<{ id: string }>(newest);
  expect(onDisk()).toContain(lone?.id);
  await sweepAll();
  expect(onDisk()).not.toContain(lone?.id);
  expect(onDisk()).toContain(kept);
  expect(await noted()).toBe(0);
});
