import { beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { type Begun, confirmScan, openScan } from '../testing/phone.ts';
import {
  answerRegistration,
  begun,
  bindAdministrator,
  proveMobile,
  registered,
  signInAgain,
  type Traveller,
} from '../testing/road.ts';
import { openWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const MINUTE = 60_000;
const FRESH = 'violet-harbor-58-compass';

const tryBegin = ({ desk, account, who }: Traveller, newPassword = FRESH, password = who.password) =>
  desk.ask<Begun>('POST', `${account}/password/scan`, { body: { password, newPassword } });
const finish = ({ desk, account }: Traveller, ticketId: string, newPassword = FRESH) =>
  desk.ask('POST', `${account}/password`, { body: { ticketId, newPassword } });
const scanned = (me: Traveller, scan: Begun) => confirmScan({ ...me, name: me.who.adminName }, scan);
const login = (desk: Browser, email: string, password: string) =>
  desk.ask<{ next: string; scan: Begun }>('POST', '/api/v1/login', { body: { email, password } });
const isIn = async (desk: Browser) =>
  (await desk.get<{ session: unknown }>('/api/v1/session')).session !== null;

async function change(me: Traveller): Promise<void> {
  const { body } = await tryBegin(me);
  expect(await finish(me, await scanned(me, body))).toMatchObject({ status: 200 });
}

describe('a new password', () => {
  test('takes the place of the old one, by the present one and the administrator’s scan', async () => {
    const me = await registered(world);
    await change(me);
    const { email, password } = me.who;
    expect(await login(world.browser(), email, password)).toMatchObject({ code: 'login.wrong' });
    expect((await login(world.browser(), email, FRESH)).body.next).toBe('scan');
  });

  test('ends every other sign-in, and renews the own one', async () => {
    const me = await registered(world);
    const other = { ...me, desk: world.browser('another browser') };
    await signInAgain(other);
    const before = me.desk.cookies.get('__Host-sid')!;
    await change(me);
    expect(await isIn(other.desk)).toBe(false);
    expect(await isIn(me.desk)).toBe(true);
    expect(me.desk.cookies.get('__Host-sid')).not.toBe(before);
    const stolen = world.browser('with the token of before');
    stolen.cookies.set('__Host-sid', before);
    expect(await isIn(stolen)).toBe(false);
  });

  test('is told by message, mail and text message, and none of them says it', async () => {
    const me = await registered(world);
    await change(me);
    const { messages } = await me.desk.get<{ messages: { notice: string }[] }>('/api/v1/messages');
    expect(messages[0]!.notice).toBe('password.changed');
    for (const to of [me.who.email, me.who.adminMobile]) {
      const told = (await world.mails(to)).join();
      expect(told).toMatch(/登录密码/);
      expect(told).not.toContain(FRESH);
    }
  });

  test('ends a sign-in that was begun with the old one, even when its scan was confirmed', async () => {
    const me = await registered(world);
    const desk = world.browser('somebody who knows the old password');
    const { body } = await login(desk, me.who.email, me.who.password);
    const ticketId = await scanned({ ...me, desk }, body.scan);
    await change(me);
    const late = await desk.ask('POST', '/api/v1/login/scan', { body: { ticketId } });
    expect(late).toMatchObject({ code: 'scan.not_confirmed' });
    expect(await isIn(desk)).toBe(false);
  });

  test.each([
    ['short', 'password.short'],
    ['x'.repeat(129), 'password.long'],
    ['password12', 'password.common'],
    ['my-wechat-account', 'password.contains_product'],
  ])('is judged as at registration: %s', async (newPassword, code) => {
    const me = await registered(world);
    expect(await tryBegin(me, newPassword)).toMatchObject({ status: 422, code, paths: ['newPassword'] });
  });

  test('may not hold the mailbox’s name, and not be the present one', async () => {
    const me = await registered(world);
    const name = me.who.email.split('@')[0]!;
    expect(await tryBegin(me, `${name}-harbor-compass`)).toMatchObject({ code: 'password.contains_name' });
    expect(await tryBegin(me, me.who.password)).toMatchObject({ code: 'password.unchanged' });
  });

  test('needs an administrator who can confirm it', async () => {
    const me = await begun(world);
    expect(await tryBegin(me)).toMatchObject({ code: 'steps.missing' });
    await answerRegistration(me, 'password');
    expect(await tryBegin(me)).toMatchObject({ code: 'steps.missing' });
  });
});

describe('the page of the registration', () => {
  test('sets the password anew until an administrator is bound, and from then on not without the scan', async () => {
    const me = await begun(world);
    await answerRegistration(me, 'password', 'type', 'entity', 'verify', 'admin');
    const set = (password: string) =>
      me.desk.ask('PUT', `${me.account}/steps/password`, { body: { password, agreeServiceTerms: true } });
    expect((await set('copper-meadow-77-lantern')).status).toBe(200);
    await proveMobile(me);
    await bindAdministrator(me);
    expect(await set(FRESH)).toMatchObject({ status: 422, code: 'password.by_scan', paths: ['password'] });
    expect(await login(world.browser(), me.who.email, FRESH)).toMatchObject({ code: 'login.wrong' });
    await change({ ...me, who: { ...me.who, password: 'copper-meadow-77-lantern' } });
    expect((await login(world.browser(), me.who.email, FRESH)).body.next).toBe('scan');
  });
});

describe('the scan for a new password', () => {
  test('shows the account on the phone and never the password', async () => {
    const me = await registered(world);
    const { body } = await tryBegin(me);
    const view = JSON.stringify(await openScan(me.hand, body));
    expect(view).toContain('changePassword');
    expect(view).not.toContain(FRESH);
  });

  test('holds for that password only', async () => {
    const me = await registered(world);
    const { body } = await tryBegin(me);
    const ticketId = await scanned(me, body);
    expect(await finish(me, ticketId, 'another-harbor-58-compass')).toMatchObject({
      status: 409,
      code: 'scan.other_act',
    });
    expect((await login(world.browser(), me.who.email, me.who.password)).status).toBe(200);
  });

  test('holds no longer once the password it was begun with is gone', async () => {
    const me = await registered(world);
    const first = await scanned(me, (await tryBegin(me)).body);
    await change(me);
    expect(await finish(me, first)).toMatchObject({ code: 'scan.other_act' });
  });
});

describe('guessing the present password in an open browser', () => {
  test('is refused in words that do not end the sign-in', async () => {
    const me = await registered(world);
    expect(await tryBegin(me, FRESH, 'wrong-again-and-again')).toMatchObject({
      status: 422,
      code: 'password.present_wrong',
      paths: ['password'],
    });
    expect(await isIn(me.desk)).toBe(true);
  });

  test('is slowed down together with guessing at the sign-in', async () => {
    const me = await registered(world);
    const thief = { ...me, desk: world.browser('a browser with a stolen token') };
    thief.desk.cookies.set('__Host-sid', me.desk.cookies.get('__Host-sid')!);
    await login(world.browser(), me.who.email, 'wrong-again-and-again');
    await tryBegin(thief, FRESH, 'wrong-again-and-again');
    await login(world.browser(), me.who.email, 'wrong-again-and-again');
    expect(await tryBegin(thief)).toMatchObject({ status: 429, code: 'login.wait' });
    expect((await tryBegin(me)).status).toBe(201);
    world.clock.forward(MINUTE);
    expect(await login(world.browser(), me.who.email, me.who.password)).toMatchObject({ status: 200 });
  });
});
