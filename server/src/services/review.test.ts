import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  approveEntity,
  call,
  claim,
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
  answerVerification,
  goodPicture,
  ordered,
  paid,
  pay,
  readyToPay,
  registered,
  signInAgain,
  stateOf,
  type Verifying,
} from '../testing/road.ts';
import { atOnce } from '../testing/sample-world.ts';
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

type Returned = {
  readonly items: readonly { path: string; step: string; reason: string; words: string; mended: boolean }[];
  readonly left: number;
  readonly deadline: string | null;
  readonly fee: { rule: string; outcome: string } | null;
};
const returned = ({ desk, verification }: Verifying) => desk.get<Returned>(`${verification}/returned`);
const take = (me: Verifying, member = one) => claimOf(member, world, me.verificationId);
const notices = async (me: Verifying) =>
  (await me.desk.get<{ messages: { notice: string; title: string; body: string }[] }>('/api/v1/messages'))
    .messages;
const orderOf = async (me: Verifying) =>
  (
    await world.query<{ state: string; rule: string | null; outcome: string | null; evidence: unknown }>(
      'select state, fee_rule as rule, fee_outcome as outcome, fee_evidence as evidence from orders where application_id = $1 order by created_at desc limit 1',
      [me.verificationId],
    )
  )[0]!;
const casesOf = (me: Verifying) =>
  world.query<{ kind: string; state: string; round: number; outcome: string | null; agency: string }>(
    'select kind, state, round, outcome, agency_id as agency from cases where application_id = $1 order by opened_at, id',
    [me.verificationId],
  );
/** The state of an application whatever became of the merchant's sign-in. */
const state = async (me: Verifying) =>
  (
    await world.query<{ state: string }>('select state from applications where id = $1', [me.verificationId])
  )[0]!.state;
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

/** Returned by a reviewer for these items. */
async function refilled(me: Verifying, ...items: ReturnType<typeof unfit>[]): Promise<void> {
  const { id } = await take(me);
  await decide(one, id, 'return', items);
}
const resubmit = (me: Verifying) => me.desk.ask<Application>('POST', `${me.verification}/resubmit`);

describe('the desk', () => {
  test('Of 20 reviewers who ask at once each gets a case of its own, and every case goes out once', async () => {
    const other = await openWorld();
    const agency = await other.agency();
    const crowd = await Promise.all(Array.from({ length: 20 }, () => other.member(['reviewer'], agency)));
    const merchants: Verifying[] = [];
    for (let n = 0; n < 8; n += 1) merchants.push(await paid(other));
    const answers = await Promise.all(
      crowd.map(({ browser }) => browser.ask<{ id: string }>('POST', '/api/v1/review/cases/next')),
    );
    const given = answers.filter(({ status }) => status === 200).map(({ body }) => body.id);
    expect(new Set(given).size).toBe(given.length);
    expect(
      answers.filter(({ status }) => status !== 200).every(({ code }) => code === 'review.queue_empty'),
    ).toBe(true);
    for (const member of crowd.filter((_, place) => answers[place]!.status !== 200)) {
      const { status, body } = await member.browser.ask<{ id: string }>('POST', '/api/v1/review/cases/next');
      if (status === 200) given.push(body.id);
    }
    expect(new Set(given).size).toBe(8);
    expect(given).toHaveLength(8);
  });

  test('The same case is given again while it is on the desk', async () => {
    const me = await paid(world);
    const { id } = await take(me);
    expect((await claim(one)).id).toBe(id);
    await one.browser.post(`/api/v1/review/cases/${id}/put-back`);
    expect((await casesOf(me)).at(-1)).toMatchObject({ state: 'queued' });
  });

  test('The first look begins the review', async () => {
    const me = await paid(world);
    expect(await stateOf(me, me.verification)).toBe('dispatched');
    const { id } = await take(me);
    expect(await stateOf(me, me.verification)).toBe('reviewing');
    await one.browser.post(`/api/v1/review/cases/${id}/put-back`);
  });

  test('A case is lost after 30 minutes without a sign of life; work keeps it', async () => {
    const me = await paid(world);
    const { id } = await take(me);
    // The sign-in of staff ends after a quarter of an hour; looking at the queue keeps it, but not the case.
    const wait = async () => {
      world.clock.forward(14 * MINUTE);
      await one.browser.get('/api/v1/review/cases');
    };
    await wait();
    await wait();
    const draft = { draft: { entityName: 'pass' } };
    await one.browser.put(`/api/v1/review/cases/${id}/draft`, draft);
    await wait();
    await wait();
    expect((await viewOf(one, id)).one.draft).toEqual({ entityName: 'pass' });
    world.clock.forward(2 * MINUTE);
    expect(await one.browser.ask('GET', `/api/v1/review/cases/${id}`)).toMatchObject({
      status: 403,
      code: 'review.not_claimed',
    });
    await world.run('desk');
    [one, two] = await reviewers(world);
    const { id: again } = await take(me, two);
    expect(again).toBe(id);
    expect((await viewOf(two, id)).one.draft).toEqual({ entityName: 'pass' });
    await two.browser.post(`/api/v1/review/cases/${id}/put-back`);
  });

  test('Nobody sees a case that is not on the own desk', async () => {
    const me = await paid(world);
    const { id } = await take(me);
    const elsewhere = await world.member(['reviewer'], await world.agency({ capacity: 0 }));
    const file = (await viewOf(one, id)).items.flatMap(({ files }) => files)[0]!;
    const body = await decision(one, id, 'approve');
    const asks = [
      ['GET', ''],
      ['POST', '/reveal', { field: 'entity.adminMobile', reason: 'x' }],
      ['POST', '/contact'],
      ['PUT', '/draft', { draft: {} }],
      ['POST', '/put-back'],
      ['POST', '/calls', { outcome: 'reachedOk', seconds: 1 }],
      ['POST', '/unreachable'],
      ['POST', '/decision', body],
      ['GET', `/files/${file.id}`],
    ] as const;
    for (const [method, path, sent] of asks) {
      const url = `/api/v1/review/cases/${id}${path}`;
      const asked = sent ? { body: sent } : {};
      expect(await two.browser.ask(method, url, asked), url).toMatchObject({
        status: 403,
        code: 'review.not_claimed',
      });
      expect(await elsewhere.browser.ask(method, url, asked), url).toMatchObject({
        status: 404,
        code: 'not_found',
      });
      expect(await me.desk.ask(method, url, asked), url).toMatchObject({ status: 401 });
    }
    expect(
      (await one.browser.ask('GET', `/api/v1/review/cases/${id}/files/${file.id}`)).bytes.length,
    ).toBeGreaterThan(1000);
    await one.browser.post(`/api/v1/review/cases/${id}/put-back`);
  });

  test('Only files that were handed in can be looked at, and the merchant cannot take them away', async () => {
    const me = await paid(world);
    const later = await me.desk.upload(me.verificationId, 'otherProofs', await goodPicture());
    const { id } = await take(me);
    const file = (await viewOf(one, id)).items.flatMap(({ files }) => files)[0]!;
    expect(await one.browser.ask('GET', `/api/v1/review/cases/${id}/files/${later}`)).toMatchObject({
      status: 404,
    });
    expect(await me.desk.ask('DELETE', `/api/v1/files/${file.id}`)).toMatchObject({
      code: 'event.not_possible',
    });
    expect((await me.desk.ask('DELETE', `/api/v1/files/${later}`)).status).toBe(200);
    expect(await me.desk.ask('DELETE', `/api/v1/files/${later}`)).toMatchObject({ code: 'not_found' });
    expect((await viewOf(one, id)).items.flatMap(({ files }) => files)).toContainEqual(
      expect.objectContaining({ id: file.id }),
    );
    expect((await one.browser.ask('GET', `/api/v1/review/cases/${id}/files/${file.id}`)).status).toBe(200);
    await one.browser.post(`/api/v1/review/cases/${id}/put-back`);
  });

  test('Sealed values are masked until they are revealed, for a reason and on the record', async () => {
    const me = await paid(world);
    const { id } = await take(me);
    const view = await viewOf(one, id);
    const shown = JSON.stringify(view.items);
    for (const secret of [me.who.adminIdNumber, me.who.adminMobile, me.who.bankAccount])
      expect(shown).not.toContain(secret);
    const reveal = (field: string, reason: string) =>
      one.browser.ask('POST', `/api/v1/review/cases/${id}/reveal`, { body: { field, reason } });
    expect(await reveal('entity.adminIdNumber', ' ')).toMatchObject({
      code: 'field.missing',
      paths: ['reason'],
    });
    expect((await reveal('entity.adminIdNumber', '核对证件')).body).toEqual({ value: me.who.adminIdNumber });
    expect(await reveal('entity.password', '核对证件')).toMatchObject({ status: 404 });
    const { looks } = await me.desk.get<{ looks: { act: string; object: string; reason: string }[] }>(
      `${me.account}/history`,
    );
    expect(looks).toContainEqual(expect.objectContaining({ act: 'answer.reveal', reason: '核对证件' }));
    await one.browser.post(`/api/v1/review/cases/${id}/put-back`);
  });
});

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
    const passed = (await notices(me)).find(({ notice }) => notice === 'verify.qualification_ok')!;
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
    const done = (await notices(me)).find(({ notice }) => notice === 'name.ok')!;
    expect(done.title).toContain(me.who.accountName);
    expect(await world.subjects(me.who.email)).toContain(done.title);
  });
});

describe('returning', () => {
  test('opens exactly the pages that were returned, with the reasons, and everything else stays', async () => {
    const me = await paid(world);
    const { id } = await take(me);
    expect(await tryDecide(one, id, 'return')).toMatchObject({ code: 'review.nothing_returned' });
    const silent = { ...unfit('bank', 'bank.account_wrong'), words: '  ' };
    expect(await tryDecide(one, id, 'return', [silent])).toMatchObject({
      code: 'reason.missing',
      paths: ['bank'],
    });
    expect(await tryDecide(one, id, 'return', [unfit('bank', 'doc.blurred')])).toMatchObject({
      code: 'reason.other_item',
    });
    expect(await tryDecide(one, id, 'return', [unfit('bank', 'no.such')])).toMatchObject({
      code: 'reason.unknown',
    });
    await decide(one, id, 'return', [unfit('bank', 'bank.account_wrong')]);
    expect(await returned(me)).toMatchObject({
      items: [
        { path: 'bank', step: 'bank', reason: 'bank.account_wrong', words: '需要修改：bank', mended: false },
      ],
      left: 2,
    });
    const put = (step: string, body: unknown) =>
      me.desk.ask('PUT', `${me.verification}/steps/${step}`, { body });
    expect(await put('contact', { contactSameAsAdmin: true })).toMatchObject({ code: 'refill.not_returned' });
    expect(await resubmit(me)).toMatchObject({ status: 422, code: 'refill.unmended' });
    await answerVerification(me, 'bank');
    expect((await returned(me)).items).toMatchObject([{ path: 'bank', mended: true }]);
    expect((await resubmit(me)).status).toBe(200);
    expect(await stateOf(me, me.verification)).toBe('reviewing');
    expect((await returned(me)).items).toEqual([]);
    const cases = await casesOf(me);
    expect(cases.map(({ kind, round }) => `${kind} ${round}`)).toEqual(['entity 1', 'entity 2']);
    expect(cases[1]?.agency).toBe(cases[0]?.agency);
  });

  test('is told by message, mail and SMS, with what to do until when', async () => {
    const me = await paid(world);
    await refilled(me, unfit('licence', 'doc.blurred'), unfit('bank', 'bank.account_wrong'));
    const { title, body } = (await notices(me)).find(({ notice }) => notice === 'verify.refill')!;
    expect(title).toContain('2 项');
    expect(body).toContain('执照有效期和经营范围、对公账户');
    expect(body).toContain('还可以补充 2 次');
    expect(body).toMatch(/2026 年 \d+ 月 \d+ 日 24:00/);
    const mails = (await world.subjects(me.who.email)).filter((one) => one === title);
    expect(mails).toHaveLength(1);
    expect((await world.mails(me.who.adminMobile)).filter((one) => one.includes('需补充 2 项'))).toHaveLength(
      1,
    );
  });

  test('can happen three times; then only a rejection is left', async () => {
    const me = await paid(world);
    for (let round = 1; round <= 3; round += 1) {
      await refilled(me, unfit('bank', 'bank.account_wrong'));
      expect((await returned(me)).left).toBe(3 - round);
      await answerVerification(me, 'bank');
      await resubmit(me);
    }
    const { id } = await take(me);
    expect(await tryDecide(one, id, 'return', [unfit('bank', 'bank.account_wrong')])).toMatchObject({
      code: 'deadline.refills_used',
    });
    await decide(one, id, 'reject', [unfit('bank', 'bank.account_wrong')]);
    const { id: again } = await take(me, two);
    expect(again).toBe(id);
    await decide(two, id, 'reject', [unfit('bank', 'bank.account_wrong')]);
    expect(await stateOf(me, me.verification)).toBe('failed');
    expect(await stateOf(me, me.account)).toBe('registeredUnverified');
    expect(await orderOf(me)).toMatchObject({ rule: 'fee.8', outcome: 'kept' });
  });

  test('has a deadline of ten days that never goes past the thirty of all refills, and missing it fails', async () => {
    const me = await paid(world);
    await refilled(me, unfit('bank', 'bank.account_wrong'));
    const first = Date.parse((await returned(me)).deadline!);
    await world.pass(9 * DAY);
    await signInAgain(me);
    await answerVerification(me, 'bank');
    await resubmit(me);
    await world.pass(9 * DAY);
    const returnAgain = async () => {
      const { id } = await freshly(me);
      await decide(one, id, 'return', [unfit('bank', 'bank.account_wrong')]);
    };
    await returnAgain();
    await world.pass(9 * DAY);
    await signInAgain(me);
    await answerVerification(me, 'bank');
    await resubmit(me);
    await returnAgain();
    const last = Date.parse((await returned(me)).deadline!);
    expect(last - first).toBe(20 * DAY);
    await world.pass(last - world.clock.now());
    expect(await state(me)).toBe('failed');
    await signInAgain(me);
    const failed = (await notices(me)).find(({ notice }) => notice === 'verify.failed')!;
    expect(failed.body).toContain('补充期限已过');
    expect(failed.body).toContain('支付后不退');
    const reminders = (await notices(me)).filter(({ notice }) => notice === 'verify.refill_due');
    expect(reminders.length).toBeGreaterThanOrEqual(2);
    expect(await casesOf(me)).not.toContainEqual(expect.objectContaining({ state: 'queued' }));
  });

  test('for a cause the check before paying could have seen makes the next review free', async () => {
    const me = await paid(world);
    const { id } = await take(me);
    const items = [unfit('licence', 'doc.altered', 'fail'), unfit('entityName', 'subject.name_differs')];
    await decide(one, id, 'reject', items);
    await decide(two, (await take(me, two)).id, 'reject', items);
    expect(await orderOf(me)).toMatchObject({ state: 'settled', rule: 'fee.3', outcome: 'freeRetry' });
    const failed = (await notices(me)).find(({ notice }) => notice === 'verify.failed')!;
    expect(failed.body).toContain('免费再审一次');
    const again = await readyToPay(me);
    expect(await me.desk.get(`${again.verification}/preflight`)).toMatchObject({ fee: 0, mayPay: true });
    const order = await ordered(again);
    expect(order).toMatchObject({ amount: 0, state: 'paid' });
    await world.due();
    expect(await stateOf(again, again.verification)).toBe('dispatched');
    const orders = await me.desk.get<{ orders: { feeRule: string | null; entries: unknown[] }[] }>(
      `${me.account}/orders`,
    );
    expect(orders.orders.map(({ entries }) => entries.length)).toEqual([0, 1]);
  });
});

/** Time has passed, and other reviewers are at their desks. */
async function freshly(me: Verifying) {
  [one, two] = await reviewers(world);
  return take(me);
}

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
    expect((await notices(me)).map(({ notice }) => notice)).not.toContain('verify.failed');
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

  test('by one and returning by the second shows the merchant the reasons of the second only', async () => {
    const me = await paid(world);
    const { id } = await take(me);
    await decide(one, id, 'reject', [unfit('licence', 'doc.altered', 'fail')]);
    await take(me, two);
    const body = await decision(two, id, 'return', [unfit('bank', 'bank.account_wrong')]);
    const items = body.items.filter(({ path }) => path === 'bank');
    await two.browser.post(`/api/v1/review/cases/${id}/decision`, { ...body, items });
    expect((await returned(me)).items.map(({ path }) => path)).toEqual(['bank']);
  });

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

describe('calls', () => {
  const unreachable = (id: string) => one.browser.ask('POST', `/api/v1/review/cases/${id}/unreachable`);

  test('that are missed are told at once, with how many there will be', async () => {
    const me = await paid(world);
    const { id } = await take(me);
    await call(one, id, 'noAnswer');
    const missed = (await notices(me)).filter(({ notice }) => notice === 'call.missed');
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
    ({ id } = await freshly(me));
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
    let { id } = await freshly(me);
    for (let times = 0; times < 2; times += 1) await call(one, id, 'noAnswer');
    await one.browser.post(`/api/v1/review/cases/${id}/put-back`);
    await world.pass(DAY);
    ({ id } = await freshly(me));
    await call(one, id, 'noAnswer');
    await unreachable(id);
    await world.pass(10 * DAY);
    await signInAgain(me);
    expect(await stateOf(me, me.verification)).toBe('refill');
    expect(await returned(me)).toMatchObject({
      items: [{ path: 'contact', step: 'contact', reason: 'person.unreachable' }],
      left: 2,
    });
    const told = (await notices(me)).find(({ notice }) => notice === 'verify.refill')!;
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
    expect(await state(me)).toBe('passedWithoutName');
    expect(await orderOf(me)).toMatchObject({ rule: 'fee.7', outcome: 'kept' });
    await signInAgain(me);
    expect(await stateOf(me, me.account)).toBe('verified');
  });
});

describe('time', () => {
  test('A decision past the hard limit makes the next review free, and the merchant is not asked to wait for nothing', async () => {
    const me = await paid(world);
    await world.pass(31 * DAY);
    expect(await state(me)).toBe('dispatched');
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

test('An agency’s places are counted exactly', async () => {
  const { open, held } = await busy();
  expect(open).toBe(held);
  expect(open).toBeGreaterThan(0);
});
