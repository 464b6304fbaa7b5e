import type { Params } from '@ruzhu/rules';
import type { MerchantKey, PlatformKeys } from '@ruzhu/wechat';
import { isLoopback } from '../../ports/local-only.ts';
import { PAYMENT_NOTICE_PATH } from '../../ports/payment-notices.ts';
import { StartFault } from '../../ports/start-fault.ts';
import { wechatPayTexts } from './wechat-pay.texts.ts';
import { privateKeyOf, publicKeyOf } from './wechat-pay-keys.ts';

/** The names of the settings. The first may be left out. */
export const wechatPayNames = {
  baseUrl: 'WECHATPAY_BASE_URL',
  mchId: 'WECHATPAY_MCH_ID',
  appId: 'WECHATPAY_APP_ID',
  serialNo: 'WECHATPAY_SERIAL_NO',
  privateKey: 'WECHATPAY_PRIVATE_KEY',
  apiV3Key: 'WECHATPAY_API_V3_KEY',
  publicKey: 'WECHATPAY_PUBLIC_KEY',
  publicKeyId: 'WECHATPAY_PUBLIC_KEY_ID',
} as const;

type Name = keyof typeof wechatPayNames;

/** The settings as the environment has them; `null` when there is none. */
export type WechatPayGiven = Readonly<Record<Name, string | null>>;

export type WechatPaySettings = {
  readonly baseUrl: string;
  readonly merchant: MerchantKey;
  readonly appId: string;
  readonly apiV3Key: string;
  readonly keys: PlatformKeys;
  /** The key under which answers are asked for. */
  readonly keyId: string;
  readonly notifyUrl: string;
};

const BASE_URL = 'https://api.mch.weixin.qq.com';
const KEY_BYTES = 32;

const fault = (code: keyof typeof wechatPayTexts, params: Params = {}) =>
  new StartFault(code, wechatPayTexts[code], params);

const nothing = (given: WechatPayGiven): boolean => Object.values(given).every((value) => value === null);

/** Whether WeChat Pay is set up in full; that its values can be used is another matter. */
export const isWechatPayGiven = (given: WechatPayGiven): boolean =>
  !nothing(given) && missingOf(given).length === 0;

const missingOf = (given: WechatPayGiven): readonly string[] =>
  Object.entries(wechatPayNames)
    .filter(([key]) => key !== 'baseUrl' && given[key as Name] === null) // Keys of the table itself.
    .map(([, name]) => name);

function readBaseUrl(given: string | null): string {
  const url = URL.canParse(given ?? BASE_URL) ? new URL(given ?? BASE_URL) : null;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
  if (!url || !isSafe) throw fault('pay.base_url');
  return url.href.replace(/\/+$/, '');
}

/** A notice on its way from outside needs https; a platform on this machine reaches us as it likes. */
function noticeUrl(baseUrl: string, publicUrl: string): string {
  if (!publicUrl.startsWith('https://') && !isLoopback(new URL(baseUrl).hostname))
    throw fault('pay.notice_url', { publicUrl });
  return `${publicUrl}${PAYMENT_NOTICE_PATH}`;
}

function matching(value: string, pattern: RegExp, code: keyof typeof wechatPayTexts): string {
  if (!pattern.test(value)) throw fault(code);
  return value;
}

const listOf = (given: string): readonly string[] => given.split(',').map((one) => one.trim());

function keysOf(given: string, ids: readonly string[]): PlatformKeys {
  const keys = listOf(given).map((one) => publicKeyOf(one) ?? raise('pay.public_key'));
  if (ids.length !== keys.length || new Set(ids).size !== ids.length) throw fault('pay.public_key_id');
  return new Map(keys.map((key, place) => [ids[place] ?? '', key]));
}

function raise(code: keyof typeof wechatPayTexts): never {
  throw fault(code);
}

/**
 * Reads the settings of WeChat Pay; `null` when none of them is given. `publicUrl` is where the product is reached.
 * Faults: `pay.incomplete`, `pay.base_url`, `pay.mch_id`, `pay.app_id`, `pay.serial_no`, `pay.private_key`,
 * `pay.api_v3_key`, `pay.public_key`, `pay.public_key_id`, `pay.notice_url`.
 */
export function readWechatPaySettings(given: WechatPayGiven, publicUrl: string): WechatPaySettings | null {
  if (nothing(given)) return null;
  const { mchId, appId, serialNo, privateKey, apiV3Key, publicKey, publicKeyId } = given;
  if (!mchId || !appId || !serialNo || !privateKey || !apiV3Key || !publicKey || !publicKeyId) {
    const missing = missingOf(given);
    throw fault('pay.incomplete', { missing: missing.join('、'), missingEn: missing.join(', ') });
  }
  const bytes = Buffer.byteLength(apiV3Key);
  if (bytes !== KEY_BYTES) throw fault('pay.api_v3_key', { bytes });
  const ids = listOf(publicKeyId).map((id) =>
    matching(id, /^(PUB_KEY_ID_\d{1,40}|[0-9A-F]{8,64})$/i, 'pay.public_key_id'),
  );
  const baseUrl = readBaseUrl(given.baseUrl);
  return {
    baseUrl,
    merchant: {
      mchId: matching(mchId, /^\d{8,32}$/, 'pay.mch_id'),
      serialNo: matching(serialNo, /^[0-9A-F]{40}$/i, 'pay.serial_no'),
      privateKey: privateKeyOf(privateKey) ?? raise('pay.private_key'),
    },
    appId: matching(appId, /^wx[0-9a-z]{16}$/, 'pay.app_id'),
    apiV3Key,
    keys: keysOf(publicKey, ids),
    keyId: ids[0] ?? '',
    notifyUrl: noticeUrl(baseUrl, publicUrl),
  };
}
