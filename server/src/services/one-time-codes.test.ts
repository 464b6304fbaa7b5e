import { beforeAll, describe, expect, test } from 'vitest';
import { openWorld, type World } from '../testing/world.ts';
import { decide } from './decide.ts';
import { sendCode } from './one-time-codes.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

/** A code by SMS to a number, asked for from an address and a browser of their own. */
async function text(recipient: string): Promise<string> {
  const { deps } = world.product();
  const place = world.next();
  const caller = {
    actorId: 'test',
    address: `10.8.${place >> 8}.${place & 255}`,
    browser: 'test',
    locale: 'zh' as const,
    binder: `b-${place}`,
  };
  const sent = await decide(deps, 'platform', (tx) =>
    sendCode(deps, tx, {
      purpose: 'administrator',
      channel: 'sms',
      recipient,
      binder: caller.binder,
      policy: deps.policies.current(),
      caller,
    }),
  );
  return sent.ok ? 'sent' : sent.refusals[0]!.code;
}

const neighbour = (place: number) => `1390000${String(place).padStart(4, '0')}`;

describe('Text messages to numbers next to each other', () => {
  test('are twenty an hour, from however many addresses they are asked for, and a restart changes nothing', async () => {
    for (let place = 0; place < 20; place += 1) expect(await text(neighbour(place))).toBe('sent');
    expect(await text(neighbour(20))).toBe('rate.too_many');
    await world.restart();
    expect(await text(neighbour(21))).toBe('rate.too_many');
    expect(await text('13800001234')).toBe('sent');
    world.clock.forward(3_600_000);
    expect(await text(neighbour(22))).toBe('sent');
    const [row] = await world.query<{ n: number }>(
      `select count(*)::int as n from outbox where channel = 'sms'`,
    );
    expect(row?.n).toBe(22);
  });
});

test('A restart gives nobody new tries: sign-ins stay slowed down', async () => {
  const ask = () =>
    world
      .browser()
      .ask('POST', '/api/v1/login', { body: { email: 'tried@merchant.example', password: 'wrong-again' } });
  for (let times = 0; times < 20; times += 1) {
    expect((await ask()).code).toBe('login.wrong');
    world.clock.forward(60_000);
  }
  await world.restart();
  expect((await ask()).code).toBe('login.too_many');
});
