import { createHash, createHmac } from 'node:crypto';

export type Tc3Credentials = { readonly secretId: string; readonly secretKey: string };

export type Tc3Request = {
  readonly service: string;
  readonly host: string;
  readonly body: string;
  /** Seconds since 1970 by the real clock. */
  readonly timestamp: number;
};

export const TC3_CONTENT_TYPE = 'application/json; charset=utf-8';

const SIGNED = 'content-type;host';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: Uint8Array | string, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest();

/**
 * The `Authorization` of a `POST` to a Tencent Cloud API, by signature method v3 (TC3-HMAC-SHA256). Content type and host
 * are signed, with the body's hash. Source: cloud.tencent.com/document/api "签名方法 v3", whose example is the test.
 */
export function signTc3({ secretId, secretKey }: Tc3Credentials, request: Tc3Request): string {
  const { service, host, body, timestamp } = request;
  const headers = `content-type:${TC3_CONTENT_TYPE}\nhost:${host}\n`;
  const asked = ['POST', '/', '', headers, SIGNED, sha256(body)].join('\n');
  // The day is that of UTC, whatever the place.
  const day = new Date(timestamp * 1_000).toISOString().slice(0, 10);
  const scope = `${day}/${service}/tc3_request`;
  const key = [service, 'tc3_request'].reduce(hmac, hmac(`TC3${secretKey}`, day));
  const signature = hmac(key, `TC3-HMAC-SHA256\n${timestamp}\n${scope}\n${sha256(asked)}`).toString('hex');
  return `TC3-HMAC-SHA256 Credential=${secretId}/${scope}, SignedHeaders=${SIGNED}, Signature=${signature}`;
}
