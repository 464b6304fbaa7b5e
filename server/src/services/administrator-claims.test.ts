import { beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { tokenOf } from '../testing/phone.ts';
import { goodPicture, registered, signInAgain, type Traveller } from '../testing/road.ts';
import { atOnce } from '../testing/sample-world.ts';
import { type Successor, successorOf, takesOver } from '../testing/successor.ts';
import { type Member, openWorld, type World } from '../testing/world.ts';

let world: World;
let operators: readonly [Member, Member];
beforeAll(async () => {
  world = await openWorld();
  operators = [await world.member(['operator']), await world.member(['operator'])];
});

const SECOND = 1000;
const HOUR = 3_600 * SECOND;
const CLAIMS = '/api/v1/administrator-claims';

type Claiming = { readonly desk: Browser; readonly at: string; readonly email: string };
type Change = { readonly id: string; readonly state: string; readonly objectionEndsAt: string };

const numberOf = async (me: Traveller) =>
  (await world.query<{ number: string }>('select number from applications where id = $1', [me.accountId]))[0]!
    .number;

/** Somebody without phone and mailbox opens a request for this account. */
async function claimed(me: Traveller, licence = me.who.licenceNumber): Promise<Claiming> {
  const desk = world.browser('office of the merchant');
  const email = `office-${world.next()}@merchant.example`;
  const { proofId } = await desk.post<{ proofId: string }>(CLAIMS, { email });
  const asked = { proofId, code: await world.codeTo(email), number: await numberOf(me), licence };
  const { token } = await desk.post<{ token: string }>(`${CLAIMS}/open`, asked);
  expect(tokenOf(await world.linkTo(email))).toBe(token);
  return { desk, at: `${CLAIMS}/${token}`, email };
}

async function letterOf({ desk, at }: Claiming): Promise<string> {
  const path = `${at}/letter?${new URLSearchParams({ name: '授权书.png' })}`;
  return (await desk.ask<{ id: string }>('POST', path, { bytes: await goodPicture() })).body.id;
}

const tryHandIn = async (claim: Claiming, me: Traveller, { person }: Successor, more: object = {}) =>
  claim.desk.ask<Change>('POST', `${claim.at}/papers`, {
    body: {
      ...person,
      letterId: await letterOf(claim),
      legalRepMobile: me.who.legalRepMobile,
      takesMailbox: false,
      ...more,
    },
  });

/** The papers are in, and the legal representative has confirmed. */
async function handedIn(me: Traveller, next: Successor, more: object = {}): Promise<Claiming> {
  const claim = await claimed(me);
  expect(await tryHandIn(claim, me, next, more)).toMatchObject({ status: 200, body: { state: 'waiting' } });
  return claim;
}
async function legalRepConfirms(me: Traveller): Promise<void> {
  const own = world.browser('phone of the legal representative');
  const at = `/api/v1/phone/legal-rep/${tokenOf(await world.linkTo(me.who.legalRepMobile))}`;
  const { legalRepName: name, legalRepId: idNumber, legalRepMobile: mobile } = me.who;
  const { proofId } = await own.post<{ proofId: string }>(`${at}/identity`, {
    name,
    idNumber,
    mobile,
    agree: true,
  });
  await own.post(`${at}/code`, { proofId, code: await world.codeTo(mobile) });
}

type Row = { readonly id: string; readonly number: string; readonly version: number; readonly state: string };
const rowOf = async (me: Traveller, { browser }: Member): Promise<Row & Record<string, unknown>> => {
  const number = await numberOf(me);
  const { changes } = await browser.get<{ changes: Row[] }>('/api/v1/operations/administrator-changes');
  return changes.find((one) => one.number === number)! as Row & Record<string, unknown>;
};
async function judge(me: Traveller, member: Member, decision: 'approve' | 'reject', version?: number) {
  const row = await rowOf(me, member);
  const body = { decision, reason: '材料齐全，已电话核实', version: version ?? row.version };
  return member.browser.ask<Change>('POST', `/api/v1/operations/administrator-changes/${row.id}/decision`, {
    body,
  });
}
/** Members of staff are signed in anew: their sign-ins end while days pass. */
async function rested(): Promise<readonly [Member, Member]> {
  operators = [await world.member(['operator']), await world.member(['operator'])];
  return operators;
}
const newest = async ({ email, desk }: Claiming): Promise<Claiming> => ({
  desk,
  email,
  at: `${CLAIMS}/${tokenOf(await world.linkTo(email))}`,
});
const stepsOf = ({ at }: Claiming) => ({ code: `${at}/code`, prove: `${at}/prove`, scan: `${at}/scan` });
const stateOf = async ({ desk, at }: Claiming) => (await desk.get<{ change: Change }>(at)).change.state;
/** Everything up to the approval of both. */
async function approvedFor(me: Traveller, next: Successor, more: object = {}): Promise<Claiming> {
  const claim = await handedIn(me, next, more);
  await legalRepConfirms(me);
  world.clock.forward(72 * HOUR);
  const [first, second] = await rested();
  expect(await judge(me, first, 'approve')).toMatchObject({ body: { state: 'seconded' } });
  expect(await judge(me, second, 'approve')).toMatchObject({ body: { state: 'approved' } });
  return newest(claim);
}
const finish = ({ desk, at }: Claiming, ticketId: string) =>
  desk.ask('POST', `${at}/take-over`, { body: { ticketId } });

describe('another administrator with papers', () => {
  test('takes letter, legal representative, 72 hours, two operators and the new one’s own phone', async () => {
    const me = await registered(world);
    const next = await successorOf(world);
    const claim = await approvedFor(me, next);
    expect(await finish(claim, await takesOver(world, next, claim.desk, stepsOf(claim)))).toMatchObject({
      status: 200,
      body: { state: 'done' },
    });
    await expect(signInAgain({ ...me, desk: world.browser() })).rejects.toThrow('wechat.real_name_differs');
    await signInAgain({
      ...me,
      who: { ...me.who, ...next.person },
      phone: next.phone,
      desk: world.browser(),
    });
    const { rows } = await operators[0].browser.get<{ rows: { act: string }[] }>('/api/v1/operations/audit');
    expect(rows.filter(({ act }) => act === 'administrator.approve')).toHaveLength(2);
  });

  test('is told to the present administrator on every channel, with a link that stops it by one press', async () => {
    const me = await registered(world);
    const claim = await handedIn(me, await successorOf(world));
    for (const to of [me.who.email, me.who.adminMobile])
      expect(await world.linkTo(to), to).toMatch(/\/object\//);
    await me.desk.get('/api/v1/session');
    const { messages } = await me.desk.get<{ messages: { notice: string }[] }>('/api/v1/messages');
    expect(messages.map(({ notice }) => notice)).toContain('admin.asked');

    const at = `/api/v1/administrator-objections/${tokenOf(await world.linkTo(me.who.adminMobile))}`;
    const own = world.browser('phone of the administrator');
    expect(await own.get(at)).toMatchObject({ change: { state: 'waiting', personMasked: '郑*' } });
    expect(await stateOf(claim)).toBe('waiting');
    expect((await own.ask('POST', at)).status).toBe(200);
    expect(await stateOf(claim)).toBe('stopped');
    expect(await own.ask('POST', at)).toMatchObject({ status: 409, code: 'admin_change.over' });
    expect((await world.mails(me.who.adminMobile)).join()).toMatch(/已作废/);
  });

  test('is over as soon as the present administrator signs in, up to the last moment', async () => {
    const me = await registered(world);
    const next = await successorOf(world);
    const claim = await approvedFor(me, next);
    const ticketId = await takesOver(world, next, claim.desk, stepsOf(claim));
    await signInAgain({ ...me, desk: world.browser() });
    expect(await stateOf(claim)).toBe('stopped');
    expect(await finish(claim, ticketId)).toMatchObject({ status: 409, code: 'admin_change.over' });
    await signInAgain({ ...me, desk: world.browser() });
  });

  test('cannot be approved a second before 72 hours, and can a second after', async () => {
    const me = await registered(world);
    await handedIn(me, await successorOf(world));
    await legalRepConfirms(me);
    world.clock.forward(72 * HOUR - SECOND);
    let [first] = await rested();
    expect(await judge(me, first, 'approve')).toMatchObject({ status: 409, code: 'admin_change.too_early' });
    world.clock.forward(2 * SECOND);
    [first] = await rested();
    expect(await judge(me, first, 'approve')).toMatchObject({ status: 200, body: { state: 'seconded' } });
  });

  test('cannot be approved without the legal representative, nor twice by one person, nor on an old page', async () => {
    const me = await registered(world);
    const claim = await handedIn(me, await successorOf(world));
    world.clock.forward(72 * HOUR);
    const [first, second] = await rested();
    expect(await judge(me, first, 'approve')).toMatchObject({ code: 'admin_change.legal_rep_missing' });
    expect(await stateOf(claim)).toBe('waiting');
    await claim.desk.post(`${claim.at}/legal-rep`, { mobile: me.who.legalRepMobile });
    await legalRepConfirms(me);
    const { version } = await rowOf(me, first);
    expect((await judge(me, first, 'approve')).status).toBe(200);
    expect(await judge(me, first, 'approve')).toMatchObject({
      status: 403,
      code: 'admin_change.same_person',
    });
    expect(await judge(me, second, 'approve', version)).toMatchObject({
      status: 409,
      code: 'version.conflict',
    });
    expect(await judge(me, second, 'approve')).toMatchObject({ body: { state: 'approved' } });
  });

  test('is rejected by one, at any time, and the result goes to the mailbox that was proved', async () => {
    const me = await registered(world);
    const claim = await handedIn(me, await successorOf(world));
    const [first] = await rested();
    expect(await judge(me, first, 'reject')).toMatchObject({ status: 200, body: { state: 'rejected' } });
    expect(await claim.desk.ask('GET', claim.at)).toMatchObject({ status: 404, code: 'link.unknown' });
    expect(await stateOf(await newest(claim))).toBe('rejected');
    await signInAgain({ ...me, desk: world.browser() });
  });

  test('of objection and completion at once, one wins and the other is told', async () => {
    const me = await registered(world);
    const next = await successorOf(world);
    const claim = await approvedFor(me, next);
    const ticketId = await takesOver(world, next, claim.desk, stepsOf(claim));
    const token = tokenOf(await world.linkTo(me.who.adminMobile));
    const object = () => world.browser().ask('POST', `/api/v1/administrator-objections/${token}`);
    const all = await Promise.all([
      ...(await atOnce(3, async () => object())),
      finish(claim, ticketId),
      object(),
    ]);
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
    const state = await stateOf(claim);
    expect(['done', 'stopped']).toContain(state);
    const after = { ...me, desk: world.browser() };
    if (state === 'stopped') await signInAgain(after);
    else await expect(signInAgain(after)).rejects.toThrow('wechat.real_name_differs');
  });

  test('gives the approval a week to be used', async () => {
    const me = await registered(world);
    const claim = await approvedFor(me, await successorOf(world));
    world.clock.forward(7 * 24 * HOUR);
    expect(await stateOf(claim)).toBe('expired');
    expect(await claim.desk.ask('POST', stepsOf(claim).code)).toMatchObject({ code: 'admin_change.over' });
  });
});

describe('another phone of the same administrator, with neither the old one nor the mailbox', () => {
  test('goes the same way; the mailbox that was proved takes the place of the lost one', async () => {
    const me = await registered(world);
    const { adminName, adminIdNumber } = me.who;
    const other = await successorOf(world);
    const next = { ...other, person: { adminName, adminIdNumber, adminMobile: other.person.adminMobile } };
    const claim = await approvedFor(me, next, { takesMailbox: true });
    expect((await finish(claim, await takesOver(world, next, claim.desk, stepsOf(claim)))).status).toBe(200);
    const after = { ...me, who: { ...me.who, email: claim.email }, phone: next.phone, desk: world.browser() };
    await signInAgain(after);
    const old = await world.browser().ask('POST', '/api/v1/login', {
      body: { email: me.who.email, password: me.who.password },
    });
    expect(old.code).toBe('login.wrong');
    expect((await world.mails(me.who.email)).join()).toMatch(/管理员已更换/);
  });

  test('is refused with the number that is known, or where the person has accounts of other merchants', async () => {
    const me = await registered(world);
    const { adminName, adminIdNumber, adminMobile } = me.who;
    const person = { adminName, adminIdNumber, adminMobile };
    const next = { ...(await successorOf(world)), person };
    expect(await tryHandIn(await claimed(me), me, next)).toMatchObject({ code: 'admin_change.same' });
    world.clock.forward(61 * SECOND);
    await registered(world, person, me.phone);
    const moved = {
      ...next,
      person: { ...person, adminMobile: (await successorOf(world)).person.adminMobile },
    };
    expect(await tryHandIn(await claimed(me), me, moved)).toMatchObject({ code: 'recovery.elsewhere' });
  });
});

describe('a request', () => {
  test('is opened for nobody but an account whose number and licence belong together', async () => {
    const [me, other] = [await registered(world), await registered(world)];
    await expect(claimed(me, other.who.licenceNumber)).rejects.toThrow('admin_change.nobody');
    const desk = world.browser();
    const email = `guesser-${world.next()}@merchant.example`;
    const { proofId } = await desk.post<{ proofId: string }>(CLAIMS, { email });
    const asked = { proofId, code: await world.codeTo(email), number: 'S000', licence: '1' };
    expect(await desk.ask('POST', `${CLAIMS}/open`, { body: asked })).toMatchObject({
      code: 'admin_change.nobody',
    });
    // A guess at an account has used the code up.
    expect(await desk.ask('POST', `${CLAIMS}/open`, { body: asked })).toMatchObject({ code: 'code.used' });
  });

  test('needs its own letter, comes one at a time, and three times a month', async () => {
    const [me, other] = [await registered(world), await registered(world)];
    const next = await successorOf(world);
    const foreign = await letterOf(await claimed(other));
    expect(await tryHandIn(await claimed(me), me, next, { letterId: foreign })).toMatchObject({
      code: 'admin_change.letter',
      paths: ['letter'],
    });
    for (let times = 0; times < 3; times += 1) {
      await handedIn(me, next);
      expect(await tryHandIn(await claimed(me), me, next)).toMatchObject({ code: 'admin_change.open' });
      await signInAgain({ ...me, desk: world.browser() });
      world.clock.forward(HOUR);
    }
    expect(await tryHandIn(await claimed(me), me, next)).toMatchObject({
      status: 429,
      code: 'admin_change.too_often',
    });
  });

  test('takes no mailbox that another account signs in with', async () => {
    const [me, other] = [await registered(world), await registered(world)];
    const desk = world.browser();
    world.clock.forward(61 * SECOND);
    const { proofId } = await desk.post<{ proofId: string }>(CLAIMS, { email: other.who.email });
    const code = await world.codeTo(other.who.email);
    const asked = { proofId, code, number: await numberOf(me), licence: me.who.licenceNumber };
    const { token } = await desk.post<{ token: string }>(`${CLAIMS}/open`, asked);
    const claim = { desk, at: `${CLAIMS}/${token}`, email: other.who.email };
    const refused = await tryHandIn(claim, me, await successorOf(world), { takesMailbox: true });
    expect(refused).toMatchObject({ code: 'email.taken', paths: ['takesMailbox'] });
  });

  test('shows the letter to operators, on record, and to nobody else', async () => {
    const me = await registered(world);
    await handedIn(me, await successorOf(world));
    const [first] = await rested();
    const { id } = await rowOf(me, first);
    const path = `/api/v1/operations/administrator-changes/${id}/letter`;
    expect((await first.browser.ask('GET', path)).headers['content-type']).toBe('image/jpeg');
    expect((await me.desk.ask('GET', path)).status).toBe(401);
    const { rows } = await first.browser.get<{ rows: { act: string; object: string }[] }>(
      '/api/v1/operations/audit',
    );
    expect(rows.some(({ act, object }) => act === 'administrator.letter' && object === id)).toBe(true);
  });
});
