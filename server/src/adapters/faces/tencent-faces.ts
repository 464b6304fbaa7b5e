import type { FaceBegun, FaceCheck, FacePerson, FaceResult } from '../../ports/checks.ts';
import type { Clock } from '../../ports/clock.ts';
import type { HttpOut } from '../../ports/http-out.ts';
import type { Log } from '../../ports/log.ts';
import { signTc3, TC3_CONTENT_TYPE } from './sign-tc3.ts';

export type TencentFaces = {
  readonly endpoint: string;
  readonly secretId: string;
  readonly secretKey: string;
  /** The business flow that was set up in the vendor's console. */
  readonly ruleId: string;
  readonly out: HttpOut;
  readonly log: Log;
  /** Says when a check ends, in the time of the product. */
  readonly clock: Clock;
  readonly timeoutMs?: number;
  /** Milliseconds since 1970 by the real clock: the vendor has no sandbox. */
  readonly now?: () => number;
};

const SERVICE = 'faceid';
const VERSION = '2018-03-01';
const MOST_BYTES = 1_048_576;

/** A BizToken is good for 7200 s; the check is closed on our side a little before. */
const OPEN_MS = 7_200_000 - 60_000;

/** Codes that say that this person cannot be checked, whoever asks again. */
const NOBODY = /^(InvalidParameter(Value)?|FailedOperation\.IdFormatError)$/;
/** Codes that say that the token is of no more use. */
const GONE = /^InvalidParameterValue\.BizToken(Expired|Illegal)$/;

type Told = { readonly [key: string]: unknown };

const isTold = (value: unknown): value is Told => typeof value === 'object' && value !== null;

type Said = { readonly response: Told } | { readonly code: string };

/** What stands inside `{"Response":…}`: the code of an error, or the answer. Throws when it is neither. */
function unwrap(body: Uint8Array): Said {
  const told: unknown = JSON.parse(Buffer.from(body).toString('utf8'));
  const response = isTold(told) ? told.Response : null;
  if (!isTold(response)) throw new Error('The face check answered in an unknown form');
  const { Error: error } = response;
  return isTold(error) ? { code: String(error.Code) } : { response };
}

function begunFrom(said: Said, endsAt: number): FaceBegun {
  if ('code' in said) return { state: NOBODY.test(said.code) ? 'refused' : 'unavailable' };
  const { Url: url, BizToken: id } = said.response;
  const isWhole =
    typeof url === 'string' && url.startsWith('https://') && typeof id === 'string' && id !== '';
  return isWhole ? { state: 'begun', url, id, endsAt } : { state: 'unavailable' };
}

function resultFrom(said: Said): FaceResult {
  if ('code' in said) return GONE.test(said.code) ? 'expired' : 'unavailable';
  const { Text: text } = said.response;
  if (!isTold(text)) return 'unavailable';
  // Nothing stands here until the person has gone through the check.
  if (text.ErrCode === null || text.ErrCode === undefined) return 'pending';
  return text.ErrCode === 0 ? 'passed' : 'failed';
}

/**
 * The face check of Tencent Cloud (慧眼, API faceid 2018-03-01): `DetectAuth` gives an address to be opened on a phone,
 * `GetDetectInfoEnhanced` the verdict. Only the text of the result is asked for, no picture and no video. Whatever goes
 * wrong on the way is `unavailable`.
 * Source: cloud.tencent.com/document/product/1007/31816 and /41957.
 */
export function tencentFaces(options: TencentFaces): FaceCheck {
  const { endpoint, ruleId, out, log, clock, timeoutMs = 10_000, now = Date.now } = options;
  const { host } = new URL(endpoint);

  const ask = async (action: string, parameters: object): Promise<Said> => {
    const [body, timestamp] = [JSON.stringify(parameters), Math.floor(now() / 1_000)];
    const headers = {
      authorization: signTc3(options, { service: SERVICE, host, body, timestamp }),
      'content-type': TC3_CONTENT_TYPE,
      'x-tc-action': action,
      'x-tc-timestamp': String(timestamp),
      'x-tc-version': VERSION,
    };
    const answer = await out({
      method: 'POST',
      url: `${endpoint}/`,
      headers,
      body,
      timeoutMs,
      mostBytes: MOST_BYTES,
    });
    if (answer.status !== 200) throw new Error(`The face check answered ${answer.status}`);
    return unwrap(answer.body);
  };

  /** `read` of the answer; what keeps an operator's attention is written down, without anything about the person. */
  const asked = async <T>(action: string, parameters: object, read: (said: Said) => T, otherwise: T) => {
    try {
      const said = await ask(action, parameters);
      if ('code' in said) log.warn('The face check refused', { action, code: said.code });
      return read(said);
    } catch (fault) {
      log.warn('The face check did not answer', {
        action,
        why: fault instanceof Error ? fault.name : 'unknown',
      });
      return otherwise;
    }
  };

  const begin = ({ name, idNumber, returnUrl, reference }: FacePerson): Promise<FaceBegun> => {
    const endsAt = clock.now() + OPEN_MS;
    const person = { RuleId: ruleId, IdCard: idNumber, Name: name, RedirectUrl: returnUrl, Extra: reference };
    return asked('DetectAuth', person, (said) => begunFrom(said, endsAt), { state: 'unavailable' });
  };

  const result = (id: string): Promise<FaceResult> =>
    asked(
      'GetDetectInfoEnhanced',
      { BizToken: id, RuleId: ruleId, InfoType: '1' },
      resultFrom,
      'unavailable',
    );

  return { connected: true, begin, result };
}
