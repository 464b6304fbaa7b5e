import { afterEach, expect, test } from 'vitest';
import { Server } from '../testing/server.ts';

let server: Server;
afterEach(() => server.remove());

const answers = {
  subjectKind: 'enterprise',
  hasLicence: 'yes',
  sellsFood: 'no',
  businessModel: 'selfOperated',
};

const keep = (url: string): Promise<string | null> =>
  fetch(`${url}/api/v1/checks`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ answers }),
  }).then(
    async (response) => (response.status === 201 ? ((await response.json()) as { id: string }).id : null),
    () => null,
  );

test('a server that is told to stop answers what it has begun, stops by itself and keeps what it answered', async () => {
  server = await new Server().start();
  const first = await keep(server.url);
  const under = Array.from({ length: 40 }, () => keep(server.url));
  await Promise.race(under); // Some are answered, others under way.
  const told = performance.now();
  expect(await server.terminate()).toBe(0);
  expect(performance.now() - told).toBeLessThan(10_000);
  expect(server.complaints).toBe('');

  const kept = [first, ...(await Promise.all(under))].filter((id) => id !== null);
  expect(kept.length).toBeGreaterThan(1);
  await server.start();
  for (const id of kept) {
    const again = await fetch(`${server.url}/api/v1/checks/${id}`);
    expect(again.status, id).toBe(200);
  }
});
