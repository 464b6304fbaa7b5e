import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { OnTheWay } from '../../kit/use-upload.ts';
import { sendInParts } from './send-in-parts.ts';

const MB = 1024 * 1024;
const ID = '019d0000-0000-7000-8000-000000000001';
const asked = { applicationId: ID, field: 'licenceImage', name: '执照.png' };
const file = { id: 'f1', bytes: 1 };

/** A server that keeps what comes, and what it is to do wrong next. */
let kept: Uint8Array;
let digest: string;
let parts: number[];
let mishap: ((offset: number, part: Uint8Array) => Response | null) | null;

const problem = (status: number, code: string, params: object = {}) =>
  Response.json({ code, refusals: [{ code, path: '', params, detail: '', fix: '' }] }, { status });
const grown = (part: Uint8Array) => Uint8Array.from([...kept, ...part]);

beforeEach(() => {
  [kept, digest, parts, mishap] = [new Uint8Array(), '', [], null];
  vi.stubGlobal('fetch', async (_url: string, { method, body, headers }: RequestInit) => {
    if (method === 'POST') {
      const { sha256 } = JSON.parse(String(body));
      if (sha256 !== digest) [kept, digest] = [new Uint8Array(), sha256];
      return Response.json({ id: ID, offset: kept.length, length: 1, file: null }, { status: 201 });
    }
    const given = new Headers(headers);
    const offset = Number(given.get('upload-offset'));
    const part = new Uint8Array(await (body as Blob).arrayBuffer());
    const wrong = mishap?.(offset, part);
    if (wrong) return wrong;
    if (offset !== kept.length)
      return problem(409, 'upload.offset', { expected: kept.length, given: offset });
    if (part.length > 0) parts.push(part.length);
    kept = grown(part);
    const isDone = given.get('upload-complete') === '?1';
    return Response.json({ id: ID, offset: kept.length, length: 1, file: isDone ? file : null });
  });
});

const bytes = (length: number) => new Blob([Uint8Array.from({ length }, (_, at) => (at * 31) % 251)]);
const way = () => {
  const told: (number | 'check')[] = [];
  const on: OnTheWay = {
    percent: (n) => told.push(Math.round(n)),
    check: () => told.push('check'),
    signal: new AbortController().signal,
    key: 'key',
  };
  return { on, told };
};
const arrived = async (blob: Blob) =>
  expect(Buffer.compare(Buffer.from(kept), Buffer.from(await blob.arrayBuffer()))).toBe(0);

test('A file goes in parts that grow, and percents are of what was kept', async () => {
  const [blob, { on, told }] = [bytes(1 * MB), way()];
  expect(await sendInParts(asked, blob, on)).toEqual({ ok: true, value: file });
  await arrived(blob);
  expect(parts).toEqual([128, 256, 512, 128].map((kib) => kib * 1024));
  expect(told).toEqual([0, 13, 38, 88, 100, 'check']);
});

test('After a cut only what was not kept travels, whatever of it has arrived', async () => {
  const blob = bytes(1 * MB);
  mishap = (offset, part) => {
    if (offset === 0) return null;
    kept = grown(part.subarray(0, 77_777));
    throw new TypeError('network');
  };
  await expect(sendInParts(asked, blob, way().on)).rejects.toThrow('network');
  const there = kept.length;
  [mishap, parts] = [null, []];
  const { on, told } = way();
  expect(await sendInParts(asked, blob, on)).toEqual({ ok: true, value: file });
  await arrived(blob);
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(blob.size - there);
  expect(told[0]).toBe(Math.round((there / blob.size) * 100));
});

describe('a part that does not fit', () => {
  test('goes on where the file ends there', async () => {
    const blob = bytes(600_000);
    let times = 0;
    mishap = (offset, part) => {
      times += 1;
      if (times === 1) kept = grown(part.subarray(0, 1000));
      return times === 1 ? problem(409, 'upload.offset', { expected: 1000, given: offset }) : null;
    };
    expect(await sendInParts(asked, blob, way().on)).toMatchObject({ ok: true });
    await arrived(blob);
  });

  test('again and again is given up', async () => {
    let times = 0;
    mishap = () => {
      times += 1;
      return problem(409, 'upload.offset', { expected: 0, given: 0 });
    };
    expect(await sendInParts(asked, bytes(600_000), way().on)).toMatchObject({ ok: false });
    expect(times).toBe(21);
  });
});

test.each([
  ['a part', false, 'session.missing'],
  ['the end', true, 'file.pixels'],
])('A refusal of %s is the answer', async (_, isEnd, code) => {
  vi.stubGlobal('dispatchEvent', vi.fn());
  mishap = (_offset, part) => (isEnd === (part.length === 0) ? problem(422, code) : null);
  expect(await sendInParts(asked, bytes(300_000), way().on)).toMatchObject({
    ok: false,
    refusals: [{ code }],
  });
});
