import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ledgerOf, orderToPay, stateOfOrder } from '../testing/money.ts';
import type { PayServer } from '../testing/pay-server.ts';
import { type Order, signInAgain, stateOf } from '../testing/road.ts';
import { openWorld, type World } from '../testing/world.ts';
import type { Deps } from './deps.ts';
import { reconcileOrders } from './reconcile-orders.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

let world: World;
let platform: PayServer;
beforeAll(async () => {
  world = await openWorld({ payServer: true });
  platform = world.payServer();
});
// Whatever a test left open is over for the next one.
beforeEach(async () => {
  platform.behave();
  await world.query(`update orders set ask_at = 'infinity'`);
  world.clock.forward(MINUTE);
});

const asked = async (order: Order) =>
  (await world.query<{ asks: number }>('select asks from orders where id = $1', [order.id]))[0]!.asks;

/** The product’s services, with another hand on the payment platform. */
function withPayments(change: (payments: Deps['payments']) => Partial<Deps['payments']>): Deps {
  const { deps } = world.product();
  return { ...deps, payments: { ...deps.payments, ...change(deps.payments) } };
}

describe('asking in turn', () => {
  test('happens after 1, 2, 5 and 10 minutes, then every 10', async () => {
    const { order } = await orderToPay(world);
    const began = world.clock.now();
    const times: number[] = [];
    for (let before = 0; world.clock.now() - began < 50 * MINUTE; world.clock.forward(30 * SECOND)) {
      await world.run('orders');
      const now = await asked(order);
      if (now > before) times.push((world.clock.now() - began) / MINUTE);
      before = now;
    }
    expect(times).toEqual([1, 3, 8, 18, 28, 38, 48]);
  });

  test('lets no order wait because others are older', async () => {
    const orders = [await orderToPay(world), await orderToPay(world), await orderToPay(world)];
    world.clock.forward(5 * MINUTE);
    const seen: string[] = [];
    const deps = withPayments(({ ask }) => ({
      ask: (number) => {
        seen.push(number);
        return ask(number);
      },
    }));
    for (let left = 3; left > 0; left -= 1) expect(await reconcileOrders(deps, 1)).toBe(1);
    expect(await reconcileOrders(deps, 1)).toBe(0);
    expect(seen).toEqual(orders.map(({ order }) => order.number));
  });

  test('begins anew, soon, when an order that was quietly open becomes uncertain', async () => {
    const { me, order } = await orderToPay(world);
    for (let left = 5; left > 0; left -= 1) {
      world.clock.forward(10 * MINUTE);
      await world.run('orders');
    }
    await signInAgain(me);
    platform.next('cut', 'query', 1);
    await me.desk.get(`/api/v1/orders/${order.id}`);
    expect(await stateOfOrder(world, order)).toBe('unknown');
    world.clock.forward(MINUTE);
    await world.run('orders');
    expect(await stateOfOrder(world, order)).toBe('created');
  });

  test('goes on for the others when one of them fails, and the log names it', async () => {
    const [first, second] = [await orderToPay(world), await orderToPay(world)];
    for (const { order } of [first, second]) platform.pay(order.number, 'never');
    world.clock.forward(5 * MINUTE);
    const deps = withPayments(({ ask }) => ({
      ask: (number) => (number === first.order.number ? Promise.reject(new Error('torn')) : ask(number)),
    }));
    expect(await reconcileOrders(deps)).toBe(2);
    expect(await stateOfOrder(world, second.order)).toBe('paid');
    expect(await stateOfOrder(world, first.order)).toBe('created');
    expect(world.ground.complaints.join()).toContain(`"order":"${first.order.number}","fault":"torn"`);
    world.clock.forward(5 * MINUTE);
    await world.run('orders');
    expect(await stateOfOrder(world, first.order)).toBe('paid');
  });

  test('shows who runs the platform what is not certain, and not what merely waits for its payer', async () => {
    const [quiet, uncertain] = [await orderToPay(world), await orderToPay(world)];
    world.clock.forward(MINUTE);
    platform.next('cut', 'query', 1);
    await uncertain.me.desk.get(`/api/v1/orders/${uncertain.order.id}`);
    const { browser } = await world.member(['operator']);
    const seen = await browser.get<{ uncertain: { number: string }[] }>('/api/v1/operations/overview');
    const numbers = seen.uncertain.map(({ number }) => number);
    expect(numbers).toContain(uncertain.order.number);
    expect(numbers).not.toContain(quiet.order.number);
  });
});

describe('closing', () => {
  test('waits while the platform does not answer, however late it is, and happens on both sides once it does', async () => {
    const { me, order } = await orderToPay(world);
    platform.next('cut', null, 1_000);
    await world.pass(DAY);
    expect(await stateOfOrder(world, order)).toBe('unknown');
    await world.pass(10 * MINUTE);
    expect(await stateOfOrder(world, order)).toBe('unknown');
    expect(platform.platform.orders.get(order.number)!.state).toBe('NOTPAY');
    platform.behave();
    await world.pass(10 * MINUTE);
    expect(await stateOfOrder(world, order)).toBe('closed');
    expect(platform.platform.orders.get(order.number)!.state).toBe('CLOSED');
    expect(await world.query('select state from applications where id = $1', [me.verificationId])).toEqual([
      { state: 'draft' },
    ]);
  });

  test.each(['cut', 'fault', 'forged'] as const)(
    'waits while the platform does not say that it has closed: %s',
    async (mood) => {
      const { order } = await orderToPay(world);
      platform.next(mood, 'close', 4);
      await world.pass(DAY);
      expect(await stateOfOrder(world, order)).toBe('created');
      await world.pass(10 * MINUTE);
      expect(await stateOfOrder(world, order)).toBe('closed');
      expect(platform.platform.orders.get(order.number)!.state).toBe('CLOSED');
    },
  );

  test('is refused to the merchant while the platform is silent, and nothing is lost', async () => {
    const { me, order } = await orderToPay(world);
    platform.next('cut', null, 3);
    const close = () => me.desk.ask('POST', `/api/v1/orders/${order.id}/close`);
    expect(await close()).toMatchObject({ status: 503, code: 'pay.unknown' });
    expect(await stateOf(me, me.verification)).toBe('unpaid');
    platform.behave();
    expect(await close()).toMatchObject({ status: 200, body: { state: 'closed' } });
  });

  test('finds the payment that came while the platform was silent', async () => {
    const { order } = await orderToPay(world);
    platform.pay(order.number, 'never');
    platform.next('cut', null, 1_000);
    await world.pass(DAY);
    expect(await stateOfOrder(world, order)).toBe('unknown');
    platform.behave();
    await world.pass(10 * MINUTE);
    expect(await stateOfOrder(world, order)).toBe('paid');
    expect(await ledgerOf(world, order)).toEqual(['payment 30000']);
  });

  test('follows within a minute when the platform has closed an order by itself', async () => {
    const { me, order } = await orderToPay(world);
    platform.platform.close(order.number);
    await world.pass(MINUTE);
    expect(await stateOfOrder(world, order)).toBe('closed');
    expect(await stateOf(me, me.verification)).toBe('draft');
  });
});
