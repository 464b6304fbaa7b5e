import { HOUR, MINUTE } from '@ruzhu/rules';
import { beforeAll, describe, expect, test } from 'vitest';
import { answerRegistration, begun, registered, type Traveller } from '../testing/road.ts';
import { openWorld, type World } from '../testing/world.ts';
import { decide } from './decide.ts';
import { proveCode, sendCode } from './one-time-codes.ts';
import { BREAKER } from './sms-guard.ts';

type Alarm = {
  readonly kind: string;
  readonly times: number;
  readonly until: string;
  readonly figures: Readonly<Record<string, unknown>>;
};

/** Everything a code is sent for by SMS, in turn. */
const PURPOSES = ['administrator', 'miniProgramAdministrator', 'legalRep', 'takeOver'] as const;

/** A code by SMS from an address and a browser of its own; gives the refusal, or `sent`. */
async function text(world: World, recipient: string, uses = false) {
  const { deps } = world.product();
  const place = world.next();
  const caller = {
    actorId: 'test',
    address: `10.8.${place >> 8}.${place & 255}`,
    browser: 'test',
    locale: 'zh' as const,
    binder: `b-${place}`,
  };
  const purpose = PURPOSES[place % PURPOSES.length]!;
  const asked = { purpose, binder: caller.binder };
  const policy = deps.policies.current();
  const sent = await decide(deps, 'platform', (tx) =>
    sendCode(deps, tx, { ...asked, channel: 'sms', recipient, policy, caller }),
  );
  if (!sent.ok) return sent.refusals[0]!;
  if (uses) {
    const { proofId } = sent.value;
    const code = await world.codeTo(recipient);
    const proved = await deps.store.write('platform', (tx) =>
      proveCode(deps, tx, { ...asked, proofId, code }),
    );
    expect(proved.ok).toBe(true);
  }
  return 'sent';
}

const mailbox = (world: World) => `box-${world.next()}@merchant.example`;

/** Numbers far from one another: no two share a prefix. */
const faraway = (place: number) => `1${String(3_000_000_000 + place * 10_007)}`;
const neighbour = (place: number) => `1390000${String(place).padStart(4, '0')}`;

/** What an operator is shown on signing in. */
async function alarmsOf(world: World): Promise<readonly Alarm[]> {
  const { browser } = await world.member(['operator']);
  return (await browser.get<{ alarms: readonly Alarm[] }>('/api/v1/operations/overview')).alarms;
}

/** Faults of the log that were meant. */
const complaintsOf = (world: World) => world.ground.complaints.splice(0);

describe('numbers next to each other', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });

  test('that ask from many addresses get twenty, and an alarm is written', async () => {
    for (let place = 0; place < 19; place += 1) await text(world, neighbour(place));
    expect(await alarmsOf(world)).toEqual([]);
    expect(await text(world, neighbour(19))).toBe('sent');
    const [alarm] = await alarmsOf(world);
    expect(alarm).toMatchObject({ kind: 'smsPrefix', times: 1, figures: { prefix: '1390000', limit: 20 } });
    for (let place = 20; place < 60; place += 1)
      expect(await text(world, neighbour(place))).toMatchObject({ code: 'rate.too_many' });
    await world.restart();
    expect(await text(world, neighbour(60))).toMatchObject({ code: 'rate.too_many' });
    const [sent] = await world.query<{ n: number }>(
      `select count(*)::int as n from outbox where channel = 'sms'`,
    );
    expect(sent?.n).toBe(20);
    world.clock.forward(HOUR);
    expect(await alarmsOf(world)).toEqual([]);
  });

  test('that say to come from elsewhere are counted where they come from', async () => {
    const desk = world.browser();
    const ask = (n: number) =>
      desk.ask('POST', '/api/v1/registrations', {
        body: { email: mailbox(world) },
        headers: { 'x-forwarded-for': `203.0.113.${n}`, forwarded: `for=203.0.113.${n}` },
      });
    for (let n = 0; n < 10; n += 1) expect((await ask(n)).status).toBe(202);
    expect(await ask(11)).toMatchObject({ status: 429, code: 'rate.too_many' });
  });
});

describe('codes that nobody uses', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });

  test('stop codes by SMS for half an hour; who is signed in and all other messages go on', async () => {
    const me = await registered(world);
    const writing = await begun(world);
    await answerRegistration(writing, 'password', 'type', 'entity', 'verify', 'admin');
    for (let place = 0; place < 60; place += 1) await text(world, faraway(place), place < 10);
    expect(await world.run('sms')).toBe(0);
    expect(await text(world, faraway(60))).toBe('sent');
    world.clock.forward(BREAKER.young + 1);
    expect(await world.run('sms')).toBe(1);
    expect(await world.run('sms')).toBe(0);
    expect(await alarmsOf(world)).toMatchObject([
      { kind: 'smsConversion', figures: { sent: 62, proved: 11 } },
    ]);
    expect(complaintsOf(world)).toEqual([expect.stringContaining('"kind":"smsConversion"')]);

    const refused = await writing.desk.ask('POST', `${writing.account}/administrator/code`);
    expect(refused).toMatchObject({ status: 429, code: 'sms.paused', params: { minutes: 30 } });
    expect(Number(refused.headers['retry-after'])).toBe(BREAKER.pause / 1000);
    await world.restart();
    expect(await text(world, faraway(61))).toMatchObject({ code: 'sms.paused' });
    expect((await me.desk.ask('GET', me.account)).status).toBe(200);
    expect((await world.mails(me.who.adminMobile)).join()).toContain('服务号已注册');
    expect(
      await world.browser().ask('POST', '/api/v1/registrations', { body: { email: mailbox(world) } }),
    ).toMatchObject({ status: 202 });

    world.clock.forward(BREAKER.pause);
    expect(await world.run('sms')).toBe(0);
    expect(await text(world, faraway(62))).toBe('sent');
  });

  test.each([
    ['there are fewer than fifty', 49, 0],
    ['three of ten are used', 60, 18],
  ])('are no reason to stop as long as %s', async (_, sent, used) => {
    world.clock.forward(HOUR);
    for (let place = 0; place < sent; place += 1)
      await text(world, faraway(1_000 + world.next() + place), place < used);
    world.clock.forward(2 * MINUTE);
    expect(await world.run('sms')).toBe(0);
  });
});

describe('the messages of an hour', () => {
  let world: World;
  let me: Traveller;
  beforeAll(async () => {
    world = await openWorld();
    world.ground.smsPerHour = 12;
    await world.restart();
    me = await begun(world);
    await answerRegistration(me, 'password', 'type', 'entity', 'verify', 'admin');
  });

  test('are no more than what is set, however many ask at once and whatever is restarted, and then say when', async () => {
    const asked = await Promise.all(Array.from({ length: 40 }, (_, place) => text(world, faraway(place))));
    expect(asked.filter((one) => one === 'sent')).toHaveLength(12);
    await world.restart();
    expect(await text(world, faraway(99))).toMatchObject({ code: 'sms.hour_full' });
    const { status, code, headers } = await me.desk.ask('POST', `${me.account}/administrator/code`);
    expect([status, code]).toEqual([429, 'sms.hour_full']);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(headers['retry-after'])).toBeLessThanOrEqual(3600);
    expect(
      await me.desk.ask('POST', `${me.account}/legal-rep-links`, {
        body: { mobile: '13900001234' },
        key: 'a-key-of-mine',
      }),
    ).toMatchObject({ code: 'sms.hour_full' });
  });

  test('are told to the operator once, and begin anew with the next hour', async () => {
    expect(await world.run('sms')).toBe(1);
    expect(await world.run('sms')).toBe(0);
    expect(await alarmsOf(world)).toMatchObject([{ kind: 'smsSpending', figures: { limit: 12 } }]);
    expect(complaintsOf(world)).toEqual([expect.stringContaining('"kind":"smsSpending"')]);
    world.clock.forward(HOUR);
    expect(await text(world, faraway(100))).toBe('sent');
  });
});

describe('before a mailbox is proven', () => {
  test('there is nothing that could send a text message, and none goes abroad', async () => {
    const world = await openWorld();
    const stranger = world.browser();
    await stranger.post('/api/v1/registrations', { email: mailbox(world) });
    await stranger.post('/api/v1/recovery', { email: mailbox(world) });
    const somebody = await begun(world);
    for (const path of ['administrator/code', 'legal-rep-links'])
      expect(
        await stranger.ask('POST', `${somebody.account}/${path}`, { body: { mobile: '13900001234' } }),
      ).toMatchObject({
        status: 401,
      });
    const sms = () =>
      world.query<{ n: number }>(`select count(*)::int as n from outbox where channel = 'sms'`);
    expect(await sms()).toEqual([{ n: 0 }]);
    await answerRegistration(somebody, 'password', 'type', 'entity', 'verify');
    for (const mobile of ['+1 212 555 0100', '0085291234567', '+852 9123 4567', '+447700900123'])
      expect(
        await somebody.desk.ask('POST', `${somebody.account}/legal-rep-links`, {
          body: { mobile },
          key: `key-${mobile}`,
        }),
      ).toMatchObject({ status: 422, paths: ['mobile'] });
    expect(await sms()).toEqual([{ n: 0 }]);
  });
});
