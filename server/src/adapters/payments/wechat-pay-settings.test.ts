import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { StartFault } from '../../ports/start-fault.ts';
import { MERCHANT, payKeys, pemOf } from '../../testing/pay-keys.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { wechatPayTexts } from './wechat-pay.texts.ts';
import {
  isWechatPayGiven,
  readWechatPaySettings,
  type WechatPayGiven,
  wechatPayNames,
} from './wechat-pay-settings.ts';

const PUBLIC_URL = 'https://ruzhu.example';
const privateKey = pemOf(payKeys().merchant.privateKey);
const publicKey = pemOf(payKeys().platform.publicKey);
const { mchId, appId, serialNo, apiV3Key, keyId } = MERCHANT;
const full: WechatPayGiven = {
  baseUrl: null,
  mchId,
  appId,
  serialNo,
  privateKey,
  apiV3Key,
  publicKey,
  publicKeyId: keyId,
};
const none = Object.fromEntries(Object.keys(full).map((key) => [key, null])) as WechatPayGiven; // The same keys.

const read = (change: Partial<WechatPayGiven> = {}, publicUrl = PUBLIC_URL) =>
  readWechatPaySettings({ ...full, ...change }, publicUrl)!;

const fileOf = (text: string): string => {
  const file = join(temporaryFolder(), 'key.pem');
  writeFileSync(file, text);
  return file;
};

test('nothing given is no WeChat Pay', () => {
  expect(readWechatPaySettings(none, PUBLIC_URL)).toBeNull();
  expect(isWechatPayGiven(none)).toBe(false);
});

test('everything but the address is needed', () => {
  expect(isWechatPayGiven(full)).toBe(true);
  expect(read()).toMatchObject({
    baseUrl: 'https://api.mch.weixin.qq.com',
    merchant: { mchId, serialNo },
    appId,
    keyId,
    notifyUrl: 'https://ruzhu.example/api/v1/notices/wechat-pay',
  });
});

describe('half of it', () => {
  const needed = Object.entries(wechatPayNames).filter(([key]) => key !== 'baseUrl');

  test.each(needed)('without %s does not start and names %s', (key, name) => {
    expect(isWechatPayGiven({ ...full, [key]: null })).toBe(false);
    expect(() => read({ [key]: null })).toThrow(
      expect.objectContaining({ code: 'pay.incomplete', message: expect.stringContaining(name) }),
    );
  });

  test('names everything that is missing in both languages', () => {
    const start = () => readWechatPaySettings({ ...none, baseUrl: 'https://pay.example', mchId }, PUBLIC_URL);
    expect(start).toThrow(
      /还缺 WECHATPAY_APP_ID、WECHATPAY_SERIAL_NO.*\n.*still missing: WECHATPAY_APP_ID, WECHATPAY_SERIAL_NO/,
    );
  });
});

describe('keys', () => {
  test('may be files', () => {
    expect(read({ privateKey: fileOf(privateKey), publicKey: fileOf(publicKey) })).toMatchObject({ keyId });
  });

  test('may have their line ends written out', () => {
    expect(read({ privateKey: privateKey.replaceAll('\n', '\\n') }).merchant.privateKey.type).toBe('private');
  });

  test('of the platform may be several, and answers are asked for under the first', () => {
    const other = pemOf(payKeys().stranger.publicKey);
    const ids = `${keyId}, ${serialNo}`;
    const { keys, keyId: first } = read({ publicKey: `${publicKey},${other}`, publicKeyId: ids });
    expect([...keys.keys()]).toEqual([keyId, serialNo]);
    expect(first).toBe(keyId);
  });

  const weak = generateKeyPairSync('rsa', { modulusLength: 1024 });
  const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' });

  test.each([
    ['nothing to read', '/nowhere/key.pem'],
    ['no key', fileOf('hello')],
    ['the public key', publicKey],
    ['a weak key', pemOf(weak.privateKey)],
    ['a key of another kind', pemOf(curve.privateKey)],
  ])('are refused: %s in place of the private key', (_, given) => {
    expect(() => read({ privateKey: given })).toThrow(expect.objectContaining({ code: 'pay.private_key' }));
  });

  test.each([
    ['nothing to read', '/nowhere/key.pem'],
    ['a weak key', pemOf(weak.publicKey)],
    ['a key of another kind', pemOf(curve.publicKey)],
  ])('are refused: %s in place of the public key', (_, given) => {
    expect(() => read({ publicKey: given })).toThrow(expect.objectContaining({ code: 'pay.public_key' }));
  });

  test('are not repeated when they cannot be used', () => {
    const broken = privateKey.replace(/\n(.{20})/, '\nAAAA$1');
    expect(() => read({ privateKey: broken })).toThrow(StartFault);
    try {
      read({ privateKey: broken });
    } catch (fault) {
      expect(String((fault as Error).message)).not.toContain(broken.slice(40, 60));
    }
  });
});

test.each<[keyof typeof wechatPayTexts, Partial<WechatPayGiven>]>([
  ['pay.base_url', { baseUrl: 'http://pay.example' }],
  ['pay.base_url', { baseUrl: 'pay.example' }],
  ['pay.mch_id', { mchId: '1900-001' }],
  ['pay.app_id', { appId: 'gh_000000000001' }],
  ['pay.serial_no', { serialNo: '12345' }],
  ['pay.api_v3_key', { apiV3Key: 'too short' }],
  ['pay.api_v3_key', { apiV3Key: '密'.repeat(32) }],
  ['pay.public_key_id', { publicKeyId: 'key one' }],
  ['pay.public_key_id', { publicKeyId: `${keyId},${serialNo}` }],
  ['pay.public_key_id', { publicKey: `${publicKey},${publicKey}`, publicKeyId: `${keyId},${keyId}` }],
])('%s is told', (code, change) => {
  expect(() => read(change)).toThrow(expect.objectContaining({ code }));
});

test.each([
  [null, 'http://ruzhu.example', false],
  [null, 'http://localhost:8080', false],
  ['http://127.0.0.1:9000', 'http://localhost:8080', true],
  ['https://pay.example/', 'https://ruzhu.example', true],
])('a platform at %s sends notices to %s: %s', (baseUrl, publicUrl, ok) => {
  const start = () => read({ baseUrl }, publicUrl).notifyUrl;
  if (ok) expect(start()).toBe(`${publicUrl}/api/v1/notices/wechat-pay`);
  else expect(start).toThrow(expect.objectContaining({ code: 'pay.notice_url' }));
});

test('every fault has its sentence in both languages', () => {
  for (const { zh, en, fix } of Object.values(wechatPayTexts))
    expect([zh, en, fix.zh, fix.en].every((words) => words.trim() !== '')).toBe(true);
});
