import { beforeAll, beforeEach, expect, test } from 'vitest';
import { type Bill, orderToPay, stateOfOrder } from '../testing/money.ts';
import type { PayServer } from '../testing/pay-server.ts';
import { type Order, readyToPay, registered, scanned, signInAgain, type Verifying } from '../testing/road.ts';
import { openWorld, type World } from '../testing/world.ts';

const MINUTE = 60_000;

let world: World;
let platform: PayServer;
beforeAll(async () => {
  world = await openWorld({ payServer: true });
  platform = world.payServer();
});
beforeEach(() => {
  platform.behave();
  world.clock.forward(MINUTE);
});

const look = (me: Verifying, order: Order) => me.desk.get<Bill>(`/api/v1/orders/${order.id}`);

async function pass(me: Verifying, minutes: number) {
  world.clock.forward(minutes * MINUTE);
  await signInAgain(me);
}

test('The payer reads what is paid, and for which account', async () => {
  const { me, order } = await orderToPay(world);
  const { description } = JSON.parse(platform.platform.orders.get(order.number)!.asked);
  expect(description).toBe(`认证审核费 ${me.who.accountName}`);
});

test('A code that is about to be over is asked for again, under the same order, until the platform gives a fresh one', async () => {
  const { me, order } = await orderToPay(world);
  await pass(me, 109);
  const opened = () => platform.asked.filter((one) => one === 'open').length;
  const before = opened();
  expect((await look(me, order)).payUrl).toBe(order.payUrl);
  expect(opened()).toBe(before);
  await pass(me, 1);
  expect((await look(me, order)).payUrl).toBe(order.payUrl);
  expect(opened()).toBe(before + 1);
  await pass(me, 10);
  const fresh = await look(me, order);
  expect(fresh.payUrl).toMatch(/^weixin:/);
  expect(fresh.payUrl).not.toBe(order.payUrl);
  expect((await look(me, order)).payUrl).toBe(fresh.payUrl);
  expect(opened()).toBe(before + 2);
  expect([...platform.platform.orders.keys()].filter((one) => one === order.number)).toHaveLength(1);
  expect(platform.pay(order.number)).toBe(true);
  expect((await look(me, order)).state).toBe('paid');
});

test('Whoever asks for the order again after two hours gets a code that can be scanned', async () => {
  const { me, order } = await orderToPay(world);
  await pass(me, 125);
  const ticks = { agreeNotReturned: true, agreeCall: true };
  const again = await me.desk.post<Bill>(`${me.verification}/orders`, { ticketId: order.id, ticks });
  expect(again.id).toBe(order.id);
  expect(again.payUrl).not.toBe(order.payUrl);
});

test('A code that cannot be renewed now stays, and the next look renews it', async () => {
  const { me, order } = await orderToPay(world);
  await pass(me, 125);
  platform.next('cut', 'open', 2);
  expect((await look(me, order)).payUrl).toBe(order.payUrl);
  expect((await look(me, order)).payUrl).not.toBe(order.payUrl);
});

test('An order that the platform refuses to open again because it is paid counts as paid', async () => {
  const { me, order } = await orderToPay(world);
  await pass(me, 125);
  platform.pay(order.number, 'never');
  // The first question is asked before the payment is known, so the code is asked for, in vain.
  platform.next('stillOpen', 'query');
  expect((await look(me, order)).state).toBe('paid');
});

test('A silent platform is named as such; the same request under the same key succeeds later', async () => {
  const me = await readyToPay(await registered(world));
  const ticketId = await scanned(me, await me.desk.post(`${me.verification}/payment/scan`));
  const asked = { body: { ticketId, ticks: { agreeNotReturned: true, agreeCall: true } }, key: ticketId };
  const place = `${me.verification}/orders`;
  platform.next('cut', 'open', 2);
  const silent = await me.desk.ask('POST', place, asked);
  expect(silent).toMatchObject({ status: 503, code: 'pay.unknown', headers: { 'retry-after': '5' } });
  const [order] = await world.query<Order>('select id from orders where application_id = $1', [
    me.verificationId,
  ]);
  expect(await stateOfOrder(world, order!)).toBe('created');
  const opened = await me.desk.ask<Bill>('POST', place, asked);
  expect(opened).toMatchObject({ status: 201, body: { id: order!.id, state: 'created' } });
  expect(opened.body.payUrl).toMatch(/^weixin:/);
});

test('An order whose opening was lost gets its code from the page that looks at it', async () => {
  const me = await readyToPay(await registered(world));
  const ticketId = await scanned(me, await me.desk.post(`${me.verification}/payment/scan`));
  platform.next('cut', 'open', 2);
  const ticks = { agreeNotReturned: true, agreeCall: true };
  await me.desk.ask('POST', `${me.verification}/orders`, { body: { ticketId, ticks } });
  const [order] = await world.query<Order>('select id from orders where application_id = $1', [
    me.verificationId,
  ]);
  platform.next('cut', 'open', 2);
  expect(await look(me, order!)).toMatchObject({ state: 'created', payUrl: '' });
  expect((await look(me, order!)).payUrl).toMatch(/^weixin:/);
});
