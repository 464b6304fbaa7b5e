import { expect, test } from 'vitest';
import { faceCheckContract } from '../../ports/checks.contract.ts';
import type { HttpOut } from '../../ports/http-out.ts';
import { keptLog } from '../../testing/kept-log.ts';
import { startTencentOutside, type TencentOutside } from '../../testing/tencent-outside.ts';
import { guardedFetch } from '../http-out/guarded-fetch.ts';
import { type TencentFaces, tencentFaces } from './tencent-faces.ts';

const person = {
  name: '王小明',
  idNumber: '46003919800101003X',
  returnUrl: 'https://ruzhu.example.com/s/back',
  reference: 'legal-rep-proof',
};

const connect = ({ settings }: TencentOutside, change: Partial<TencentFaces> = {}) =>
  tencentFaces({
    ...settings,
    out: guardedFetch(),
    log: keptLog().log,
    clock: { now: () => 1_000_000 },
    ...change,
  });

faceCheckContract('Tencent Cloud', async () => {
  const outside = await startTencentOutside();
  return {
    faces: connect(outside),
    goThrough: (id, verdict) => outside.goThrough(id, verdict === 'passed' ? 0 : 1004),
    passTime: outside.expireAll,
    breakDown: () => outside.fail('InternalError'),
    refuse: outside.refuse,
  };
});

test('only what is needed is sent, and no picture is asked back', async () => {
  const outside = await startTencentOutside();
  const faces = connect(outside);
  const begun = await faces.begin(person);
  expect(begun).toMatchObject({ state: 'begun', endsAt: 1_000_000 + 7_140_000 });
  await faces.result('BIZ-1');
  expect(outside.asked).toEqual([
    {
      RuleId: '1',
      IdCard: person.idNumber,
      Name: person.name,
      RedirectUrl: person.returnUrl,
      Extra: 'legal-rep-proof',
    },
    { RuleId: '1', BizToken: 'BIZ-1', InfoType: '1' },
  ]);
});

test.each<[string, Partial<TencentFaces>]>([
  ['AuthFailure.SignatureFailure', { secretKey: 'another' }],
  ['AuthFailure.SecretIdNotFound', { secretId: 'another' }],
  ['AuthFailure.SignatureExpire', { now: () => Date.now() - 400_000 }],
  ['InvalidParameterValue.RuleIdNotExist', { ruleId: '2' }],
])('wrong settings (%s) make it unavailable, and the operator can read why', async (code, change) => {
  const outside = await startTencentOutside();
  const { log, lines } = keptLog();
  const faces = connect(outside, { ...change, log });
  expect(await faces.begin(person)).toEqual({ state: 'unavailable' });
  expect(await faces.result('BIZ-1')).toBe('unavailable');
  expect(lines[0]).toContain(code);
  expect(lines.join()).not.toMatch(/王小明|4600|BIZ-1/);
});

test.each([
  'UnauthorizedOperation.Arrears',
  'RequestLimitExceeded',
  'FailedOperation.UnKnown',
  500,
  503,
  302,
])('the vendor in the state %s passes nobody', async (how) => {
  const outside = await startTencentOutside();
  outside.fail(how);
  const faces = connect(outside);
  expect(await faces.begin(person)).toEqual({ state: 'unavailable' });
  expect(await faces.result('BIZ-1')).toBe('unavailable');
});

test.each([
  ['', 'unavailable'],
  ['null', 'unavailable'],
  ['{}', 'unavailable'],
  ['{"Response":{}}', 'unavailable'],
  ['{"Response":{"Text":null}}', 'unavailable'],
  ['{"Response":{"Text":{}}}', 'pending'],
  ['{"Response":{"Text":{"ErrCode":null}}}', 'pending'],
  ['{"Response":{"Text":{"ErrCode":"0"}}}', 'failed'],
  ['{"Response":{"Text":{"ErrCode":0}}}', 'passed'],
  ['{"Response":{"Text":{"ErrCode":1001}}}', 'failed'],
])('the answer %s is read as %s', async (body, result) => {
  const out: HttpOut = async () => ({ status: 200, headers: {}, body: Buffer.from(body) });
  const faces = connect(await startTencentOutside(), { out });
  expect(await faces.result('BIZ-1')).toBe(result);
});

test.each([
  '{"Response":{"Url":"https://x.example"}}',
  '{"Response":{"Url":"https://x.example","BizToken":""}}',
  '{"Response":{"Url":"javascript:alert(1)","BizToken":"B"}}',
  '{"Response":{"Url":"http://x.example","BizToken":"B"}}',
])('a beginning without a safe address and a token (%s) is none', async (body) => {
  const out: HttpOut = async () => ({ status: 200, headers: {}, body: Buffer.from(body) });
  expect(await connect(await startTencentOutside(), { out }).begin(person)).toEqual({ state: 'unavailable' });
});

test('a vendor that says nothing is given up after the time-out', async () => {
  const faces = connect(await startTencentOutside(), { endpoint: 'http://127.0.0.1:1', timeoutMs: 100 });
  expect(await faces.result('BIZ-1')).toBe('unavailable');
});
