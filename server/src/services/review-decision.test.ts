import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  approveEntity,
  call,
  claimOf,
  decide,
  decision,
  reviewers,
  tryDecide,
  unfit,
  viewOf,
} from '../testing/review.ts';
import {
  type Application,
  paid,
  pay,
  readyToPay,
  registered,
  signInAgain,
  stateOf,
  type Verifying,
} from '../testing/road.ts';
import { atOnce } from '../testing/sample-world.ts';
import {
  casesOf,
  noticeOf,
  noticesOf,
  orderOf,
  resubmit,
  returned,
  storedState,
} from '../testing/verdicts.ts';
import { type Member, openWorld, type World } from '../testing/world.ts';

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

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const take = (me: Verifying, member = one) => claimOf(member, world, me.verificationId);

describe('approving', () => {
  test('needs a verdict on every item and a call that was answered', async () => {
    const me = await paid(world);
    const { id } = await take(me);
    expect(await tryDecide(one, id, 'approve')).toMatchObject({ status: 422, code: 'call.not_reached' });
    await call(one, id);
    const body = await decision(one, id, 'approve');
    const decideWith = (items: unknown[]) =>
      one.browser.ask('POST', `/api/v1/review/cases/${id}/decision`, { body: { ...body, items } });
    expect(await decideWith(body.items.slice(1))).toMatchObject({
      code: 'review.fields_open',
      params: { n: 1 },
    });
    expect(await tryDecide(one, id, 'approve', [unfit('licence', 'doc.blurred')])).toMatchObject({
      code: 'review.fields_differ',
    });
    expect(await decideWith([...body.items, { path: 'secrets', verdict: 'pass' }])).toMatchObject({
      code: 'review.item_unknown',
    });
    expect((await decideWith(body.items)).status).toBe(200);
    expect(await stateOf(me, me.verification)).toBe('qualificationOk');
    expect(await stateOf(me, me.account)).toBe('verified');
    const passed = await noticeOf(me, 'verify.qualification_ok');
    expect(passed.body).toContain('认证有效期到 2027 年');
  });

  test('on anything but what was seen is refused', async () => {
    const me = await paid(world);
    const { id } = await take(me);
    await call(one, id);
    const body = await decision(one, id, 'approve');
    const url = `/api/v1/review/cases/${id}/decision`;
    const changed = await one.browser.ask('POST', url, { body: { ...body, bundleHash: 'f'.repeat(64) } });
    expect(changed).toMatchObject({ status: 409, code: 'review.bundle_changed' });
    const moved = await one.browser.ask('POST', url, { body: { ...body, version: body.version + 1 } });
    expect(moved).toMatchObject({ status: 409, code: 'review.moved' });
    const other = await one.browser.ask('POST', url, { body: { ...body, decision: 'approveName' } });
    expect(other).toMatchObject({ code: 'review.decision_unknown' });
    expect((await one.browser.ask('POST', url, { body })).status).toBe(200);
  });

  test('and returning at once has one winner', async () => {
    const me = await paid(world);
    const { id } = await take(me);
    await call(one, id);
    const url = `/api/v1/review/cases/${id}/decision`;
    const [yes, no] = [
      await decision(one, id, 'approve'),
      await decision(one, id, 'return', [unfit('licence', 'doc.blurred')]),
    ];
    const answers = await atOnce(10, (place) => one.browser.ask('POST', url, { body: place % 2 ? yes : no }));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const late = answers.filter(({ status }) => status !== 200);
    expect(late.map(({ status, code }) => `${status} ${code}`)).toEqual(late.map(() => '409 review.moved'));
    expect(
      (await casesOf(me)).filter(({ kind, state }) => kind === 'entity' && state === 'decided'),
    ).toHaveLength(1);
  });

  test('the name completes the verification and makes the name the account’s own', async () => {
    const me = await paid(world);
    await approveEntity(one, me);
    const { id } = await take(me);
    await decide(one, id, 'approveName');
    expect(await stateOf(me, me.verification)).toBe('passed');
    const [name] = await world.query<{ state: string }>('select state from names where application_id = $1', [
      me.accountId,
    ]);
    expect(name?.state).toBe('granted');
    expect(await orderOf(me)).toMatchObject({ state: 'settled', rule: 'fee.7', outcome: 'kept' });
    const done = await noticeOf(me, 'name.ok');
    expect(done.title).toContain(me.who.accountName);
    expect(await world.subjects(me.who.email)).toContain(done.title);
  });
});

describe('rejecting', () => {
  test('needs a final reason', async () => {
    const me = await paid(world);
    const { id } = await take(me);
    expect(await tryDecide(one, id, 'reject', [unfit('bank', 'bank.account_wrong')])).toMatchObject({
      code: 'review.not_final',
    });
    await one.browser.post(`/api/v1/review/cases/${id}/put-back`);
  });

  test('needs a second person, who does not see the first verdict and whom the merchant does not notice', async () => {
    const me = await paid(world);
    const { id } = await take(me);
    const items = [unfit('licence', 'doc.altered', 'fail')];
    await decide(one, id, 'reject', items);
    expect(await stateOf(me, me.verification)).toBe('reviewing');
    expect((await returned(me)).items).toEqual([]);
    expect((await noticesOf(me)).map(({ notice }) => notice)).not.toContain('verify.failed');
    expect(await one.browser.ask('POST', '/api/v1/review/cases/next')).not.toMatchObject({ body: { id } });
    expect((await take(me, two)).id).toBe(id);
    const view = await viewOf(two, id);
    expect(view.verdicts.filter(({ verdict }) => verdict !== 'pass')).toEqual([]);
    expect(view.one).toMatchObject({ secondLook: true, draft: {} });
    await decide(two, id, 'reject', items);
    expect(await stateOf(me, me.verification)).toBe('failed');
    expect(await orderOf(me)).toMatchObject({
      rule: 'fee.8',
      outcome: 'kept',
      evidence: { state: 'failed' },
    });
    expect((await returned(me)).items).toMatchObject([{ path: 'licence', reason: 'doc.altered' }]);
  });

  /** The first rejects, the second wants something else; the case waits for a third. */
  async function dissenting(kind: 'return' | 'approve') {
    const me = await paid(world);
    const { id } = await take(me);
    await call(one, id);
    await decide(one, id, 'reject', [unfit('licence', 'doc.altered', 'fail')]);
    await take(me, two);
    await decide(two, id, kind, kind === 'return' ? [unfit('bank', 'bank.account_wrong')] : []);
    return { me, id };
  }

  test.each(['return', 'approve'] as const)(
    'by one and another decision (%s) by the second goes to a third, and nothing has moved yet',
    async (kind) => {
      const { me, id } = await dissenting(kind);
      expect(await stateOf(me, me.verification)).toBe('reviewing');
      expect((await returned(me)).items).toEqual([]);
      expect(await orderOf(me)).toMatchObject({ state: 'paid' });
      for (const member of [one, two])
        expect(await member.browser.ask('POST', '/api/v1/review/cases/next')).not.toMatchObject({
          body: { id },
        });
      const [record] = await world.query<{ act: string; actor_id: string; reason: string }>(
        `select act, actor_id, reason from audit where act = 'case.dissent' order by seq desc limit 1`,
      );
      expect(record).toEqual({ act: 'case.dissent', actor_id: two.staff.id, reason: kind });
    },
  );

  test('with dissent is decided by the third alone, who sees neither verdict and is whom the merchant reads', async () => {
    const { me, id } = await dissenting('approve');
    const [third] = await reviewers(world);
    expect((await take(me, third)).id).toBe(id);
    const view = await viewOf(third, id);
    expect(view.verdicts.filter(({ verdict }) => verdict !== 'pass')).toEqual([]);
    expect(view.one).toMatchObject({ secondLook: true, thirdLook: true, draft: {} });
    expect(await tryDecide(third, id, 'hold', [unfit('licence', 'doc.copy_of_other')])).toMatchObject({
      code: 'review.third_decides',
    });
    await decide(third, id, 'return', [unfit('bank', 'bank.account_wrong')]);
    expect((await returned(me)).items.map(({ path }) => path)).toEqual(['bank']);
  });

  test('with dissent and rejected by the third stays rejected', async () => {
    const { me, id } = await dissenting('return');
    const [third] = await reviewers(world);
    await take(me, third);
    await decide(third, id, 'reject', [unfit('licence', 'doc.altered', 'fail')]);
    expect(await stateOf(me, me.verification)).toBe('failed');
    expect((await returned(me)).items.map(({ path }) => path)).toEqual(['licence']);
  });

  test.each(['first_reviewer_id', 'second_reviewer_id'])(
    'is refused to somebody who was %s',
    async (column) => {
      const me = await paid(world);
      const { id } = await take(me);
      await world.query(`update cases set ${column} = reviewer_id where id = $1`, [id]);
      expect(await tryDecide(one, id, 'reject', [unfit('licence', 'doc.altered', 'fail')])).toMatchObject({
        status: 403,
        code: 'review.same_person',
      });
    },
  );

  test('a second verification can be begun with everything that was typed, and the account’s clock goes on', async () => {
    const me = await paid(world);
    const { id } = await take(me);
    const items = [unfit('licence', 'doc.altered', 'fail')];
    await decide(one, id, 'reject', items);
    await decide(two, (await take(me, two)).id, 'reject', items);
    const again = await me.desk.post<Application>(`${me.account}/verifications`);
    expect(again.answers).toMatchObject({ bankName: '中国银行', accountName: me.who.accountName });
    expect(again.answers.agreeVerificationTerms).toBeUndefined();
    expect(again.facts).toMatchObject({ attempt: 2 });
  });
});

describe('a hold', () => {
  test('puts the case before somebody else, and what it was for stays inside', async () => {
    const me = await paid(world);
    const { id } = await take(me);
    expect(await tryDecide(one, id, 'hold')).toMatchObject({ code: 'reason.missing' });
    const doubt = [unfit('licence', 'doc.copy_of_other')];
    expect(await tryDecide(one, id, 'return', doubt)).toMatchObject({
      code: 'review.second_person',
      paths: ['licence'],
    });
    await decide(one, id, 'hold', doubt);
    expect(await stateOf(me, me.verification)).toBe('onHold');
    expect((await returned(me)).items).toEqual([]);
    expect((await take(me, two)).id).toBe(id);
    expect(await stateOf(me, me.verification)).toBe('reviewing');
    await call(two, id);
    await decide(two, id, 'approve');
    expect(await stateOf(me, me.verification)).toBe('qualificationOk');
  });
});

describe('a name that is not accepted', () => {
  test('can be changed and sent again, and stays held meanwhile', async () => {
    [one] = await reviewers(world);
    const me = await paid(world);
    await approveEntity(one, me);
    await decide(one, (await take(me)).id, 'rejectName', [unfit('accountName', 'name.misleading')]);
    expect(await stateOf(me, me.verification)).toBe('namingFailed');
    expect(await stateOf(me, me.account)).toBe('verified');
    const renamed = `${me.who.accountName}铺`;
    await me.desk.put(`${me.verification}/steps/naming`, { nameBasis: 'ownWords', accountName: renamed });
    expect((await resubmit(me)).status).toBe(200);
    world.clock.forward(60 * MINUTE);
    const thief = await registered(world, { accountName: renamed }).catch((fault: Error) => fault);
    expect(String(thief)).toContain('name.taken');
    [one] = await reviewers(world);
    const { kind, round, id } = await take(me);
    expect({ kind, round }).toEqual({ kind: 'name', round: 2 });
    await decide(one, id, 'approveName');
    await signInAgain(me);
    expect(await stateOf(me, me.verification)).toBe('passed');
    const road = await me.desk.get<{ accounts: { name: string }[] }>(`${me.account}/road`);
    expect(road.accounts[0]?.name).toBe(renamed);
    const names = await world.query<{ text: string; state: string }>(
      'select text, state from names where application_id = $1 order by state',
      [me.accountId],
    );
    expect(names).toEqual([
      { text: renamed, state: 'granted' },
      { text: me.who.accountName, state: 'released' },
    ]);
  });

  test('leaves an account that is verified without a name when it is not mended in time', async () => {
    const me = await paid(world);
    await approveEntity(one, me);
    await decide(one, (await take(me)).id, 'rejectName', [unfit('accountName', 'name.misleading')]);
    await world.pass(11 * DAY);
    expect(await storedState(me)).toBe('passedWithoutName');
    expect(await orderOf(me)).toMatchObject({ rule: 'fee.7', outcome: 'kept' });
    await signInAgain(me);
    expect(await stateOf(me, me.account)).toBe('verified');
  });
});

describe('time', () => {
  test('A decision past the hard limit makes the next review free, and the merchant is not asked to wait for nothing', async () => {
    const me = await paid(world);
    await world.pass(31 * DAY);
    expect(await storedState(me)).toBe('dispatched');
    [one] = await reviewers(world);
    await approveEntity(one, me);
    await decide(one, (await take(me)).id, 'approveName');
    expect(await orderOf(me)).toMatchObject({ rule: 'fee.4', outcome: 'freeRetry' });
    expect(world.ground.complaints.splice(0).length).toBeGreaterThan(0);
  });

  test('An order that no agency could take goes back in full, and nobody is given its case any more', async () => {
    const lonely = await openWorld();
    const me = await readyToPay(await registered(lonely));
    await pay(me);
    expect(await stateOf(me, me.verification)).toBe('paid');
    await lonely.pass(4 * DAY);
    const row = (sql: string) => lonely.query<{ state: string }>(sql, [me.verificationId]);
    expect((await row('select state from applications where id = $1'))[0]?.state).toBe('abandoned');
    expect((await row('select state from orders where application_id = $1'))[0]?.state).toBe('refunded');
    expect((await row('select state from cases where application_id = $1'))[0]?.state).toBe('decided');
    const entries = await lonely.query<{ kind: string }>('select kind from ledger order by at, kind');
    expect(entries.map(({ kind }) => kind)).toEqual(['payment', 'refund']);
    const [account] = await lonely.query<{ state: string }>('select state from applications where id = $1', [
      me.accountId,
    ]);
    expect(account?.state).toBe('registeredUnverified');
    expect(lonely.ground.complaints.length).toBeGreaterThan(0);
  });
});

const busy = async () =>
  (
    await world.query<{ open: number; held: number }>(
      `select a.open_cases as open, (select count(distinct application_id)::int from cases c where c.agency_id = a.id
         and exists (select 1 from applications p where p.id = c.application_id
           and p.state not in ('passed', 'passedWithoutName', 'failed', 'abandoned', 'approved', 'delivered'))) as held
       from agencies a where a.id = $1`,
      [one.staff.agencyId],
    )
  )[0]!;

test('An agency’s places are counted exactly', async () => {
  const { open, held } = await busy();
  expect(open).toBe(held);
  expect(open).toBeGreaterThan(0);
});
