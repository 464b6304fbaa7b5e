import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { startConfined } from './confined.ts';
import { type WarmWorker, type WorkerSettings, warmWorker } from './warm-worker.ts';

const SERVE = new URL('./serve-parcels.ts', import.meta.url).href;

/** A program that does `body` with each parcel; its `label` and `bytes` are what it was given. */
function program(body: string): string {
  const file = join(temporaryFolder(), 'worker.mjs');
  const code = `import { serveParcels } from '${SERVE}';
    await serveParcels(async (label, bytes) => { ${body} });`;
  writeFileSync(file, code);
  return file;
}

const LIMITS = { cpuSeconds: 20, memoryKiB: 6 * 1_048_576, mostOutput: 100_000, startMs: 20_000 };
const started: WarmWorker[] = [];
afterEach(() => {
  for (const one of started.splice(0)) one.kill();
});

function start(command: WorkerSettings['command'], change: Partial<WorkerSettings> = {}): WarmWorker {
  const worker = warmWorker({ ...LIMITS, command, ...change });
  started.push(worker);
  return worker;
}

const worker = (body: string, change: Partial<WorkerSettings> = {}) =>
  start([process.execPath, program(body)], change);

const ask = (one: WarmWorker, label: unknown, wallMs = 10_000) =>
  one.ask({ label, parts: [Buffer.from('bytes')] }, wallMs);

test('a worker answers one parcel after another, in the same process', async () => {
  const one = worker('return { result: { label, pid: process.pid }, parts: [bytes] };');
  await one.ready;
  const [first, second] = [await ask(one, 'a'), await ask(one, 'b')];
  expect(first).toMatchObject({ label: { result: { label: 'a' } }, parts: [Buffer.from('bytes')] });
  expect(second).toMatchObject({ label: { result: { label: 'b' } } });
  const pids = [first, second].map((answer) => (answer!.label as { result: { pid: number } }).result.pid);
  expect(new Set(pids).size).toBe(1);
  expect(one.isAlive()).toBe(true);
});

test.each<[string, string, number]>([
  ['never answers', 'await new Promise(() => setInterval(() => {}, 1000));', 100],
  ['kills itself', 'process.kill(process.pid, "SIGKILL"); await new Promise(() => {});', 10_000],
  ['ends without an answer', 'process.exit(0);', 10_000],
  ['says too much', 'return { result: 1, parts: [Buffer.alloc(200_000)] };', 10_000],
  [
    'says what is no parcel',
    'process.stdout.write("\\0\\0\\0\\x05hello"); await new Promise(() => {});',
    10_000,
  ],
])('a worker that %s is gone, and so is its answer', async (_, body, wallMs) => {
  const one = worker(body);
  await one.ready;
  expect(await ask(one, 'a', wallMs)).toBeNull();
  expect(one.isAlive()).toBe(false);
  expect(await ask(one, 'b')).toBeNull();
});

test('a worker that fails by a fault of ours says which', async () => {
  const one = worker('throw new Error("we have a fault");');
  await one.ready;
  await expect(ask(one, 'a')).rejects.toThrow('we have a fault');
});

test('a worker that is not ready in time is killed', async () => {
  const one = start(['/bin/sh', '-c', 'exec sleep 60'], { startMs: 50 });
  await expect(one.ready).rejects.toThrow('did not start');
  expect(one.isAlive()).toBe(false);
});

test('a program that is not there is a fault of ours', async () => {
  await expect(start(['/nowhere/program']).ready).rejects.toThrow('failed');
});

test('a process ends by itself when nobody is left to give it work', async () => {
  const command = [process.execPath, program('return { result: 1, parts: [] };')] as const;
  const child = startConfined({ ...LIMITS, command });
  await once(child.stdout, 'data');
  child.stdin.end();
  const [code] = await once(child, 'close');
  expect(code).toBe(0);
});
