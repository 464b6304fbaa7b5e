import { beforeAll, describe, expect, test } from 'vitest';
import { type Begun, tokenOf } from '../testing/phone.ts';
import { registered, scanned, signInAgain, type Traveller } from '../testing/road.ts';
import { openWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const fresh = () => `other-${world.next()}@merchant.example`;
const login = (email: string, password: string) =>
  world.browser().ask('POST', '/api/v1/login', { body: { email, password } });
const begin = (me: Traveller, proofId: string) =>
  me.desk.ask<Begun>('POST', `${me.account}/mailbox/scan`, { body: { proofId } });

async function proved(me: Traveller, email: string): Promise<string> {
  const { proofId } = await me.desk.post<{ proofId: string }>(`${me.account}/mailbox/code`, { email });
  await me.desk.post(`${me.account}/mailbox/prove`, { proofId, code: await world.codeTo(email) });
  return proofId;
}
async function change(me: Traveller, email: string) {
  const proofId = await proved(me, email);
  const ticketId = await scanned(me, (await begin(me, proofId)).body);
  return me.desk.ask('POST', `${me.account}/mailbox`, { body: { proofId, ticketId } });
}
const undo = async (me: Traveller) => `/api/v1/former-mailboxes/${tokenOf(await world.linkTo(me.who.email))}`;

describe('another mailbox to sign in with', () => {
  test('takes the code sent to it and the administrator’s scan; every other sign-in ends and both mailboxes are told', async () => {
    const me = await registered(world);
    const other = { ...me, desk: world.browser() };
    await signInAgain(other);
    const email = fresh();
    const token = me.desk.cookies.get('__Host-sid');
    expect((await change(me, email)).status).toBe(200);
    expect(me.desk.cookies.get('__Host-sid')).not.toBe(token);
    expect((await other.desk.ask('GET', me.account)).status).toBe(401);
    expect((await me.desk.ask('GET', me.account)).status).toBe(200);
    expect((await login(me.who.email, me.who.password)).code).toBe('login.wrong');
    expect((await login(email, me.who.password)).status).toBe(200);
    expect((await world.mails(email)).join()).toMatch(/更换了登录邮箱/);
    expect(await world.linkTo(me.who.email)).toMatch(/\/mailbox\//);
  });

  test('is nothing without the code, nor half an hour after it, nor twice', async () => {
    const me = await registered(world);
    const { proofId } = await me.desk.post<{ proofId: string }>(`${me.account}/mailbox/code`, {
      email: fresh(),
    });
    expect(await begin(me, proofId)).toMatchObject({ code: 'code.expired' });
    const email = fresh();
    const late = await proved(me, email);
    world.clock.forward(29 * MINUTE);
    expect((await begin(me, late)).status).toBe(201);
    world.clock.forward(MINUTE);
    await signInAgain(me);
    expect(await begin(me, late)).toMatchObject({ code: 'code.expired' });
    const used = await proved(me, email);
    const ticketId = await scanned(me, (await begin(me, used)).body);
    await me.desk.post(`${me.account}/mailbox`, { proofId: used, ticketId });
    expect(await begin(me, used)).toMatchObject({ code: 'code.expired' });
  });

  test('that another account has is refused once it is proved', async () => {
    const [me, other] = [await registered(world), await registered(world)];
    world.clock.forward(MINUTE);
    expect(await change(me, other.who.email)).toMatchObject({ code: 'email.taken' });
    expect((await login(me.who.email, me.who.password)).status).toBe(200);
  });

  test('is taken back by one press at the old one within three days, and every sign-in ends', async () => {
    const me = await registered(world);
    const email = fresh();
    await change(me, email);
    const at = await undo(me);
    const desk = world.browser('at the old mailbox');
    world.clock.forward(3 * DAY - MINUTE);
    expect((await desk.ask('GET', at)).status).toBe(200);
    expect((await login(email, me.who.password)).status).toBe(200);
    expect((await desk.ask('POST', at)).status).toBe(200);
    expect((await login(email, me.who.password)).code).toBe('login.wrong');
    expect((await login(me.who.email, me.who.password)).status).toBe(200);
    expect(await desk.ask('POST', at)).toMatchObject({ status: 404, code: 'link.unknown' });
  });

  test('cannot be taken back later, nor by a link that was made up', async () => {
    const me = await registered(world);
    await change(me, fresh());
    const at = await undo(me);
    const desk = world.browser();
    expect(await desk.ask('POST', `${at.slice(0, -1)}-`)).toMatchObject({ code: 'link.unknown' });
    world.clock.forward(3 * DAY);
    expect(await desk.ask('POST', at)).toMatchObject({ status: 410, code: 'link.expired' });
  });
});
