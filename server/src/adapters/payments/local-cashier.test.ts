import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PayerAct } from '../../ports/local-cashier.ts';
import { paymentsContract } from '../../ports/payments.contract.ts';
import { journalFile } from '../../testing/journal-file.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { memoryJournal } from '../journal/memory-journal.ts';
import type { KeptOrder } from './kept-orders.ts';
import { localCashier } from './local-cashier.ts';

const payUrl = (number: string) => `http://127.0.0.1/local/cashier/${number}`;

paymentsContract('the local cashier', async () => {
  const file = join(temporaryFolder(), 'cashier', 'orders.jsonl');
  let journal = await journalFile<KeptOrder>(file);
  const clock = { now: () => 1_790_000_000_000 };
  const start = () => localCashier({ journal, clock, boundTo: '127.0.0.1', payUrl, notice: async () => {} });
  const cashier = start();
  return {
    payments: cashier,
    now: clock.now,
    pay: async (number) => void (await cashier.act(number, 'paidNoNotice')),
    restart: async () => {
      await journal.close();
      journal = await journalFile<KeptOrder>(file);
      return start();
    },
  };
});

/** A cashier in a world whose time goes on when told to. */
async function setUp() {
  const kept: KeptOrder[] = [];
  const told: string[] = [];
  const timers: { at: number; act: () => void }[] = [];
  const world = { now: 1_000_000 };
  const later = (ms: number, act: () => void) => {
    timers.push({ at: world.now + ms, act });
    return () => {};
  };
  const start = (notice = async (number: string) => void told.push(number)) =>
    localCashier({
      journal: memoryJournal(kept),
      clock: { now: () => world.now },
      boundTo: '127.0.0.1',
      payUrl,
      notice,
      later,
    });
  const pass = async (ms: number) => {
    world.now += ms;
    for (const timer of timers.filter(({ at }) => at <= world.now)) {
      timers.splice(timers.indexOf(timer), 1);
      timer.act();
    }
    // What the timers began goes on in turns of the event loop.
    await new Promise((turn) => setImmediate(turn));
  };
  const cashier = start();
  await cashier.open({
    number: 'P-1',
    amount: 30_000,
    description: '微信认证',
    closesAt: world.now + 500_000,
  });
  return { cashier, kept, told, pass, start, timers };
}

test.each<[PayerAct, number, number, number]>([
  ['paid', 1, 1, 1],
  ['paidNoticeLate', 0, 0, 1],
  ['paidNoticeTwice', 1, 2, 2],
  ['paidNoNotice', 0, 0, 0],
  ['insufficientFunds', 0, 0, 0],
])('%s is told %i times at once, %i within 5 s and %i within 2 min', async (act, atOnce, soon, finally_) => {
  const { cashier, told, pass } = await setUp();
  expect((await cashier.act('P-1', act)).ok).toBe(true);
  const counts: number[] = [];
  for (const ms of [0, 5_000, 115_000]) {
    await pass(ms);
    counts.push(told.length);
  }
  expect(counts).toEqual([atOnce, soon, finally_]);
});

test('the order is paid before anybody is told', async () => {
  const { start, pass } = await setUp();
  const seen: string[] = [];
  const cashier = start(async (number) => {
    seen.push((await cashier.ask(number)).state);
  });
  await cashier.act('P-1', 'paid');
  await pass(0);
  expect(seen).toEqual(['paid']);
});

test('a payer without enough money has paid nothing and may try again', async () => {
  const { cashier } = await setUp();
  expect(await cashier.act('P-1', 'insufficientFunds')).toMatchObject({ ok: true, order: { state: 'open' } });
  expect(await cashier.ask('P-1')).toEqual({ state: 'open' });
  expect(await cashier.act('P-1', 'paid')).toMatchObject({ ok: true, order: { state: 'paid' } });
});

test.each([
  ['noOrder', 'P-9', 0, []],
  ['paidBefore', 'P-1', 0, ['paid']],
  ['closed', 'P-1', 500_000, []],
] as const)('paying is refused with %s', async (why, number, ms, acts) => {
  const { cashier, pass } = await setUp();
  for (const act of acts) await cashier.act(number, act);
  await pass(ms);
  expect(await cashier.act(number, 'paid')).toEqual({ ok: false, why });
});

test('of two payers at once one pays', async () => {
  const { cashier } = await setUp();
  const answers = await Promise.all([cashier.act('P-1', 'paid'), cashier.act('P-1', 'paid')]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
});

test('an order is closed when its time is over, and the page says so', async () => {
  const { cashier, pass } = await setUp();
  expect(cashier.order('P-1')).toMatchObject({ state: 'open', amount: 30_000, paidAt: null, refunded: 0 });
  await pass(500_000);
  expect(await cashier.ask('P-1')).toEqual({ state: 'closed' });
  expect(cashier.order('P-1')?.state).toBe('closed');
  expect(cashier.order('P-9')).toBeNull();
});

test('a notice that was due while the process was gone goes out after the restart, once', async () => {
  const { cashier, told, pass, start, timers } = await setUp();
  await cashier.act('P-1', 'paidNoticeLate');
  timers.length = 0;
  await pass(200_000);
  const next = start();
  expect(next.order('P-1')?.noticePending).toBe(true);
  await pass(0);
  expect(told).toEqual(['P-1']);
  expect(next.order('P-1')?.noticePending).toBe(false);
  start();
  await pass(200_000);
  expect(told).toEqual(['P-1']);
});

test('a notice that nobody takes harms nobody', async () => {
  const { start, pass } = await setUp();
  const cashier = start(async () => {
    throw new Error('down');
  });
  await cashier.act('P-1', 'paid');
  await pass(0);
  expect(await cashier.ask('P-1')).toMatchObject({ state: 'paid' });
});

test('the page shows what was given back', async () => {
  const { cashier } = await setUp();
  await cashier.act('P-1', 'paid');
  await cashier.refund({ id: 'R-1', number: 'P-1', amount: 10_000 });
  expect(cashier.order('P-1')).toMatchObject({ state: 'paid', refunded: 10_000 });
});

test('the file does not grow with every change of the same order', async () => {
  const { cashier, kept } = await setUp();
  await cashier.act('P-1', 'paidNoNotice');
  for (let id = 0; id < 3_000; id += 1) await cashier.refund({ id: `R-${id}`, number: 'P-1', amount: 1 });
  expect(kept.length).toBeLessThan(1_100);
  expect(cashier.order('P-1')?.refunded).toBe(3_000);
});

test('the cashier does not run where others reach the server', () => {
  const journal = memoryJournal<KeptOrder>();
  const clock = { now: () => 0 };
  expect(() => localCashier({ journal, clock, boundTo: '0.0.0.0', payUrl, notice: async () => {} })).toThrow(
    '收银台',
  );
});
