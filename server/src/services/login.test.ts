import { beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { type Begun, tokenOf } from '../testing/phone.ts';
import {
  answerRegistration,
  begun,
  bindAdministrator,
  proveMobile,
  registered,
  scanned,
  signInAgain,
  type Traveller,
} from '../testing/road.ts';
import { openWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
type Next = { readonly next: 'scan' | 'code'; readonly scan: Begun; readonly code: { proofId: string } };
type Session = { readonly session: { applicationId: string; endsAt: string } | null };

const login = (desk: Browser, email: string, password: string) =>
  desk.ask<Next>('POST', '/api/v1/login', { body: { email, password } });
const session = async (desk: Browser) => (await desk.get<Session>('/api/v1/session')).session;
const path = ({ account }: Traveller) => account;

describe('signing in', () => {
  test('needs the administrator’s scan every time, even in the browser that was just signed in', async () => {
    const me = await registered(world);
    for (let times = 0; times < 2; times += 1) {
      await me.desk.post('/api/v1/logout');
      expect(await session(me.desk)).toBeNull();
      const { body } = await login(me.desk, me.who.email, me.who.password);
      expect(body.next).toBe('scan');
      expect(await session(me.desk)).toBeNull();
      const ticketId = await scanned(me, body.scan);
      await me.desk.post('/api/v1/login/scan', { ticketId });
      expect(await session(me.desk)).toMatchObject({ applicationId: me.accountId });
    }
  });

  test('needs a code by mail while no administrator is bound', async () => {
    const me = await begun(world);
    await answerRegistration(me, 'password');
    await me.desk.post('/api/v1/logout');
    const { body } = await login(me.desk, me.who.email, me.who.password);
    expect(body.next).toBe('code');
    const code = await world.codeTo(me.who.email);
    const elsewhere = await world
      .browser()
      .ask('POST', '/api/v1/login/code', { body: { proofId: body.code.proofId, code } });
    expect(elsewhere.code).toBe('code.expired');
    await me.desk.post('/api/v1/login/code', { proofId: body.code.proofId, code });
    expect(await session(me.desk)).toMatchObject({ applicationId: me.accountId });
    const again = await me.desk.ask('POST', '/api/v1/login/code', {
      body: { proofId: body.code.proofId, code },
    });
    expect(again.code).toBe('code.used');
  });

  test('by a code that was sent before the administrator was bound is over once one is', async () => {
    const me = await begun(world);
    await answerRegistration(me, 'password', 'type', 'entity', 'verify', 'admin');
    const other = world.browser();
    const { body } = await login(other, me.who.email, me.who.password);
    const code = await world.codeTo(me.who.email);
    await proveMobile(me);
    await bindAdministrator(me);
    const late = await other.ask('POST', '/api/v1/login/code', {
      body: { proofId: body.code.proofId, code },
    });
    expect(late).toMatchObject({ code: 'code.expired' });
    expect((await login(other, me.who.email, me.who.password)).body.next).toBe('scan');
  });

  test('refuses a wrong password and an unknown mailbox with the same words', async () => {
    const { who } = await registered(world);
    const answers = [
      await login(world.browser(), who.email, 'not-the-password-at-all'),
      await login(world.browser(), `nobody-${world.next()}@merchant.example`, 'not-the-password-at-all'),
      await login(world.browser(), 'not a mailbox', 'not-the-password-at-all'),
    ];
    const shape = answers.map(({ status, body }) => {
      const { instance: _own, ...rest } = body as unknown as Record<string, unknown>;
      return { status, ...rest };
    });
    expect(shape[0]).toMatchObject({ status: 401, code: 'login.wrong' });
    expect(shape[1]).toEqual(shape[0]);
    expect(shape[2]).toEqual(shape[0]);
  });

  test('from another computer than the one that began the scan is impossible', async () => {
    const me = await registered(world);
    const attacker = world.browser('attacker');
    const { body } = await login(attacker, me.who.email, me.who.password);
    const ticketId = await scanned({ ...me, desk: attacker }, body.scan);
    expect(await me.desk.ask('POST', '/api/v1/login/scan', { body: { ticketId } })).toMatchObject({
      code: 'scan.unknown',
    });
  });

  test('from a browser that was never seen before is told to the merchant, from a known one is not', async () => {
    const me = await registered(world);
    const alarms = async () =>
      (await world.subjects(me.who.email)).filter((one) => one.includes('登录')).length;
    await signInAgain(me);
    expect(await alarms()).toBe(0);
    const other = { ...me, desk: world.browser('a new browser') };
    await signInAgain(other);
    expect(await alarms()).toBe(1);
    await signInAgain(other);
    expect(await alarms()).toBe(1);
  });

  test('that the administrator refuses on the phone is told to the merchant', async () => {
    const me = await registered(world);
    const { body } = await login(world.browser('a browser far away'), me.who.email, me.who.password);
    await me.hand.post(`/api/v1/phone/scans/${tokenOf(body.scan.url)}/refuse`);
    const mails = (await world.mails(me.who.email)).join();
    expect(mails).toMatch(/登录/);
    expect(mails).toMatch(/a browser far away/);
  });
});

describe('a sign-in', () => {
  test('ends half an hour after the last sign of life', async () => {
    const me = await registered(world);
    for (let times = 0; times < 3; times += 1) {
      world.clock.forward(29 * MINUTE);
      expect((await me.desk.ask('GET', path(me))).status).toBe(200);
    }
    world.clock.forward(30 * MINUTE);
    expect(await me.desk.ask('GET', path(me))).toMatchObject({ status: 401, code: 'session.missing' });
    expect(await session(me.desk)).toBeNull();
  });

  test('ends twelve hours after it began, whatever happens', async () => {
    const me = await registered(world);
    for (let spent = 0; spent < 12 * HOUR - 20 * MINUTE; spent += 20 * MINUTE) {
      world.clock.forward(20 * MINUTE);
      expect((await me.desk.ask('GET', path(me))).status).toBe(200);
    }
    world.clock.forward(20 * MINUTE);
    expect((await me.desk.ask('GET', path(me))).status).toBe(401);
  });

  test('ends at once when one signs out, in this browser and on the server', async () => {
    const me = await registered(world);
    const stolen = world.browser();
    stolen.cookies.set('__Host-sid', me.desk.cookies.get('__Host-sid')!);
    expect((await stolen.ask('GET', path(me))).status).toBe(200);
    await me.desk.post('/api/v1/logout');
    expect((await stolen.ask('GET', path(me))).status).toBe(401);
    expect(me.desk.cookies.has('__Host-sid')).toBe(false);
  });

  test('gets a token of its own each time, and the one before it is not made valid by it', async () => {
    const me = await registered(world);
    const before = me.desk.cookies.get('__Host-sid');
    await signInAgain(me);
    expect(me.desk.cookies.get('__Host-sid')).not.toBe(before);
    const fixed = world.browser();
    fixed.cookies.set('__Host-sid', 'a-token-somebody-made-up-and-planted-here-0');
    const { body } = await login(fixed, me.who.email, me.who.password);
    await fixed.post('/api/v1/login/scan', { ticketId: await scanned({ ...me, desk: fixed }, body.scan) });
    expect(fixed.cookies.get('__Host-sid')).not.toBe('a-token-somebody-made-up-and-planted-here-0');
  });

  test('lives beside two others at most; the oldest goes first', async () => {
    const me = await registered(world);
    const desks: Browser[] = [me.desk];
    for (let times = 0; times < 3; times += 1) {
      world.clock.forward(2 * MINUTE);
      const desk = world.browser();
      const { body } = await login(desk, me.who.email, me.who.password);
      await desk.post('/api/v1/login/scan', { ticketId: await scanned({ ...me, desk }, body.scan) });
      desks.push(desk);
    }
    const alive = await Promise.all(desks.map(async (desk) => (await session(desk)) !== null));
    expect(alive).toEqual([false, true, true, true]);
  });

  test('of staff ends after a quarter of an hour, and there is one at a time', async () => {
    const { browser } = await world.member(['operator']);
    expect((await browser.ask('GET', '/api/v1/operations/agencies')).status).toBe(200);
    world.clock.forward(15 * MINUTE);
    expect((await browser.ask('GET', '/api/v1/operations/agencies')).status).toBe(401);
  });

  test('of staff ends eight hours after it began, whatever happens', async () => {
    const { browser } = await world.member(['operator']);
    for (let spent = 0; spent < 8 * HOUR - 10 * MINUTE; spent += 10 * MINUTE) {
      world.clock.forward(10 * MINUTE);
      expect((await browser.ask('GET', '/api/v1/operations/agencies')).status).toBe(200);
    }
    world.clock.forward(10 * MINUTE);
    expect((await browser.ask('GET', '/api/v1/operations/agencies')).status).toBe(401);
  });
});
