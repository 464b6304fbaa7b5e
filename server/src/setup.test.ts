import { expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { payeeOf, setupOf } from './setup.ts';

const statesOf = (environment: Record<string, string>) =>
  Object.fromEntries(setupOf(readConfig(environment)).map(({ key, state }) => [key, state]));

test('a computer with nothing configured runs on stand-ins, and says what is missing', () => {
  expect(statesOf({})).toEqual({
    mail: 'standIn',
    sms: 'standIn',
    payments: 'standIn',
    registry: 'missing',
    support: 'missing',
    payee: 'standIn',
    address: 'standIn',
    database: 'standIn',
    rootKey: 'standIn',
  });
});

test.each([
  ['mail', { SMTP_URL: 'smtp://mail.example:25' }],
  ['sms', { SMS_GATEWAY_URL: 'https://sms.example' }],
  [
    'payments',
    {
      WECHATPAY_MCH_ID: '1900000001',
      WECHATPAY_APP_ID: 'wx00000000000000a1',
      WECHATPAY_SERIAL_NO: '5157F09EFDC096DE15EBE81A47057A7232F1B8E1',
      WECHATPAY_PRIVATE_KEY: '/srv/apiclient_key.pem',
      WECHATPAY_API_V3_KEY: 'thirty-two bytes of an APIv3 key',
      WECHATPAY_PUBLIC_KEY: '/srv/pub_key.pem',
      WECHATPAY_PUBLIC_KEY_ID: 'PUB_KEY_ID_1',
    },
  ],
  ['registry', { REGISTRY_CSV: '/srv/register.csv' }],
  ['support', { SUPPORT_PHONE: '021-60000000' }],
  ['payee', { TRANSFER_BANK: '示例银行', TRANSFER_ACCOUNT: '265812345678' }],
  ['address', { HOST: '0.0.0.0', PUBLIC_URL: 'https://ruzhu.example' }],
  ['database', { DATABASE_URL: 'postgres://db.example/ruzhu' }],
  ['rootKey', { RUZHU_ROOT_KEY: 'x' }],
])('%s is ready once it is set', (key, environment) => {
  expect(statesOf(environment)[key]).toBe('ready');
});

test('small transfers go to the account that is set; only a sandbox makes one up', () => {
  const [none, own] = [readConfig({}), readConfig({ TRANSFER_BANK: '示例银行', TRANSFER_ACCOUNT: '2658' })];
  expect(payeeOf(none, false).account).toBe('');
  expect(payeeOf(none, true).account).toMatch(/^0+$/);
  expect(payeeOf(own, true).account).toBe('2658');
});

test('where the product is seen from outside, a missing account is said to be missing', () => {
  expect(statesOf({ HOST: '0.0.0.0', PUBLIC_URL: 'https://ruzhu.example' }).payee).toBe('missing');
});

test('every part that can be set names its settings', () => {
  const silent = setupOf(readConfig({})).filter((one) => one.settings.length === 0);
  expect(silent).toEqual([]);
});
