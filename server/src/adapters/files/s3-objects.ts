import { createHash } from 'node:crypto';
import type { HttpOut, OutAnswer, OutRequest } from '../../ports/http-out.ts';
import { type Credentials, signV4 } from './sign-v4.ts';

export type S3Settings = Credentials & {
  readonly endpoint: string;
  readonly bucket: string;
  /** `endpoint/bucket/key` instead of `bucket.endpoint/key`. */
  readonly pathStyle: boolean;
};

export type S3Means = {
  readonly out: HttpOut;
  /** Milliseconds since 1970 by the real clock: the store has no sandbox. */
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<unknown>;
  /** 0 to 1. */
  readonly random: () => number;
  readonly timeoutMs: number;
};

/** Named bytes in one bucket. */
export type S3Objects = {
  readonly put: (key: string, bytes: Uint8Array) => Promise<void>;
  /** `null` when there is nothing under the key. */
  readonly get: (key: string) => Promise<Uint8Array | null>;
  /** Nothing to remove is no fault. */
  readonly remove: (key: string) => Promise<void>;
};

const TRIES = 4;
const FIRST_WAIT_MS = 200;
const MOST_BYTES = 64 * 1_048_576;

/** Answers after which the same request may well succeed; S3 says `SlowDown` with 503. */
const PASSING = new Set([429, 500, 502, 503, 504]);
/** Codes of 400 that speak of the way rather than of the request. */
const DAMAGED = new Set(['BadDigest', 'XAmzContentSHA256Mismatch', 'RequestTimeout', 'IncompleteBody']);

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64');

/** The code of an error as S3 writes it in XML; nothing else of the answer is looked at or repeated. */
const codeOf = ({ body }: OutAnswer): string =>
  /<Code>([A-Za-z0-9]{1,60})<\/Code>/.exec(Buffer.from(body.subarray(0, 4_096)).toString('latin1'))?.[1] ??
  'unknown';

const isPassing = (answer: OutAnswer): boolean =>
  PASSING.has(answer.status) || (answer.status === 400 && DAMAGED.has(codeOf(answer)));

/** Whether the bytes are those that were put, as far as the store says; a checksum of parts has a dash in it. */
function isWhole({ headers, body }: OutAnswer): boolean {
  const told = headers['x-amz-checksum-sha256'];
  return told === undefined || told.includes('-') || told === digestOf(body);
}

function addressOf({ endpoint, bucket, pathStyle }: S3Settings, key: string): string {
  const url = new URL(endpoint);
  if (!pathStyle) url.host = `${bucket}.${url.host}`;
  const base = url.pathname.replace(/\/+$/, '');
  url.pathname = pathStyle ? `${base}/${bucket}/${key}` : `${base}/${key}`;
  return url.href;
}

const refused = (verb: string, answer: OutAnswer) =>
  new Error(`The file store answered ${answer.status} (${codeOf(answer)}) to ${verb}`);

/**
 * Objects in a bucket of any store that speaks S3. Requests are signed with their content's hash, tried four times when
 * the store is busy, the line breaks or bytes are damaged on the way, and are safe to repeat. A missing bucket and
 * refused keys are faults, not "nothing there".
 */
export function s3Objects(settings: S3Settings, means: S3Means): S3Objects {
  const once = (method: OutRequest['method'], key: string, body: Uint8Array, headers = {}) => {
    const url = addressOf(settings, key);
    const signed = signV4(settings, { method, url, headers, body, at: means.now() });
    const carried = method === 'PUT' ? { body } : {};
    const { timeoutMs } = means;
    return means.out({ method, url, headers: signed, timeoutMs, mostBytes: MOST_BYTES, ...carried });
  };

  const ask: typeof once = async (method, key, body, headers) => {
    let fault: unknown;
    for (let at = 0; at < TRIES; at += 1) {
      if (at > 0) await means.wait(FIRST_WAIT_MS * 2 ** (at - 1) * (0.5 + means.random() / 2));
      try {
        const answer = await once(method, key, body, headers);
        if (!isPassing(answer) && (method !== 'GET' || isWhole(answer))) return answer;
        fault = isPassing(answer) ? refused(method, answer) : new Error('A file was damaged on its way');
      } catch (cause) {
        fault = new Error(`The file store could not be reached for ${method}`, { cause });
      }
    }
    throw fault;
  };

  const nothing = new Uint8Array();
  return {
    put: async (key, bytes) => {
      const headers = {
        'content-type': 'application/octet-stream',
        'x-amz-checksum-sha256': digestOf(bytes),
      };
      const answer = await ask('PUT', key, bytes, headers);
      if (answer.status !== 200) throw refused('PUT', answer);
    },
    get: async (key) => {
      const answer = await ask('GET', key, nothing, { 'x-amz-checksum-mode': 'ENABLED' });
      if (answer.status === 200) return answer.body;
      if (answer.status === 404 && codeOf(answer) === 'NoSuchKey') return null;
      throw refused('GET', answer);
    },
    remove: async (key) => {
      const answer = await ask('DELETE', key, nothing);
      const isGone = answer.status === 404 && codeOf(answer) === 'NoSuchKey';
      if (answer.status !== 204 && answer.status !== 200 && !isGone) throw refused('DELETE', answer);
    },
  };
}
