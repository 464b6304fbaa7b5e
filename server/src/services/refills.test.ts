import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { claimOf, decide, reviewers, tryDecide, unfit } from '../testing/review.ts';
import {
  answerVerification,
  ordered,
  paid,
  readyToPay,
  signInAgain,
  stateOf,
  type Verifying,
  verificationAnswers,
} from '../testing/road.ts';
import {
  casesOf,
  giveBack,
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
    // As it was handed in.
    expect(await put('bank', verificationAnswers(me.who, '').bank)).toMatchObject({
      status: 422,
      code: 'refill.unchanged',
    });
    expect((await returned(me)).items).toMatchObject([{ path: 'bank', mended: false }]);
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
    await giveBack(me, unfit('licence', 'doc.blurred'), unfit('bank', 'bank.account_wrong'));
    const { title, body } = await noticeOf(me, 'verify.refill');
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
      await giveBack(me, unfit('bank', 'bank.account_wrong'));
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
    await giveBack(me, unfit('bank', 'bank.account_wrong'));
    const first = Date.parse((await returned(me)).deadline!);
    await world.pass(9 * DAY);
    await signInAgain(me);
    await answerVerification(me, 'bank');
    await resubmit(me);
    await world.pass(9 * DAY);
    await giveBack(me, unfit('bank', 'bank.account_wrong'));
    await world.pass(9 * DAY);
    await signInAgain(me);
    await answerVerification(me, 'bank');
    await resubmit(me);
    await giveBack(me, unfit('bank', 'bank.account_wrong'));
    const last = Date.parse((await returned(me)).deadline!);
    expect(last - first).toBe(20 * DAY);
    await world.pass(last - world.clock.now());
    expect(await storedState(me)).toBe('failed');
    await signInAgain(me);
    const failed = await noticeOf(me, 'verify.failed');
    expect(failed.body).toContain('补充期限已过');
    expect(failed.body).toContain('支付后不退');
    const reminders = (await noticesOf(me)).filter(({ notice }) => notice === 'verify.refill_due');
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
    const failed = await noticeOf(me, 'verify.failed');
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
