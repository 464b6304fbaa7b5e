import { type KeyObject, sign } from 'node:crypto';
import type { PayCall } from './call.ts';

/** The one scheme of APIv3 with RSA keys. */
export const PAY_SCHEME = 'WECHATPAY2-SHA256-RSA2048';

/** The merchant's API certificate: its serial number (40 hexadecimal digits) and private key. */
export type MerchantKey = {
  readonly mchId: string;
  readonly serialNo: string;
  readonly privateKey: KeyObject;
};

/**
 * The value of the `Authorization` header of a call. `seconds` is the time since 1970, which must be within five minutes
 * of the platform's; `nonce` is fresh for every call, 16 to 32 letters and digits.
 *
 * Signed are method, path with query, time, nonce and body, each followed by a line feed.
 * Source: pay.weixin.qq.com, docs/merchant/development/interface-rules/signature-generation.html, read 2026-11.
 */
export function authorizationOf(
  { mchId, serialNo, privateKey }: MerchantKey,
  { method, path, body }: PayCall,
  { seconds, nonce }: { readonly seconds: number; readonly nonce: string },
): string {
  const message = `${method}\n${path}\n${seconds}\n${nonce}\n${body}\n`;
  const signature = sign('RSA-SHA256', Buffer.from(message), privateKey).toString('base64');
  const parts = {
    mchid: mchId,
    nonce_str: nonce,
    signature,
    timestamp: String(seconds),
    serial_no: serialNo,
  };
  const list = Object.entries(parts).map(([name, value]) => `${name}="${value}"`);
  return `${PAY_SCHEME} ${list.join(',')}`;
}
