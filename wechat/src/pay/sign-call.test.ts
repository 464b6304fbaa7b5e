import { generateKeyPairSync, verify } from 'node:crypto';
import { expect, test } from 'vitest';
import { getCall, type PayCall, postCall } from './call.ts';
import { authorizationOf } from './sign-call.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const key = { mchId: '1900000001', serialNo: 'A'.repeat(40), privateKey };
const when = { seconds: 1_790_000_000, nonce: '593BEC0C930BF1AFEB40B4A08C8FB242' };

const partsOf = (header: string) =>
  Object.fromEntries([...header.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name!, value!]));

const signs = (call: PayCall, message: string) => {
  const { signature = '' } = partsOf(authorizationOf(key, call, when));
  return verify('RSA-SHA256', Buffer.from(message), publicKey, Buffer.from(signature, 'base64'));
};

test('the header names the scheme, the merchant, the certificate, the time and the nonce', () => {
  const header = authorizationOf(key, postCall('/v3/pay/transactions/native', {}), when);
  expect(header.split(' ')[0]).toBe('WECHATPAY2-SHA256-RSA2048');
  expect(partsOf(header)).toEqual({
    mchid: '1900000001',
    nonce_str: when.nonce,
    signature: expect.stringMatching(/^[A-Za-z0-9+/]{342}==$/),
    timestamp: '1790000000',
    serial_no: key.serialNo,
  });
});

test.each<[PayCall, string]>([
  [
    postCall('/v3/pay/transactions/native', { description: '微信认证' }),
    `POST\n/v3/pay/transactions/native\n1790000000\n${when.nonce}\n{"description":"微信认证"}\n`,
  ],
  [
    getCall('/v3/bill/tradebill', { bill_date: '2026-03-02' }),
    `GET\n/v3/bill/tradebill?bill_date=2026-03-02\n1790000000\n${when.nonce}\n\n`,
  ],
])('method, path with query, time, nonce and body are signed, each on a line: $path', (call, message) => {
  expect(signs(call, message)).toBe(true);
  expect(signs({ ...call, path: `${call.path}x` }, message)).toBe(false);
  expect(signs({ ...call, body: `${call.body} ` }, message)).toBe(false);
});
