import { civilDateAt, shippedCalendar } from '@ruzhu/rules';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { approveEntity, call, claimOf, decide, reviewers, viewOf } from '../testing/review.ts';
import { answerVerification, paid, signInAgain, stateOf, type Verifying } from '../testing/road.ts';
import { casesOf, freshly, noticeOf, noticesOf, resubmit, returned } from '../testing/verdicts.ts';
import { type Member, openWorld, type World } from '../testing/world.ts';

let world: World;
let one: Member;
let _two: Member;
beforeAll(async () => {
  world = await openWorld();
});
// A sign-in of staff ends after a quarter of an hour, so that each test has reviewers of its own.
beforeEach(async () => {
  [one, _two] = await reviewers(world);
});

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const take = (me: Verifying, member = one) => claimOf(member, world, me.verificationId);

describe('calls', () => {
  const unreachable = (id: string) => one.browser.ask('POST', `/api/v1/review/cases/${id}/unreachable`);

  test('that are missed are told at once, with how many there will be', async () => {
    const me = await paid(world);
    const { id } = await take(me);
    await call(one, id, 'noAnswer');
    const missed = (await noticesOf(me)).filter(({ notice }) => notice === 'call.missed');
    expect(missed.map(({ title }) => title)).toEqual(['第 1 次来电没有接通']);
    expect(missed[0]?.body).toContain('共 3 次');
    expect((await world.subjects(me.who.email)).filter((one) => one === '第 1 次来电没有接通')).toHaveLength(
      1,
    );
    await one.browser.post(`/api/v1/review/cases/${id}/put-back`);
  });

  test('count as unreachable after three on two days, and then the merchant has ten days to choose a slot', async () => {
    const me = await paid(world);
    let { id } = await take(me);
    for (const outcome of ['noAnswer', 'busy', 'wrongNumber']) await call(one, id, outcome);
    expect(await unreachable(id)).toMatchObject({
      status: 422,
      code: 'call.too_few',
      params: { attempts: 3, days: 2 },
    });
    await one.browser.post(`/api/v1/review/cases/${id}/put-back`);
    await world.pass(DAY);
    ({ id, member: one } = await freshly(me));
    await call(one, id, 'noAnswer');
    expect((await unreachable(id)).status).toBe(200);
    world.clock.forward(MINUTE);
    await signInAgain(me);
    expect(await stateOf(me, me.verification)).toBe('waitingContact');
    expect(await one.browser.ask('POST', '/api/v1/review/cases/next')).not.toMatchObject({ body: { id } });
    const { slots } = await me.desk.get<{ slots: { key: string }[] }>('/api/v1/call-slots');
    const chosen = await me.desk.ask('POST', `${me.verification}/call-slots`, {
      body: { slots: [slots[0]!.key] },
    });
    expect(chosen.status).toBe(200);
    expect(await stateOf(me, me.verification)).toBe('reviewing');
    expect((await returned(me)).left).toBe(3);
    [one] = await reviewers(world);
    expect((await take(me)).id).toBe(id);
    expect(await unreachable(id)).toMatchObject({ code: 'call.too_few', params: { made: 0 } });
    await call(one, id);
    await decide(one, id, 'approve');
  });

  test('that reach nobody for ten days more cost one refill, for the contact', async () => {
    const me = await paid(world);
    let { id, member } = await freshly(me);
    one = member;
    for (let times = 0; times < 2; times += 1) await call(one, id, 'noAnswer');
    await one.browser.post(`/api/v1/review/cases/${id}/put-back`);
    await world.pass(DAY);
    ({ id, member: one } = await freshly(me));
    await call(one, id, 'noAnswer');
    await unreachable(id);
    await world.pass(10 * DAY);
    await signInAgain(me);
    expect(await stateOf(me, me.verification)).toBe('refill');
    expect(await returned(me)).toMatchObject({
      items: [{ path: 'contact', step: 'contact', reason: 'person.unreachable' }],
      left: 2,
    });
    const told = await noticeOf(me, 'verify.refill');
    expect(told.body).toContain('联系人和电话核实');
    await answerVerification(me, 'contact');
    expect((await resubmit(me)).status).toBe(200);
    expect((await casesOf(me)).map(({ state, outcome }) => `${state} ${outcome}`)).toEqual([
      'decided closed',
      'queued null',
    ]);
    [one] = await reviewers(world);
    await approveEntity(one, me);
  });

  test('can be put off until the contact has time; the case comes back then', async () => {
    const me = await paid(world);
    const { id } = await take(me);
    const past = { callAgainAt: new Date(world.clock.now() - 1).toISOString() };
    const path = `/api/v1/review/cases/${id}/calls`;
    const body = { outcome: 'callLater', seconds: 5 };
    expect(await one.browser.ask('POST', path, { body: { ...body, ...past } })).toMatchObject({
      code: 'call.slot_past',
    });
    const later = { callAgainAt: new Date(world.clock.now() + 60 * MINUTE).toISOString() };
    await one.browser.post(path, { ...body, ...later });
    expect((await casesOf(me)).at(-1)).toMatchObject({ state: 'snoozed' });
    await world.pass(59 * MINUTE);
    expect((await casesOf(me)).at(-1)).toMatchObject({ state: 'snoozed' });
    await world.pass(MINUTE);
    expect((await casesOf(me)).at(-1)).toMatchObject({ state: 'queued' });
  });

  test('show the same six digits to the merchant and to the reviewer, while somebody may call', async () => {
    const me = await paid(world);
    const { id } = await take(me);
    const { proof } = await viewOf(one, id);
    const road = () => me.desk.get<{ callProof: string | null }>(`${me.account}/road`);
    expect(proof).toMatch(/^\d{6}$/);
    expect((await road()).callProof).toBe(proof);
    await call(one, id);
    await decide(one, id, 'approve');
    expect((await road()).callProof).toBeNull();
  });
});

test('a call is put off to half days of the calendar in force, which an operator may have loaded', async () => {
  const me = await paid(world);
  const { id } = await take(me);
  const days = async () => {
    const path = `/api/v1/review/cases/${id}/call-slots`;
    const { slots } = await one.browser.get<{ slots: { key: string }[] }>(path);
    return [...new Set(slots.map(({ key }) => key.slice(0, 10)))];
  };
  const [, next] = await days();
  const year = shippedCalendar.find((each) => each.year === Number(next!.slice(0, 4)))!;
  const operator = await world.member(['operator']);
  await operator.browser.post('/api/v1/operations/rule-tables', {
    kind: 'calendar',
    effectiveFrom: civilDateAt(world.clock.now()),
    content: { ...year, off: [...year.off, next].sort() },
  });
  expect(await days()).not.toContain(next);
  expect((await days()).length).toBeGreaterThan(1);
});
