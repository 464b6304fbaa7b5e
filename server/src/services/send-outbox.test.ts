import { beforeAll, describe, expect, test } from 'vitest';
import { ordered, pay, readyToPay, registered } from '../testing/road.ts';
import { openWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

type Row = {
  readonly id: string;
  readonly state: string;
  readonly attempts: number;
  readonly fault: string | null;
};
const rows = (notice: string, channel: string) =>
  world.query<Row>(
    'select id, state, attempts, fault from outbox where notice = $1 and channel = $2 order by created_at desc, id desc',
    [notice, channel],
  );
const newest = async (notice: string, channel = 'email') => (await rows(notice, channel))[0]!;

describe('a message', () => {
  test('that cannot be sent now is tried again, under the same id, until it is', async () => {
    const email = `slow-${world.next()}@merchant.example`;
    await world.product().outbox.simulate(email, 'failed');
    await askForCode(email);
    const first = await newest('code.email');
    expect(first).toMatchObject({ state: 'waiting', attempts: 1 });
    world.clock.forward(6 * SECOND);
    await world.run('outbox');
    expect(await newest('code.email')).toMatchObject({ id: first.id, attempts: 2 });
    await world.product().outbox.simulate(email, 'delivered');
    world.clock.forward(31 * SECOND);
    await world.run('outbox');
    expect(await newest('code.email')).toMatchObject({
      id: first.id,
      state: 'sent',
      attempts: 3,
      fault: null,
    });
    expect(
      world
        .product()
        .outbox.list({ to: email })
        .filter(({ state }) => state === 'delivered'),
    ).toHaveLength(1);
    world.ground.complaints.splice(0);
  });

  test('that was tried in vain for a day counts as dead and shows up for the operator', async () => {
    const email = `dead-${world.next()}@merchant.example`;
    await world.product().outbox.simulate(email, 'failed');
    await askForCode(email);
    const tryFor = async (hours: number) => {
      for (let spent = 0; spent < hours; spent += 1) {
        world.clock.forward(HOUR);
        await world.run('outbox');
      }
    };
    await tryFor(24);
    expect(await newest('code.email')).toMatchObject({ state: 'waiting' });
    await tryFor(8);
    expect(await newest('code.email')).toMatchObject({ state: 'dead' });
    const operator = await world.member(['operator']);
    const { rows: dead } = await operator.browser.get<{ rows: { notice: string }[] }>(
      '/api/v1/operations/outbox?state=dead',
    );
    expect(dead.map(({ notice }) => notice)).toContain('code.email');
    const byChannel = async (channel: string) =>
      (
        await operator.browser.get<{ rows: unknown[] }>(
          `/api/v1/operations/outbox?state=dead&channel=${channel}`,
        )
      ).rows;
    expect([(await byChannel('sms')).length, (await byChannel('email')).length]).toEqual([0, 1]);
    const { alarms } = await operator.browser.get<{ alarms: unknown[] }>('/api/v1/operations/overview');
    expect(alarms).toMatchObject([
      { kind: 'deadMessages', figures: { notice: 'code.email', channel: 'email' } },
    ]);
    expect(world.ground.complaints.splice(0).join()).not.toContain(email);
  });

  test('whose sender died on the way is sent again under the same id, and read once', async () => {
    const email = `again-${world.next()}@merchant.example`;
    await askForCode(email);
    const row = await newest('code.email');
    await world.query(
      `update outbox set state = 'waiting', done_at = null, leased_until = $2 where id = $1`,
      [row.id, new Date(world.clock.now() + 60_000)],
    );
    expect(await world.run('outbox')).toBe(0);
    world.clock.forward(61 * SECOND);
    expect(await world.run('outbox')).toBe(1);
    expect(world.product().outbox.list({ to: email })).toHaveLength(1);
  });

  test('that is not a code waits for the morning when it is an SMS', async () => {
    world.clock.at(2026, 4, 1, 22);
    const me = await registered(world);
    await world.run('outbox');
    expect(await newest('registration.done', 'sms')).toMatchObject({
      state: 'waiting',
      fault: 'quiet hours',
    });
    expect(await newest('registration.done', 'email')).toMatchObject({ state: 'sent' });
    expect(await newest('code.sms', 'sms')).toMatchObject({ state: 'sent' });
    world.clock.at(2026, 4, 2, 8);
    await world.run('outbox');
    expect(await newest('registration.done', 'sms')).toMatchObject({ state: 'sent' });
    const sms = (await world.mails(me.who.adminMobile)).find((text) => text.includes('已注册'))!;
    const [, token] = /https:\/\/ruzhu\.example\/n\/(\w{10})(?!\w)/.exec(sms) ?? [];
    const { headers } = await world.browser().ask('GET', `/n/${token}`);
    expect(headers.location).toBe(`/a/${me.accountId}/register/done`);
  });

  test('is written in the language of whoever asked for it, or filled in the application last', async () => {
    world.clock.at(2026, 4, 3, 10);
    const email = `reader-${world.next()}@merchant.example`;
    const browser = world.browser();
    browser.cookies.set('locale', 'en');
    await browser.post('/api/v1/registrations', { email });
    const [code] = await world.query<{ locale: string }>(
      `select payload->>'locale' as locale from outbox where notice = 'code.email' order by created_at desc, id desc limit 1`,
    );
    expect(code).toEqual({ locale: 'en' });
    const me = await registered(world);
    me.desk.cookies.set('locale', 'en');
    await pay(await readyToPay(me));
    await world.run('outbox');
    const mails = (await world.mails(me.who.email)).join();
    expect(mails).toContain('已注册');
    expect(mails).toMatch(/CNY 300\.00 paid/);
  });

  test('that reminds of what was done in the meantime is not sent any more', async () => {
    world.clock.at(2026, 4, 7, 23);
    const me = await readyToPay(await registered(world));
    const reminder = async (channel: string) => {
      const [{ id }] = (await world.query<{ id: string }>(
        `insert into outbox (id, merchant_id, application_id, channel, notice, payload, due_at, created_at)
         select gen_random_uuid(), merchant_id, id, $2, 'verify.deadline', $3, $4, $4 from applications where id = $1
         returning id`,
        [
          me.accountId,
          channel,
          { to: channel === 'sms' ? 'administrator' : 'login', params: { name: 'x', deadline: 'x' } },
          new Date(world.clock.now()),
        ],
      )) as [{ id: string }];
      return () => world.query<Row>('select state, fault from outbox where id = $1', [id]);
    };
    const [sms, mail] = [await reminder('sms'), await reminder('email')];
    await world.run('outbox');
    expect(await mail()).toMatchObject([{ state: 'sent' }]);
    expect(await sms()).toMatchObject([{ state: 'waiting', fault: 'quiet hours' }]);
    await pay(me);
    world.clock.at(2026, 4, 8, 8);
    await world.run('outbox');
    expect(await sms()).toEqual([]);
    expect((await world.mails(me.who.adminMobile)).filter((text) => text.includes('前须完成认证'))).toEqual(
      [],
    );
  });

  test('holds no number, address or name of a person outside of its seal', async () => {
    const me = await readyToPay(await registered(world));
    await ordered(me);
    const [{ all }] = (await world.query<{ all: string }>(
      'select string_agg(payload::text, chr(10)) as all from outbox',
    )) as [{ all: string }];
    for (const one of [me.who.adminIdNumber, me.who.adminMobile, me.who.email, me.who.adminName])
      expect(all).not.toContain(one);
  });
});

/** Asks for a code and lets it be sent once. */
async function askForCode(email: string): Promise<void> {
  await world.browser().post('/api/v1/registrations', { email });
  await world.run('outbox');
}

test('Messages in the inbox are read once, counted, and come page by page', async () => {
  const me = await registered(world);
  const { messages, unread } = await me.desk.get<{
    messages: { id: string; readAt: string | null }[];
    unread: number;
  }>('/api/v1/messages');
  expect(unread).toBe(messages.length);
  await me.desk.post(`/api/v1/messages/${messages[0]!.id}/read`);
  expect(await me.desk.get('/api/v1/messages')).toMatchObject({ unread: unread - 1 });
});
