import { DAY, HOUR } from '@ruzhu/rules';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Begun } from '../testing/phone.ts';
import { reviewers, verified } from '../testing/review.ts';
import {
  ordered,
  paid,
  readyToPay,
  registered,
  scanned,
  signInAgain,
  type Traveller,
} from '../testing/road.ts';
import { successorOf } from '../testing/successor.ts';
import { openWorld, type World } from '../testing/world.ts';
import { blank } from './objections.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

type View = {
  readonly endsAt: string | null;
  readonly blockedBy: string | null;
  readonly name: string;
  readonly pictures: number;
  readonly kept: readonly { readonly what: string; readonly days: number }[];
};

const SECOND = 1_000;
const COOLING = 7 * DAY;
const view = (me: Traveller) => me.desk.get<View>(`${me.account}/closing`);
const begin = (me: Traveller) => me.desk.ask<Begun>('POST', `${me.account}/closing/scan`);
async function close(me: Traveller) {
  const ticketId = await scanned(me, (await begin(me)).body);
  return me.desk.ask('POST', `${me.account}/closing`, { body: { ticketId } });
}
const stop = (me: Traveller) => me.desk.ask('POST', `${me.account}/closing/stop`);
const login = ({ who }: Traveller) =>
  world.browser().ask('POST', '/api/v1/login', { body: { email: who.email, password: who.password } });
const factsOf = async ({ accountId }: Traveller) =>
  (
    await world.query<{ facts: { closesAt?: number | null; closed?: boolean } }>(
      'select facts from applications where id = $1',
      [accountId],
    )
  )[0]!.facts;
const isErased = async ({ accountId }: Traveller) =>
  (
    await world.query<{ gone: boolean }>(
      `select erased_at is not null as gone from merchants
        where id = (select merchant_id from applications where id = $1)`,
      [accountId],
    )
  )[0]!.gone;
const eventsOf = async ({ accountId }: Traveller) =>
  (
    await world.query<{ event: string }>(
      `select event from events where application_id = $1 and event like 'account.%' order by seq`,
      [accountId],
    )
  ).map(({ event }) => event);
const actsOf = async ({ accountId }: Traveller) =>
  (
    await world.query<{ act: string }>(
      `select act from audit where merchant_id = (select merchant_id from applications where id = $1)
         and (act like 'account.%' or act = 'merchant.erase') order by seq`,
      [accountId],
    )
  ).map(({ act }) => act);
/** The present administrator has agreed to somebody else. */
async function beginChange(me: Traveller): Promise<void> {
  const { person } = await successorOf(world);
  const at = `${me.account}/administrator-change`;
  const ticketId = await scanned(me, await me.desk.post<Begun>(`${at}/scan`, person));
  await me.desk.post(at, { ...person, ticketId });
}
const until = async (me: Traveller, ms: number) =>
  world.clock.forward(ms - world.clock.now() + (await begunAt(me)));
const begunAt = async (me: Traveller) => (await factsOf(me)).closesAt! - COOLING;

describe('closing the account', () => {
  test('takes the administrator’s scan, is told on every channel, and ends every other sign-in', async () => {
    const me = await registered(world);
    const other = { ...me, desk: world.browser() };
    await signInAgain(other);
    const token = me.desk.cookies.get('__Host-sid');
    expect(await view(me)).toMatchObject({ endsAt: null, blockedBy: null, name: me.who.accountName });
    const { status, body } = await close(me);
    expect(status).toBe(200);
    expect(body).toMatchObject({ endsAt: expect.stringContaining('T') });
    expect(me.desk.cookies.get('__Host-sid')).not.toBe(token);
    expect((await other.desk.ask('GET', me.account)).status).toBe(401);
    expect((await view(me)).endsAt).toBe((body as { endsAt: string }).endsAt);
    expect((await world.subjects(me.who.email)).join()).toMatch(/账号将在 .* 注销/);
    expect((await world.mails(me.who.adminMobile)).join()).toMatch(/账号将在 .* 注销，登录一次就取消/);
    expect(await begin(me)).toMatchObject({ status: 409, code: 'close.under_way' });
  });

  test('is done at the end of seven days and not a second before; the last mail goes out, then the key', async () => {
    const [reviewer] = await reviewers(world);
    const me = await verified(world, reviewer);
    expect((await view(me)).pictures).toBeGreaterThan(0);
    expect((await close(me)).status).toBe(200);
    await until(me, COOLING - SECOND);
    await world.run('timers');
    expect((await factsOf(me)).closed).toBeUndefined();
    world.clock.forward(SECOND);
    await world.run('timers');
    expect((await factsOf(me)).closed).toBe(true);
    expect(await isErased(me)).toBe(false);
    expect((await login(me)).code).toBe('login.wrong');
    expect((await world.subjects(me.who.email)).join()).toMatch(/账号已注销/);
    world.clock.forward(HOUR - SECOND);
    await world.run('timers');
    expect(await isErased(me)).toBe(false);
    world.clock.forward(SECOND);
    await world.run('timers');
    expect(await isErased(me)).toBe(true);
    expect(await eventsOf(me)).toEqual(['account.closing', 'account.closed']);
    expect(await actsOf(me)).toEqual(['account.closing', 'merchant.erase']);
  });

  test('frees mailbox and name for others', async () => {
    const me = await registered(world);
    await close(me);
    await until(me, COOLING);
    await world.run('timers');
    world.clock.forward(HOUR);
    await world.run('timers');
    expect(await isErased(me)).toBe(true);
    world.clock.forward(2 * DAY);
    const { email, accountName } = me.who;
    expect((await registered(world, { email, accountName })).who.accountName).toBe(accountName);
  });

  test('is stopped by a sign-in a second before its end', async () => {
    const me = await registered(world);
    await close(me);
    await until(me, COOLING - SECOND);
    await signInAgain({ ...me, desk: world.browser() });
    expect((await factsOf(me)).closesAt).toBeNull();
    expect((await world.subjects(me.who.email)).join()).toMatch(/注销已取消/);
    world.clock.forward(HOUR + SECOND);
    await world.run('timers');
    expect((await login(me)).status).toBe(200);
    expect(await eventsOf(me)).toEqual(['account.closing', 'account.closeStopped']);
    expect(await actsOf(me)).toEqual(['account.closing', 'account.closeStopped']);
  });

  test('is stopped by one press, once, and can be begun anew', async () => {
    const me = await registered(world);
    await close(me);
    expect((await stop(me)).status).toBe(200);
    expect(await stop(me)).toMatchObject({ status: 409, code: 'close.not_running' });
    expect((await view(me)).endsAt).toBeNull();
    expect((await close(me)).status).toBe(200);
  });

  test('of a sign-in and the end at once, one wins and the other finds nothing', async () => {
    const me = await registered(world);
    await close(me);
    await until(me, COOLING - SECOND);
    const desk = world.browser();
    const { scan } = (
      await desk.ask<{ scan: Begun }>('POST', '/api/v1/login', {
        body: { email: me.who.email, password: me.who.password },
      })
    ).body;
    const ticketId = await scanned({ ...me, desk }, scan);
    world.clock.forward(SECOND);
    const [answer] = await Promise.all([
      desk.ask('POST', '/api/v1/login/scan', { body: { ticketId } }),
      world.run('timers'),
    ]);
    const { closed, closesAt } = await factsOf(me);
    expect(closesAt).toBeNull();
    expect(answer.status === 200).toBe(closed !== true);
    expect((await desk.ask('GET', me.account)).status).toBe(closed ? 401 : 200);
  });
});

describe('closing is refused', () => {
  test('while an order is unpaid', async () => {
    const me = await readyToPay(await registered(world));
    await ordered(me);
    expect(await begin(me)).toMatchObject({ status: 409, code: 'close.order_open' });
    expect((await view(me)).blockedBy).toBe('close.order_open');
  });

  test('while what was paid is in review', async () => {
    const me = await paid(world);
    expect(await begin(me)).toMatchObject({ code: 'close.in_review' });
  });

  test('while an objection is not answered', async () => {
    const [reviewer] = await reviewers(world);
    const me = await verified(world, reviewer);
    const { deps } = world.product();
    const id = deps.ids.id();
    await deps.store.write('platform', async (tx) => {
      const { merchantId, id: applicationId } = (await tx.applications.find(me.verificationId))!;
      const open = blank(deps, { id, merchantId, applicationId });
      await tx.objections.insert({ ...open, askedBy: 'operator', words: null, answerBy: deps.clock.now() });
    });
    expect(await begin(me)).toMatchObject({ code: 'close.objection_open' });
  });

  test('while the administrator is being changed', async () => {
    const me = await registered(world);
    await beginChange(me);
    expect(await begin(me)).toMatchObject({ code: 'close.change_open' });
  });

  test('while it is frozen, and before an administrator is bound', async () => {
    const me = await registered(world);
    await world.query(`update applications set state = 'frozen' where id = $1`, [me.accountId]);
    expect(await begin(me)).toMatchObject({ code: 'close.frozen' });
    await world.query(`update administrators set device_id = null where application_id = $1`, [me.accountId]);
    expect(await begin(me)).toMatchObject({ code: 'steps.missing' });
  });
});

test('what was opened meanwhile and needs an end stops the closing at its end', async () => {
  const me = await registered(world);
  await close(me);
  await beginChange(me);
  // Agreed to a week ago it would be over by itself.
  await world.query(`update administrator_changes set ends_at = ends_at + interval '30 days'`);
  await until(me, COOLING);
  await world.run('timers');
  const { closesAt, closed } = await factsOf(me);
  expect({ closesAt, closed }).toEqual({ closesAt: null, closed: undefined });
  expect((await world.subjects(me.who.email)).join()).toMatch(/注销已取消/);
});
