import { createCipheriv } from 'node:crypto';
import { expect, test } from 'vitest';
import { NOTICE_RETRIES, readNotice } from './notice.ts';

const KEY = 'an APIv3 key has these 32 bytes.';
const NONCE = 'fdasflkja484';

function seal(content: object | string, associated = 'transaction') {
  const cipher = createCipheriv('aes-256-gcm', KEY, NONCE);
  cipher.setAAD(Buffer.from(associated));
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const bytes = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return {
    original_type: associated,
    algorithm: 'AEAD_AES_256_GCM',
    ciphertext: bytes.toString('base64'),
    associated_data: associated,
    nonce: NONCE,
  };
}

const noticeOf = (event_type: string, content: object | string, change: object = {}) =>
  JSON.stringify({
    id: 'EV-2018022511223320873',
    create_time: '2026-03-02T10:00:00+08:00',
    resource_type: 'encrypt-resource',
    event_type,
    summary: '支付成功',
    resource: seal(content),
    ...change,
  });

const transaction = {
  mchid: '1900000001',
  appid: 'wxd678efh567hg6787',
  out_trade_no: 'P-7K3M-9QXP',
  transaction_id: '1217752501201407033233368018',
  trade_state: 'SUCCESS',
  success_time: '2026-03-02T10:00:00+08:00',
  amount: { total: 30_000, payer_total: 30_000, currency: 'CNY' },
};
const refund = {
  mchid: '1900000001',
  out_trade_no: 'P-7K3M-9QXP',
  out_refund_no: 'r-1',
  refund_status: 'SUCCESS',
};

test('a notice of a payment tells what it tells of', () => {
  expect(readNotice(noticeOf('TRANSACTION.SUCCESS', transaction), KEY)).toMatchObject({
    ok: true,
    value: {
      id: 'EV-2018022511223320873',
      type: 'TRANSACTION.SUCCESS',
      kind: 'transaction',
      transaction: { number: 'P-7K3M-9QXP', state: 'SUCCESS', amount: { total: 30_000, currency: 'CNY' } },
    },
  });
});

test.each(['REFUND.SUCCESS', 'REFUND.ABNORMAL', 'REFUND.CLOSED'])('%s tells of a refund', (type) => {
  expect(readNotice(noticeOf(type, refund), KEY)).toMatchObject({
    value: { kind: 'refund', refund: { mchId: '1900000001', refundNumber: 'r-1', status: 'SUCCESS' } },
  });
});

test('of another kind only its name is known', () => {
  const read = readNotice(noticeOf('COUPON.USE', {}), KEY);
  expect(read).toEqual({
    ok: true,
    value: { id: 'EV-2018022511223320873', type: 'COUPON.USE', kind: 'other' },
  });
});

const cut = () => {
  const resource = seal(transaction);
  const bytes = Buffer.from(resource.ciphertext, 'base64');
  return { ...resource, ciphertext: bytes.subarray(0, -4).toString('base64') };
};

test.each([
  ['json', 'nothing'],
  ['id', noticeOf('TRANSACTION.SUCCESS', transaction, { id: '' })],
  ['event_type', noticeOf('', transaction)],
  ['resource', noticeOf('TRANSACTION.SUCCESS', transaction, { resource: null })],
  ['resource.nonce', noticeOf('TRANSACTION.SUCCESS', transaction, { resource: { ...cut(), nonce: 7 } })],
  ['tag', noticeOf('TRANSACTION.SUCCESS', transaction, { resource: cut() })],
  ['json', noticeOf('TRANSACTION.SUCCESS', 'not JSON')],
  ['trade_state', noticeOf('TRANSACTION.SUCCESS', { ...transaction, trade_state: undefined })],
  ['out_refund_no', noticeOf('REFUND.SUCCESS', transaction)],
])('what does not fit is named: %s', (why, body) => {
  expect(readNotice(body, KEY)).toEqual({ ok: false, why });
});

test('a notice that nobody takes comes again for 24 hours and 4 minutes', () => {
  expect(NOTICE_RETRIES.reduce((sum, seconds) => sum + seconds)).toBe((24 * 60 + 4) * 60);
});
