import { beforeAll, describe, expect, test } from 'vitest';
import { reviewers, verified } from '../testing/review.ts';
import type { Application, Order, Verifying } from '../testing/road.ts';
import {
  answerVerification,
  confirmVerification,
  ordered,
  paid,
  readyToPay,
  registered,
  scanned,
  signInAgain,
  stateOf,
  verificationOf,
} from '../testing/road.ts';
import { atOnce } from '../testing/sample-world.ts';
import { openWorld, type World } from '../testing/world.ts';
import { askAboutOrder, recordPayment } from './payments.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await reviewers(world);
});

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const pay = (order: Order, how: Parameters<ReturnType<World['product']>['cashier']['act']>[1] = 'paid') =>
  world.product().cashier.act(order.number, how);
const orderOf = async (order: Order) =>
  (await world.query<{ state: string }>('select state from orders where id = $1', [order.id]))[0]!.state;
const ledgerOf = async (order: Order) =>
  (
    await world.query<{ entry: string }>(
      `select kind || ' ' || amount as entry from ledger where order_id = $1 order by at, kind`,
      [order.id],
    )
  ).map(({ entry }) => entry);
const notices = async (me: Verifying) =>
  (await me.desk.get<{ messages: { notice: string; title: string }[] }>('/api/v1/messages')).messages.map(
    ({ notice }) => notice,
  );

async function toPay(): Promise<{ me: Verifying; order: Order }> {
  const me = await readyToPay(await registered(world));
  return { me, order: await ordered(me) };
}

describe('before paying', () => {
  test('What is missing or does not pass is told, and the server opens no order', async () => {
    const me = await verificationOf(await registered(world));
    await answerVerification(me, 'agree', 'who');
    await confirmVerification(me);
    await answerVerification(me, 'licence', 'bank', 'contact', 'naming');
    const look = () =>
      me.desk.get<{ mayPay: boolean; missingSteps: string[]; fee: number; lint: { mustFix: number } }>(
        `${me.verification}/preflight`,
      );
    expect(await look()).toMatchObject({ mayPay: false, missingSteps: ['invoice'], fee: 30_000 });
    const scan = await me.desk.ask('POST', `${me.verification}/payment/scan`);
    expect(scan).toMatchObject({ status: 422, code: 'steps.missing' });
    await answerVerification(me, 'invoice');
    expect(await look()).toMatchObject({ mayPay: true, missingSteps: [] });
    world.clock.forward(1);
    const expired = { licenceImage: (await me.desk.get<Application>(me.verification)).answers.licenceImage };
    const licence = {
      ...expired,
      businessScope: '水果',
      address: '路 1 号',
      establishedOn: '2021-03-15',
      longTerm: false,
    };
    await me.desk.put(`${me.verification}/steps/licence`, { ...licence, validUntil: '2026-03-02' });
    world.clock.forward(2 * DAY);
    await signInAgain(me);
    const after = await look();
    expect(after.mayPay).toBe(false);
    expect(await me.desk.ask('POST', `${me.verification}/payment/scan`)).toMatchObject({ status: 422 });
  });

  test('Both ticks must be given', async () => {
    const me = await readyToPay(await registered(world));
    const ticketId = await scanned(me, await me.desk.post(`${me.verification}/payment/scan`));
    const ticks = { agreeNotReturned: true, agreeCall: false };
    const answer = await me.desk.ask('POST', `${me.verification}/orders`, { body: { ticketId, ticks } });
    expect(answer).toMatchObject({ status: 422, code: 'pay.tick_missing', paths: ['agreeCall'] });
    expect(await stateOf(me, me.verification)).toBe('draft');
  });
});

describe('an order', () => {
  test('that is asked for twice is the same order', async () => {
    const { me, order } = await toPay();
    const again = await me.desk.post<Order>(`${me.verification}/orders`, {
      ticketId: order.id,
      ticks: { agreeNotReturned: true, agreeCall: true },
    });
    expect(again.id).toBe(order.id);
    expect(await stateOf(me, me.verification)).toBe('unpaid');
  });

  test('lives 24 hours, closes, and the application is a draft again with everything in it', async () => {
    const { me, order } = await toPay();
    await world.pass(DAY - 1);
    expect(await orderOf(order)).toBe('created');
    await world.pass(1);
    expect(await orderOf(order)).toBe('closed');
    await signInAgain(me);
    const after = await me.desk.get<Application>(me.verification);
    expect(after.state).toBe('draft');
    expect(after.answers).toMatchObject({ nameBasis: 'ownWords' });
    expect(await notices(me)).toContain('pay.closed');
    expect(await pay(order)).toMatchObject({ ok: false, why: 'closed' });
    const next = await ordered(me);
    expect(next.id).not.toBe(order.id);
  });

  test('can be given up, and another one opened at once', async () => {
    const { me, order } = await toPay();
    const given = await me.desk.post<Order>(`/api/v1/orders/${order.id}/close`);
    expect(given.state).toBe('closed');
    expect(await stateOf(me, me.verification)).toBe('draft');
    expect((await ordered(me)).state).toBe('created');
  });

  test('that was paid and given up at the same moment counts as paid', async () => {
    const { me, order } = await toPay();
    await pay(order, 'paidNoNotice');
    const answer = await me.desk.ask('POST', `/api/v1/orders/${order.id}/close`);
    expect(answer).toMatchObject({ status: 409, code: 'pay.already_paid' });
    await world.due();
    expect(await orderOf(order)).toBe('paid');
    expect(await ledgerOf(order)).toEqual(['payment 30000']);
  });

  test('with too little money in the account stays open', async () => {
    const { me, order } = await toPay();
    await pay(order, 'insufficientFunds');
    await world.due();
    expect(await orderOf(order)).toBe('created');
    await pay(order);
    await world.due();
    expect(await orderOf(order)).toBe('paid');
    expect(await stateOf(me, me.verification)).toBe('dispatched');
  });
});

describe('a payment', () => {
  test('moves the application on, stops the clock of the account and reaches the ledger once', async () => {
    const { me, order } = await toPay();
    await pay(order);
    await world.due();
    expect(await stateOf(me, me.verification)).toBe('dispatched');
    expect(await stateOf(me, me.account)).toBe('verifying');
    expect(await ledgerOf(order)).toEqual(['payment 30000']);
    expect(await notices(me)).toEqual(expect.arrayContaining(['pay.success', 'verify.dispatched']));
    expect((await world.subjects(me.who.email)).filter((one) => one === '认证审核费已支付')).toHaveLength(1);
  });

  test('whose notice comes twice counts once', async () => {
    const { me, order } = await toPay();
    await pay(order, 'paidNoticeTwice');
    await world.due();
    await world.pass(10_000);
    expect(await ledgerOf(order)).toEqual(['payment 30000']);
    expect((await world.subjects(me.who.email)).filter((one) => one === '认证审核费已支付')).toHaveLength(1);
  });

  test('whose notice comes late is known when it comes', async () => {
    const { order } = await toPay();
    await pay(order, 'paidNoticeLate');
    expect(await orderOf(order)).toBe('created');
    world.clock.forward(2 * MINUTE);
    await world.ground.notices.deliver();
    expect(await orderOf(order)).toBe('paid');
  });

  test('whose notice never comes is found by asking', async () => {
    const { me, order } = await toPay();
    await pay(order, 'paidNoNotice');
    expect(await world.ground.notices.deliver()).toBe(0);
    world.clock.forward(MINUTE);
    await world.run('orders');
    expect(await orderOf(order)).toBe('paid');
    expect(await stateOf(me, me.verification)).toBe('paid');
  });

  test('is found by the page that waits, too', async () => {
    const { me, order } = await toPay();
    await pay(order, 'paidNoNotice');
    expect((await me.desk.get<Order>(`/api/v1/orders/${order.id}`)).state).toBe('paid');
  });

  test('at the last moment, unseen until after the order’s time, is kept', async () => {
    const { order } = await toPay();
    world.clock.forward(DAY - 1_000);
    await pay(order, 'paidNoNotice');
    await world.pass(HOUR);
    expect(await orderOf(order)).toBe('paid');
    expect(await ledgerOf(order)).toEqual(['payment 30000']);
  });

  test('that becomes known after closing goes back once, by itself', async () => {
    const { me, order } = await toPay();
    await me.desk.post(`/api/v1/orders/${order.id}/close`);
    const { services } = lateMoney(order, { amount: 30_000, platformId: `late-${order.number}` });
    await services();
    await services();
    await world.due();
    expect(await ledgerOf(order)).toEqual(['payment 30000', 'refund 30000']);
    expect(await orderOf(order)).toBe('refunded');
    expect((await notices(me)).filter((one) => one === 'pay.refunded')).toHaveLength(1);
    expect(await stateOf(me, me.verification)).toBe('draft');
  });

  test('made twice goes back once, and the first stays', async () => {
    const { me, order } = await toPay();
    await pay(order);
    await world.due();
    const { services } = lateMoney(order, { amount: 30_000, platformId: `second-${order.number}` });
    await services();
    await services();
    await world.due();
    expect(await ledgerOf(order)).toEqual(['payment 30000', 'payment 30000', 'refund 30000']);
    expect(await orderOf(order)).toBe('paid');
    expect((await notices(me)).filter((one) => one === 'pay.refunded')).toHaveLength(1);
  });

  test('of another amount goes back, and the order waits for the right one', async () => {
    const { me, order } = await toPay();
    const { services } = lateMoney(order, { amount: 29_999, platformId: `less-${order.number}` });
    await services();
    await world.due();
    expect(await ledgerOf(order)).toEqual(['payment 29999', 'refund 29999']);
    expect(await stateOf(me, me.verification)).toBe('unpaid');
  });

  test('told by twenty at once is recorded once', async () => {
    const { order } = await toPay();
    await pay(order, 'paidNoNotice');
    await atOnce(20, () => askAboutOrder(world.product().deps, order.number));
    expect(await ledgerOf(order)).toEqual(['payment 30000']);
    expect(await orderOf(order)).toBe('paid');
  });

  test('for an account that has meanwhile run out goes back', async () => {
    const me = await readyToPay(await registered(world));
    const [window] = await world.query<{ due: Date }>(
      `select due_at as due from timers where owner_id = $1 and clock = 'window'`,
      [me.accountId],
    );
    world.clock.forward(new Date(window!.due).getTime() - world.clock.now() - HOUR);
    await signInAgain(me);
    const order = await ordered(me);
    world.clock.forward(2 * HOUR);
    while ((await world.run('timers')) > 0);
    expect(await accountState(me)).toBe('expired');
    await pay(order, 'paidNoNotice');
    await world.pass(MINUTE);
    const entries = await ledgerOf(order);
    expect(entries.filter((one) => one.startsWith('payment')).length).toBe(
      entries.filter((one) => one.startsWith('refund')).length,
    );
    const [row] = await world.query<{ state: string }>('select state from applications where id = $1', [
      me.verificationId,
    ]);
    expect(row?.state).toBe('abandoned');
    expect(['closed', 'refunded']).toContain(await orderOf(order));
  });
});

const accountState = async (me: Verifying) =>
  (await world.query<{ state: string }>('select state from applications where id = $1', [me.accountId]))[0]!
    .state;

/** Money that the platform reports although the order no longer waits for it. */
function lateMoney(order: Order, money: { amount: number; platformId: string }) {
  const { deps, cashier } = world.product();
  const refunds = new Map<string, number>();
  const payments = {
    ...cashier,
    refund: async ({ id, amount }: { id: string; amount: number }) => {
      refunds.set(id, amount);
      return { state: 'done' } as const;
    },
  };
  Object.assign(deps, { payments });
  return { refunds, services: () => recordPayment(deps, order.id, { ...money, at: world.clock.now() }) };
}

test('The ledger holds exactly the money that came in and what of it went back', async () => {
  const [sum] = await world.query<{ kept: number; orders: number }>(`
    select (select coalesce(sum(case kind when 'payment' then amount else -amount end), 0)::int from ledger) as kept,
           (select coalesce(sum(amount), 0)::int from orders where state in ('paid', 'settled')) as orders`);
  expect(sum?.kept).toBe(sum?.orders);
  expect(sum?.kept).toBeGreaterThan(0);
});

test('A verified account can be paid for no second time before its renewal', async () => {
  const [reviewer] = await reviewers(world);
  const me = await verified(world, reviewer);
  const answer = await me.desk.ask('POST', `${me.account}/verifications`);
  expect(answer).toMatchObject({ status: 422, code: 'account.not_verifiable' });
  expect(await paid(world)).toBeDefined();
});
