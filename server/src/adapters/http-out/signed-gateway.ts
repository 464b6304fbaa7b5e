import { createHmac } from 'node:crypto';
import type { HttpOut, SignedPost } from '../../ports/http-out.ts';
import { StartFault } from '../../ports/start-fault.ts';
import { httpOutTexts } from './http-out.texts.ts';
import { isOutsideAddress } from './outside-address.ts';

export type SignedGateway = {
  /** The setting that the address comes from, for the fault. */
  readonly setting: string;
  /** `https://:KEY@host/path` or `https://host/path?key=KEY`. */
  readonly url: string;
  readonly out: HttpOut;
  readonly timeoutMs?: number;
  /** Milliseconds since 1970 by the real clock: a gateway has no sandbox. */
  readonly now?: () => number;
};

/** Short keys can be tried out from one signature. */
const SHORTEST_KEY = 16;
const MOST_BYTES = 65_536;

/** The address without its key, so that the key is never sent or logged, and the key. */
function split(text: string): { readonly url: string; readonly key: string } | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const key =
    decodeURIComponent(url.password) ||
    decodeURIComponent(url.username) ||
    (url.searchParams.get('key') ?? '');
  url.username = '';
  url.password = '';
  url.searchParams.delete('key');
  return isOutsideAddress(url.href) && key.length >= SHORTEST_KEY ? { url: url.href, key } : null;
}

/**
 * A gateway that takes `POST`s of JSON with `Ruzhu-Timestamp: <seconds>` and `Ruzhu-Signature: v1=<hex>`, the
 * HMAC-SHA-256 of `<timestamp>.<body>` under the key. It should check the signature and turn down timestamps more than
 * 300 s off. Fault: `outside.gateway`.
 */
export function signedGateway(options: SignedGateway): SignedPost {
  const { setting, out, timeoutMs = 10_000, now = Date.now } = options;
  const target = split(options.url);
  if (!target)
    throw new StartFault('outside.gateway', httpOutTexts['outside.gateway'], {
      setting,
      shortest: SHORTEST_KEY,
    });
  const { url, key } = target;
  return (body) => {
    const timestamp = String(Math.floor(now() / 1000));
    const signature = createHmac('sha256', key).update(`${timestamp}.${body}`).digest('hex');
    const headers = {
      'content-type': 'application/json',
      'ruzhu-timestamp': timestamp,
      'ruzhu-signature': `v1=${signature}`,
    };
    return out({ method: 'POST', url, headers, body, timeoutMs, mostBytes: MOST_BYTES });
  };
}
