import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { printedPage } from '../testing/pictures.ts';
import { claim, reviewers } from '../testing/review.ts';
import { paid, registered, signInAgain, type Traveller, type Verifying } from '../testing/road.ts';
import { type Member, openWorld, type World } from '../testing/world.ts';
import { makeApp } from './app.ts';
import { mountMerchantEvents } from './merchant-events.ts';

let world: World;
let reviewer: Member;
let me: Verifying;
let stranger: Traveller;
const running: FastifyInstance[] = [];
beforeAll(async () => {
  world = await openWorld();
  [reviewer] = await reviewers(world);
  me = await paid(world);
  stranger = await registered(world);
});
afterEach(async () => {
  for (const app of running.splice(0)) await app.close();
});

async function listening(made?: FastifyInstance): Promise<FastifyInstance> {
  const app = made ?? (await makeApp({ ...world.product().edge }, () => {}));
  running.push(app);
  await app.listen({ host: '127.0.0.1', port: 0 });
  return app;
}

async function open(app: FastifyInstance, { cookies }: Browser): Promise<IncomingMessage> {
  const { port } = app.server.address() as AddressInfo; // It listens on TCP.
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const asked = get({ host: '127.0.0.1', port, path: '/api/v1/events', headers: { cookie } });
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  return answer;
}

/** Reads a stream; `until` waits for words, `rest` for its end. */
function reading(answer: IncomingMessage) {
  let text = '';
  answer.on('data', (chunk) => {
    text += chunk;
  });
  return {
    text: () => text,
    until: (words: string) => expect.poll(() => text, { timeout: 5_000, interval: 20 }).toContain(words),
    rest: async () => {
      if (!answer.readableEnded) await once(answer, 'end');
      return text;
    },
  };
}

test('A merchant is told that the own application moved, others nothing, and nobody what is in it', async () => {
  const app = await listening();
  const [mine, theirs] = [reading(await open(app, me.desk)), reading(await open(app, stranger.desk))];
  await mine.until('event: ready');
  await theirs.until('event: ready');
  await claim(reviewer);
  await mine.until(`event: changed\ndata: {"applicationId":"${me.verificationId}"}\n\n`);
  await app.close();
  const [own, other] = [await mine.rest(), await theirs.rest()];
  expect(other).toBe('event: hello\ndata: {}\n\nevent: ready\ndata: {}\n\nevent: end\ndata: {}\n\n');
  for (const personal of [me.who.entityName, me.who.licenceNumber, me.who.adminMobile])
    expect(own).not.toContain(personal);
});

test('A file that a phone brought moves its application too', async () => {
  const stream = reading(await open(await listening(), stranger.desk));
  await stream.until('event: ready');
  await stranger.desk.upload(
    stranger.accountId,
    'licenceImage',
    await printedPage({ width: 700, height: 700 }).png().toBuffer(),
  );
  await stream.until(`"applicationId":"${stranger.accountId}"`);
});

test('Nobody listens without a sign-in, and one sign-in has three streams', async () => {
  const app = await listening();
  expect((await app.inject({ url: '/api/v1/events' })).statusCode).toBe(401);
  const streams: IncomingMessage[] = [];
  for (let n = 0; n < 3; n += 1) streams.push(await open(app, me.desk));
  const fourth = await open(app, me.desk);
  expect(fourth.statusCode).toBe(503);
  expect(Number(fourth.headers['retry-after'])).toBeGreaterThan(0);
  const other = await open(app, stranger.desk);
  expect(other.statusCode).toBe(200);
  streams[0]?.destroy();
  await once(streams[0]!, 'close');
  await expect
    .poll(async () => {
      const again = await open(app, me.desk);
      again.destroy();
      return again.statusCode;
    })
    .toBe(200);
});

test('All streams together are bounded', async () => {
  const app = fastify();
  await app.register((await import('@fastify/cookie')).default);
  mountMerchantEvents(app, world.product().edge, { ofOne: 3, ofAll: 1 });
  await listening(app);
  expect((await open(app, me.desk)).statusCode).toBe(200);
  expect((await open(app, stranger.desk)).statusCode).not.toBe(200);
});

test('A stream beats while its sign-in lives, and ends with it', async () => {
  const app = fastify();
  await app.register((await import('@fastify/cookie')).default);
  mountMerchantEvents(app, world.product().edge, { ofOne: 3, ofAll: 10, beatMs: 50 });
  await listening(app);
  await signInAgain(stranger);
  const stream = reading(await open(app, stranger.desk));
  await stream.until('\n: \n\n');
  await stranger.desk.post('/api/v1/logout');
  expect(await stream.rest()).toMatch(/event: end\ndata: \{\}\n\n$/);
  await signInAgain(stranger);
});
