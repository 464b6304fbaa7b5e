import { expect, test } from 'vitest';
import { filesContract } from '../../ports/files.contract.ts';
import { httpOutByName } from '../../testing/http-out-by-name.ts';
import { type S3Outside, startS3Outside, type Trouble } from '../../testing/s3-outside.ts';
import { vaultWrap } from '../../testing/vault-wrap.ts';
import { guardedFetch } from '../http-out/guarded-fetch.ts';
import { type S3Files, s3Files } from './s3-files.ts';
import { signV4 } from './sign-v4.ts';

const merchant = '0192f3a4-7b1c-7000-8000-0000000000aa';
const file = '0192f3a4-7b1c-7000-8000-000000000001';
const key = `files/aa/${merchant}/${file}.page`;
const plain = Buffer.alloc(100_000, 'secret ');

const { wrap } = vaultWrap();

const connect = ({ settings }: S3Outside, change: Partial<S3Files> = {}) =>
  s3Files({ ...settings, wrap, out: guardedFetch(), wait: async () => {}, random: () => 0.5, ...change });

async function setUp(change: Partial<S3Files> = {}) {
  const outside = await startS3Outside();
  return { outside, files: connect(outside, change) };
}

filesContract('a bucket addressed by path', async () => {
  const outside = await startS3Outside();
  return { files: connect(outside), restart: async () => connect(outside) };
});

filesContract('a bucket addressed by name', async () => {
  const outside = await startS3Outside();
  const change = { endpoint: `http://localhost:${outside.port}`, pathStyle: false, out: httpOutByName };
  return { files: connect(outside, change), restart: async () => connect(outside, change) };
});

test('the store never sees a byte of the content', async () => {
  const { outside, files } = await setUp();
  await files.put(merchant, file, 'page', plain);
  const kept = outside.objects.get(key)!;
  expect([...outside.objects.keys()]).toEqual([key]);
  expect(kept.includes('secret')).toBe(false);
  expect(kept.toString('latin1', 0, 4)).toBe('RZF1');
});

test('an object that was altered or copied over another is refused', async () => {
  const { outside, files } = await setUp();
  await files.put(merchant, file, 'page', plain);
  const kept = outside.objects.get(key)!;
  outside.objects.set(key.replace('.page', '.thumb'), kept);
  await expect(files.get(merchant, file, 'thumb')).rejects.toThrow();
  outside.objects.set(key, Buffer.from(kept.map((byte, at) => (at === 5_000 ? byte ^ 1 : byte))));
  await expect(files.get(merchant, file, 'page')).rejects.toThrow();
});

test.each<[string, readonly Trouble[]]>([
  ['is asked to slow down twice', ['slowDown', 'slowDown']],
  ['meets an error inside the store', ['internalError']],
  ['loses the line before the answer', ['cutRequest', 'cutRequest', 'cutRequest']],
  ['is damaged on its way', ['damagedUpload']],
])('a file that %s is put all the same, whole', async (_, troubles) => {
  const { outside, files } = await setUp();
  outside.trouble(...troubles);
  await files.put(merchant, file, 'page', plain);
  expect(outside.requests).toHaveLength(troubles.length + 1);
  expect(Buffer.from((await files.get(merchant, file, 'page'))!)).toEqual(plain);
});

test.each<[string, readonly Trouble[]]>([
  ['breaks off in the middle', ['cutAnswer', 'cutAnswer']],
  ['is damaged on its way', ['damagedAnswer']],
  ['waits behind a busy store', ['slowDown']],
])('an answer that %s is asked for again', async (_, troubles) => {
  const { outside, files } = await setUp();
  await files.put(merchant, file, 'page', plain);
  outside.trouble(...troubles);
  expect(Buffer.from((await files.get(merchant, file, 'page'))!)).toEqual(plain);
});

test.each<[Trouble, string]>([
  ['slowDown', 'SlowDown'],
  ['cutRequest', 'could not be reached'],
  ['damagedUpload', 'XAmzContentSHA256Mismatch'],
])('after four times of %s it is a fault', async (trouble, words) => {
  const { outside, files } = await setUp();
  outside.trouble(trouble, trouble, trouble, trouble);
  await expect(files.put(merchant, file, 'page', plain)).rejects.toThrow(words);
  expect(outside.objects.size).toBe(0);
});

test('a store that says nothing is given up after the time-out', async () => {
  const { outside, files } = await setUp({ timeoutMs: 100 });
  outside.trouble('silence', 'silence', 'silence', 'silence');
  await expect(files.get(merchant, file, 'page')).rejects.toThrow('could not be reached');
});

test('waits grow and are spread, so that many do not come back at once', async () => {
  const waits: number[] = [];
  const { outside, files } = await setUp({ wait: async (ms) => void waits.push(ms), random: () => 1 });
  outside.trouble('slowDown', 'slowDown', 'slowDown');
  await files.put(merchant, file, 'page', plain);
  expect(waits).toEqual([200, 400, 800]);
});

test.each<[Partial<S3Files>, string]>([
  [{ secretAccessKey: 'another' }, 'SignatureDoesNotMatch'],
  [{ accessKeyId: 'another' }, 'InvalidAccessKeyId'],
  [{ region: 'eu-west-1' }, 'AuthorizationHeaderMalformed'],
  [{ now: () => Date.now() - 16 * 60_000 }, 'RequestTimeTooSkewed'],
  [{ bucket: 'another' }, 'NoSuchBucket'],
])('wrong settings (%o) are a fault and never "nothing there"', async (change, code) => {
  const { outside, files } = await setUp(change);
  await expect(files.get(merchant, file, 'page')).rejects.toThrow(code);
  await expect(files.put(merchant, file, 'page', plain)).rejects.toThrow(code);
  await expect(files.remove(merchant, file)).rejects.toThrow(code);
  expect(outside.objects.size).toBe(0);
});

test('the store of the tests keeps to S3 where we do not go: heads and ranges', async () => {
  const { outside, files } = await setUp();
  await files.put(merchant, file, 'page', plain);
  const kept = outside.objects.get(key)!;
  const url = `${outside.settings.endpoint}/${outside.settings.bucket}/${key}`;
  const ask = (method: 'HEAD' | 'GET', headers: Record<string, string> = {}) =>
    guardedFetch()({
      method,
      url,
      headers: signV4(outside.settings, { method, url, headers, body: Buffer.alloc(0), at: Date.now() }),
      timeoutMs: 5_000,
      mostBytes: 1_000_000,
    });
  expect(await ask('HEAD')).toMatchObject({
    status: 200,
    headers: { 'content-length': String(kept.length) },
  });
  const part = await ask('GET', { range: 'bytes=0-3' });
  expect(part).toMatchObject({ status: 206, headers: { 'content-range': `bytes 0-3/${kept.length}` } });
  expect(Buffer.from(part.body).toString()).toBe('RZF1');
  expect((await ask('GET', { range: 'bytes=9999999-' })).status).toBe(416);
});
