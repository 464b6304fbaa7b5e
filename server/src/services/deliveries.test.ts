import { DAY, HOUR, MINUTE } from '@ruzhu/rules';
import { beforeAll, describe, expect, test } from 'vitest';
import { registered, signInAgain, type Traveller } from '../testing/road.ts';
import { openWorld, type World } from '../testing/world.ts';

type Told = {
  readonly id: string;
  readonly notice: string;
  readonly canResend: boolean;
  readonly deliveries: readonly {
    readonly channel: string;
    readonly state: string;
    readonly to: string | null;
  }[];
};

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

async function told(me: Traveller, notice = 'registration.done'): Promise<Told> {
  const { messages } = await me.desk.get<{ messages: readonly Told[] }>('/api/v1/messages');
  return messages.find((one) => one.notice === notice)!;
}
const again = (me: Traveller, { id }: Told) => me.desk.ask('POST', `/api/v1/messages/${id}/resend`);
const sentOf = ({ deliveries }: Told) => deliveries.map(({ channel, state }) => `${channel} ${state}`);

describe('a message in the inbox', () => {
  test('says by which ways it went out, and to whom, masked', async () => {
    const me = await registered(world);
    expect(sentOf(await told(me))).toEqual(['email waiting', 'sms waiting']);
    await world.run('outbox');
    const { deliveries, canResend } = await told(me);
    expect(deliveries).toMatchObject([
      { channel: 'email', state: 'sent', to: expect.stringMatching(/^.\*+@merchant\.example$/) },
      { channel: 'sms', state: 'sent', to: expect.stringMatching(/^1\d\d\*{4}\d{4}$/) },
    ]);
    expect(canResend).toBe(true);
    expect(JSON.stringify(deliveries)).not.toContain(me.who.adminMobile);
  });

  test('that waits for the morning is not in trouble', async () => {
    world.clock.at(2026, 5, 1, 23);
    const me = await registered(world);
    await world.run('outbox');
    const { deliveries, canResend } = await told(me);
    expect(deliveries).toMatchObject([{ state: 'sent' }, { channel: 'sms', state: 'waiting', to: null }]);
    expect(canResend).toBe(false);
    expect(await again(me, await told(me))).toMatchObject({ status: 409, code: 'event.not_possible' });
    world.clock.at(2026, 5, 2, 10);
  });

  test('that does not arrive is tried again by itself, then given up, and goes out under its id once it is asked for', async () => {
    const me = await registered(world);
    await world.product().outbox.simulate(me.who.email, 'failed');
    await world.run('outbox');
    expect(sentOf(await told(me))).toEqual(['email retrying', 'sms sent']);
    await world.query(
      `update outbox set attempts = 90 where notice = 'registration.done' and state = 'waiting'`,
    );
    world.clock.forward(HOUR);
    await world.run('outbox');
    await signInAgain(me);
    const failed = await told(me);
    expect(sentOf(failed)).toEqual(['email failed', 'sms sent']);
    const ids = () =>
      world.query<{ id: string }>('select id from outbox where message_id = $1 order by id', [failed.id]);
    const before = await ids();
    await world.product().outbox.simulate(me.who.email, 'delivered');
    expect(await again(me, failed)).toMatchObject({ status: 200 });
    await world.run('outbox');
    expect(sentOf(await told(me))).toEqual(['email sent', 'sms sent']);
    expect(await ids()).toEqual(before);
    world.ground.complaints.splice(0);
  });

  test('that arrived goes out by mail alone when it is asked for again, three times a day', async () => {
    const me = await registered(world);
    await world.run('outbox');
    const message = await told(me);
    for (let times = 1; times <= 3; times += 1) {
      expect((await again(me, message)).status).toBe(200);
      expect(await again(me, message)).toMatchObject({ status: 409 });
      await world.run('outbox');
      expect(sentOf(await told(me))).toEqual(['email sent', 'sms sent']);
    }
    const refused = await again(me, message);
    expect(refused).toMatchObject({ status: 429, code: 'rate.too_many' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    const { length } = (await world.mails(me.who.email)).filter((text) => text.includes('已注册'));
    expect(length).toBe(4);
  });

  test('that is old, or belongs to others, is not sent again', async () => {
    const [me, stranger] = [await registered(world), await registered(world)];
    await world.run('outbox');
    const message = await told(me);
    expect(await again(stranger, message)).toMatchObject({ status: 404 });
    world.clock.forward(31 * DAY);
    await signInAgain(me);
    expect((await told(me)).canResend).toBe(false);
    expect(await again(me, message)).toMatchObject({ status: 409 });
  });

  test('about something that is over is not sent again either', async () => {
    const me = await registered(world);
    const [{ id }] = (await world.query<{ id: string }>(
      `insert into messages (id, merchant_id, application_id, notice, params, page, at)
       select gen_random_uuid(), merchant_id, id, 'call.choose_slot', '{"deadline":0}', '/', $2 from applications where id = $1
       returning id`,
      [me.accountId, new Date(world.clock.now() - MINUTE)],
    )) as [{ id: string }];
    await world.query(
      `insert into outbox (id, channel, notice, payload, state, due_at, created_at, done_at, message_id, merchant_id)
       select gen_random_uuid(), 'email', 'call.choose_slot', '{}', 'sent', at, at, at, id, merchant_id from messages where id = $1`,
      [id],
    );
    const reminder = await told(me, 'call.choose_slot');
    expect([sentOf(reminder), reminder.canResend]).toEqual([['email sent'], false]);
    expect(await again(me, reminder)).toMatchObject({ code: 'event.not_possible' });
  });
});
