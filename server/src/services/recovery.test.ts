import { beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { type Begun, confirmScan, ownPhone, type Phone } from '../testing/phone.ts';
import { answerRegistration, begun, registered, type Traveller } from '../testing/road.ts';
import { openWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const PASSWORD = 'violet-harbor-58-compass';

type Asked = { readonly desk: Browser; readonly proofId: string; readonly next: string };

/** The mailbox is proved in a browser. */
async function proved(email: string, desk = world.browser('somebody who forgot')): Promise<Asked> {
  const { proofId } = await desk.post<{ proofId: string }>('/api/v1/recovery', { email });
  const code = await world.codeTo(email);
  const { next } = await desk.post<{ next: string }>('/api/v1/recovery/prove', { proofId, code });
  return { desk, proofId, next };
}

const begin = ({ desk, proofId }: Asked) => desk.post<Begun>('/api/v1/recovery/scan', { proofId });
const finish = ({ desk, proofId }: Asked, ticketId: string | null, password = PASSWORD) =>
  desk.ask('POST', '/api/v1/recovery/password', { body: { proofId, ticketId, password } });
const lost = ({ desk, proofId }: Asked) =>
  desk.ask<{ endsAt: string }>('POST', '/api/v1/recovery/phone', { body: { proofId } });
const scan = (me: Traveller, { desk }: Pick<Asked, 'desk'>, begun: Begun, phone: Phone = me.phone) =>
  confirmScan({ desk, hand: me.hand, phone, name: me.who.adminName }, begun);
const login = (desk: Browser, email: string, password: string) =>
  desk.ask<{ next: string; scan: Begun }>('POST', '/api/v1/login', { body: { email, password } });

async function signIn(me: Traveller, desk: Browser, password: string, phone = me.phone) {
  const { body } = await login(desk, me.who.email, password);
  const ticketId = await scan(me, { desk }, body.scan, phone);
  return desk.ask('POST', '/api/v1/login/scan', { body: { ticketId } });
}

describe('A forgotten password', () => {
  test('is set anew with the mailbox and the phone; every sign-in ends and everybody is told', async () => {
    const me = await registered(world);
    const asked = await proved(me.who.email);
    expect(asked.next).toBe('scan');
    expect((await finish(asked, await scan(me, asked, await begin(asked)))).status).toBe(200);
    expect((await me.desk.ask('GET', me.account)).status).toBe(401);
    expect((await login(world.browser(), me.who.email, me.who.password)).code).toBe('login.wrong');
    expect((await signIn(me, asked.desk, PASSWORD)).status).toBe(200);
    for (const to of [me.who.email, me.who.adminMobile])
      expect((await world.mails(to)).join()).toMatch(/登录密码/);
  });

  test('is not set by the mailbox alone once an administrator is bound', async () => {
    const me = await registered(world);
    const asked = await proved(me.who.email);
    expect(await finish(asked, null)).toMatchObject({ status: 409, code: 'scan.not_confirmed' });
    const { ticketId } = await begin(asked);
    expect(await finish(asked, ticketId)).toMatchObject({ code: 'scan.not_confirmed' });
    const other = await proved((await registered(world)).who.email);
    const own = await begin(asked);
    await scan(me, asked, own);
    expect(await finish(other, own.ticketId)).toMatchObject({ code: 'scan.unknown' });
    expect((await login(world.browser(), me.who.email, me.who.password)).status).toBe(200);
  });

  test('of a registration without an administrator needs the mailbox only', async () => {
    const me = await begun(world);
    await answerRegistration(me, 'password');
    const asked = await proved(me.who.email);
    expect(asked.next).toBe('password');
    expect((await finish(asked, null)).status).toBe(200);
    expect((await login(world.browser(), me.who.email, PASSWORD)).body.next).toBe('code');
  });

  test('is judged like the first one, and a proof is good for one password, one browser and half an hour', async () => {
    const me = await begun(world);
    await answerRegistration(me, 'password');
    const asked = await proved(me.who.email);
    expect(await finish(asked, null, 'short')).toMatchObject({ code: 'password.short', paths: ['password'] });
    expect(await finish({ ...asked, desk: world.browser() }, null)).toMatchObject({ code: 'code.expired' });
    expect((await finish(asked, null)).status).toBe(200);
    expect(await finish(asked, null, 'another-harbor-58-compass')).toMatchObject({ code: 'code.expired' });
    world.clock.forward(MINUTE);
    const late = await proved(me.who.email);
    world.clock.forward(30 * MINUTE);
    expect(await finish(late, null)).toMatchObject({ code: 'code.expired' });
  });

  test('tells only whoever has proved the mailbox that nothing is registered with it', async () => {
    const email = `nobody-${world.next()}@merchant.example`;
    const desk = world.browser();
    const { proofId } = await desk.post<{ proofId: string }>('/api/v1/recovery', { email });
    const prove = (code: string) => desk.ask('POST', '/api/v1/recovery/prove', { body: { proofId, code } });
    const code = await world.codeTo(email);
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    expect(await prove(wrong)).toMatchObject({ code: 'code.wrong' });
    expect(await prove(code)).toMatchObject({ status: 422, code: 'recovery.nobody' });
  });

  test('cannot be set by a code that was sent for something else', async () => {
    const me = await begun(world);
    await answerRegistration(me, 'password');
    await me.desk.post('/api/v1/logout');
    const { body } = await login(me.desk, me.who.email, me.who.password);
    const { proofId } = (body as unknown as { code: { proofId: string } }).code;
    const code = await world.codeTo(me.who.email);
    const answer = await me.desk.ask('POST', '/api/v1/recovery/prove', { body: { proofId, code } });
    expect(answer).toMatchObject({ code: 'code.expired' });
  });
});

describe('A lost phone', () => {
  test('is taken off after 72 hours in which everybody was told, and not a minute before', async () => {
    const me = await registered(world);
    const asked = await proved(me.who.email);
    const { body } = await lost(asked);
    expect(Date.parse(body.endsAt) - world.clock.now()).toBe(72 * HOUR);
    for (const to of [me.who.email, me.who.adminMobile])
      expect((await world.mails(to)).join()).toMatch(/解绑/);
    expect((await lost(asked)).body).toEqual(body);
    const phone = await ownPhone();
    await world.pass(72 * HOUR - MINUTE);
    await expect(signIn(me, world.browser(), me.who.password, phone)).rejects.toThrow(
      'wechat.real_name_differs',
    );
    world.clock.forward(MINUTE);
    expect((await signIn(me, world.browser('with the new phone'), me.who.password, phone)).status).toBe(200);
    await expect(signIn(me, world.browser(), me.who.password)).rejects.toThrow('wechat.real_name_differs');
    expect((await signIn(me, world.browser(), me.who.password, phone)).status).toBe(200);
  });

  test('stays when somebody signs in with it, and everybody is told', async () => {
    const me = await registered(world);
    await lost(await proved(me.who.email));
    expect((await signIn(me, me.desk, me.who.password)).status).toBe(200);
    expect((await world.mails(me.who.email)).join()).toMatch(/申请已作废/);
    world.clock.forward(72 * HOUR);
    const phone = await ownPhone();
    await expect(signIn(me, world.browser(), me.who.password, phone)).rejects.toThrow(
      'wechat.real_name_differs',
    );
    expect((await signIn(me, world.browser(), me.who.password)).status).toBe(200);
  });

  test('and a forgotten password are mended together: the new phone confirms the new password', async () => {
    const me = await registered(world);
    await lost(await proved(me.who.email));
    world.clock.forward(72 * HOUR);
    const [asked, phone] = [await proved(me.who.email), await ownPhone()];
    expect((await finish(asked, await scan(me, asked, await begin(asked), phone))).status).toBe(200);
    expect((await signIn(me, world.browser(), PASSWORD, phone)).status).toBe(200);
  });

  test('of somebody who stands for other merchants too is not taken off by one of them', async () => {
    const first = await registered(world);
    const { adminName, adminIdNumber, adminMobile } = first.who;
    world.clock.forward(MINUTE);
    const second = await registered(world, { adminName, adminIdNumber, adminMobile }, first.phone);
    expect(await lost(await proved(second.who.email))).toMatchObject({ code: 'recovery.elsewhere' });
  });

  test('needs an administrator and a proved mailbox', async () => {
    const me = await begun(world);
    await answerRegistration(me, 'password');
    expect(await lost(await proved(me.who.email))).toMatchObject({ code: 'code.expired' });
    const made = { desk: world.browser(), proofId: world.ground.ids.id() };
    expect(await lost({ ...made, next: '' })).toMatchObject({ code: 'code.expired' });
    expect(await finish({ ...made, next: '' }, null)).toMatchObject({ code: 'code.expired' });
    expect(
      await made.desk.ask('POST', '/api/v1/recovery/scan', { body: { proofId: made.proofId } }),
    ).toMatchObject({
      code: 'code.expired',
    });
  });
});
