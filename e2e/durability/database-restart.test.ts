import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { Server } from '../testing/server.ts';

let server: Server;
afterEach(() => server.remove());

const body = JSON.stringify({ answers: { subjectKind: 'enterprise', hasLicence: 'yes' } });

type Kept = { readonly status: number; readonly id: string | null; readonly retryAfter: string | null };

/** Keeps a qualification check; `null` when there was no answer at all. */
const keep = (): Promise<Kept | null> =>
  fetch(`${server.url}/api/v1/checks`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  }).then(
    async (response) => ({
      status: response.status,
      id: response.status === 201 ? ((await response.json()) as { id: string }).id : null,
      retryAfter: response.headers.get('retry-after'),
    }),
    () => null,
  );

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const read = async (id: string) => {
  const { status, headers } = await fetch(`${server.url}/api/v1/checks/${id}`);
  return { status, retryAfter: headers.get('retry-after') };
};

/** Asks again when so many questions at once were too many. */
async function patiently<T extends { status: number; retryAfter: string | null } | null>(
  ask: () => Promise<T>,
): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer?.status !== 429) return answer;
    await wait(1_000 * Number(answer.retryAfter ?? 1));
  }
}

/** The process of the embedded database. */
function databasePid(): number {
  const data = join(server.folder, 'data');
  const [file = ''] = readdirSync(data, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('postmaster.pid'),
  );
  return Number(readFileSync(join(data, file), 'utf8').split('\n')[0]);
}

test('while the database is killed under load calls are told to come again, and then go on, and nothing acknowledged is lost', async () => {
  server = await new Server().start();
  const acknowledged = new Set<string>();
  const seen: Record<number, number> = {};
  let isOver = false;
  let refusedWithoutTime = 0;
  const client = async () => {
    while (!isOver) {
      const kept = await keep();
      if (kept) seen[kept.status] = (seen[kept.status] ?? 0) + 1;
      if (kept?.status === 503 && kept.retryAfter === null) refusedWithoutTime += 1;
      if (kept?.id) {
        acknowledged.add(kept.id);
      } else await wait(100);
    }
  };
  const clients = Array.from({ length: 4 }, client);
  const restarted: number[] = [];
  for (const signal of ['SIGQUIT', 'SIGKILL', 'SIGQUIT'] as const) {
    const before = acknowledged.size;
    await expect.poll(() => acknowledged.size, { timeout: 30_000 }).toBeGreaterThan(before + 10);
    const pid = databasePid();
    process.kill(pid, signal);
    const at = performance.now();
    const then = acknowledged.size;
    await expect.poll(databasePid, { timeout: 30_000 }).not.toBe(pid);
    await expect.poll(() => acknowledged.size, { timeout: 60_000 }).toBeGreaterThan(then + 10);
    restarted.push(performance.now() - at);
  }
  isOver = true;
  await Promise.all(clients);

  expect(restarted).toHaveLength(3);
  expect(seen[201]).toBeGreaterThan(40);
  // Only success, or "come again", which four clients at once are told for being many too: never a fault.
  expect(Object.keys(seen).filter((status) => !['201', '503', '429'].includes(status))).toEqual([]);
  expect(refusedWithoutTime).toBe(0);
  for (const id of acknowledged) expect((await patiently(() => read(id))).status, id).toBe(200);
});
