import { beforeAll, beforeEach, expect, test } from 'vitest';
import { approveEntity, claimOf, decide, decision, tryDecide, unfit } from '../testing/review.ts';
import { answerRegistration, answerVerification, begun, paid, type Verifying } from '../testing/road.ts';
import { resubmit, storedState } from '../testing/verdicts.ts';
import { type Member, openWorld, type World } from '../testing/world.ts';

const AT = '/api/v1/operations/objections';
const ROLES = ['reviewer', 'nameReviewer'] as const;

let world: World;
let operators: readonly [Member, Member];
beforeAll(async () => {
  world = await openWorld();
  operators = [await world.member(['operator']), await world.member(['operator'])];
});
beforeEach(() => world.query(`update agencies set state = 'paused'`));

/** Refused by two, and opened again by two operators after what happened in between. */
async function reopened(meanwhile: (me: Verifying) => Promise<unknown>): Promise<[Verifying, Member]> {
  const agency = await world.agency({
    name: `看错的机构 ${world.clock.now()} ${Math.trunc(performance.now())}`,
  });
  const me = await paid(world);
  for (const member of [await world.member(ROLES, agency), await world.member(ROLES, agency)]) {
    const { id } = await claimOf(member, world, me.verificationId);
    await decide(member, id, 'reject', [unfit('licence', 'doc.altered', 'fail')]);
  }
  await meanwhile(me);
  const [found] = await world.query<{ number: string }>('select number from applications where id = $1', [
    me.verificationId,
  ]);
  const [first, second] = operators;
  const begun = await first.browser.post<{ id: string; version: number }>(AT, {
    number: found!.number,
    reason: '看错了材料',
  });
  const body = { act: 'reopen', reason: '照片边缘是公章', version: begun.version };
  await second.browser.post(`${AT}/${begun.id}/decision`, body);
  const other = await world.member(ROLES, agency);
  await world.due();
  return [me, other];
}

const NAME = '云上山谷茶舍';

/** The name is no longer kept, and somebody else fills it in. */
async function takenBySomebody({ accountId }: Verifying, name: string): Promise<void> {
  await world.query(`delete from names where application_id = $1`, [accountId]);
  const thief = await begun(world);
  await answerRegistration(thief, 'password', 'type', 'entity', 'verify');
  const { introduction } = thief.who;
  const operatingArea = { province: '海南省', city: '三沙市' };
  await thief.desk.put(`${thief.account}/steps/name`, { accountName: name, introduction, operatingArea });
}

test('A name that somebody took while the refusal stood is not approved, and is asked for again', async () => {
  const [me, reviewer] = await reopened((one) => takenBySomebody(one, one.who.accountName));
  await approveEntity(reviewer, me);
  const { id } = await claimOf(reviewer, world, me.verificationId);
  const taken = { status: 422, code: 'name.taken_same_kind', paths: ['accountName'] };
  expect(await tryDecide(reviewer, id, 'approveName')).toMatchObject(taken);
  const held = { body: await decision(reviewer, id, 'approveName') };
  expect(await reviewer.browser.ask('POST', `/api/v1/review/cases/${id}/decision/hold`, held)).toMatchObject(
    taken,
  );
  expect(await storedState(me)).toBe('qualificationOk');
  await decide(reviewer, id, 'rejectName', [unfit('accountName', 'name.taken')]);
  expect(await storedState(me)).toBe('namingFailed');
  await answerVerification({ ...me, who: { ...me.who, accountName: NAME } }, 'naming');
  expect((await resubmit(me)).status).toBe(200);
  await decide(reviewer, (await claimOf(reviewer, world, me.verificationId)).id, 'approveName');
  expect(await storedState(me)).toBe('passed');
});

test('A name that nobody took is approved, even where it was not kept', async () => {
  const [me, reviewer] = await reopened((one) => takenBySomebody(one, '别处山谷茶舍'));
  await approveEntity(reviewer, me);
  await world.query('delete from names where application_id = $1', [me.accountId]);
  await decide(reviewer, (await claimOf(reviewer, world, me.verificationId)).id, 'approveName');
  expect(await storedState(me)).toBe('passed');
  expect(await world.query('select state from names where application_id = $1', [me.accountId])).toEqual([
    { state: 'granted' },
  ]);
});
