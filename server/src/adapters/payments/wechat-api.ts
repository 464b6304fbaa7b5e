import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { authorizationOf, type PayCall, type PayError, readPayError, verifySignature } from '@ruzhu/wechat';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import { breaker } from './breaker.ts';
import type { WechatPaySettings } from './wechat-pay-settings.ts';

export type WechatApiOptions = {
  readonly settings: WechatPaySettings;
  /** The world's time: signatures hold for five minutes, whatever a sandbox has moved. */
  readonly clock: Clock;
  readonly log: Log;
  readonly fetch?: typeof fetch;
  /** Waits before the one repetition. */
  readonly pause?: (ms: number) => Promise<unknown>;
  readonly timeoutMs?: number;
};

/** What the platform answered, as far as it is proven to have answered. `uncertain` says nothing about what it did. */
export type PayAnswer =
  | { readonly kind: 'done'; readonly body: string }
  | { readonly kind: 'refused'; readonly error: PayError }
  | { readonly kind: 'uncertain'; readonly why: string };

export type WechatApi = {
  /** Repeating is safe for every call: the platform knows orders and refunds by our numbers. */
  readonly call: (call: PayCall, tries?: 1 | 2) => Promise<PayAnswer>;
  /** A download, which is not signed: its digest must be known. */
  readonly download: (path: string) => Promise<Uint8Array>;
};

const SOON_MS = 300;
const RESTS = { failures: 5, restMs: 30_000 } as const;
const SHORT = 64 * 1024;
const LONG = 64 * 1024 * 1024;

/** The bytes of an answer; one that goes on for longer than it may is a failure. */
async function bytesOf(response: Response, most: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > most) throw new Error('The answer is too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Faults of the network by their short name. */
const nameOf = (fault: unknown): string => {
  if (!(fault instanceof Error)) return 'unknown';
  const { cause } = fault;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : fault.name;
};

/** Sends a call as the merchant's. */
function sender({ settings, clock, timeoutMs = 3_000, fetch: request = fetch }: WechatApiOptions) {
  return (call: PayCall): Promise<Response> => {
    const seconds = Math.floor(clock.now() / 1000);
    const nonce = randomBytes(16).toString('hex').toUpperCase();
    const isPost = call.method === 'POST';
    const headers = {
      Accept: 'application/json',
      'User-Agent': 'Ruzhu',
      Authorization: authorizationOf(settings.merchant, call, { seconds, nonce }),
      // Answers are signed under the key that is named here, while a merchant moves to the public key.
      'Wechatpay-Serial': settings.keyId,
      ...(isPost ? { 'Content-Type': 'application/json' } : {}),
    };
    const signal = AbortSignal.timeout(timeoutMs);
    const body = isPost ? { body: call.body } : {};
    const init = { method: call.method, headers, signal, redirect: 'manual', ...body } as const;
    return request(`${settings.baseUrl}${call.path}`, init);
  };
}

/** What an answer says, once it is proven to be the platform's. */
async function judge({ settings, clock, log }: WechatApiOptions, response: Response): Promise<PayAnswer> {
  const bytes = await bytesOf(response, SHORT);
  const signed = { header: (name: string) => response.headers.get(name), body: bytes };
  const verdict = verifySignature(signed, settings.keys, clock.now());
  const body = bytes.toString('utf8');
  const { status } = response;
  const error = status === 200 || status === 204 ? null : readPayError(status, body);
  if (!verdict.ok) {
    // What it says is not believed, but whoever looks for a wrong setting wants to read it.
    log.warn('payment platform not proven', { why: verdict.why, status, code: error?.code ?? '' });
    return { kind: 'uncertain', why: `signature.${verdict.why}` };
  }
  if (!error) return { kind: 'done', body };
  return error.means.act === 'again' ? { kind: 'uncertain', why: error.code } : { kind: 'refused', error };
}

const TOO_OFTEN = ['FREQUENCY_LIMITED', 'RATELIMIT_EXCEEDED', 'HTTP_429'];

/** Said by a platform that is well and only has nothing to tell yet. */
const NOT_YET = ['NO_STATEMENT_EXIST', 'STATEMENT_CREATING', 'USERPAYING', 'USER_PAYING'];

const isWell = (answer: PayAnswer): boolean => answer.kind !== 'uncertain' || NOT_YET.includes(answer.why);

/** Whoever says that it is too much, or too early, is not asked again at once. */
const isWorthAnother = (answer: PayAnswer): boolean =>
  answer.kind === 'uncertain' && ![...TOO_OFTEN, ...NOT_YET].includes(answer.why);

/** Calls of APIv3: signed, checked, in time, and repeated once where that helps. */
export function wechatApi(options: WechatApiOptions): WechatApi {
  const { clock, log, pause = wait } = options;
  const line = breaker({ ...RESTS, clock });
  const send = sender(options);

  const once = async (call: PayCall): Promise<PayAnswer> => {
    try {
      return await judge(options, await send(call));
    } catch (fault) {
      return { kind: 'uncertain', why: nameOf(fault) };
    }
  };

  const call: WechatApi['call'] = async (one, tries = 1) => {
    if (line.isResting()) return { kind: 'uncertain', why: 'resting' };
    let answer = await once(one);
    if (tries === 2 && isWorthAnother(answer)) {
      await pause(SOON_MS);
      answer = await once(one);
    }
    line.went(isWell(answer));
    if (answer.kind === 'uncertain' && !isWell(answer))
      log.warn('payment platform uncertain', { path: one.path.split('?')[0] ?? '', why: answer.why });
    return answer;
  };

  const download = async (path: string): Promise<Uint8Array> => {
    const response = await send({ method: 'GET', path, body: '' });
    if (response.status !== 200) throw new Error(`The download was answered with ${response.status}`);
    return bytesOf(response, LONG);
  };

  return { call, download };
}
