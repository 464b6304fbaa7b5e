import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { filesContract } from '../../ports/files.contract.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { vaultWrap } from '../../testing/vault-wrap.ts';
import { localFiles } from './local-files.ts';

const merchant = '0192f3a4-7b1c-7000-8000-0000000000aa';
const other = '0192f3a4-7b1c-7000-8000-0000000000ba';
const file = '0192f3a4-7b1c-7000-8000-000000000001';

filesContract('the encrypted folder', async () => {
  const folder = temporaryFolder();
  const { wrap } = vaultWrap();
  return { files: localFiles({ folder, wrap }), restart: async () => localFiles({ folder, wrap }) };
});

function setUp() {
  const folder = temporaryFolder();
  const { wrap, destroy } = vaultWrap();
  const onDisk = (variant = 'page', of = merchant, id = file) =>
    join(folder, of.slice(-2), of, `${id}.${variant}`);
  return { files: localFiles({ folder, wrap }), folder, onDisk, destroy };
}

const FRAME = 65_536 + 16;
const plain = Buffer.alloc(3 * 65_536, 'secret ');

/** Where the frames begin: behind the mark, the length and the wrapped key. */
const framesAt = (kept: Buffer) => 6 + kept.readUInt16BE(4);

test('nothing of the content stands on disk, and only its owner reads it', async () => {
  const { files, onDisk } = setUp();
  await files.put(merchant, file, 'page', plain);
  const kept = readFileSync(onDisk());
  expect(kept.includes('secret')).toBe(false);
  expect(kept.length).toBe(framesAt(kept) + 3 * FRAME);
  expect(statSync(onDisk()).mode & 0o777).toBe(0o600);
  expect(statSync(dirname(onDisk())).mode & 0o777).toBe(0o700);
});

test.each<[string, (head: Buffer, frames: readonly Buffer[]) => readonly Buffer[]]>([
  ['lost its last frame', (head, frames) => [head, ...frames.slice(0, -1)]],
  ['lost its first frame', (head, frames) => [head, ...frames.slice(1)]],
  ['lost all frames', (head) => [head]],
  [
    'lost a part of its last frame',
    (head, frames) => [head, ...frames.slice(0, 2), frames[2]!.subarray(0, 100)],
  ],
  ['lost its last byte', (head, frames) => [head, ...frames.slice(0, 2), frames[2]!.subarray(0, -1)]],
  ['has two frames exchanged', (head, [a, b, c]) => [head, b!, a!, c!]],
  ['has a frame twice', (head, [a, b, c]) => [head, a!, b!, b!, c!]],
  ['has bytes behind its end', (head, frames) => [head, ...frames, Buffer.from('more')]],
  [
    'has a bit changed in a frame',
    (head, [a, b, c]) => [head, a!, Buffer.from(b!.map((x, at) => (at === 9 ? x ^ 1 : x))), c!],
  ],
  [
    'has a bit changed in its key',
    (head, frames) => [Buffer.from(head.map((x, at) => (at === head.length - 3 ? x ^ 1 : x))), ...frames],
  ],
  ['lost its mark', (head, frames) => [head.subarray(1), ...frames]],
  ['ends within its key', (head) => [head.subarray(0, 20)]],
  ['is empty', () => []],
])('a file that %s is refused', async (_, change) => {
  const { files, onDisk } = setUp();
  await files.put(merchant, file, 'page', plain);
  const kept = readFileSync(onDisk());
  const at = framesAt(kept);
  const frames = [0, 1, 2].map((each) => kept.subarray(at + each * FRAME, at + (each + 1) * FRAME));
  writeFileSync(onDisk(), Buffer.concat(change(kept.subarray(0, at), frames)));
  await expect(files.get(merchant, file, 'page')).rejects.toThrow();
});

test('a file that was copied over another file, variant or merchant is refused', async () => {
  const { files, onDisk } = setUp();
  const second = file.replace(/1$/, '2');
  await files.put(merchant, file, 'page', plain);
  await files.put(other, file, 'page', plain);
  const kept = readFileSync(onDisk());
  writeFileSync(onDisk('thumb'), kept);
  writeFileSync(onDisk('page', merchant, second), kept);
  writeFileSync(onDisk('page', other), kept);
  await expect(files.get(merchant, file, 'thumb')).rejects.toThrow();
  await expect(files.get(merchant, second, 'page')).rejects.toThrow();
  await expect(files.get(other, file, 'page')).rejects.toThrow();
});

test('no two files have the same key', async () => {
  const { files, onDisk } = setUp();
  await files.put(merchant, file, 'page', plain);
  const first = readFileSync(onDisk());
  await files.put(merchant, file, 'page', plain);
  const second = readFileSync(onDisk());
  expect(first.subarray(framesAt(first)).equals(second.subarray(framesAt(second)))).toBe(false);
});

test('without the key of the merchant nothing can be read', async () => {
  const { files, destroy } = setUp();
  await files.put(merchant, file, 'page', plain);
  destroy(merchant);
  await expect(files.get(merchant, file, 'page')).rejects.toThrow('no key');
});

test('removing a file also removes what an interrupted write left of it', async () => {
  const { files, onDisk } = setUp();
  await files.put(merchant, file, 'page', plain);
  writeFileSync(`${onDisk()}.0123456789ab.new`, 'half a file');
  await files.remove(merchant, file);
  expect(readdirSync(dirname(onDisk()))).toEqual([]);
});

test('putting a file again takes away what an interrupted write left of it, and nothing of others', async () => {
  const { files, onDisk } = setUp();
  await files.put(merchant, file, 'page', plain);
  writeFileSync(`${onDisk()}.0123456789ab.new`, 'half a file');
  writeFileSync(`${onDisk('thumb')}.0123456789ab.new`, 'half of another part');
  await files.put(merchant, file, 'page', plain);
  expect(readdirSync(dirname(onDisk())).sort()).toEqual([`${file}.page`, `${file}.thumb.0123456789ab.new`]);
});

test('a write that fails leaves what was there before, and nothing else', async () => {
  const { files, onDisk } = setUp();
  await files.put(merchant, file, 'page', plain);
  mkdirSync(onDisk('thumb'));
  await expect(files.put(merchant, file, 'thumb', plain)).rejects.toThrow();
  expect(readdirSync(dirname(onDisk())).sort()).toEqual([`${file}.page`, `${file}.thumb`]);
});
