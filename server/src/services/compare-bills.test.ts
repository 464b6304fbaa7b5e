import { beforeAll, describe, expect, test } from 'vitest';
import { ledgerOf, orderToPay, stateOfOrder } from '../testing/money.ts';
import { signInAgain, stateOf } from '../testing/road.ts';
import { openWorld, type World } from '../testing/world.ts';

const MINUTE = 60_000;

type Stored = { readonly date: string; readonly entries: number; readonly differences: readonly unknown[] };
const bills = (world: World) =>
  world.query<Stored>('select date, entries, differences from trade_bills order by date');
const billOf = async (world: World, date: string) =>
  (await bills(world)).find((one) => one.date === date) ?? null;

describe('the bill of the platform', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ payServer: true });
  });

  test('tells of money that came after closing, without any notice, and it goes back once', async () => {
    const platform = world.payServer();
    const { me, order } = await orderToPay(world);
    await world.query(`update orders set state = 'closed' where id = $1`, [order.id]);
    platform.pay(order.number, 'never');
    await world.pass(20 * MINUTE);
    expect(await ledgerOf(world, order)).toEqual([]);
    world.clock.at(2026, 3, 3, 10);
    await world.run('bills');
    expect(await billOf(world, '2026-03-02')).toBeNull();
    world.clock.at(2026, 3, 3, 11);
    await world.run('bills');
    await world.due();
    expect(await ledgerOf(world, order)).toEqual(['payment 30000', 'refund 30000']);
    expect(await stateOfOrder(world, order)).toBe('refunded');
    expect(await billOf(world, '2026-03-02')).toEqual({ date: '2026-03-02', entries: 1, differences: [] });
    await world.query('delete from trade_bills');
    await world.run('bills');
    await world.due();
    expect(await ledgerOf(world, order)).toEqual(['payment 30000', 'refund 30000']);
    expect([...platform.platform.refunds.values()]).toHaveLength(1);
    await signInAgain(me);
    const told = await me.desk.get<{ messages: { notice: string }[] }>('/api/v1/messages');
    expect(told.messages.filter(({ notice }) => notice === 'pay.refunded')).toHaveLength(1);
  });

  test('tells of money for an order that still waits for it, which is paid then', async () => {
    const platform = world.payServer();
    const { me, order } = await orderToPay(world);
    platform.pay(order.number, 'never');
    // Nobody asks about this one.
    await world.query(`update orders set ask_at = 'infinity', closes_at = 'infinity' where id = $1`, [
      order.id,
    ]);
    await world.query(`delete from timers where clock = 'order'`);
    world.clock.at(2026, 3, 4, 11);
    await world.run('bills');
    expect(await stateOfOrder(world, order)).toBe('paid');
    await signInAgain(me);
    expect(await stateOf(me, me.verification)).toBe('paid');
  });

  test('that is not to be had is fetched later; a day without one is empty after a whole day more', async () => {
    const platform = world.payServer();
    await world.query('delete from trade_bills');
    world.clock.at(2026, 3, 5, 11);
    platform.next('tooOften', 'bill', 20);
    expect(await world.run('bills')).toBe(0);
    expect(await bills(world)).toEqual([]);
    platform.behave();
    world.clock.forward(MINUTE);
    await world.run('bills');
    const dates = (await bills(world)).map(({ date }) => date);
    expect(dates).toContain('2026-03-03');
    expect(dates).not.toContain('2026-03-04');
    world.clock.at(2026, 3, 6, 11);
    await world.run('bills');
    expect(await billOf(world, '2026-03-04')).toEqual({ date: '2026-03-04', entries: 0, differences: [] });
  });

  test('that differs is kept, told in the log, and shown to who runs the platform', async () => {
    const platform = world.payServer();
    world.clock.at(2026, 3, 9, 9);
    const { order } = await orderToPay(world);
    const [mine] = await world.query<{ merchant: string }>(
      'select merchant_id as merchant from orders where id = $1',
      [order.id],
    );
    platform.pay(order.number, 'never');
    const theirs = platform.platform.orders.get(order.number)!;
    platform.platform.orders.set('P-NOT-OURS', { ...theirs, number: 'P-NOT-OURS', transactionId: 'x-1' });
    await world.query(
      `insert into ledger (id, order_id, merchant_id, kind, amount, reference, at)
       values (gen_random_uuid(), $1, $2, 'payment', 500, 'only ours', '2026-03-09T12:00:00+08:00')`,
      [order.id, mine!.merchant],
    );
    world.clock.at(2026, 3, 10, 11);
    await world.run('bills');
    const differences = [
      { kind: 'payment', id: 'P-NOT-OURS', theirs: 30_000, ours: null },
      { kind: 'payment', id: order.number, theirs: null, ours: 500 },
    ];
    expect(await billOf(world, '2026-03-09')).toEqual({ date: '2026-03-09', entries: 2, differences });
    expect(world.ground.complaints.join()).toContain('bill differs');
    const { browser } = await world.member(['operator']);
    const seen = await browser.get<{ bills: unknown[] }>('/api/v1/operations/overview');
    expect(seen.bills).toEqual([{ date: '2026-03-09', differences }]);
  });
});

test('The local cashier has a bill too, and it agrees with the ledger', async () => {
  const world = await openWorld();
  const { order } = await orderToPay(world);
  await world.product().cashier.act(order.number, 'paid');
  await world.due();
  world.clock.at(2026, 3, 3, 11);
  expect(await world.run('bills')).toBe(7);
  expect(await world.run('bills')).toBe(0);
  expect(await billOf(world, '2026-03-02')).toEqual({ date: '2026-03-02', entries: 1, differences: [] });
});
