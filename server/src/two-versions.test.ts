/**
 * Two servers on one database, as during an upgrade: under load one is restarted after the other, and the schema goes
 * ahead of the program that still runs. No caller may notice.
 */
import { randomUUID } from 'node:crypto';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { migrate } from './adapters/store/migrate.ts';
import { readMigrations } from './adapters/store/migration-files.ts';
import { type Config, readConfig } from './config.ts';
import { migrationsFolder } from './operate/open-operations.ts';
import { type Started, start } from './start.ts';
import { type FreshDatabase, freshDatabase } from './testing/database.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

const running = new Set<Started>();
afterEach(async () => {
  for (const one of running) await one.stop();
  running.clear();
});

const ROOT_KEY = Buffer.alloc(32, 5).toString('base64');

async function upgrading(database: FreshDatabase) {
  const begin = async (config: Config): Promise<Started> => {
    const one = await start(config);
    running.add(one);
    return one;
  };
  const configOf = (port: string) =>
    readConfig({
      DATABASE_URL: database.url,
      RUZHU_DATA: temporaryFolder(),
      RUZHU_ROOT_KEY: ROOT_KEY,
      PORT: port,
      LOG_LEVEL: 'error',
    });
  const servers: Started[] = [await begin(configOf('0')), await begin(configOf('0'))];
  return {
    urls: servers.map(({ url }) => url),
    /** Stops one and starts it again where it was. */
    restart: async (which: number) => {
      const old = servers[which] ?? expect.fail();
      await old.stop();
      running.delete(old);
      servers[which] = await begin(configOf(new URL(old.url).port));
    },
    stop: async (which: number) => {
      const old = servers[which] ?? expect.fail();
      await old.stop();
      running.delete(old);
      return configOf('0');
    },
  };
}

/** Callers who keep and read; what one server does not take at all goes to the other one under the same key. */
function load(urls: readonly string[]) {
  const seen = { done: 0, failed: [] as string[] };
  let isOver = false;
  const once = (url: string, path: string, key: string, body?: unknown) =>
    fetch(`${url}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key, connection: 'close' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch(() => null);
  const ask = async (first: number, path: string, body?: unknown) => {
    const key = randomUUID();
    let last: Response | null = null;
    for (const turn of [first, first + 1]) {
      last = await once(urls[turn % urls.length] ?? '', path, key, body);
      // A server that is closing answers 503 to what it has not begun.
      if (last && last.status !== 503) return last;
    }
    return last;
  };
  const caller = async (first: number) => {
    for (let n = first; !isOver; n += 1) {
      const kept = await ask(n, '/api/v1/checks', { answers: { subjectKind: 'enterprise' } });
      if (kept?.status === 429) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        continue;
      }
      const { id = '' } = kept?.status === 201 ? ((await kept.json()) as { id: string }) : {};
      const read = id ? await ask(n + 1, `/api/v1/checks/${id}`) : kept;
      const said = (await read?.text().catch(() => '')) ?? '';
      if (read?.status === 200 || read?.status === 429) seen.done += 1;
      else
        seen.failed.push(
          `${kept?.status ?? 'no answer'} ${read?.status ?? 'no answer'} ${said.slice(0, 200)}`,
        );
    }
  };
  const callers = [0, 1, 2].map(caller);
  return {
    seen,
    /** Waits until so many more were served. */
    more: async (count: number) => {
      const before = seen.done;
      await vi.waitFor(() => expect(seen.done).toBeGreaterThan(before + count), { timeout: 60_000 });
    },
    end: async () => {
      isOver = true;
      await Promise.all(callers);
      return seen;
    },
  };
}

test('of two servers one after the other is restarted under load, and no request fails', async () => {
  const { urls, restart } = await upgrading(await freshDatabase());
  const calls = load(urls);
  await calls.more(5);
  for (const which of [0, 1, 0, 1]) {
    await restart(which);
    await calls.more(5);
  }
  const { done, failed } = await calls.end();
  expect(failed).toEqual([]);
  expect(done).toBeGreaterThan(20);
}, 180_000);

/** What the next version may do to the schema while this one runs: it adds. */
const NEXT = `
create table next_things (id uuid primary key, merchant_id uuid references merchants (id), note text not null);
select wall_off('next_things');
alter table checks add column next_note text not null default '';
alter table applications add column next_mark integer;
alter table idempotency add column next_seen timestamptz;
create index next_checks on checks (next_note);
`;

test('a schema that goes ahead under load breaks no request of the program before it, which then does not start again and says why', async () => {
  const database = await freshDatabase();
  const { urls, stop } = await upgrading(database);
  const calls = load(urls);
  await calls.more(5);
  const last = Math.max(...readMigrations(migrationsFolder).map(({ number }) => number));
  const folder = temporaryFolder();
  cpSync(migrationsFolder, folder, { recursive: true });
  writeFileSync(join(folder, `${String(last + 1).padStart(4, '0')}-next.sql`), NEXT);
  expect(await migrate(database.pool, folder)).toEqual([last + 1]);
  await calls.more(10);
  const { failed } = await calls.end();
  expect(failed).toEqual([]);
  const again = await stop(0);
  await expect(start(again)).rejects.toMatchObject({ code: 'migrations.missing' });
}, 180_000);
