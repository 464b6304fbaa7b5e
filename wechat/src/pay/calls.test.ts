import { expect, test } from 'vitest';
import { closeOrderCall } from './close-order.ts';
import { isOrderNumber, nativeOrderCall, readNativeOrder } from './native-order.ts';
import { readPayError } from './pay-error.ts';
import { payErrors } from './pay-errors.data.ts';
import { isRefundNumber, queryRefundCall, readRefund, refundCall } from './refund.ts';
import { queryOrderCall, readTransaction } from './transaction.ts';

const mchId = '1900000001';
const appId = 'wxd678efh567hg6787';
const order = {
  mchId,
  appId,
  number: 'P-7K3M-9QXP',
  description: '微信认证审核服务费',
  amount: 30_000,
  expiresAt: '2026-03-03T10:00:00+08:00',
  notifyUrl: 'https://ruzhu.example/api/v1/notices/wechat-pay',
};

test('an order is opened with its amount in 分, its end and where to tell of it', () => {
  const call = nativeOrderCall(order);
  expect(call).toMatchObject({ method: 'POST', path: '/v3/pay/transactions/native' });
  expect(JSON.parse(call.body)).toEqual({
    appid: appId,
    mchid: mchId,
    description: '微信认证审核服务费',
    out_trade_no: 'P-7K3M-9QXP',
    time_expire: '2026-03-03T10:00:00+08:00',
    notify_url: 'https://ruzhu.example/api/v1/notices/wechat-pay',
    amount: { total: 30_000, currency: 'CNY' },
  });
});

test('the same order is the same call, byte for byte', () => {
  expect(nativeOrderCall({ ...order })).toEqual(nativeOrderCall(order));
});

test.each([
  ['P-7K3M-9QXP', true],
  ['a1_-|*', true],
  ['x'.repeat(32), true],
  ['short', false],
  ['x'.repeat(33), false],
  ['with space', false],
  ['../other', false],
  ['订单号订单号', false],
])('%s may be the number of an order: %s', (number, ok) => {
  expect(isOrderNumber(number)).toBe(ok);
});

test.each([
  ['r-4200001234', true],
  ['x'.repeat(64), true],
  ['', false],
  ['x'.repeat(65), false],
  ['r/1', false],
])('%s may be the number of a refund: %s', (number, ok) => {
  expect(isRefundNumber(number)).toBe(ok);
});

test('an order is asked about and closed by the own number', () => {
  expect(queryOrderCall({ mchId, number: 'P|7K3M*1' })).toEqual({
    method: 'GET',
    path: '/v3/pay/transactions/out-trade-no/P%7C7K3M*1?mchid=1900000001',
    body: '',
  });
  expect(closeOrderCall({ mchId, number: 'P-7K3M-9QXP' })).toEqual({
    method: 'POST',
    path: '/v3/pay/transactions/out-trade-no/P-7K3M-9QXP/close',
    body: '{"mchid":"1900000001"}',
  });
});

test('a refund names the order, its own number, its part and the whole', () => {
  const call = refundCall({ refundNumber: 'r-1', number: 'P-7K3M-9QXP', amount: 1, total: 30_000 });
  expect(call).toMatchObject({ method: 'POST', path: '/v3/refund/domestic/refunds' });
  expect(JSON.parse(call.body)).toEqual({
    out_trade_no: 'P-7K3M-9QXP',
    out_refund_no: 'r-1',
    amount: { refund: 1, total: 30_000, currency: 'CNY' },
  });
  expect(queryRefundCall('r@1')).toMatchObject({ method: 'GET', path: '/v3/refund/domestic/refunds/r%401' });
});

const answered = {
  amount: { currency: 'CNY', payer_currency: 'CNY', payer_total: 29_000, total: 30_000 },
  appid: appId,
  mchid: mchId,
  out_trade_no: 'P-7K3M-9QXP',
  success_time: '2026-03-02T10:00:00+08:00',
  trade_state: 'SUCCESS',
  trade_state_desc: '支付成功',
  trade_type: 'NATIVE',
  transaction_id: '1217752501201407033233368018',
};

test('an order that is paid is read with its whole amount, coupons or not', () => {
  expect(readTransaction(JSON.stringify(answered))).toEqual({
    ok: true,
    value: {
      mchId,
      appId,
      number: 'P-7K3M-9QXP',
      transactionId: '1217752501201407033233368018',
      state: 'SUCCESS',
      paidAt: '2026-03-02T10:00:00+08:00',
      amount: { total: 30_000, currency: 'CNY' },
    },
  });
});

test('an order that is not paid has neither number, time nor amount', () => {
  const { amount, success_time, transaction_id, ...rest } = answered;
  const read = readTransaction(JSON.stringify({ ...rest, trade_state: 'NOTPAY', success_time: '' }));
  expect(read).toMatchObject({ value: { state: 'NOTPAY', transactionId: null, paidAt: null, amount: null } });
});

const without = (name: string) => JSON.stringify({ ...answered, [name]: undefined });
const withAmount = (total: unknown) => JSON.stringify({ ...answered, amount: { total } });

test.each([
  ['json', ''],
  ['json', 'null'],
  ['json', '[]'],
  ['json', '{"mchid"'],
  ['mchid', without('mchid')],
  ['appid', without('appid')],
  ['out_trade_no', without('out_trade_no')],
  ['trade_state', without('trade_state')],
  ['transaction_id', JSON.stringify({ ...answered, transaction_id: 4 })],
  ['amount', JSON.stringify({ ...answered, amount: 30_000 })],
  ['amount.total', withAmount('30000')],
  ['amount.total', withAmount(300.5)],
  ['amount.total', withAmount(-1)],
  ['amount.total', withAmount(2 ** 53)],
])('what does not fit is named: %s', (why, answer) => {
  expect(readTransaction(answer)).toEqual({ ok: false, why });
});

test('a code is read, and an answer without one is none', () => {
  const url = 'weixin://wxpay/bizpayurl?pr=JyC91EIz1';
  expect(readNativeOrder(JSON.stringify({ code_url: url }))).toEqual({ ok: true, value: { codeUrl: url } });
  expect(readNativeOrder('{}')).toEqual({ ok: false, why: 'code_url' });
});

test('a refund is read', () => {
  const answer = {
    refund_id: '50000000382019052709732678859',
    out_refund_no: 'r-1',
    out_trade_no: 'P-7K3M-9QXP',
    status: 'PROCESSING',
    amount: { total: 30_000, refund: 30_000, payer_refund: 30_000, currency: 'CNY' },
  };
  expect(readRefund(JSON.stringify(answer))).toEqual({
    ok: true,
    value: {
      refundId: '50000000382019052709732678859',
      refundNumber: 'r-1',
      number: 'P-7K3M-9QXP',
      status: 'PROCESSING',
      amount: 30_000,
      currency: 'CNY',
    },
  });
  expect(readRefund(JSON.stringify({ ...answer, amount: {} }))).toEqual({ ok: false, why: 'amount.refund' });
});

test.each([
  [404, '{"code":"ORDER_NOT_EXIST","message":"订单不存在"}', 'ORDER_NOT_EXIST', 'ask'],
  [400, '{"code":"ORDER_CLOSED","message":"订单已关闭"}', 'ORDER_CLOSED', 'ask'],
  [403, '{"code":"NOT_ENOUGH"}', 'NOT_ENOUGH', 'fund'],
  [401, '{"code":"SIGN_ERROR","message":"签名错误"}', 'SIGN_ERROR', 'mend'],
  [429, '{"code":"FREQUENCY_LIMITED"}', 'FREQUENCY_LIMITED', 'again'],
  [500, '{"code":"SYSTEM_ERROR"}', 'SYSTEM_ERROR', 'again'],
  [400, '{"code":"NEVER_SEEN"}', 'NEVER_SEEN', 'change'],
  [503, '<html>', 'HTTP_503', 'again'],
  [429, '', 'HTTP_429', 'again'],
  [404, '[]', 'HTTP_404', 'change'],
])('%i %s is %s and asks to %s', (status, body, code, act) => {
  expect(readPayError(status, body)).toMatchObject({ status, code, means: { act } });
});

test('every code is explained in both languages', () => {
  for (const [code, { zh, en }] of Object.entries(payErrors)) expect(zh && en, code).not.toBe('');
});
