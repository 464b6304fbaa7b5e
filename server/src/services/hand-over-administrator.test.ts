import { beforeAll, describe, expect, test } from 'vitest';
import type { Begun } from '../testing/phone.ts';
import { approved, reviewers, verified } from '../testing/review.ts';
import { begun, registered, scanned, signInAgain, type Traveller } from '../testing/road.ts';
import { type Successor, successorOf, takesOver } from '../testing/successor.ts';
import { type Member, openWorld, type World } from '../testing/world.ts';

let world: World;
let reviewer: Member;
beforeAll(async () => {
  world = await openWorld();
  [reviewer] = await reviewers(world);
});

const DAY = 86_400_000;
const at = ({ account }: Traveller) => `${account}/administrator-change`;
const steps = (me: Traveller) => ({
  code: `${at(me)}/code`,
  prove: `${at(me)}/prove`,
  scan: `${at(me)}/take-over/scan`,
});
const tryBegin = (me: Traveller, person: object) =>
  me.desk.ask<Begun>('POST', `${at(me)}/scan`, { body: person });

/** The present administrator agrees to this person. */
async function agreed(me: Traveller, { person }: Successor) {
  const ticketId = await scanned(me, await me.desk.post<Begun>(`${at(me)}/scan`, person));
  return me.desk.post<{ state: string }>(at(me), { ...person, ticketId });
}
const finish = (me: Traveller, ticketId: string) =>
  me.desk.ask('POST', `${at(me)}/take-over`, { body: { ticketId } });
const login = (me: Traveller) =>
  world.browser().ask<{ scan: Begun }>('POST', '/api/v1/login', {
    body: { email: me.who.email, password: me.who.password },
  });

describe('handing an account over', () => {
  test('takes the scans of both; from then on only the new one’s phone signs in, and both are told', async () => {
    const me = await registered(world);
    const next = await successorOf(world);
    expect(await agreed(me, next)).toMatchObject({
      state: 'consented',
      way: 'handover',
      personMasked: '郑*',
    });
    const ticketId = await takesOver(world, next, me.desk, steps(me));
    expect(await finish(me, ticketId)).toMatchObject({ status: 200, body: { state: 'done' } });
    expect((await me.desk.ask('GET', me.account)).status).toBe(401);

    await expect(signInAgain(me)).rejects.toThrow('wechat.real_name_differs');
    const after = { ...me, who: { ...me.who, ...next.person }, phone: next.phone, desk: world.browser() };
    await signInAgain(after);
    const { answers } = await after.desk.get<{ answers: Record<string, string> }>(me.account);
    expect(answers.adminMobile).toMatch(new RegExp(`^${next.person.adminMobile.slice(0, 3)}`));
    for (const to of [me.who.email, me.who.adminMobile, next.person.adminMobile])
      expect((await world.mails(to)).join(), to).toMatch(/管理员已更换/);
  });

  test('hands over the mini programs of the same person too', async () => {
    const me = await approved(await verified(world, reviewer, { kind: 'enterprise' }), reviewer);
    const next = await successorOf(world);
    await agreed(me, next);
    expect((await finish(me, await takesOver(world, next, me.desk, steps(me)))).status).toBe(200);
    const after = { ...me, who: { ...me.who, ...next.person }, phone: next.phone, desk: world.browser() };
    await signInAgain(after);
    const secret = await after.desk.post<Begun>(`${me.program}/secret/scan`, { event: 'make' });
    const ticketId = await scanned(after, secret);
    const made = await after.desk.ask('POST', `${me.program}/secret`, { body: { event: 'make', ticketId } });
    expect(made.status).toBe(200);
  });

  test('is nothing without the new one’s phone: neither the code nor the scan can be left out', async () => {
    const me = await registered(world);
    const next = await successorOf(world);
    await agreed(me, next);
    expect(await me.desk.ask('POST', steps(me).scan)).toMatchObject({ code: 'steps.missing' });
    const { proofId } = await me.desk.post<{ proofId: string }>(steps(me).code);
    await me.desk.post(steps(me).prove, { proofId, code: await world.codeTo(next.person.adminMobile) });
    const scan = await me.desk.post<Begun>(steps(me).scan);
    expect(await finish(me, scan.ticketId)).toMatchObject({ code: 'scan.not_confirmed' });
    // Not with the present administrator's phone either.
    await expect(scanned(me, scan)).rejects.toThrow('wechat.real_name_differs');
    await signInAgain(me);
  });

  test('holds for exactly the person the present administrator saw', async () => {
    const me = await registered(world);
    const [seen, slipped] = [await successorOf(world), await successorOf(world)];
    const ticketId = await scanned(me, await me.desk.post<Begun>(`${at(me)}/scan`, seen.person));
    const other = await me.desk.ask('POST', at(me), { body: { ...slipped.person, ticketId } });
    expect(other).toMatchObject({ status: 409, code: 'scan.other_act' });
  });

  test('waits a day for the new one, one at a time, and is stopped at a press', async () => {
    const me = await registered(world);
    const [first, second] = [await successorOf(world), await successorOf(world)];
    await agreed(me, first);
    expect(await tryBegin(me, second.person)).toMatchObject({ status: 409, code: 'admin_change.open' });
    await me.desk.post(`${at(me)}/stop`);
    expect(await me.desk.get(at(me))).toEqual({ change: null });
    expect((await world.mails(me.who.email)).join()).toMatch(/没有同意更换/);
    expect(await me.desk.ask('POST', steps(me).code)).toMatchObject({ code: 'admin_change.over' });

    await agreed(me, second);
    world.clock.forward(DAY);
    await signInAgain(me);
    expect(await me.desk.get(at(me))).toEqual({ change: null });
    expect(await me.desk.ask('POST', steps(me).code)).toMatchObject({ code: 'admin_change.over' });
    expect((await tryBegin(me, first.person)).status).toBe(201);
  });

  test('is refused for a person who is the present one, is not well written, or has too many accounts', async () => {
    const me = await registered(world);
    const { adminName, adminIdNumber, adminMobile } = me.who;
    expect(await tryBegin(me, { adminName, adminIdNumber, adminMobile })).toMatchObject({
      code: 'admin_change.same',
    });
    const wrong = await tryBegin(me, { adminName: '1', adminIdNumber: '1', adminMobile: '1' });
    expect(wrong.paths).toEqual(['adminName', 'adminIdNumber', 'adminMobile']);

    const busy = await registered(world);
    const { phone } = busy;
    const person = {
      adminName: busy.who.adminName,
      adminIdNumber: busy.who.adminIdNumber,
      adminMobile: busy.who.adminMobile,
    };
    for (let accounts = 1; accounts < 5; accounts += 1) {
      world.clock.forward(61_000);
      await registered(world, person, phone);
    }
    expect(await tryBegin(me, person)).toMatchObject({ code: 'quota.phone', paths: ['adminMobile'] });
  });

  test('is not there while the account is being registered', async () => {
    const me = await begun(world);
    const next = await successorOf(world);
    expect(await tryBegin(me, next.person)).toMatchObject({ code: 'steps.missing' });
  });

  test('ends sign-ins that were begun before', async () => {
    const me = await registered(world);
    const next = await successorOf(world);
    const { body } = await login(me);
    await agreed(me, next);
    await finish(me, await takesOver(world, next, me.desk, steps(me)));
    const late = await me.hand.ask('POST', `/api/v1/phone/scans/${body.scan.url.split('/').at(-1)}/open`);
    expect(late.code).toBe('scan.over');
  });
});
