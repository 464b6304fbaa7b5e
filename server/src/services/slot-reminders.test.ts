import { beforeEach, describe, expect, test } from 'vitest';
import { call, claimOf, reviewers } from '../testing/review.ts';
import { paid, signInAgain, type Verifying } from '../testing/road.ts';
import { openWorld, type World } from '../testing/world.ts';

const MINUTE = 60_000;

let world: World;
let me: Verifying;
beforeEach(async () => {
  world = await openWorld();
  await reviewers(world);
  me = await paid(world);
});

type Slot = { readonly key: string; readonly from: string };
const offered = async () => (await me.desk.get<{ slots: readonly Slot[] }>('/api/v1/call-slots')).slots;
const choose = (...slots: readonly Slot[]) =>
  me.desk.post(`${me.verification}/call-slots`, { slots: slots.map(({ key }) => key) });
/** Stands `minutes` before the slot begins, and everything that was due by then is done. */
async function before(slot: Slot, minutes: number): Promise<void> {
  await world.pass(Date.parse(slot.from) - minutes * MINUTE - world.clock.now());
}
type Row = { readonly id: string; readonly state: string; readonly attempts: number };
const sms = () =>
  world.query<Row>(
    `select id, state, attempts from outbox where notice = 'call.soon' and channel = 'sms' order by created_at`,
  );
const timers = () => world.query<{ due_at: number }>(`select due_at from timers where event = 'slotNear'`);
const heard = async () => (await world.mails(me.who.adminMobile)).filter((text) => text.includes('即将用'));

describe('ten minutes before a slot that was chosen', () => {
  test('the contact hears by SMS that the call comes, once, and not earlier', async () => {
    const [, slot] = (await offered()) as [Slot, Slot];
    await choose(slot);
    await before(slot, 11);
    expect(await heard()).toEqual([]);
    await before(slot, 10);
    expect(await heard()).toEqual([expect.stringMatching(/^即将用 021-60000000 来电核实/)]);
    await before(slot, 5);
    expect(await sms()).toMatchObject([{ state: 'sent' }]);
    expect(await timers()).toEqual([]);
  });

  test('the next slot is reminded of as well, as long as the call was not made', async () => {
    const [, first, second] = (await offered()) as [Slot, Slot, Slot];
    await choose(first, second);
    await before(first, 10);
    expect(await timers()).toEqual([{ due_at: Date.parse(second.from) - 10 * MINUTE }]);
    await before(second, 10);
    expect(await sms()).toHaveLength(2);
  });

  test('nothing is said once the contact was reached', async () => {
    const [, slot] = (await offered()) as [Slot, Slot];
    await choose(slot);
    const [one] = await reviewers(world);
    const { id } = await claimOf(one, world, me.verificationId);
    await call(one, id, 'noAnswer');
    expect(await timers()).toHaveLength(1);
    await call(one, id);
    expect(await timers()).toEqual([]);
    await before(slot, 10);
    expect(await sms()).toEqual([]);
  });

  test('another choice takes the reminder along', async () => {
    const [, first, second] = (await offered()) as [Slot, Slot, Slot];
    await choose(first);
    await choose(second);
    await before(first, 10);
    expect(await sms()).toEqual([]);
    await signInAgain(me);
    await before(second, 10);
    expect(await sms()).toHaveLength(1);
  });

  test('a reminder that could not leave goes on under its own id, and is given up when the slot begins', async () => {
    const [, slot] = (await offered()) as [Slot, Slot];
    await choose(slot);
    await world.product().outbox.simulate(me.who.adminMobile, 'failed');
    await before(slot, 10);
    const [first] = await sms();
    expect(first).toMatchObject({ state: 'waiting' });
    await before(slot, 2);
    expect(await sms()).toMatchObject([{ id: first!.id, state: 'waiting' }]);
    expect((await sms())[0]!.attempts).toBeGreaterThan(first!.attempts);
    await before(slot, -60);
    expect(await sms()).toEqual([]);
    world.ground.complaints.splice(0);
  });

  test('a clock that went past the slot says nothing any more', async () => {
    const [, slot] = (await offered()) as [Slot, Slot];
    await choose(slot);
    await before(slot, 0);
    expect(await sms()).toEqual([]);
  });
});

describe('between 22 and 8', () => {
  const waiting = async (at: number) => {
    const [{ id }] = (await world.query<{ id: string }>(
      `insert into outbox (id, merchant_id, application_id, channel, notice, payload, due_at, created_at)
       select gen_random_uuid(), merchant_id, id, 'sms', 'call.soon', $2, $3, $3 from applications where id = $1
       returning id`,
      [
        me.verificationId,
        { to: 'contact', params: { agency: 'x', phone: 'x', at, until: at } },
        new Date(world.clock.now()),
      ],
    )) as [{ id: string }];
    return id;
  };

  test('no reminder leaves: it waits for the morning, and is dropped when the slot has begun by then', async () => {
    world.clock.at(2026, 4, 7, 7);
    world.clock.forward(50 * MINUTE);
    const morning = world.clock.now() + 10 * MINUTE;
    const [early, late] = [await waiting(morning), await waiting(morning + 30 * MINUTE)];
    await world.run('outbox');
    expect((await sms()).map(({ id, state }) => [id, state]).sort()).toEqual(
      [
        [early, 'waiting'],
        [late, 'waiting'],
      ].sort(),
    );
    world.clock.at(2026, 4, 7, 8);
    await world.run('outbox');
    expect(await sms()).toMatchObject([{ id: late, state: 'sent' }]);
  });
});
