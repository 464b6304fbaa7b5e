import { expect, test } from 'vitest';
import { MERCHANT, payKeys, pemOf, seal, signedHeaders } from '../../testing/pay-keys.ts';
import { type Letter, type LIES, payNotices } from '../../testing/pay-notices.ts';
import { payPlatform } from '../../testing/pay-platform.ts';
import { testClock } from '../../testing/test-clock.ts';
import { wechatNotices } from './wechat-notices.ts';
import { readWechatPaySettings } from './wechat-pay-settings.ts';

const clock = testClock();
const number = 'P-7K3M-9QXP';
const settings = readWechatPaySettings(
  {
    baseUrl: null,
    mchId: MERCHANT.mchId,
    appId: MERCHANT.appId,
    serialNo: MERCHANT.serialNo,
    privateKey: pemOf(payKeys().merchant.privateKey),
    apiV3Key: MERCHANT.apiV3Key,
    publicKey: pemOf(payKeys().platform.publicKey),
    publicKeyId: MERCHANT.keyId,
  },
  'https://ruzhu.example',
)!;
const notices = wechatNotices(settings, clock);

/** Reads a letter as it arrives. */
const read = ({ headers, body }: Pick<Letter, 'headers' | 'body'>) =>
  notices.read((name) => headers[name], body);

/** The letter that the platform sends of an order, with a lie in it if one is asked for. */
async function letter(lie: keyof typeof LIES = 'unpaid'): Promise<Letter> {
  const platform = payPlatform(clock);
  platform.open(
    JSON.stringify({
      appid: MERCHANT.appId,
      mchid: MERCHANT.mchId,
      description: '微信认证',
      out_trade_no: number,
      time_expire: '2026-03-03T10:00:00+08:00',
      notify_url: settings.notifyUrl,
      amount: { total: 30_000, currency: 'CNY' },
    }),
  );
  const { lie: tell, sent } = payNotices(clock, async () => 204);
  await tell(platform.orders.get(number)!, lie);
  return sent[0]!;
}

test('a notice of a payment tells of which order, and of how much', async () => {
  expect(read(await letter())).toEqual({
    ok: true,
    about: 'payment',
    id: 'EV-0000000000000000001',
    number,
    amount: 30_000,
    currency: 'CNY',
  });
});

test.each<[keyof typeof LIES, string]>([
  ['forged', 'signature.signature'],
  ['probe', 'signature.probe'],
  ['stale', 'signature.clock'],
  ['unsigned', 'signature.missing'],
  ['truncatedTag', 'tag'],
  ['otherMerchant', 'merchant'],
  ['otherApp', 'merchant'],
  ['otherState', 'state'],
])('a notice that is %s is not taken: %s', async (lie, why) => {
  expect(read(await letter(lie))).toEqual({ ok: false, why });
});

test('of another amount or currency it tells as it is: whoever takes it knows what was due', async () => {
  expect(read(await letter('otherAmount'))).toMatchObject({ ok: true, amount: 1 });
  expect(read(await letter('otherCurrency'))).toMatchObject({ ok: true, currency: 'USD' });
});

test('one byte more, and it is no notice', async () => {
  const { headers, body } = await letter();
  expect(read({ headers, body: Buffer.concat([body, Buffer.from(' ')]) })).toEqual({
    ok: false,
    why: 'signature.signature',
  });
});

function signed(event_type: string, content: object) {
  const resource = seal(content, 'refund');
  const body = Buffer.from(JSON.stringify({ id: 'EV-1', event_type, resource }));
  return { headers: signedHeaders(body, clock.now()), body };
}

const refund = { out_trade_no: number, out_refund_no: 'r-1', refund_status: 'SUCCESS' };

test.each([
  ['REFUND.SUCCESS', { mchid: MERCHANT.mchId, ...refund }, { ok: true, about: 'refund', id: 'EV-1' }],
  ['REFUND.SUCCESS', { mchid: '1900000002', ...refund }, { ok: false, why: 'merchant' }],
  ['REFUND.SUCCESS', { mchid: MERCHANT.mchId }, { ok: false, why: 'out_trade_no' }],
  ['COUPON.USE', {}, { ok: true, about: 'other', id: 'EV-1' }],
  ['TRANSACTION.SUCCESS', {}, { ok: false, why: 'mchid' }],
  [
    'TRANSACTION.SUCCESS',
    {
      mchid: MERCHANT.mchId,
      appid: MERCHANT.appId,
      out_trade_no: number,
      trade_state: 'SUCCESS',
    },
    { ok: false, why: 'amount' },
  ],
])('%s is read as what it is', (type, content, answer) => {
  expect(read(signed(type, content))).toEqual(answer);
});
