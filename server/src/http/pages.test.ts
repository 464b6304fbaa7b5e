import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import fastify from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Edge } from './call.ts';
import { mountPages } from './pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'ruzhu-pages-'));
const app = fastify();
const SCRIPT = 'export const words = "入驻";\n'.repeat(200);

beforeAll(() => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'merchant.html'), '<p>merchant</p>');
  writeFileSync(join(folder, 'console.html'), '<p nonce="__CSP_NONCE__">console</p>');
  writeFileSync(join(folder, 'assets/page-12345678.js'), SCRIPT);
  writeFileSync(join(folder, 'assets/page-12345678.js.br'), brotliCompressSync(SCRIPT));
  writeFileSync(join(folder, 'assets/page-12345678.js.gz'), gzipSync(SCRIPT));
  writeFileSync(join(folder, 'assets/crumb-12345678.css'), 'a{}');
  writeFileSync(join(folder, 'assets/.env.js'), 'secret');
  writeFileSync(join(folder, 'assets/notes.html'), 'secret');
  // What is asked for here reads nothing else of the edge.
  mountPages(app, { web: { folder } } as Edge);
});

afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const get = (url: string, accepts: string) =>
  app.inject({ url, headers: { 'accept-encoding': accepts, accept: 'text/html' } });

test.each([
  ['gzip, deflate, br, zstd', 'br', brotliCompressSync(SCRIPT).length],
  ['gzip', 'gzip', gzipSync(SCRIPT).length],
  ['identity', undefined, Buffer.byteLength(SCRIPT)],
] as const)('a script is sent to who accepts %s as %s', async (accepts, encoding, bytes) => {
  const answer = await get('/assets/page-12345678.js', accepts);
  expect(answer.headers['content-encoding']).toBe(encoding);
  expect(answer.rawPayload.length).toBe(bytes);
  expect(answer.headers['content-type']).toMatch(/javascript/);
  expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(answer.headers.vary).toBe('accept-encoding');
});

test('what has no smaller twin is sent as it is', async () => {
  const answer = await get('/assets/crumb-12345678.css', 'br');
  expect(answer.headers['content-encoding']).toBeUndefined();
  expect(answer.body).toBe('a{}');
});

test.each([
  ['elsewhere', '/assets/../merchant.html'],
  ['elsewhere, escaped', '/assets/..%2fmerchant.html'],
  ['elsewhere, escaped twice', '/assets/%252e%252e%252fmerchant.html'],
  ['elsewhere, the other way', '/assets/..%5cmerchant.html'],
  ['behind a zero', '/assets/page-12345678.js%00.svg'],
  ['hidden', '/assets/.env.js'],
  ['a folder', '/assets/'],
  ['a twin by its own name', '/assets/page-12345678.js.br'],
  ['of another kind', '/assets/notes.html'],
  ['not there', '/assets/page-00000000.js'],
])('nothing is sent that is %s', async (_, url) => {
  const answer = await get(url, 'identity');
  expect(answer.body).not.toContain('export const words');
  expect(answer.body).not.toContain('secret');
  expect(answer.headers['cache-control'] ?? '').not.toContain('immutable');
  expect([400, 404].includes(answer.statusCode) || answer.body === '<p>merchant</p>').toBe(true);
});

test('an encoding that the browser rules out is not sent', async () => {
  const answer = await get('/assets/page-12345678.js', 'br;q=0, gzip;q=0.0, identity');
  expect(answer.headers['content-encoding']).toBeUndefined();
});

test.each([
  ['/console/queue', '<p nonce="">console</p>'],
  ['/a/1/v/pay', '<p>merchant</p>'],
])('%s is answered with its page, which nobody keeps', async (url, body) => {
  const answer = await get(url, 'br');
  expect(answer.body).toBe(body);
  expect(answer.headers['cache-control']).toBe('no-store');
});
