import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, type World } from '../../testing/world.ts';
import { makeApp } from '../app.ts';
import type { Edge } from '../call.ts';
import { EDGE_LIMITS, type EdgeLimits } from './limits.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const running: FastifyInstance[] = [];
afterEach(async () => {
  for (const app of running.splice(0)) await app.close();
});

/** The product as strangers reach it, with other limits where a test says so. */
async function made(change: Partial<Edge> = {}, limits: Partial<EdgeLimits> = {}): Promise<FastifyInstance> {
  const edge = { ...world.product().edge, sandbox: null, ...change };
  const app = await makeApp(edge, () => {}, { ...EDGE_LIMITS, ...limits });
  running.push(app);
  return app;
}

const portOf = async (app: FastifyInstance) => {
  await app.listen({ host: '127.0.0.1', port: 0 });
  return (app.server.address() as AddressInfo).port; // It listens on TCP.
};

const write = (app: FastifyInstance, more: Partial<InjectOptions> = {}) =>
  app.inject({ method: 'POST', url: '/api/v1/login', payload: {}, ...more });
const from = (remoteAddress: string, forwarded?: string) => ({
  remoteAddress,
  ...(forwarded ? { headers: { 'x-forwarded-for': forwarded } } : {}),
});

describe('every answer', () => {
  test.each(['/livez', '/api/v1/session', '/api/v1/nothing', '/s/nobody-knows-this-token-0'])(
    '%s lets no script of strangers run, is not framed, not guessed at and not asked for in plain text',
    async (url) => {
      const { headers } = await (await made()).inject({ method: 'GET', url });
      const policy = String(headers['content-security-policy']);
      expect(policy).toMatch(/default-src 'none'/);
      expect(policy).toMatch(/frame-ancestors 'none'/);
      expect(policy).toMatch(/object-src 'none'/);
      expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*/);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    },
  );

  test('over plain http asks for no https', async () => {
    const { headers } = await (await made({ secureCookies: false })).inject({ method: 'GET', url: '/livez' });
    expect(headers['strict-transport-security']).toBeUndefined();
  });
});

describe('a body', () => {
  const nested = (levels: number): unknown => (levels === 0 ? 1 : [nested(levels - 1)]);

  test.each([
    ['nested too deeply', { answers: { a: nested(31) } }],
    ['with too many entries', { answers: { a: Array.from({ length: 1_001 }, () => 1) } }],
    [
      'with too many keys',
      { answers: Object.fromEntries(Array.from({ length: 1_001 }, (_, n) => [`k${n}`, 1])) },
    ],
  ])('%s is refused', async (_, payload) => {
    const answer = await write(await made(), { url: '/api/v1/checks', payload });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().refusals[0]).toMatchObject({ code: 'request.malformed', path: 'body' });
  });

  test('of more than 1 MB is refused, and one that would poison prototypes', async () => {
    const app = await made();
    expect((await write(app, { payload: { email: 'x'.repeat(1024 * 1024), password: '' } })).statusCode).toBe(
      413,
    );
    const headers = { 'content-type': 'application/json' };
    const poison = await write(app, { headers, payload: '{"email":"a","__proto__":{"password":"b"}}' });
    expect(poison.statusCode).toBe(400);
  });
});

describe('a client that takes its time', () => {
  /** Sends this much and no more; gives what came back until the connection was closed. */
  async function sendOnly(app: FastifyInstance, text: string): Promise<string> {
    const socket = connect(await portOf(app), '127.0.0.1');
    let heard = '';
    socket.on('data', (bytes) => {
      heard += bytes;
    });
    socket.write(text);
    await once(socket, 'close');
    return heard;
  }
  const head = 'POST /api/v1/login HTTP/1.1\r\nHost: ruzhu.example\r\n';

  test('with its headers is cut off', async () => {
    const app = await made({}, { headersMs: 200 });
    expect(await sendOnly(app, head)).toMatch(/^HTTP\/1\.1 408/);
  });

  test('with its body is cut off', async () => {
    const app = await made({}, { bodyMs: 200 });
    const text = `${head}Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{"email":`;
    expect(await sendOnly(app, text)).toBe('');
  });

  test('with a picture is given longer than one with a form', async () => {
    const app = await made({}, { bodyMs: 1, uploadMs: 200 });
    const begun = performance.now();
    await sendOnly(app, `${head}Content-Type: image/png\r\nContent-Length: 100\r\n\r\nhalf`);
    expect(performance.now() - begun).toBeGreaterThan(150);
  });

  test('sends headers of 16 KB at most', async () => {
    expect(await sendOnly(await made(), `${head}X-Long: ${'x'.repeat(20_000)}\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 431/,
    );
  });
});

describe('more than can be worked on', () => {
  test('is turned away at once and told when to come back, while signing in and news of payments still get through', async () => {
    const { promise: open, resolve: release } = Promise.withResolvers<void>();
    const { deps } = world.product().edge;
    const read: typeof deps.store.read = async (...asked) => {
      await open;
      return deps.store.read(...asked);
    };
    const app = await made({ deps: { ...deps, store: { ...deps.store, read } } }, { atOnce: 5, reserved: 2 });
    // An injected request begins when somebody waits for it.
    const slow = () =>
      app.inject({ method: 'GET', url: `/api/v1/activations/${'x'.repeat(43)}` }).then((answer) => answer);
    const waiting = Array.from({ length: 5 }, slow);
    const begun = performance.now();
    const refused = await slow();
    expect(performance.now() - begun).toBeLessThan(50);
    expect(refused.statusCode).toBe(503);
    expect(refused.json().code).toBe('server.overloaded');
    expect(refused.headers['retry-after']).toBe('2');
    expect((await write(app, { url: '/api/v1/login', payload: {} })).statusCode).toBe(400);
    expect((await app.inject({ method: 'GET', url: '/readyz' })).statusCode).toBe(200);
    release();
    expect((await Promise.all(waiting)).map(({ statusCode }) => statusCode)).toEqual([
      404, 404, 404, 404, 404,
    ]);
    expect((await slow()).statusCode).toBe(404);
  });

  test('at one address is refused for the rest of the minute, at others not', async () => {
    const app = await made({}, { anonymousWrites: 3, anonymousReads: 4 });
    for (let times = 0; times < 3; times += 1)
      expect((await write(app, from('10.1.1.1'))).statusCode).toBe(400);
    const refused = await write(app, from('10.1.1.1'));
    expect(refused.statusCode).toBe(429);
    expect(refused.json().code).toBe('request.too_often');
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
    expect(refused.headers).toMatchObject({ 'ratelimit-limit': '3', 'ratelimit-remaining': '0' });
    expect((await write(app, from('10.1.1.2'))).statusCode).toBe(400);
    expect((await app.inject({ url: '/api/v1/session', remoteAddress: '10.1.1.1' })).statusCode).toBe(200);
  });

  test('by one who is signed in is refused wherever it comes from', async () => {
    const { browser } = await world.member(['operator']);
    const app = await made({}, { signedIn: 2 });
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const ask = (remoteAddress: string) =>
      app.inject({ url: '/api/v1/operations/agencies', headers: { cookie }, remoteAddress });
    for (const place of ['10.2.1.1', '10.2.1.2']) expect((await ask(place)).statusCode).toBe(200);
    expect((await ask('10.2.1.3')).statusCode).toBe(429);
  });
});

describe('behind a proxy', () => {
  const limits = { anonymousWrites: 1 };
  const codes = async (app: FastifyInstance, ...asked: readonly object[]) => {
    const found: number[] = [];
    for (const one of asked) found.push((await write(app, one)).statusCode);
    return found;
  };

  test('nobody is believed who says for whom a request is, unless configured', async () => {
    const app = await made({}, limits);
    expect(await codes(app, from('10.3.0.9', '203.0.113.1'), from('10.3.0.9', '203.0.113.2'))).toEqual([
      400, 429,
    ]);
  });

  test('that is configured each client has an address of its own', async () => {
    const app = await made({ trustedProxies: ['10.3.0.0/16'] }, limits);
    const [one, two] = [from('10.3.0.9', '203.0.113.1'), from('10.3.0.9', '203.0.113.2')];
    expect(await codes(app, one, two, one)).toEqual([400, 400, 429]);
  });

  test('what a client itself has written before the proxy is not believed', async () => {
    const app = await made({ trustedProxies: ['10.3.0.9'] }, limits);
    const forged = (first: string) => from('10.3.0.9', `${first}, 203.0.113.7`);
    expect(await codes(app, forged('198.51.100.1'), forged('198.51.100.2'))).toEqual([400, 429]);
  });

  test('a stranger who is no proxy is not believed either', async () => {
    const app = await made({ trustedProxies: ['10.3.0.9'] }, limits);
    expect(await codes(app, from('10.4.0.1', '203.0.113.1'), from('10.4.0.1', '203.0.113.2'))).toEqual([
      400, 429,
    ]);
  });
});

test('A request without a body is cut off by no clock, and a stream takes no place', async () => {
  const { promise: open, resolve: release } = Promise.withResolvers<void>();
  const { deps } = world.product().edge;
  const read: typeof deps.store.read = async (...asked) => {
    await open;
    return deps.store.read(...asked);
  };
  const app = await made({ deps: { ...deps, store: { ...deps.store, read } } }, { bodyMs: 1, atOnce: 1 });
  const port = await portOf(app);
  const asked = fetch(`http://127.0.0.1:${port}/api/v1/activations/${'x'.repeat(43)}`);
  // Long after the clock would have run out the request is still there; this one is refused since it holds the place.
  await expect.poll(async () => (await app.inject({ url: '/api/v1/nothing' })).statusCode).toBe(503);
  const stream = await app.inject({ url: '/api/v1/review/events' });
  expect(stream.statusCode).toBe(401);
  release();
  expect((await asked).status).toBe(404);
});
