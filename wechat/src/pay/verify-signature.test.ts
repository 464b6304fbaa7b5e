import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { expect, test } from 'vitest';
import { PAY_CLOCK_WINDOW, verifySignature } from './verify-signature.ts';

const pairs = [1, 2].map(() => generateKeyPairSync('rsa', { modulusLength: 2048 }));
const [own, certificate] = pairs as [(typeof pairs)[number], (typeof pairs)[number]]; // Two were made.
const KEY_ID = 'PUB_KEY_ID_0000000000000024101100397200000006';
const SERIAL = '5157F09EFDC096DE15EBE81A47057A7232F1B8E1';
const keys = new Map([
  [KEY_ID, own.publicKey],
  [SERIAL, certificate.publicKey],
]);

const now = 1_790_000_000_000;
const BODY = '{"code_url":"weixin://wxpay/bizpayurl?pr=JyC91EIz1"}';

type Change = {
  readonly stamp?: string;
  readonly by?: KeyObject;
  readonly signed?: string;
  readonly body?: string;
};

function message({ stamp = '1790000000', by = own.privateKey, signed = BODY, body = BODY }: Change = {}) {
  const text = `${stamp}\nd824f2e0\n${signed}\n`;
  const headers: Record<string, string> = {
    'wechatpay-timestamp': stamp,
    'wechatpay-nonce': 'd824f2e0',
    'wechatpay-serial': KEY_ID,
    'wechatpay-signature': sign('RSA-SHA256', Buffer.from(text), by).toString('base64'),
  };
  return { headers, body: Buffer.from(body) };
}

const judge = ({ headers, body }: ReturnType<typeof message>, at = now) =>
  verifySignature({ header: (name) => headers[name.toLowerCase()] ?? null, body }, keys, at);

test('what the platform signed is taken', () => {
  expect(judge(message())).toEqual({ ok: true });
});

test('an answer without a body is signed over an empty line', () => {
  expect(judge(message({ signed: '', body: '' }))).toEqual({ ok: true });
});

test('the key is chosen by its id, so that both may sign while a merchant moves from one to the other', () => {
  const one = message({ by: certificate.privateKey });
  expect(judge({ ...one, headers: { ...one.headers, 'wechatpay-serial': SERIAL } })).toEqual({ ok: true });
  expect(judge(one)).toEqual({ ok: false, why: 'signature' });
});

test.each([
  ['one byte more in the body', { body: `${BODY} ` }],
  ['the same JSON written in another way', { body: BODY.replace(':', ': ') }],
  ['a signature by somebody else', { by: certificate.privateKey }],
  ['a signature over another body', { signed: '{}' }],
])('%s is no message of the platform', (_, change) => {
  expect(judge(message(change))).toEqual({ ok: false, why: 'signature' });
});

test.each([
  [0, true],
  [PAY_CLOCK_WINDOW, true],
  [-PAY_CLOCK_WINDOW, true],
  [PAY_CLOCK_WINDOW + 1, false],
  [-PAY_CLOCK_WINDOW - 1, false],
])('seen %i ms after it was signed it counts: %s', (ms, ok) => {
  expect(judge(message(), now + ms)).toEqual(ok ? { ok } : { ok, why: 'clock' });
});

test.each(['17900000000000', 'soon', '-1790000000', '1790000000.5', '0x6AB13B80'])(
  '%s is no time',
  (stamp) => {
    expect(judge(message({ stamp }))).toEqual({ ok: false, why: 'clock' });
  },
);

test.each(['timestamp', 'nonce', 'signature', 'serial'])('without the %s nothing is believed', (name) => {
  const { headers, body } = message();
  expect(judge({ headers: { ...headers, [`wechatpay-${name}`]: '' }, body })).toEqual({
    ok: false,
    why: 'missing',
  });
});

test.each([
  ['key', { 'wechatpay-serial': 'PUB_KEY_ID_1' }],
  ['scheme', { 'wechatpay-signature-type': 'WECHATPAY2-SM2-WITH-SM3' }],
  ['probe', { 'wechatpay-signature': 'WECHATPAY/SIGNTEST/hb6TcDmuGvq/FHTJOfoe' }],
  ['signature', { 'wechatpay-signature': 'not base64 at all!' }],
])('the reason is told: %s', (why, changed) => {
  const { headers, body } = message();
  expect(judge({ headers: { ...headers, ...changed }, body })).toEqual({ ok: false, why });
});

test('the scheme may be named', () => {
  const { headers, body } = message();
  const named = { ...headers, 'wechatpay-signature-type': 'WECHATPAY2-SHA256-RSA2048' };
  expect(judge({ headers: named, body })).toEqual({ ok: true });
});
