import { NOTICE_RETRIES } from '@ruzhu/wechat';
import { expect, test } from 'vitest';
import { wechatPay } from '../adapters/payments/wechat-pay.ts';
import { readWechatPaySettings } from '../adapters/payments/wechat-pay-settings.ts';
import { payKeys, pemOf } from './pay-keys.ts';
import { type PayServer, startPayServer } from './pay-server.ts';
import { testClock } from './test-clock.ts';

const number = 'P-7K3M-9QXP';
const log = { info: () => {}, warn: () => {}, error: () => {} };

function merchantOf(server: PayServer, change: Partial<PayServer['given']> = {}, ms = 0) {
  const settings = readWechatPaySettings({ ...server.given, ...change }, 'https://ruzhu.example')!;
  const own = { now: () => clock.now() + ms };
  return wechatPay({ settings, clock: own, log, pause: async () => {} });
}

const clock = testClock();
const order = () => ({
  number,
  amount: 30_000,
  description: '微信认证',
  closesAt: clock.now() + 86_400_000,
});

test.each([
  ['another key', { privateKey: pemOf(payKeys().stranger.privateKey) }, 0, 'signature'],
  ['another certificate', { serialNo: '0'.repeat(40) }, 0, 'merchant'],
  ['another merchant', { mchId: '1900000002' }, 0, 'merchant'],
  ['a clock that is late', {}, -301_000, 'timestamp'],
  ['a clock that is early', {}, 301_000, 'timestamp'],
])('a merchant with %s is turned down', async (_, change, ms, why) => {
  const server = await startPayServer(clock);
  expect(await merchantOf(server, change, ms).ask(number)).toEqual({ state: 'unknown' });
  expect(server.turnedDown).toEqual([why]);
  expect(server.asked).toEqual([]);
});

test('a call that is sent once more, byte for byte, is turned down', async () => {
  const server = await startPayServer(clock);
  const seen: [string, RequestInit][] = [];
  const settings = readWechatPaySettings(server.given, 'https://ruzhu.example')!;
  const listening: typeof fetch = (url, init) => {
    seen.push([String(url), init ?? {}]);
    return fetch(url, init);
  };
  await wechatPay({ settings, clock, log, fetch: listening }).ask(number);
  const [[url, { headers }]] = seen as [[string, { headers: Record<string, string> }]]; // The one call above.
  expect((await fetch(url, { headers })).status).toBe(401);
  expect(server.turnedDown).toEqual(['nonce']);
});

test('a notice that nobody takes comes again by the published schedule, then never', async () => {
  const own = testClock();
  const server = await startPayServer(own, async () => 500);
  const settings = readWechatPaySettings(server.given, 'https://ruzhu.example')!;
  await wechatPay({ settings, clock: own, log }).open({ ...order(), closesAt: own.now() + 86_400_000 });
  server.pay(number);
  const start = own.now();
  const times: number[] = [];
  for (let left = 20; left > 0; left -= 1) {
    if ((await server.notices.deliver()) > 0) times.push((own.now() - start) / 1000);
    const next = server.notices.waiting[0]?.dueAt;
    if (next !== undefined) own.forward(next - own.now());
  }
  expect(times).toHaveLength(1 + NOTICE_RETRIES.length);
  expect(times.slice(0, 6)).toEqual([0, 15, 30, 60, 240, 840]);
  expect(times.at(-1)).toBe((24 * 60 + 4) * 60);
});

test.each([
  ['atOnce', [1, 0, 0]],
  ['twice', [1, 1, 0]],
  ['late', [0, 0, 1]],
  ['never', [0, 0, 0]],
] as const)(
  'a payment told %s is told %j times at once, after 5 s and after 2 min',
  async (telling, counts) => {
    const own = testClock();
    const server = await startPayServer(own, async () => 204);
    const settings = readWechatPaySettings(server.given, 'https://ruzhu.example')!;
    await wechatPay({ settings, clock: own, log }).open({ ...order(), closesAt: own.now() + 86_400_000 });
    server.pay(number, telling);
    const told: number[] = [];
    for (const ms of [0, 5_000, 115_000]) {
      own.forward(ms);
      told.push(await server.notices.deliver());
    }
    expect(told).toEqual(counts);
  },
);
