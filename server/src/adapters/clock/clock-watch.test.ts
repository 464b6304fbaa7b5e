import { expect, test } from 'vitest';
import { ClocksApart } from '../../ports/clocks-apart.ts';
import type { Payments } from '../../ports/payments.ts';
import type { Store } from '../../ports/store.ts';
import { clockWatch } from './clock-watch.ts';
import { stopPayments, stopWrites } from './stop-writes.ts';

const START = Date.UTC(2026, 2, 2);

/** A machine and a database, each with a clock of its own; time passes only when it is told to. */
function setUp() {
  const at = { machine: START, steady: 0, database: START, answerTakes: 0 };
  const lines: string[] = [];
  const say =
    (level: string) =>
    (message: string, fields: object = {}) =>
      void lines.push(`${level} ${message} ${JSON.stringify(fields)}`);
  const pass = (ms: number) => {
    at.machine += ms;
    at.steady += ms;
    at.database += ms;
  };
  const watch = clockWatch({
    clock: { now: () => at.machine },
    steady: () => at.steady,
    databaseNow: async () => {
      pass(at.answerTakes / 2);
      const now = at.database;
      pass(at.answerTakes / 2);
      return now;
    },
    log: { info: say('info'), warn: say('warn'), error: say('error') },
  });
  return { at, lines, pass, watch };
}

test.each([
  [-30_001, true],
  [-30_000, false],
  [0, false],
  [30_000, false],
  [30_001, true],
  [-10 * 60_000, true],
])('a machine that is %i ms ahead of its database: writes stop is %s', async (ahead, isApart) => {
  const { at, watch, lines } = setUp();
  at.database = at.machine - ahead;
  await watch.look();
  expect([watch.isApart(), watch.skewMs()]).toEqual([isApart, ahead]);
  expect(lines).toEqual(
    isApart ? [`error clocks apart: nothing is written until they agree {"skewMs":${ahead}}`] : [],
  );
});

test.each([31 * 86_400_000, 31_000, -31_000, -31 * 86_400_000])(
  'a jump of %i ms is seen at once, before anybody has looked, and is over when the clock is back',
  async (jump) => {
    const { at, pass, watch, lines } = setUp();
    await watch.look();
    pass(60_000);
    expect(watch.isApart()).toBe(false);
    at.machine += jump;
    expect(watch.isApart()).toBe(true);
    await watch.look();
    expect([watch.isApart(), watch.skewMs()]).toEqual([true, jump]);
    at.machine -= jump;
    await watch.look();
    expect([watch.isApart(), watch.skewMs()]).toEqual([false, 0]);
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['error', 'info']);
  },
);

test('a machine that slept with its database goes on after the next look', async () => {
  const { at, watch } = setUp();
  await watch.look();
  at.machine += 8 * 3_600_000;
  at.database += 8 * 3_600_000;
  expect(watch.isApart()).toBe(true);
  await watch.look();
  expect(watch.isApart()).toBe(false);
});

test('an answer that came slowly accuses nobody', async () => {
  const { at, watch } = setUp();
  at.answerTakes = 4_000;
  at.database = at.machine - 31_000;
  await watch.look();
  expect(watch.isApart()).toBe(false);
  at.database = at.machine - 600_000;
  at.answerTakes = 6_000;
  await watch.look();
  expect(watch.isApart()).toBe(false);
  at.answerTakes = 10;
  await watch.look();
  expect(watch.isApart()).toBe(true);
});

test('while the clocks differ the store takes nothing and gives what it has, and the payment platform is not asked', async () => {
  const asked: string[] = [];
  const doing =
    <T>(name: string, result: T) =>
    async (): Promise<T> => {
      asked.push(name);
      return result;
    };
  // Only what is called here stands behind them.
  const store = { read: doing('read', 1), write: doing('write', 2), commit: doing('commit', true) };
  const payments = Object.fromEntries(
    ['open', 'ask', 'close', 'refund', 'bill'].map((name) => [name, doing(name, { state: 'unknown' })]),
  );
  const watch = { isApart: () => true, skewMs: () => 600_000 };
  const [stopped, silent] = [
    stopWrites(store as unknown as Store, watch),
    stopPayments(payments as unknown as Payments, watch),
  ];
  expect(await stopped.read('platform', async () => 1)).toBe(1);
  const calls: readonly (() => Promise<unknown>)[] = [
    () => stopped.write('platform', async () => 2),
    () => stopped.commit({} as never),
    () => silent.open({} as never),
    () => silent.ask('1'),
    () => silent.close('1'),
    () => silent.refund({} as never),
    () => silent.bill('2026-03-02' as never),
  ];
  for (const call of calls) await expect(call()).rejects.toBeInstanceOf(ClocksApart);
  expect(asked).toEqual(['read']);
});
