import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Wired, wire } from './adapters.ts';
import { readConfig } from './config.ts';
import { openOperations } from './operate/open-operations.ts';
import { rotateKeys } from './operate/rotate-keys.ts';
import { isLocalOnly } from './ports/local-only.ts';
import { type FreshDatabase, freshDatabase } from './testing/database.ts';
import { MERCHANT, payKeys, pemOf } from './testing/pay-keys.ts';
import { sampleId } from './testing/sample-ids.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

const log = { info: () => {}, warn: () => {}, error: () => {} };

const wechatPay = {
  WECHATPAY_MCH_ID: MERCHANT.mchId,
  WECHATPAY_APP_ID: MERCHANT.appId,
  WECHATPAY_SERIAL_NO: MERCHANT.serialNo,
  WECHATPAY_PRIVATE_KEY: pemOf(payKeys().merchant.privateKey),
  WECHATPAY_API_V3_KEY: MERCHANT.apiV3Key,
  WECHATPAY_PUBLIC_KEY: pemOf(payKeys().platform.publicKey),
  WECHATPAY_PUBLIC_KEY_ID: MERCHANT.keyId,
};
const open = { HOST: '0.0.0.0', PUBLIC_URL: 'https://ruzhu.example' };
const messages = {
  SMTP_URL: 'smtps://user:password@mail.example',
  SMS_GATEWAY_URL: 'https://:a-key-that-is-long-enough@sms.example/send',
};

let database: FreshDatabase;
let wired: Wired | null = null;
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(async () => {
  await wired?.close();
  wired = null;
});

async function start(environment: Readonly<Record<string, string>>): Promise<Wired> {
  const config = readConfig({ RUZHU_DATA: temporaryFolder(), ...environment });
  const publicUrl = config.publicUrl ?? 'http://localhost:8080';
  const { pool } = database;
  wired = await wire({ config, pool, keyPool: pool, log, publicUrl, paid: async () => {} });
  return wired;
}

test('with nothing set up the local cashier takes the payments, and the clock can be moved', async () => {
  const { deps, local, paymentNotices } = await start({});
  expect(isLocalOnly(deps.payments)).toBe(true);
  expect(local).toMatchObject({ cashier: deps.payments, clock: { localOnly: true } });
  expect(paymentNotices).toBeNull();
});

test('WeChat Pay takes the place of the cashier, and the rest of the sandbox stays', async () => {
  const { deps, local, paymentNotices } = await start({
    ...wechatPay,
    WECHATPAY_BASE_URL: 'http://127.0.0.1:9',
  });
  expect(isLocalOnly(deps.payments)).toBe(false);
  expect(local).toMatchObject({ cashier: null, clock: { localOnly: true } });
  expect(paymentNotices).not.toBeNull();
});

test('with everything real it may be reached by others, and nothing is left of the sandbox', async () => {
  const { deps, local, paymentNotices } = await start({ ...open, ...messages, ...wechatPay });
  expect(local).toBeNull();
  expect(paymentNotices).not.toBeNull();
  expect([deps.payments, deps.clock].some(isLocalOnly)).toBe(false);
});

test('a cashier that others could reach does not start, and names the setting', async () => {
  await expect(start({ ...open, ...messages })).rejects.toMatchObject({
    code: 'local.public',
    message: expect.stringContaining('WECHATPAY_MCH_ID'),
  });
});

test('half of WeChat Pay does not start, and names the other half', async () => {
  await expect(start({ WECHATPAY_MCH_ID: MERCHANT.mchId })).rejects.toMatchObject({
    code: 'pay.incomplete',
    message: expect.stringContaining('WECHATPAY_API_V3_KEY'),
  });
});

test('what a moved clock has left behind is not served to others', async () => {
  const { local } = await start({});
  await local?.clock.forward(36 * 3_600_000);
  await wired?.close();
  wired = null;
  await expect(start({ ...open, ...messages, ...wechatPay })).rejects.toMatchObject({
    code: 'local.clock_moved',
    message: expect.stringContaining('2'),
  });
});

test.each([false, true])(
  'who comes after a renewal of the keys (root key: %s) is wrapped under what it wrapped under, beside a running server too',
  async (root) => {
    const dataFolder = temporaryFolder();
    const { deps } = await start({ RUZHU_DATA: dataFolder });
    const [early, late, last] = [1, 2, 3].map(() => sampleId()) as [string, string, string]; // Three were asked for.
    const kekOf = async (id: string) => (await deps.vault.makeKey(id)).kek;
    expect(await kekOf(early)).toMatch(/^1\./);
    const config = readConfig({ RUZHU_DATA: dataFolder, DATABASE_URL: database.url });
    const operations = await openOperations(config);
    const { target } = await rotateKeys(operations, { root });
    expect(target).toMatch(/^2\./);
    expect(await kekOf(late)).toBe(target);
    const next = await rotateKeys(operations, { root: false });
    expect(next.target).toMatch(/^3\./);
    expect(await kekOf(last)).toBe(next.target);
    await operations.close();
  },
);
