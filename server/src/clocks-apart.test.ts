import { afterEach, expect, test, vi } from 'vitest';
import { readConfig } from './config.ts';
import { type Started, start } from './start.ts';
import { freshDatabase } from './testing/database.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

let started: Started | null = null;
afterEach(async () => {
  await started?.stop();
  vi.restoreAllMocks();
});

test('a server ten minutes behind its database says so, keeps nothing, and goes on by itself when its clock is right', async () => {
  const log: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => log.push(String(line)) > 0);
  let behind = 0;
  const { url: DATABASE_URL } = await freshDatabase();
  const config = readConfig({ DATABASE_URL, RUZHU_DATA: temporaryFolder(), PORT: '0', LOG_LEVEL: 'info' });
  started = await start(config, { machineClock: { now: () => Date.now() - behind } });
  const { url } = started;
  const ready = async () => (await fetch(`${url}/readyz`)).status;
  const keep = async () => {
    const response = await fetch(`${url}/api/v1/checks`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ answers: { subjectKind: 'enterprise' } }),
    });
    const { code = '', title = '', id = '' } = (await response.json()) as Record<string, string>;
    return { status: response.status, after: response.headers.get('retry-after'), code, title, id };
  };
  const kept = await keep();
  expect([kept.status, await ready()]).toEqual([201, 200]);

  behind = 10 * 60_000;
  // At once: nobody has compared the clocks since.
  expect(await keep()).toMatchObject({ status: 503, after: '30', code: 'server.clock' });
  expect(await ready()).toBe(503);
  expect((await fetch(`${url}/livez`)).status).toBe(200);
  expect((await fetch(`${url}/api/v1/checks/${kept.id}`)).status).toBe(200);
  const metrics = await (await fetch(`${url}/metrics`)).text();
  expect(metrics).toContain('ruzhu_clocks_apart 1');
  expect(Number(/^ruzhu_clock_skew_seconds (.*)$/m.exec(metrics)?.[1])).toBeCloseTo(-600, -1);
  await vi.waitFor(() => expect(log.join('')).toContain('clocks apart'), { timeout: 15_000 });
  // Jobs rest: those that were under way may fail, and none of them again and again.
  const failed = log.flatMap((line) => /"job":"([\w.]+)".*"job failed"/.exec(line)?.[1] ?? []);
  expect(failed).toHaveLength(new Set(failed).size);

  behind = 0;
  await vi.waitFor(async () => expect(await ready()).toBe(200), { timeout: 15_000, interval: 100 });
  expect((await keep()).status).toBe(201);
  expect(log.join('')).toContain('clocks agree again');
});
