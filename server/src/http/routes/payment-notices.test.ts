import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LIES } from '../../testing/pay-notices.ts';
import type { PayServer } from '../../testing/pay-server.ts';
import { reviewers } from '../../testing/review.ts';
import {
  type Order,
  ordered,
  readyToPay,
  registered,
  scanned,
  stateOf,
  type Verifying,
} from '../../testing/road.ts';
import { atOnce } from '../../testing/sample-world.ts';
import { openWorld, type World } from '../../testing/world.ts';

const PATH = '/api/v1/notices/wechat-pay';
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

let world: World;
let platform: PayServer;
beforeAll(async () => {
  world = await openWorld({ payServer: true });
  platform = world.payServer();
  await reviewers(world);
});
// Whatever a test did to the line, the next one finds it rested.
beforeEach(() => {
  platform.behave();
  world.clock.forward(MINUTE);
});

type Bill = Order & { readonly payUrl: string };

async function toPay(): Promise<{ me: Verifying; order: Bill }> {
  const me = await readyToPay(await registered(world));
  return { me, order: (await ordered(me)) as Bill }; // The API gives more than most tests look at.
}

const stateOfOrder = async ({ id }: Order) =>
  (await world.query<{ state: string }>('select state from orders where id = $1', [id]))[0]!.state;
const ledgerOf = async ({ id }: Order) =>
  (
    await world.query<{ entry: string }>(
      `select kind || ' ' || amount as entry from ledger where order_id = $1 order by at, kind`,
      [id],
    )
  ).map(({ entry }) => entry);
const mails = async (me: Verifying) =>
  (await world.subjects(me.who.email)).filter((one) => one === '认证审核费已支付');
const newest = (count = 1) => platform.notices.statuses.slice(-count);
const deliver = () => platform.notices.deliver();

describe('a payment', () => {
  test('is scanned, told of by a notice, asked about and recorded', async () => {
    const { me, order } = await toPay();
    expect(order.payUrl).toMatch(/^weixin:\/\/wxpay\/bizpayurl\?pr=/);
    expect(platform.pay(order.number)).toBe(true);
    expect(await stateOfOrder(order)).toBe('created');
    await deliver();
    expect(newest()).toEqual([204]);
    expect(await stateOfOrder(order)).toBe('paid');
    expect(await ledgerOf(order)).toEqual(['payment 30000']);
    await world.due();
    expect(await stateOf(me, me.verification)).toBe('dispatched');
    expect(await mails(me)).toHaveLength(1);
    expect(platform.turnedDown).toEqual([]);
  });

  test('whose notice never comes is found by the job of orders within ten minutes', async () => {
    const { me, order } = await toPay();
    platform.pay(order.number, 'never');
    const paidAt = world.clock.now();
    while ((await stateOfOrder(order)) !== 'paid') {
      world.clock.forward(30 * SECOND);
      await world.run('orders');
      expect(world.clock.now() - paidAt).toBeLessThanOrEqual(10 * MINUTE);
    }
    expect(await ledgerOf(order)).toEqual(['payment 30000']);
    expect(await stateOf(me, me.verification)).toBe('paid');
  });

  test('told twice, replayed and told to twenty at once is recorded once', async () => {
    const { me, order } = await toPay();
    platform.pay(order.number, 'twice');
    await deliver();
    world.clock.forward(5 * SECOND);
    await deliver();
    expect(newest(2)).toEqual([204, 204]);
    expect(await platform.notices.replay()).toBe(204);
    await atOnce(20, () => platform.notices.replay());
    expect(new Set(newest(20))).toEqual(new Set([204]));
    await world.due();
    expect(await ledgerOf(order)).toEqual(['payment 30000']);
    expect(await mails(me)).toHaveLength(1);
  });

  test('whose notice is replayed after five minutes is told in vain, and stays as it is', async () => {
    const { order } = await toPay();
    platform.pay(order.number);
    await deliver();
    world.clock.forward(5 * MINUTE + SECOND);
    const before = platform.asked.length;
    expect(await platform.notices.replay()).toBe(401);
    expect(platform.asked).toHaveLength(before);
    expect(await stateOfOrder(order)).toBe('paid');
  });

  test('whose notice is there before the answer to the order is recorded all the same', async () => {
    const me = await readyToPay(await registered(world));
    platform.next('early', 'open');
    const order = await ordered(me);
    expect(newest()).toEqual([204]);
    expect(order.state).toBe('paid');
    expect(await stateOfOrder(order)).toBe('paid');
    expect(await ledgerOf(order)).toEqual(['payment 30000']);
    expect((await me.desk.get<Order>(`/api/v1/orders/${order.id}`)).state).toBe('paid');
  });

  test('of a closed order goes back once, however often the platform has to be asked', async () => {
    const { order } = await toPay();
    await world.query(`update orders set state = 'closed' where id = $1`, [order.id]);
    platform.platform.settings.refundEnds = 'PROCESSING';
    platform.next('cutAfter', 'refund');
    platform.pay(order.number);
    await deliver();
    expect(newest()).toEqual([204]);
    await world.due();
    expect(await stateOfOrder(order)).toBe('refunding');
    const refund = [...platform.platform.refunds.values()].find((one) => one.number === order.number)!;
    refund.status = 'SUCCESS';
    platform.platform.settings.refundEnds = 'SUCCESS';
    await world.pass(MINUTE);
    expect(await stateOfOrder(order)).toBe('refunded');
    expect(await ledgerOf(order)).toEqual(['payment 30000', 'refund 30000']);
    expect([...platform.platform.refunds.values()].filter((one) => one.number === order.number)).toHaveLength(
      1,
    );
  });
});

describe('what is not certain', () => {
  test.each(['cut', 'slow', 'fault', 'tooOften', 'forged', 'probe', 'otherMerchant'] as const)(
    'stays unknown while the platform answers %s, is never failed, and is told and asked again',
    async (mood) => {
      const { order } = await toPay();
      platform.pay(order.number);
      platform.next(mood, 'query');
      await deliver();
      expect(newest()).toEqual([503]);
      expect(await stateOfOrder(order)).toBe('unknown');
      expect(await ledgerOf(order)).toEqual([]);
      world.clock.forward(15 * SECOND);
      await deliver();
      expect(newest()).toEqual([204]);
      expect(await stateOfOrder(order)).toBe('paid');
      expect(await ledgerOf(order)).toEqual(['payment 30000']);
    },
  );

  test('is settled by the job once the platform is back', async () => {
    const { order } = await toPay();
    platform.pay(order.number, 'never');
    platform.next('cut', 'query', 100);
    for (let minutes = 3; minutes > 0; minutes -= 1) {
      world.clock.forward(MINUTE);
      await world.run('orders');
      expect(await stateOfOrder(order)).toBe('unknown');
    }
    platform.behave();
    world.clock.forward(2 * MINUTE);
    await world.run('orders');
    expect(await stateOfOrder(order)).toBe('paid');
  });

  test('an order whose opening was lost is opened by asking again, under its own number', async () => {
    const me = await readyToPay(await registered(world));
    const ticketId = await scanned(me, await me.desk.post(`${me.verification}/payment/scan`));
    const body = { ticketId, ticks: { agreeNotReturned: true, agreeCall: true } };
    const place = `${me.verification}/orders`;
    platform.next('cutAfter', 'open', 2);
    const lost = await me.desk.ask('POST', place, { body });
    expect(lost).toMatchObject({ status: 503, code: 'pay.unknown', headers: { 'retry-after': '5' } });
    const order = await me.desk.post<Bill>(place, body);
    expect(order.payUrl).toMatch(/^weixin:/);
    expect([...platform.platform.orders.keys()].filter((one) => one === order.number)).toHaveLength(1);
    platform.pay(order.number);
    await deliver();
    expect(await stateOfOrder(order)).toBe('paid');
  });
});

describe('a notice that must not be believed', () => {
  const lies: Readonly<Record<keyof typeof LIES, number>> = {
    forged: 401,
    probe: 401,
    stale: 401,
    unsigned: 401,
    truncatedTag: 401,
    otherMerchant: 401,
    otherApp: 401,
    otherState: 401,
    otherAmount: 422,
    otherCurrency: 422,
    otherOrder: 404,
    unpaid: 503,
  };

  test.each(Object.entries(lies))('changes nothing and is no success: %s', async (lie, status) => {
    const { me, order } = await toPay();
    const before = platform.asked.length;
    expect(await platform.lie(order.number, lie as keyof typeof LIES)).toBe(status); // A key of the table.
    // Only what the platform signed for this order makes the product ask.
    expect(platform.asked.slice(before)).toEqual(lie === 'unpaid' ? ['query'] : []);
    expect(await stateOfOrder(order)).toBe('created');
    expect(await ledgerOf(order)).toEqual([]);
    await world.due();
    expect(await stateOf(me, me.verification)).toBe('unpaid');
    // The order can still be paid.
    platform.pay(order.number);
    await deliver();
    expect(await stateOfOrder(order)).toBe('paid');
  });

  test('is named in the log, without what it held', async () => {
    const { order } = await toPay();
    await platform.lie(order.number, 'forged');
    const said = world.ground.complaints.at(-1)!;
    expect(said).toContain('payment notice not taken');
    expect(said).toContain('"why":"signature.signature"');
    expect(said).not.toContain(order.number);
  });

  const send = (payload: string | Buffer, type = 'application/json', method: 'POST' | 'GET' = 'POST') =>
    world.product().app.inject({ method, url: PATH, headers: { 'content-type': type }, payload });

  test.each([
    ['nothing', '', 'application/json', 401],
    ['no JSON', 'paid!', 'text/plain', 401],
    ['a form', 'a=b', 'application/x-www-form-urlencoded', 401],
    ['a picture', '\x89PNG', 'image/png', 401],
    ['too much', 'x'.repeat(64 * 1024 + 1), 'application/json', 413],
  ])('is answered within the protocol: %s', async (_, payload, type, status) => {
    const answer = await send(payload, type);
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toContain('application/json');
    expect(answer.json()).toEqual({ code: 'FAIL', message: '未处理' });
  });

  test('is no success either while the database is gone', async () => {
    const { order } = await toPay();
    platform.pay(order.number);
    const { store } = world.product().deps;
    const broken = { ...store, read: () => Promise.reject(new Error('connection lost')) };
    Object.assign(world.product().deps, { store: broken });
    await deliver();
    Object.assign(world.product().deps, { store });
    expect(newest()).toEqual([500]);
    world.clock.forward(15 * SECOND);
    await deliver();
    expect(newest()).toEqual([204]);
    expect(await stateOfOrder(order)).toBe('paid');
  });
});

describe('where a payment platform is connected', () => {
  test('there is no local cashier', async () => {
    const { me, order } = await toPay();
    const path = `/api/v1/local/cashier/${order.number}`;
    expect(await me.desk.ask('POST', path, { body: { outcome: 'paid' } })).toMatchObject({ status: 404 });
    expect((await me.desk.ask('GET', `/local/cashier/${order.number}`)).status).toBe(404);
    expect(await stateOfOrder(order)).toBe('created');
  });

  test('an order that is given up is closed on both sides', async () => {
    const { me, order } = await toPay();
    expect((await me.desk.post<Order>(`/api/v1/orders/${order.id}/close`)).state).toBe('closed');
    expect(platform.platform.orders.get(order.number)?.state).toBe('CLOSED');
    expect(platform.pay(order.number)).toBe(false);
  });

  test('the day’s bill and the ledger agree', async () => {
    world.clock.at(2026, 3, 3, 11);
    await world.run('bills');
    const [bill] = await world.query<{ entries: number; differences: unknown }>(
      `select entries, differences from trade_bills where date = '2026-03-02'`,
    );
    const [ledger] = await world.query<{ n: number }>('select count(*)::int as n from ledger');
    expect(bill).toEqual({ entries: ledger!.n, differences: [] });
    expect(bill!.entries).toBeGreaterThan(5);
  });
});

test('without a payment platform there is nobody to send notices to', async () => {
  const own = await openWorld();
  const answer = await own.product().app.inject({ method: 'POST', url: PATH, payload: {} });
  expect(answer.statusCode).toBe(404);
});
