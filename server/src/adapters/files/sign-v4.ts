import { createHash, createHmac } from 'node:crypto';

export type Credentials = {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly region: string;
};

export type ToSign = {
  readonly method: string;
  readonly url: string;
  /** Headers that are signed; `host` is added. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** Milliseconds since 1970 by the real clock. */
  readonly at: number;
};

const SERVICE = 's3';

const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');
const hmac = (key: Uint8Array | string, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest();

/** RFC 3986: everything but letters, digits and `-_.~` is written as %XX. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const canonicalPath = (url: URL): string =>
  url.pathname
    .split('/')
    .map((part) => encoded(decodeURIComponent(part)))
    .join('/');

const canonicalQuery = (url: URL): string =>
  [...url.searchParams]
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join('&');

/** `20130524T000000Z`. */
const stampOf = (at: number): string => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');

/**
 * The headers of a request to S3, signed by AWS Signature Version 4, the body's hash included: gives the given headers,
 * `x-amz-date`, `x-amz-content-sha256` and `authorization`. Source: Amazon S3 API Reference, "Authenticating Requests
 * (AWS Signature Version 4)", whose examples are the tests.
 */
export function signV4(
  { accessKeyId, secretAccessKey, region }: Credentials,
  { method, url, headers, body, at }: ToSign,
): Readonly<Record<string, string>> {
  const target = new URL(url);
  const [stamp, bodyHash] = [stampOf(at), sha256(body)];
  const sent = { ...headers, 'x-amz-content-sha256': bodyHash, 'x-amz-date': stamp };
  const signed = Object.entries({ ...sent, host: target.host })
    .map(([name, value]) => [name.toLowerCase(), value.trim().replace(/ +/g, ' ')] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const names = signed.map(([name]) => name).join(';');
  const lines = signed.map(([name, value]) => `${name}:${value}\n`).join('');
  const request = [method, canonicalPath(target), canonicalQuery(target), lines, names, bodyHash].join('\n');
  const day = stamp.slice(0, 8);
  const scope = `${day}/${region}/${SERVICE}/aws4_request`;
  const key = [region, SERVICE, 'aws4_request'].reduce(hmac, hmac(`AWS4${secretAccessKey}`, day));
  const signature = hmac(key, `AWS4-HMAC-SHA256\n${stamp}\n${scope}\n${sha256(request)}`).toString('hex');
  const authorization = `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope},SignedHeaders=${names},Signature=${signature}`;
  return { ...sent, authorization };
}
