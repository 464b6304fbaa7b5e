import { createHash, randomBytes, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DAY, MINUTE, retention } from '@ruzhu/rules';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { clearIncomingOf } from '../services/clear-incoming.ts';
import { sweepOld } from '../services/sweep.ts';
import type { Answer } from '../testing/browser.ts';
import { printedPage } from '../testing/pictures.ts';
import { registered, type Verifying, verificationOf } from '../testing/road.ts';
import { openWorld, type World } from '../testing/world.ts';
import { makeApp } from './app.ts';

const MB = 1024 * 1024;

type State = {
  readonly id: string;
  readonly offset: number;
  readonly length: number;
  readonly file: { readonly id: string; readonly bytes: number } | null;
};

let world: World;
let me: Verifying;
let other: Verifying;
beforeAll(async () => {
  world = await openWorld();
  me = await verificationOf(await registered(world));
  other = await verificationOf(await registered(world));
});
const running: FastifyInstance[] = [];
afterEach(async () => {
  for (const app of running.splice(0)) await app.close();
  await clearIncomingOf(world.product().deps, await merchantId());
});

const merchantId = async () =>
  (
    await world.query<{ id: string }>('select merchant_id as id from applications where id = $1', [
      me.verificationId,
    ])
  )[0]!.id;

/** A picture of about so many bytes: nothing of it is compressed. */
async function picture(bytes: number): Promise<Buffer> {
  const side = Math.max(700, Math.round(Math.sqrt(bytes / 3)));
  return printedPage({ width: side, height: side }).png({ compressionLevel: 0 }).toBuffer();
}

const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const begin = (bytes: Uint8Array, more: object = {}, who = me) =>
  who.desk.ask<State>('POST', `/api/v1/applications/${who.verificationId}/uploads`, {
    body: { field: 'officialLetter', name: '公函.png', length: bytes.length, sha256: sha(bytes), ...more },
  });

const headersOf = (offset: number, isLast: boolean) => ({
  'content-type': 'application/partial-upload',
  'upload-offset': String(offset),
  'upload-complete': isLast ? '?1' : '?0',
});

const append = (id: string, offset: number, bytes: Uint8Array, isLast = false, who = me) =>
  who.desk.ask<State>('PATCH', `/api/v1/uploads/${id}`, { bytes, headers: headersOf(offset, isLast) });

const finish = (id: string, length: number, who = me) =>
  who.desk.ask<State>('PATCH', `/api/v1/uploads/${id}`, { headers: headersOf(length, true) });

const state = (id: string) => me.desk.get<State>(`/api/v1/uploads/${id}`);

async function listening(): Promise<number> {
  const app = await makeApp({ ...world.product().edge }, () => {});
  running.push(app);
  await app.listen({ host: '127.0.0.1', port: 0 });
  return (app.server.address() as AddressInfo).port; // It listens on TCP.
}

/** Sends a part over a real line and cuts it after so many bytes. */
async function sendAndCut(port: number, id: string, offset: number, part: Uint8Array, cutAfter: number) {
  const cookie = [...me.desk.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const headers = { ...headersOf(offset, false), cookie, 'content-length': String(part.length) };
  const sent = request({ host: '127.0.0.1', port, method: 'PATCH', path: `/api/v1/uploads/${id}`, headers });
  sent.on('error', () => {});
  await new Promise((done) => sent.write(part.subarray(0, cutAfter), done));
  const closed = new Promise((done) => sent.once('close', done));
  sent.destroy();
  await closed;
}

/** The offset once it has come to rest after a cut. */
async function settled(id: string): Promise<number> {
  let before = -1;
  await expect
    .poll(
      async () => {
        const { offset } = await state(id);
        const isSame = offset === before;
        before = offset;
        return isSame;
      },
      { interval: 150, timeout: 10_000 },
    )
    .toBe(true);
  return before;
}

describe('a file that comes in parts', () => {
  test.each([
    ['a picture', 10],
    ['a PDF-sized file that is no PDF', 20],
  ])('%s of about %d MB is whole after lines that were cut at any byte', async (_, megabytes) => {
    const isPicture = megabytes === 10;
    const bytes = isPicture ? await picture(9.9 * MB) : randomBytes(megabytes * MB);
    const { id } = (await begin(bytes)).body;
    const port = await listening();
    let offset = 0;
    for (let cuts = 0; cuts < 4; cuts += 1) {
      const part = bytes.subarray(offset);
      const most = Math.min(part.length, 3 * MB);
      await sendAndCut(port, id, offset, part, randomInt(1, most));
      offset = await settled(id);
      expect(offset).toBeLessThan(bytes.length);
    }
    expect(offset).toBeGreaterThan(0);
    const rest = await append(id, offset, bytes.subarray(offset));
    expect(rest).toMatchObject({ status: 200, body: { offset: bytes.length, file: null } });
    const parts = await world.query<{ id: string }>(
      'select id from incoming_parts where incoming_id = $1 order by at',
      [id],
    );
    const { deps } = world.product();
    const kept = await Promise.all(
      parts.map(async (one) => deps.files.get(await merchantId(), one.id, 'original')),
    );
    expect(sha(Buffer.concat(kept.map((one) => one ?? Buffer.alloc(0))))).toBe(sha(bytes));
    const done = await finish(id, bytes.length);
    if (!isPicture) return expect(done.code).toBe('file.type');
    expect(done).toMatchObject({ status: 200, body: { file: { bytes: bytes.length } } });
    const original = await deps.files.get(await merchantId(), done.body.file!.id, 'original');
    expect(sha(original!)).toBe(sha(bytes));
    expect(await world.query('select from incoming_parts where incoming_id = $1', [id])).toEqual([]);
  });

  test('says how far it is in the words of the draft, to HEAD too', async () => {
    const bytes = randomBytes(1000);
    const begun = await begin(bytes);
    expect(begun).toMatchObject({ status: 201, body: { offset: 0, length: 1000, file: null } });
    expect(begun.headers).toMatchObject({
      location: `/api/v1/uploads/${begun.body.id}`,
      'upload-offset': '0',
      'upload-complete': '?0',
    });
    await append(begun.body.id, 0, bytes.subarray(0, 300));
    const told = await me.desk.ask('HEAD', `/api/v1/uploads/${begun.body.id}`);
    expect(told.headers).toMatchObject({
      'upload-offset': '300',
      'upload-length': '1000',
      'upload-complete': '?0',
      'cache-control': 'no-store',
    });
  });

  test('goes on where it stopped after the server was started anew, and after the page was', async () => {
    const bytes = await picture(2 * MB);
    const { id } = (await begin(bytes)).body;
    await append(id, 0, bytes.subarray(0, 1_234_567));
    await world.restart();
    expect(await state(id)).toMatchObject({ offset: 1_234_567 });
    expect((await begin(bytes)).body).toMatchObject({ id, offset: 1_234_567 });
    expect((await begin(bytes, { field: 'licenceImage' })).body.id).not.toBe(id);
    const whole = await append(id, 1_234_567, bytes.subarray(1_234_567), true);
    expect(whole.body.file?.bytes).toBe(bytes.length);
    expect(whole.headers['upload-complete']).toBe('?1');
  });

  test('is made into one file, however often and by however many that is asked', async () => {
    const bytes = await picture(1 * MB);
    const { id } = (await begin(bytes)).body;
    await append(id, 0, bytes);
    const answers = await Promise.all([1, 2, 3].map(() => finish(id, bytes.length)));
    const again = await finish(id, bytes.length);
    expect(again.status).toBe(200);
    for (const { status, code, body } of answers)
      expect(status === 200 ? body.file?.id : code).toBe(
        status === 200 ? again.body.file?.id : 'idempotency.running',
      );
    const files = await world.query('select from files where application_id = $1 and bytes = $2', [
      me.verificationId,
      bytes.length,
    ]);
    expect(files).toHaveLength(1);
  });

  test('lies on the disk sealed, and nowhere once it was given up', async () => {
    const secret = Buffer.alloc(600_000, 'secret ');
    const { id } = (await begin(secret)).body;
    await append(id, 0, secret);
    const { folder } = world.ground;
    const all = () =>
      readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    const parts = await world.query<{ id: string }>('select id from incoming_parts where incoming_id = $1', [
      id,
    ]);
    expect(parts.length).toBeGreaterThan(0);
    const kept = all().filter(({ name }) => parts.some((one) => name.startsWith(one.id)));
    expect(kept).toHaveLength(parts.length);
    for (const { parentPath, name } of kept)
      expect(readFileSync(join(parentPath, name)).includes('secret')).toBe(false);
    expect((await me.desk.ask('DELETE', `/api/v1/uploads/${id}`)).status).toBe(200);
    expect(all().filter(({ name }) => parts.some((one) => name.startsWith(one.id)))).toEqual([]);
    expect((await me.desk.ask('GET', `/api/v1/uploads/${id}`)).status).toBe(404);
  });
});

describe('a part', () => {
  const bytes = randomBytes(2000);

  test.each([
    ['too early', 100],
    ['too late', 900],
  ])('that begins %s is refused with the place where the file ends', async (_, from) => {
    const { id } = (await begin(bytes)).body;
    await append(id, 0, bytes.subarray(0, 500));
    const answer = await append(id, from, bytes.subarray(from, from + 100));
    expect(answer).toMatchObject({
      status: 409,
      code: 'upload.offset',
      params: { expected: 500, given: from },
    });
    expect(answer.headers['upload-offset']).toBe('500');
    expect(await state(id)).toMatchObject({ offset: 500 });
  });

  test('sent twice at once is kept once', async () => {
    const large = randomBytes(3 * MB);
    const { id } = (await begin(large)).body;
    const answers = await Promise.all([append(id, 0, large), append(id, 0, large)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const [sum] = await world.query<{ bytes: string; parts: string }>(
      'select sum(length) as bytes, count(distinct at) as parts from incoming_parts where incoming_id = $1',
      [id],
    );
    expect(Number(sum?.bytes)).toBe((await state(id)).offset);
  });

  test('that makes the file longer than was said is refused, announced or not', async () => {
    const { id } = (await begin(bytes)).body;
    const announced = await append(id, 0, randomBytes(2001));
    expect(announced).toMatchObject({ status: 413, code: 'request.too_large' });
    expect(await state(id)).toMatchObject({ offset: 0 });
    const port = await listening();
    const cookie = [...me.desk.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const sent = request({
      host: '127.0.0.1',
      port,
      method: 'PATCH',
      path: `/api/v1/uploads/${id}`,
      headers: { ...headersOf(0, false), cookie, 'transfer-encoding': 'chunked' },
    });
    sent.end(randomBytes(5000));
    const [answer] = (await once(sent, 'response')) as [{ statusCode: number }];
    expect(answer.statusCode).toBe(413);
  });

  test.each([
    ['Upload-Offset', { 'upload-offset': '-1' }],
    ['Upload-Complete', { 'upload-complete': 'yes' }],
  ])('without a sound %s is malformed', async (path, wrong) => {
    const { id } = (await begin(bytes)).body;
    const headers = { ...headersOf(0, false), ...wrong };
    const answer = await me.desk.ask('PATCH', `/api/v1/uploads/${id}`, { bytes, headers });
    expect(answer).toMatchObject({ status: 400, code: 'request.malformed', paths: [path] });
  });

  test('of somebody else’s file finds nothing', async () => {
    const { id } = (await begin(bytes)).body;
    const answers: Answer<State>[] = [
      await append(id, 0, bytes, false, other),
      await finish(id, 0, other),
      await other.desk.ask('GET', `/api/v1/uploads/${id}`),
      await other.desk.ask('DELETE', `/api/v1/uploads/${id}`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(await state(id)).toMatchObject({ offset: 0 });
  });
});

describe('no file is made', () => {
  test('of what is not whole', async () => {
    const bytes = await picture(1 * MB);
    const { id } = (await begin(bytes)).body;
    const answer = await append(id, 0, bytes.subarray(0, 1000), true);
    expect(answer).toMatchObject({ status: 409, code: 'upload.offset', params: { expected: 1000 } });
  });

  test('of other bytes than were promised; they are not asked for again', async () => {
    const bytes = await picture(1 * MB);
    const { id } = (await begin(bytes, { sha256: sha(randomBytes(8)) })).body;
    expect(await append(id, 0, bytes, true)).toMatchObject({ status: 422, code: 'upload.damaged' });
    expect(await finish(id, bytes.length)).toMatchObject({ code: 'upload.damaged' });
  });

  test.each([
    ['longer than anything that is taken', { length: 21 * MB }, 413, 'file.size'],
    ['of nothing', { length: 0 }, 400, 'request.malformed'],
  ])('%s', async (_, more, status, code) => {
    expect(await begin(randomBytes(1), more)).toMatchObject({ status, code });
  });
});

test('Ten files are on their way at once; one that nobody goes on with makes room', async () => {
  const ids: string[] = [];
  for (let n = 0; n < 10; n += 1) ids.push((await begin(randomBytes(100 + n))).body.id);
  expect(await begin(randomBytes(99))).toMatchObject({ status: 429, code: 'upload.too_many' });
  world.clock.forward(11 * MINUTE);
  await append(ids[0]!, 0, randomBytes(10));
  expect((await begin(randomBytes(99))).status).toBe(201);
  expect((await me.desk.ask('GET', `/api/v1/uploads/${ids[1]}`)).status).toBe(404);
  expect((await state(ids[0]!)).offset).toBe(10);
});

test('What nobody went on with for a day is swept, parts and all', async () => {
  const bytes = randomBytes(700_000);
  const { id } = (await begin(bytes)).body;
  await append(id, 0, bytes.subarray(0, 600_000));
  const { deps } = world.product();
  const parts = await world.query<{ id: string }>('select id from incoming_parts where incoming_id = $1', [
    id,
  ]);
  await sweepOld(deps);
  expect(await world.query('select from incoming_files where id = $1', [id])).toHaveLength(1);
  expect(retention.incomingFiles.kept).toBe(DAY);
  world.clock.forward(DAY + 1);
  while ((await sweepOld(deps)) > 0);
  expect(await world.query('select from incoming_files where id = $1', [id])).toEqual([]);
  for (const part of parts) expect(await deps.files.get(await merchantId(), part.id, 'original')).toBeNull();
});
