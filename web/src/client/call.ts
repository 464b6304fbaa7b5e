import type { AnswerOf, BodyOf, Endpoint, ParamsOf, Problem, QueryOf } from '@ruzhu/api';
import type { Refusal } from '@ruzhu/rules';
import { touching } from './touch.ts';

/** What a call came to. Faults (no line, a broken server) are thrown as `Fault`. */
export type Answered<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly status: number; readonly refusals: readonly Refusal[] };

/** The server did not answer as described. `requestId` is the number people can quote. */
export class Fault extends Error {
  readonly requestId: string;
  readonly status: number;
  constructor(status: number, requestId: string) {
    super(`The server answered ${status}`);
    this.status = status;
    this.requestId = requestId;
  }
}

type Given<E> = {
  readonly params?: ParamsOf<E>;
  readonly query?: QueryOf<E>;
  readonly body?: BodyOf<E>;
  /** The `Idempotency-Key` of operations that take one: the same form sent again carries the same. */
  readonly key?: string;
  readonly signal?: AbortSignal;
};

/** The address of an operation with its parameters in place. */
export function addressOf(
  path: string,
  params: Readonly<Record<string, unknown>> = {},
  query: Readonly<Record<string, unknown>> = {},
): string {
  const place = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(params[name] ?? '')),
  );
  const asked = Object.entries(query).filter(([, value]) => value !== undefined && value !== null);
  const search = new URLSearchParams(asked.map(([name, value]) => [name, String(value)])).toString();
  return search ? `${place}?${search}` : place;
}

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'refusals' in value && Array.isArray(value.refusals);

/** A sign-in that has ended is told to whoever listens: pages then offer to sign in and come back. */
export const SIGNED_OUT = 'ruzhu:signed-out';

let isLeaving = false;

/**
 * Does what ends one's own sign-in and leads to the page after it. Whatever else asks meanwhile is told that nobody is
 * signed in, which is what was wanted: it leads nobody to the page of those whose time ran out.
 */
export async function leaving<T>(act: () => Promise<T>): Promise<T> {
  isLeaving = true;
  try {
    return await act();
  } finally {
    isLeaving = false;
  }
}

let answeredAt = 0;

/** When the server last answered a call (this computer's time): an answer begins the idle time of a sign-in anew. */
export const lastAnsweredAt = (): number => answeredAt;

/** Calls one operation of the API, typed by its description. */
export async function call<E extends Pick<Endpoint, 'method' | 'path'>>(
  endpoint: E,
  given: Given<E> = {},
): Promise<Answered<AnswerOf<E>>> {
  const { params, query, body, key, signal } = given;
  const url = addressOf(
    endpoint.path,
    params as Record<string, unknown> | undefined,
    query as Record<string, unknown> | undefined,
  ); // Plain records, by the operation's own schemas.
  const response = await touching((touch) =>
    fetch(url, {
      method: endpoint.method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key ? { 'idempotency-key': key } : {}),
        ...touch,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    }),
  );
  answeredAt = Date.now();
  return answeredOf(response);
}

/** An answer of the API read: the value, the refusals, or a fault. */
export async function answeredOf<T>(response: Response): Promise<Answered<T>> {
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return { ok: true, value: answer as T }; // What the operation describes.
  if (response.status >= 500 || !isProblem(answer))
    throw new Fault(response.status, response.headers.get('x-request-id') ?? '');
  const isOut = answer.refusals.some((one) => one.code === 'session.missing');
  if (isOut && !isLeaving) dispatchEvent(new Event(SIGNED_OUT));
  return { ok: false, status: response.status, refusals: answer.refusals };
}

/** The value of a call for readers that cannot go on without it; refusals become faults too. */
export async function load<E extends Pick<Endpoint, 'method' | 'path'>>(
  endpoint: E,
  given: Given<E> = {},
): Promise<AnswerOf<E>> {
  const answered = await call(endpoint, given);
  if (answered.ok) return answered.value;
  throw Object.assign(new Fault(answered.status, ''), { code: answered.refusals[0]?.code ?? '' });
}
