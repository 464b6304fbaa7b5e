import { addDays, civilDate } from '@ruzhu/rules';
import { beforeEach, describe, expect, test } from 'vitest';
import { paymentsContract } from '../../ports/payments.contract.ts';
import { PlatformSilent } from '../../ports/payments.ts';
import type { MoodName } from '../../testing/pay-moods.data.ts';
import { type PayServer, startPayServer } from '../../testing/pay-server.ts';
import { testClock } from '../../testing/test-clock.ts';
import { type WechatPay, type WechatPayOptions, wechatPay } from './wechat-pay.ts';
import { readWechatPaySettings } from './wechat-pay-settings.ts';

const PUBLIC_URL = 'https://ruzhu.example';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

async function setUp(options: Partial<WechatPayOptions> = {}) {
  const clock = testClock();
  const server = await startPayServer(clock);
  const said: string[] = [];
  const say = (message: string, fields = {}) => void said.push(`${message} ${JSON.stringify(fields)}`);
  const log = { info: say, warn: say, error: say };
  const settings = readWechatPaySettings(server.given, PUBLIC_URL)!;
  const start = (): WechatPay =>
    wechatPay({ settings, clock, log, pause: async () => {}, timeoutMs: 2_000, ...options });
  return { clock, server, said, start, pay: start() };
}

paymentsContract('WeChat Pay', async () => {
  const { clock, server, start, pay } = await setUp();
  return {
    payments: pay,
    now: clock.now,
    pay: async (number) => void server.pay(number, 'never'),
    restart: async () => start(),
  };
});

const number = 'P-7K3M-9QXP';
const id = 'r-7K3M-9QXP';
const amount = 30_000;
const refund = { id, number, amount };

let world: Awaited<ReturnType<typeof setUp>>;
let server: PayServer;
let pay: WechatPay;
const request = () => ({ number, amount, description: '微信认证', closesAt: world.clock.now() + DAY });
beforeEach(async () => {
  world = await setUp({ timeoutMs: 100 });
  ({ server, pay } = world);
});

const refundsOfPlatform = () => [...server.platform.refunds.values()].map((one) => one.amount);

describe('opening an order', () => {
  test('tells the platform everything, and where to send its notice', async () => {
    await pay.open(request());
    const order = server.platform.orders.get(number)!;
    expect(JSON.parse(order.asked)).toMatchObject({
      amount: { total: 30_000, currency: 'CNY' },
      description: '微信认证',
      time_expire: '2026-03-03T10:00:00+08:00',
      notify_url: 'https://ruzhu.example/api/v1/notices/wechat-pay',
    });
    expect(server.turnedDown).toEqual([]);
  });

  test('gives the code again, and a fresh one when the first is over', async () => {
    const first = await pay.open(request());
    const again = request();
    world.clock.forward(119 * MINUTE);
    expect(await pay.open(again)).toEqual(first);
    world.clock.forward(MINUTE);
    const fresh = await pay.open(again);
    expect(fresh.payUrl).toMatch(/^weixin:\/\/wxpay\/bizpayurl\?pr=/);
    expect(fresh).not.toEqual(first);
  });

  test('cuts what is too long for a bill', async () => {
    await pay.open({ ...request(), description: '认'.repeat(200) });
    expect(JSON.parse(server.platform.orders.get(number)!.asked).description).toHaveLength(127);
  });

  test.each<MoodName>([
    'forged',
    'probe',
    'stale',
    'unsigned',
    'cut',
    'cutAfter',
    'fault',
    'faultAfter',
    'slow',
  ])('is repeated once when the answer is lost or not proven: %s', async (mood) => {
    server.next(mood, 'open');
    expect((await pay.open(request())).payUrl).toMatch(/^weixin:/);
    expect(server.asked).toEqual(['open', 'open']);
    expect(server.platform.orders.size).toBe(1);
  });

  test.each<MoodName>(['forged', 'cut', 'cutAfter', 'faultAfter'])(
    'is not certain when it happens twice: %s',
    async (mood) => {
      server.next(mood, 'open', 2);
      await expect(pay.open(request())).rejects.toBeInstanceOf(PlatformSilent);
      expect((await pay.open(request())).payUrl).toMatch(/^weixin:/);
    },
  );

  test('is not repeated at once when it was too often', async () => {
    server.next('tooOften', 'open');
    await expect(pay.open(request())).rejects.toBeInstanceOf(PlatformSilent);
    expect(server.asked).toEqual(['open']);
  });

  test.each<[MoodName, string]>([
    ['orderClosed', 'ORDER_CLOSED'],
    ['numberUsed', 'OUT_TRADE_NO_USED'],
    ['againstARule', 'INVALID_REQUEST'],
    ['noRight', 'NO_AUTH'],
    ['notJson', 'no code'],
  ])('that is refused is a fault which names the reason: %s', async (mood, why) => {
    server.next(mood, 'open');
    await expect(pay.open(request())).rejects.toThrow(why);
    expect(server.asked).toEqual(['open']);
  });

  test.each(['short', 'with space', 'x'.repeat(33)])('under the number "%s" is a fault', async (other) => {
    await expect(pay.open({ ...request(), number: other })).rejects.toThrow('no number');
    expect(server.asked).toEqual([]);
  });
});

describe('asking about an order', () => {
  beforeEach(async () => {
    await pay.open(request());
    server.pay(number, 'never');
  });

  const paid = { state: 'paid', amount, platformId: expect.stringMatching(/^42\d{26}$/) };

  test('gives amount, number and time of the platform', async () => {
    expect(await pay.ask(number)).toEqual({ ...paid, at: world.clock.now() });
  });

  test.each<MoodName>([
    'forged',
    'probe',
    'stale',
    'unsigned',
    'cut',
    'cutAfter',
    'slow',
    'fault',
    'faultAfter',
    'tooOften',
    'payerIsPaying',
    'noRight',
    'otherMerchant',
    'otherApp',
    'otherNumber',
    'otherCurrency',
    'noTime',
    'strangeState',
    'notJson',
  ])('leaves it unknown while the answer is %s, and knows it the next time', async (mood) => {
    server.next(mood, 'query');
    expect(await pay.ask(number)).toEqual({ state: 'unknown' });
    expect(await pay.ask(number)).toMatchObject(paid);
    expect(server.asked.filter((one) => one === 'query')).toHaveLength(2);
  });

  test.each<[MoodName, string]>([
    ['otherMerchant', 'does not fit {"number":"P-7K3M-9QXP","why":"merchant"}'],
    ['otherApp', '"why":"merchant"'],
    ['otherNumber', '"why":"number"'],
    ['otherCurrency', '"why":"amount"'],
    ['forged', 'not proven {"why":"signature","status":200'],
    ['probe', 'not proven {"why":"probe"'],
  ])('says in the log why %s was not believed', async (mood, words) => {
    server.next(mood, 'query');
    await pay.ask(number);
    expect(world.said.join('\n')).toContain(words);
  });

  test('tells another amount as it is: whoever asked knows what was due', async () => {
    server.next('otherAmount', 'query');
    expect(await pay.ask(number)).toMatchObject({ state: 'paid', amount: 1 });
  });

  test('of which a part went back still calls it paid', async () => {
    await pay.refund({ ...refund, amount: 1 });
    expect(server.platform.orders.get(number)?.state).toBe('REFUND');
    expect(await pay.ask(number)).toMatchObject(paid);
  });

  test('under a clock that was moved gives the moment in that clock', async () => {
    const moved = wechatPay({
      settings: readWechatPaySettings(server.given, PUBLIC_URL)!,
      clock: world.clock,
      log: { info: () => {}, warn: () => {}, error: () => {} },
      ahead: () => 30 * DAY,
    });
    expect(await moved.ask(number)).toMatchObject({ at: world.clock.now() + 30 * DAY });
    const closesAt = world.clock.now() + 31 * DAY;
    await moved.open({ ...request(), number: 'P-MOVD-0001', closesAt });
    expect(server.platform.orders.get('P-MOVD-0001')?.expiresAt).toBe(world.clock.now() + DAY);
  });
});

test('an order whose notice went out before its own answer is paid', async () => {
  server.next('early', 'open');
  expect((await pay.open(request())).payUrl).toMatch(/^weixin:/);
  expect(await pay.ask(number)).toMatchObject({ state: 'paid', amount });
});

test('an order that nobody can pay any more is open until it is closed', async () => {
  await pay.open(request());
  world.clock.forward(DAY);
  expect(server.pay(number)).toBe(false);
  expect(await pay.ask(number)).toEqual({ state: 'open' });
  await pay.close(number);
  expect(await pay.ask(number)).toEqual({ state: 'closed' });
});

describe('closing an order', () => {
  beforeEach(() => pay.open(request()));

  test.each<MoodName>(['cut', 'cutAfter', 'faultAfter', 'forged', 'slow'])(
    'is repeated once when the answer is lost or not proven: %s',
    async (mood) => {
      server.next(mood, 'close');
      await pay.close(number);
      expect(server.platform.orders.get(number)?.state).toBe('CLOSED');
    },
  );

  test.each<MoodName>(['tooOften', 'payerIsPaying'])('is not certain while it is %s', async (mood) => {
    server.next(mood, 'close', 2);
    await expect(pay.close(number)).rejects.toBeInstanceOf(PlatformSilent);
    expect(server.platform.orders.get(number)?.state).toBe('NOTPAY');
  });

  test('that is refused is a fault while the order stays open', async () => {
    server.next('againstARule', 'close');
    await expect(pay.close(number)).rejects.toThrow('INVALID_REQUEST');
  });

  test('that is refused is not certain while nobody knows the order', async () => {
    server.next('againstARule', 'close');
    server.next('cut', 'query');
    await expect(pay.close(number)).rejects.toBeInstanceOf(PlatformSilent);
  });

  test('that is refused is well when the order was paid meanwhile', async () => {
    server.pay(number, 'never');
    server.next('againstARule', 'close');
    await pay.close(number);
    expect(await pay.ask(number)).toMatchObject({ state: 'paid' });
  });
});

describe('giving money back', () => {
  beforeEach(async () => {
    await pay.open(request());
    server.pay(number, 'never');
  });

  test('is pending until the platform is done, and asked for once', async () => {
    server.platform.settings.refundEnds = 'PROCESSING';
    expect(await pay.refund(refund)).toEqual({ state: 'pending' });
    expect(await pay.refund(refund)).toEqual({ state: 'pending' });
    server.platform.refunds.get(id)!.status = 'SUCCESS';
    expect(await pay.refund(refund)).toEqual({ state: 'done' });
    expect(server.asked.filter((one) => one === 'refund')).toHaveLength(1);
  });

  test.each(['ABNORMAL', 'CLOSED'] as const)('that ended as %s has failed and says so', async (why) => {
    server.platform.settings.refundEnds = why;
    expect(await pay.refund(refund)).toEqual({ state: 'failed', why });
    expect(await pay.refund(refund)).toEqual({ state: 'failed', why });
  });

  test.each<MoodName>([
    'cut',
    'cutAfter',
    'faultAfter',
    'fault',
    'slow',
    'forged',
    'probe',
    'tooOften',
    'notJson',
  ])('whose answer is lost or not proven is unknown, and never goes back twice: %s', async (mood) => {
    server.next(mood, 'refund');
    expect(await pay.refund(refund)).toEqual({ state: 'unknown' });
    expect(await pay.refund(refund)).toEqual({ state: 'done' });
    expect(refundsOfPlatform()).toEqual([amount]);
  });

  test.each<[MoodName, unknown]>([
    ['notEnough', { state: 'pending' }],
    ['noRight', { state: 'unknown' }],
    ['notThere', { state: 'unknown' }],
    ['againstARule', { state: 'failed', why: 'INVALID_REQUEST' }],
    ['otherNumber', { state: 'unknown' }],
    ['otherCurrency', { state: 'unknown' }],
  ])('that is answered with %s is told as it stands', async (mood, answer) => {
    server.next(mood, 'refund');
    expect(await pay.refund(refund)).toEqual(answer);
  });

  test.each<MoodName>(['cut', 'forged', 'noRight', 'fault'])(
    'is not asked for while nobody knows whether it was: %s',
    async (mood) => {
      server.next(mood, 'queryRefund');
      expect(await pay.refund(refund)).toEqual({ state: 'unknown' });
      expect(server.asked).not.toContain('refund');
    },
  );

  test.each<MoodName>(['cut', 'forged', 'otherMerchant'])(
    'is not asked for while nobody knows of the payment: %s',
    async (mood) => {
      server.next(mood, 'query');
      expect(await pay.refund(refund)).toEqual({ state: 'unknown' });
      expect(server.asked).not.toContain('refund');
    },
  );

  test('under a number that the platform would not take is a fault', async () => {
    await expect(pay.refund({ ...refund, id: 'r/1' })).rejects.toThrow('no number of a refund');
  });
});

test('a platform that does not answer is left alone for half a minute', async () => {
  await pay.open(request());
  server.next('cut', null, 5);
  for (let left = 5; left > 0; left -= 1) await pay.ask(number);
  const before = server.asked.length;
  expect(await pay.ask(number)).toEqual({ state: 'unknown' });
  expect(server.asked).toHaveLength(before);
  world.clock.forward(30_000);
  expect(await pay.ask(number)).toEqual({ state: 'open' });
});

test('a platform that has nothing to tell yet is well: neither bills nor slow payers make it rest', async () => {
  await pay.open(request());
  const day = civilDate(2026, 3, 1);
  for (let left = 6; left > 0; left -= 1) expect(await pay.bill(day)).toEqual({ state: 'none' });
  expect(server.asked.filter((one) => one === 'bill')).toHaveLength(6);
  server.next('payerIsPaying', 'query', 6);
  for (let left = 6; left > 0; left -= 1) expect(await pay.ask(number)).toEqual({ state: 'unknown' });
  expect(await pay.ask(number)).toEqual({ state: 'open' });
});

test('a platform that is not there is not certain of anything', async () => {
  const gone = { ...server.given, baseUrl: 'http://127.0.0.1:1' };
  const nobody = wechatPay({
    settings: readWechatPaySettings(gone, PUBLIC_URL)!,
    clock: world.clock,
    log: { info: () => {}, warn: () => {}, error: () => {} },
    pause: async () => {},
  });
  await expect(nobody.open(request())).rejects.toBeInstanceOf(PlatformSilent);
  expect(await nobody.ask(number)).toEqual({ state: 'unknown' });
  expect(await nobody.refund(refund)).toEqual({ state: 'unknown' });
});

test('an answer that never ends is no answer, and little of it is taken', async () => {
  let poured = 0;
  const pull = (controller: ReadableStreamDefaultController) => {
    poured += 1;
    controller.enqueue(new Uint8Array(65_536));
  };
  const endless = async () => new Response(new ReadableStream({ pull }));
  const { pay: other, said } = await setUp({ fetch: endless });
  expect(await other.ask(number)).toEqual({ state: 'unknown' });
  expect(said.join()).toContain('uncertain');
  expect(poured).toBeLessThan(5);
});

describe('the bill of a day', () => {
  const day = civilDate(2026, 3, 2);

  test('has what was paid and what went back', async () => {
    await pay.open(request());
    server.pay(number, 'never');
    await pay.refund({ ...refund, amount: 1 });
    const platformId = server.platform.orders.get(number)!.transactionId;
    const at = world.clock.now();
    expect(await pay.bill(day)).toEqual({
      state: 'there',
      entries: [
        { kind: 'payment', id: number, amount, platformId, at },
        { kind: 'refund', id, amount: 1, platformId, at },
      ],
    });
  });

  test('of a sandbox whose clock was moved is that of the world’s day, in the product’s time', async () => {
    const ahead = 40 * DAY;
    const moved = await setUp({ ahead: () => ahead });
    await moved.pay.open({ ...request(), closesAt: moved.clock.now() + ahead + DAY });
    moved.server.pay(number, 'never');
    const bill = await moved.pay.bill(addDays(day, 40));
    const at = moved.clock.now() + ahead;
    expect(bill).toMatchObject({ state: 'there', entries: [{ kind: 'payment', id: number, at }] });
  });

  test('leaves out refunds that failed', async () => {
    server.platform.settings.refundEnds = 'CLOSED';
    await pay.open(request());
    server.pay(number, 'never');
    await pay.refund(refund);
    [...server.platform.refunds.values()].map((one) => Object.assign(one, { status: 'FAIL' }));
    expect(await pay.bill(day)).toMatchObject({ state: 'there', entries: [{ kind: 'payment' }] });
  });

  test('without trades is none', async () => {
    expect(await pay.bill(day)).toEqual({ state: 'none' });
  });

  test('is not fetched from elsewhere, and must be what was announced', async () => {
    await pay.open(request());
    server.pay(number, 'never');
    server.next('billElsewhere', 'bill');
    await expect(pay.bill(day)).rejects.toThrow(/another address/);
    server.next('billOther', 'bill');
    expect(await pay.bill(day)).toEqual({ state: 'unknown', why: 'digest' });
  });

  test.each<[MoodName, string]>([
    ['notJson', 'json'],
    ['tooOften', 'FREQUENCY_LIMITED'],
  ])('that is answered with %s is not known', async (mood, why) => {
    await pay.open(request());
    server.pay(number, 'never');
    server.next(mood, 'bill');
    expect(await pay.bill(day)).toEqual({ state: 'unknown', why });
  });
});
