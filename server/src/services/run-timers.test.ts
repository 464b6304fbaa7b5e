import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  approveEntity,
  approveName,
  claimOf,
  decide,
  reviewers,
  submitted,
  unfit,
  verified,
} from '../testing/review.ts';
import {
  type Application,
  answerVerification,
  ordered,
  paid,
  pay,
  readyToPay,
  registered,
  signInAgain,
  type Traveller,
  type Verifying,
} from '../testing/road.ts';
import { moment } from '../testing/test-clock.ts';
import { type Member, openWorld, type World } from '../testing/world.ts';

let world: World;
let one: Member;
let two: Member;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  [one, two] = await reviewers(world);
});

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const state = async ({ world: of, accountId }: Traveller) =>
  (await of.query<{ state: string }>('select state from applications where id = $1', [accountId]))[0]!.state;
const dueOf = async ({ world: of, accountId }: Traveller, clock: string): Promise<number | null> => {
  const [row] = await of.query<{ due: Date | null }>(
    'select due_at as due from timers where owner_id = $1 and clock = $2',
    [accountId, clock],
  );
  return row?.due ? new Date(row.due).getTime() : null;
};
const sentTo = async ({ world: of, who }: Traveller, pattern: RegExp) =>
  (await of.subjects(who.email)).filter((subject) => pattern.test(subject)).length;
const days = (n: number) => world.pass(n * DAY);

async function fail(me: Verifying): Promise<void> {
  [one, two] = await reviewers(world);
  const items = [unfit('licence', 'doc.altered', 'fail')];
  const { id } = await claimOf(one, world, me.verificationId);
  await decide(one, id, 'reject', items);
  await claimOf(two, world, me.verificationId);
  await decide(two, id, 'reject', items);
}

describe('the thirty days to verify', () => {
  test('end with the thirtieth day in Asia/Shanghai', async () => {
    const me = await registered(world);
    const at = world.clock.now();
    const due = (await dueOf(me, 'window'))!;
    expect(due - at).toBeGreaterThan(29 * DAY);
    expect(due - at).toBeLessThanOrEqual(31 * DAY);
    expect((due + 8 * 60 * MINUTE) % DAY).toBe(0);
  });

  test('are reminded of 14, 7, 3 and 1 days before, once each', async () => {
    const me = await registered(world);
    await days(15);
    const sent: number[] = [];
    for (let left = 15; left > 0; left -= 1) {
      sent.push(await sentTo(me, /请在 .* 前完成主体认证/));
      await days(1);
    }
    expect(new Set(sent)).toEqual(new Set([0, 1, 2, 3]));
    expect(await sentTo(me, /请在 .* 前完成主体认证/)).toBe(4);
  });

  test('once over, free name, mailbox and place; the merchant is told and may begin anew', async () => {
    const me = await registered(world);
    await days(32);
    expect(await state(me)).toBe('expired');
    expect(await sentTo(me, /注册已到期关闭/)).toBe(1);
    expect(
      (await world.mails(me.who.adminMobile)).filter((text) => text.includes('注册已到期关闭')),
    ).toHaveLength(1);
    const again = await registered(world, me.who, me.phone);
    expect(await state(again)).toBe('registeredUnverified');
  });

  test('free the name for its own subject at once, and for others after two days', async () => {
    const me = await registered(world);
    await days(32);
    const other = { accountName: me.who.accountName };
    await expect(registered(world, other)).rejects.toThrow(/name\./);
    await days(2);
    expect(await state(await registered(world, other))).toBe('registeredUnverified');
  });

  test('stand still while an order is paid, and go on where they stopped', async () => {
    const me = await registered(world);
    await days(5);
    await signInAgain(me);
    const verifying = await readyToPay(me);
    const [before, at] = [(await dueOf(me, 'window'))!, world.clock.now()];
    await pay(verifying);
    expect(await dueOf(me, 'window')).toBeNull();
    const remindersWhilePaid = await sentTo(me, /前完成主体认证/);
    await world.pass(2 * DAY);
    await fail(verifying);
    const after = (await dueOf(me, 'window'))!;
    expect(after - world.clock.now()).toBe(before - at);
    expect(await sentTo(me, /前完成主体认证/)).toBe(remindersWhilePaid);
  });

  test('leave ten days at least after a verification that failed late', async () => {
    const me = await registered(world);
    await days(27);
    await signInAgain(me);
    const verifying = await readyToPay(me);
    await pay(verifying);
    await world.pass(DAY);
    await fail(verifying);
    const left = (await dueOf(me, 'window'))! - world.clock.now();
    expect(left).toBeGreaterThanOrEqual(10 * DAY);
    expect(left).toBeLessThanOrEqual(11 * DAY);
    await days(12);
    expect(await state(me)).toBe('expired');
  });

  test('are reminded of no more once the account is verified', async () => {
    const me = await verified(world, one);
    const before = await sentTo(me, /前完成主体认证/);
    await days(40);
    expect(await sentTo(me, /前完成主体认证/)).toBe(before);
    expect(await state(me)).toBe('verified');
  });

  test('that ran out while the product was down end once when it comes back', async () => {
    const me = await registered(world);
    await world.pass(60 * DAY);
    expect(await state(me)).toBe('expired');
    await world.pass(DAY);
    expect(await sentTo(me, /注册已到期关闭/)).toBe(1);
    // Nobody is reminded of what is over.
    expect(await sentTo(me, /前完成主体认证/)).toBe(0);
  });
});

describe('what ends with an account', () => {
  test('A draft of a verification and its open order', async () => {
    const me = await registered(world);
    await days(29);
    await signInAgain(me);
    const verifying = await readyToPay(me);
    const order = await ordered(verifying);
    await days(3);
    const [row] = await world.query<{ state: string }>('select state from applications where id = $1', [
      verifying.verificationId,
    ]);
    expect(row?.state).toBe('abandoned');
    const [closed] = await world.query<{ state: string }>('select state from orders where id = $1', [
      order.id,
    ]);
    expect(closed?.state).toBe('closed');
    expect(await world.product().cashier.act(order.number, 'paid')).toMatchObject({ ok: false });
  });
});

describe('the year of a verification', () => {
  test('is reminded of, opens its window, and can be renewed for another year from the old end', async () => {
    const me = await verified(world, one);
    const until = async () =>
      new Date(
        (
          await world.query<{ until: Date }>(
            'select verified_until as until from accounts where application_id = $1',
            [me.accountId],
          )
        )[0]!.until,
      ).getTime();
    const first = await until();
    await world.pass(first - world.clock.now() - 94 * DAY);
    expect(await state(me)).toBe('verified');
    await days(4);
    expect(await state(me)).toBe('renewalWindow');
    expect(await sentTo(me, /年审窗口已打开/)).toBe(1);
    expect(await sentTo(me, /认证将在 .* 到期/)).toBe(1);
    await signInAgain(me);
    const again = await readyToPay(me);
    await pay(again);
    expect(await state(me)).toBe('verifying');
    await days(35);
    expect(await sentTo(me, /认证将在 .* 到期/)).toBe(1);
    [one] = await reviewers(world);
    await approveEntity(one, again);
    await approveName(one, again);
    expect(await state(me)).toBe('verified');
    const second = await until();
    expect(second - first).toBeGreaterThanOrEqual(365 * DAY);
    expect(second - first).toBeLessThanOrEqual(366 * DAY);
  });

  test('lapses when it was not renewed; the name is kept for thirty days and then free', async () => {
    const me = await verified(world, one);
    await world.pass(367 * DAY);
    expect(await state(me)).toBe('lapsed');
    const mail = (await world.mails(me.who.email)).find((text) => text.includes('已到期失效'))!;
    expect(mail).toMatch(/保留到 2\d{3} 年/);
    await world.pass(29 * DAY);
    expect(await state(me)).toBe('lapsed');
    await world.pass(3 * DAY);
    expect(await state(me)).toBe('released');
    const names = await world.query<{ state: string }>('select state from names where application_id = $1', [
      me.accountId,
    ]);
    expect(names.map((row) => row.state)).toEqual(['released']);
  });

  test('that ended while its renewal was decided lapses if the renewal fails, and says so', async () => {
    const me = await verified(world, one);
    await world.pass(360 * DAY);
    await signInAgain(me);
    const again = await readyToPay(me);
    await pay(again);
    await world.pass(10 * DAY);
    expect(await state(me)).toBe('verifying');
    await fail(again);
    expect(await state(me)).toBe('lapsed');
    await world.due();
    expect(await sentTo(me, /认证已失效/)).toBe(1);
  });
});

describe('where the calendar of working days ends', () => {
  test('A deadline that reaches into a year that is not published yet waits without an instant, and nothing breaks', async () => {
    const late = await openWorld({ start: moment(2026, 12, 29) });
    const [reviewer, second] = await reviewers(late);
    const me = await paid(late);
    const timers = await late.query<{ clock: string; due: Date | null }>(
      'select clock, due_at as due from timers where owner_id = $1',
      [me.verificationId],
    );
    const dues = Object.fromEntries(timers.map(({ clock, due }) => [clock, due]));
    expect(dues.decision).toBeNull();
    expect(dues.decisionLimit).toBeNull();
    const { slots } = await me.desk.get<{ slots: unknown[] }>('/api/v1/call-slots');
    expect(slots.length).toBeGreaterThan(0);
    expect((await me.desk.ask('GET', `${me.account}/road`)).status).toBe(200);
    expect((await me.desk.ask('GET', `${me.verification}/preflight`)).status).toBe(200);
    const { id } = await claimOf(reviewer, late, me.verificationId);
    await decide(reviewer, id, 'return', [unfit('bank', 'bank.account_wrong')]);
    await answerVerification(me, 'bank');
    await me.desk.post(`${me.verification}/resubmit`);
    await late.pass(7 * DAY);
    expect((await late.query('select 1 from outbox where state = $1', ['dead'])).length).toBe(0);
    const [fresh] = await reviewers(late);
    await approveEntity(fresh, me);
    await approveName(fresh, me);
    await signInAgain(me);
    const program = await submitted(me);
    expect((await me.desk.get<Application>(program.program)).state).toBe('reviewing');
    expect(second).toBeDefined();
    expect(late.ground.complaints).toEqual([]);
  });
});
