import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { claim, reviewers } from '../testing/review.ts';
import { paid, type Verifying } from '../testing/road.ts';
import { type Member, openWorld, type World } from '../testing/world.ts';
import { makeApp } from './app.ts';

let world: World;
let one: Member;
let me: Verifying;
const running: FastifyInstance[] = [];
beforeAll(async () => {
  world = await openWorld();
  [one] = await reviewers(world);
  me = await paid(world);
});
afterEach(async () => {
  for (const app of running.splice(0)) await app.close();
});

async function listening(): Promise<FastifyInstance> {
  const app = await makeApp({ ...world.product().edge }, () => {});
  running.push(app);
  await app.listen({ host: '127.0.0.1', port: 0 });
  return app;
}

async function open(app: FastifyInstance, { browser }: Member): Promise<IncomingMessage> {
  const { port } = app.server.address() as AddressInfo; // It listens on TCP.
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const asked = get({ host: '127.0.0.1', port, path: '/api/v1/review/events', headers: { cookie } });
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  return answer;
}

/** Everything that comes until `isEnough`, or until the stream ends. */
async function heard(answer: IncomingMessage, isEnough: (text: string) => boolean): Promise<string> {
  let text = '';
  for await (const chunk of answer) {
    text += chunk;
    if (isEnough(text)) break;
  }
  return text;
}

test('A case that somebody claims is told to the agency, and nothing of what is in it', async () => {
  const stream = await open(await listening(), one);
  expect(stream.headers['content-type']).toBe('text/event-stream; charset=utf-8');
  expect(stream.headers['cache-control']).toBe('no-store');
  const { id } = await claim(one);
  const text = await heard(stream, (said) => said.includes(`"id":"${id}","state":"claimed"`));
  expect(text).toMatch(/^event: hello\ndata: \{\}\n\n/);
  for (const personal of [me.who.entityName, me.who.licenceNumber, me.who.adminMobile])
    expect(text).not.toContain(personal);
});

test('What the merchant chooses is told too; another agency is told nothing', async () => {
  const app = await listening();
  const stranger = await world.member(['reviewer'], await world.agency());
  const [own, other] = [await open(app, one), await open(app, stranger)];
  const { slots } = await me.desk.get<{ slots: readonly { key: string }[] }>('/api/v1/call-slots');
  await me.desk.post(`${me.verification}/call-slots`, { slots: slots.slice(0, 1).map(({ key }) => key) });
  expect(await heard(own, (said) => said.includes('event: case'))).toContain('event: case');
  await app.close();
  expect(await heard(other, () => false)).toBe('event: hello\ndata: {}\n\nevent: end\ndata: {}\n\n');
});

test('Nobody listens without a sign-in, and one person with six streams gets no seventh', async () => {
  const app = await listening();
  expect((await app.inject({ url: '/api/v1/review/events' })).statusCode).toBe(401);
  const streams = [];
  for (let n = 0; n < 6; n += 1) streams.push(await open(app, one));
  const seventh = await open(app, one);
  expect(seventh.statusCode).toBe(503);
  expect(Number(seventh.headers['retry-after'])).toBeGreaterThan(0);
  streams[0]?.destroy();
  seventh.destroy();
  await once(streams[0]!, 'close');
});
