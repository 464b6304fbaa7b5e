import { beforeAll, beforeEach, expect, test } from 'vitest';
import { call, claim, claimOf, decision, reviewers, unfit, viewOf } from '../testing/review.ts';
import { paid, stateOf, type Verifying } from '../testing/road.ts';
import { casesOf, noticesOf } from '../testing/verdicts.ts';
import { type Member, openWorld, type World } from '../testing/world.ts';

type Held = { readonly id: string; readonly state: string; readonly leavesAt: string };

let world: World;
let one: Member;
let two: Member;
beforeAll(async () => {
  world = await openWorld();
});
// A sign-in of staff ends after a quarter of an hour, so that each test has reviewers of its own.
beforeEach(async () => {
  [one, two] = await reviewers(world);
});

const at = (id: string) => `/api/v1/review/cases/${id}/decision`;
const claimed = async (me: Verifying): Promise<string> => {
  const { id } = await claimOf(one, world, me.verificationId);
  await call(one, id);
  return id;
};
const hold = async (id: string, kind: string, given: Parameters<typeof decision>[3] = []) =>
  one.browser.ask<Held>('POST', `${at(id)}/hold`, { body: await decision(one, id, kind, given) });
const caseOf = async (me: Verifying) => (await casesOf(me)).at(-1);
const minutePasses = async () => {
  world.clock.forward(60_000);
  await world.run('decisions');
};

test('A decision stays in the house for a minute, and then it is carried out', async () => {
  const me = await paid(world);
  const id = await claimed(me);
  const { body } = await hold(id, 'approve');
  expect(body.state).toBe('deciding');
  expect(Date.parse(body.leavesAt)).toBe(world.clock.now() + 60_000);
  expect(await world.run('decisions')).toBe(0);
  expect(await stateOf(me, me.verification)).toBe('reviewing');
  await minutePasses();
  expect(await stateOf(me, me.verification)).toBe('qualificationOk');
  expect((await casesOf(me))[0]).toMatchObject({
    state: 'decided',
    outcome: 'approve',
  });
  expect(await world.run('decisions')).toBe(0);
});

test('Taken back, it has never been: nobody was told, and the review goes on where it was', async () => {
  const me = await paid(world);
  const id = await claimed(me);
  await one.browser.put(`/api/v1/review/cases/${id}/draft`, { draft: { marks: { licence: 'pass' } } });
  const told = (await noticesOf(me)).length;
  await hold(id, 'return', [unfit('licence', 'doc.blurred')]);
  await one.browser.post(`${at(id)}/take-back`);
  await minutePasses();
  expect(await stateOf(me, me.verification)).toBe('reviewing');
  expect((await noticesOf(me)).length).toBe(told);
  const view = await viewOf(one, id);
  expect(view.one.draft).toEqual({ marks: { licence: 'pass' } });
  expect(view.verdicts).toEqual([]);
  expect((await hold(id, 'approve')).status).toBe(200);
});

test('A decision that would be refused is refused at once, and nothing is held', async () => {
  const me = await paid(world);
  const { id } = await claimOf(one, world, me.verificationId);
  expect((await hold(id, 'approve')).code).toBe('call.not_reached');
  expect((await hold(id, 'return', [{ path: 'licence', verdict: 'fix' }])).code).toBe('reason.missing');
  expect((await caseOf(me))?.state).toBe('claimed');
});

test('While it waits, its reviewer goes on to the next case, and nobody else gets this one', async () => {
  const [me, next] = [await paid(world), await paid(world)];
  const id = await claimed(me);
  await hold(id, 'approve');
  const { held } = await one.browser.get<{ held: readonly Held[] }>('/api/v1/review/decisions');
  expect(held.map((row) => row.id)).toEqual([id]);
  expect((await claimOf(one, world, next.verificationId)).id).not.toBe(id);
  const answer = await two.browser.ask<{ id: string }>('POST', '/api/v1/review/cases/next');
  expect(answer.body.id).not.toBe(id);
  expect((await two.browser.ask('POST', `${at(id)}/take-back`)).code).toBe('not_found');
  expect((await one.browser.ask('POST', `/api/v1/review/cases/${id}/put-back`)).code).toBe(
    'review.not_claimed',
  );
});

test('Sent at once, it cannot be taken back', async () => {
  const me = await paid(world);
  const id = await claimed(me);
  await hold(id, 'approve');
  await one.browser.post(`${at(id)}/send`);
  expect(await stateOf(me, me.verification)).toBe('qualificationOk');
  expect((await one.browser.ask('POST', `${at(id)}/take-back`)).code).toBe('review.moved');
  expect((await one.browser.ask('POST', `${at(id)}/send`)).code).toBe('review.moved');
});

test('What is refused meanwhile comes back to the desk with the reason', async () => {
  const me = await paid(world);
  const id = await claimed(me);
  await hold(id, 'approve');
  // The call is found to have been another one's.
  await world.query(`update calls set outcome = 'noAnswer' where case_id = $1`, [id]);
  await minutePasses();
  expect(await stateOf(me, me.verification)).toBe('reviewing');
  expect((await viewOf(one, id)).one.draft.unsent).toEqual(['call.not_reached']);
  expect((await claim(one)).id).toBe(id);
});

test('A rejection is held as well, and goes to a second person afterwards', async () => {
  const me = await paid(world);
  const id = await claimed(me);
  await hold(id, 'reject', [unfit('licence', 'doc.altered', 'fail')]);
  expect((await caseOf(me))?.state).toBe('deciding');
  await minutePasses();
  expect(await caseOf(me)).toMatchObject({ state: 'secondLook' });
  expect((await claimOf(two, world, me.verificationId)).id).toBe(id);
  expect((await viewOf(two, id)).verdicts).toEqual([]);
});
