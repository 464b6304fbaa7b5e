import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asFetch } from './as-fetch.ts';
import { guardedFetch } from './guarded-fetch.ts';

const guarded = asFetch(guardedFetch());
const server = createServer((request, response) => {
  if (request.url === '/silent') return;
  if (request.url === '/nothing') response.writeHead(204).end();
  else response.writeHead(201, { 'x-method': request.method }).end(`${request.headers.who}`);
});
let origin = '';
beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // It listens on TCP.
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test('what is asked like fetch is carried by the guarded way out', async () => {
  const response = await guarded(`${origin}/a`, { method: 'POST', headers: { Who: 'me' }, body: '{}' });
  expect([response.status, response.headers.get('x-method'), await response.text()]).toEqual([
    201,
    'POST',
    'me',
  ]);
  expect((await guarded(`${origin}/nothing`)).status).toBe(204);
});

test('a signal ends the wait', async () => {
  await expect(guarded(`${origin}/silent`, { signal: AbortSignal.timeout(50) })).rejects.toThrow(/time/i);
  await expect(guarded(`${origin}/a`, { signal: AbortSignal.abort() })).rejects.toThrow();
});

test('places near us are refused here too', async () => {
  await expect(guarded('https://169.254.169.254/')).rejects.toThrow(/not allowed$/);
});
