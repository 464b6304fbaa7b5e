import { expect, test } from 'vitest';
import type { HttpOut } from '../../ports/http-out.ts';
import { absentOcrContract, ocrContract } from '../../ports/ocr.contract.ts';
import { keptLog } from '../../testing/kept-log.ts';
import { startWechatOcrOutside, type WechatOcrOutside } from '../../testing/wechat-ocr-outside.ts';
import { guardedFetch } from '../http-out/guarded-fetch.ts';
import { noOcr } from './no-ocr.ts';
import { type WechatOcr, wechatOcr } from './wechat-ocr.ts';

const TOKEN = '/cgi-bin/stable_token';
const LICENCE = '/cv/ocr/bizlicense';

const connect = ({ settings }: WechatOcrOutside, change: Partial<WechatOcr> = {}) =>
  wechatOcr({
    ...settings,
    out: guardedFetch(),
    log: keptLog().log,
    shrink: async () => null,
    ...change,
  });

absentOcrContract('the absent reader', noOcr);

ocrContract('WeChat', async () => {
  const outside = await startWechatOcrOutside();
  return { ...outside, ocr: connect(outside), breakDown: () => outside.fail(500) };
});

test('the token is fetched once for many pictures at once, and again shortly before it ends', async () => {
  const outside = await startWechatOcrOutside();
  let at = 1_000_000;
  const ocr = connect(outside, { now: () => at });
  await Promise.all([1, 2, 3].map(() => ocr.read('businessLicence', outside.licence)));
  expect(outside.asked.filter((path) => path === TOKEN)).toHaveLength(1);
  at += (7_200 - 301) * 1_000;
  await ocr.read('businessLicence', outside.licence);
  expect(outside.asked.filter((path) => path === TOKEN)).toHaveLength(1);
  at += 2_000;
  await ocr.read('businessLicence', outside.licence);
  expect(outside.asked.filter((path) => path === TOKEN)).toHaveLength(2);
});

test('a token that somebody else made void is fetched anew, and the picture sent again', async () => {
  const outside = await startWechatOcrOutside();
  const ocr = connect(outside);
  await ocr.read('businessLicence', outside.licence);
  outside.voidToken();
  expect(await ocr.read('businessLicence', outside.licence)).toMatchObject({ fields: {} });
  expect(outside.asked).toEqual([TOKEN, LICENCE, LICENCE, TOKEN, LICENCE]);
});

test.each([40_001, 42_001])('a platform that always answers %i is not asked without end', async (errcode) => {
  const outside = await startWechatOcrOutside();
  outside.fail(errcode);
  expect(await connect(outside).read('businessLicence', outside.licence)).toBe('unavailable');
  expect(outside.asked).toEqual([TOKEN, LICENCE, TOKEN, LICENCE]);
});

test.each<[number, string]>([
  [101_000, 'unreadable'],
  [101_001, 'unreadable'],
  [40_006, 'unreadable'],
  [101_002, 'unavailable'],
  [45_009, 'unavailable'],
  [48_001, 'unavailable'],
  [-1, 'unavailable'],
  [99_999, 'unavailable'],
  [503, 'unavailable'],
])('the errcode %i makes a paper %s', async (errcode, answer) => {
  const outside = await startWechatOcrOutside();
  outside.fail(errcode);
  expect(await connect(outside).read('businessLicence', outside.licence)).toBe(answer);
});

test.each([{ appId: 'wx0000000000000002' }, { appSecret: 'another' }, { baseUrl: 'http://127.0.0.1:1' }])(
  'with %o nothing is read, and no secret is written down',
  async (change) => {
    const outside = await startWechatOcrOutside();
    const { log, lines } = keptLog();
    expect(await connect(outside, { ...change, log }).read('idCard', outside.idCard)).toBe('unavailable');
    expect(lines).toHaveLength(1);
    expect(lines.join()).not.toMatch(/secret|another|TOKEN/);
  },
);

test('a picture of 2 MB or more is made smaller first, or not sent at all', async () => {
  const outside = await startWechatOcrOutside();
  const large = new Uint8Array(2 * 1_048_576);
  const asked: number[] = [];
  const shrink: WechatOcr['shrink'] = async (_, most) => {
    asked.push(most);
    return outside.licence;
  };
  expect(await connect(outside, { shrink }).read('businessLicence', large)).toMatchObject({ fields: {} });
  expect(asked).toEqual([2 * 1_048_576 - 1]);
  expect(await connect(outside).read('businessLicence', large)).toBe('unreadable');
  expect(outside.asked).toEqual([TOKEN, LICENCE]);
});

const answering =
  (said: object): HttpOut =>
  async ({ url }) => {
    const body = url.includes('stable_token') ? { access_token: 'T', expires_in: 7_200 } : said;
    return { status: 200, headers: {}, body: Buffer.from(JSON.stringify(body)) };
  };

test.each<[object, object | string]>([
  [{ errcode: 0 }, 'unreadable'],
  [{ reg_num: '460323000000001' }, { fields: { licenceNumber: '460323000000001' } }],
  [
    { enterprise_name: ' 示例\u200b店 ', type_of_organization: '个人经营', valid_period: '长期' },
    { fields: { entityName: '示例店', enterpriseType: '个人经营', validUntil: '长期' } },
  ],
  [
    { reg_num: '1', valid_period: '2021-03-15至2041-03-14', registered_date: '2021-03-15' },
    {
      fields: {
        licenceNumber: '1',
        establishedOn: '2021-03-15',
        validFrom: '2021-03-15',
        validUntil: '2041-03-14',
      },
    },
  ],
  [
    { reg_num: '1', valid_period: '看不清', registered_date: '2021年13月' },
    { fields: { licenceNumber: '1' } },
  ],
])('the licence %o is read as %o', async (said, answer) => {
  const ocr = connect(await startWechatOcrOutside(), { out: answering(said) });
  expect(await ocr.read('businessLicence', Uint8Array.from([1]))).toEqual(answer);
});

test.each<[object, object | string]>([
  [{ type: 'Front' }, 'unreadable'],
  [
    { type: 'Back', valid_date: '20170101-20370101' },
    { fields: { side: 'back', validFrom: '2017-01-01', validUntil: '2037-01-01' } },
  ],
  [
    { type: 'Back', valid_date: '20170101-长期' },
    { fields: { side: 'back', validFrom: '2017-01-01', validUntil: '长期' } },
  ],
  [{ type: 'Back', valid_date: '2017' }, 'unreadable'],
  [{ type: 'Back' }, 'unreadable'],
])('the card %o is read as %o', async (said, answer) => {
  const ocr = connect(await startWechatOcrOutside(), { out: answering(said) });
  expect(await ocr.read('idCard', Uint8Array.from([1]))).toEqual(answer);
});
