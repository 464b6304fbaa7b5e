import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { StorageFault } from '../../ports/storage-fault.ts';
import { type DiskTrouble, failingDisk } from '../../testing/failing-disk.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { vaultWrap } from '../../testing/vault-wrap.ts';
import { systemCalls } from './disk.ts';
import { localFiles } from './local-files.ts';

const merchant = '0192f3a4-7b1c-7000-8000-0000000000aa';
const file = '0192f3a4-7b1c-7000-8000-000000000001';
const [old, next] = [Buffer.alloc(100_000, 'old'), Buffer.alloc(200_000, 'new')];

const left = (folder: string): readonly string[] => {
  const own = join(folder, merchant.slice(-2), merchant);
  return existsSync(own) ? readdirSync(own) : [];
};

function setUp() {
  const [folder, disk, { wrap }] = [temporaryFolder(), failingDisk(), vaultWrap()];
  return { folder, disk, files: localFiles({ folder, wrap, calls: disk.calls }) };
}

/** The calls of one `put` into a folder that is not there yet. */
async function callsOfPut(): Promise<readonly string[]> {
  const { disk, files } = setUp();
  disk.mend();
  await files.put(merchant, file, 'page', next);
  return disk.seen();
}

test('a file is put by calls of which each may fail', async () => {
  expect(await callsOfPut()).toEqual([
    'mkdir',
    ...['open', 'sync', 'open', 'sync'],
    ...['open', 'writeFile', 'sync', 'rename'],
    ...['open', 'sync'],
  ]);
});

test.each<DiskTrouble>(['ENOSPC', 'EIO'])(
  'at whatever call %s comes, the file is whole, as it was before, or not there; and it can be put again',
  async (code) => {
    const planned = (await callsOfPut()).length;
    let fired = 0;
    for (let nth = 1; nth <= planned; nth += 1) {
      const { folder, disk, files } = setUp();
      disk.fail(nth, code);
      await expect(files.put(merchant, file, 'page', next)).rejects.toBeInstanceOf(StorageFault);
      fired += disk.failed();
      disk.mend();
      const found = await files.get(merchant, file, 'page');
      if (found !== null) expect(Buffer.from(found).equals(next)).toBe(true);
      expect(left(folder).filter((name) => name.endsWith('.new'))).toEqual([]);
      await files.put(merchant, file, 'page', next);
      expect(Buffer.from((await files.get(merchant, file, 'page')) ?? []).equals(next)).toBe(true);
      await files.remove(merchant, file);
      expect(left(folder)).toEqual([]);
    }
    expect(fired).toBe(planned);
  },
);

test('one that takes the place of another leaves the other whole when the disk is full', async () => {
  const { disk, files } = setUp();
  await files.put(merchant, file, 'page', old);
  for (let nth = 1; ; nth += 1) {
    disk.fail(nth, 'ENOSPC', true);
    const put = await files.put(merchant, file, 'page', next).then(
      () => 'put',
      (fault: unknown) => fault,
    );
    if (put === 'put') break;
    expect(put).toBeInstanceOf(StorageFault);
    const isInPlace = disk.seen().includes('rename') && disk.seen()[nth - 1] !== 'rename';
    disk.mend();
    const kept = Buffer.from((await files.get(merchant, file, 'page')) ?? []);
    expect(kept.equals(isInPlace ? next : old)).toBe(true);
  }
});

test('a file can be removed from a disk that has no room even for the zeros over its key', async () => {
  const { folder, disk, files } = setUp();
  await files.put(merchant, file, 'page', old);
  // The folder is opened, then the file; writing over it is the call after that.
  disk.fail(2, 'ENOSPC');
  await files.remove(merchant, file);
  expect(disk.failed()).toBe(1);
  expect(left(folder)).toEqual([]);
});

test('the last of the disk is not used: what would go below the reserve is not begun', async () => {
  const [folder, { wrap }] = [temporaryFolder(), vaultWrap()];
  const free = { bavail: 10, bsize: 100_000 };
  const calls = { ...systemCalls, statfs: (async () => free) as unknown as typeof systemCalls.statfs };
  const files = localFiles({ folder, wrap, reserve: 700_000, calls });
  await files.put(merchant, file, 'page', next);
  free.bavail = 8;
  await expect(files.put(merchant, file, 'thumb', next)).rejects.toBeInstanceOf(StorageFault);
  expect(left(folder)).toEqual([`${file}.page`]);
});
