import { randomInt, randomUUID } from 'node:crypto';
import { Agent, fetch, type Response } from 'undici';

type Problem = {
  readonly code?: string;
  readonly title?: string;
  readonly refusals?: readonly { readonly code: string; readonly path: string; readonly detail: string }[];
};

/** A refusal of the API, as a program sees it. */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, problem: Problem, path: string) {
    const list = (problem.refusals ?? []).map(
      (one) => `${one.code}${one.path ? ` (${one.path})` : ''}: ${one.detail}`,
    );
    super(`${path} → ${status} ${list.join(' · ') || problem.title || ''}`);
    this.status = status;
    this.code = problem.code ?? '';
  }
}

type Sent = {
  readonly method?: string;
  readonly body?: unknown;
  readonly key?: string;
  readonly bytes?: Uint8Array;
  readonly type?: string;
};

/** Hears of every call: what was asked, with `:id` for what differs between merchants, and how long it took. */
export type Watch = (operation: string, ms: number) => void;

/** How long a server may stay away, for instance to start again. */
const AWAY_MS = 60_000;

/** An answer that asks to come again later than this, in seconds, is taken for what it is. */
const SOON_S = 5;

/**
 * One browser: it keeps its cookies and sends JSON. A call that gets no answer is repeated under the same key, which
 * does nothing twice.
 */
export class Browser {
  readonly #place: Agent;
  readonly #cookies = new Map<string, string>();
  readonly #base: string;
  readonly #name: string;
  readonly #watch: Watch | undefined;

  constructor(base: string, name: string, watch?: Watch) {
    this.#base = base.replace(/\/$/, '');
    this.#name = name;
    this.#watch = watch;
    this.#place = new Agent(ownAddress(this.#base));
  }

  get = <T>(path: string): Promise<T> => this.#send<T>(path, {});
  post = <T>(path: string, body: unknown = {}): Promise<T> =>
    this.#send<T>(path, { method: 'POST', body, key: randomUUID() });
  put = <T>(path: string, body: unknown): Promise<T> =>
    this.#send<T>(path, { method: 'PUT', body, key: randomUUID() });
  upload = <T>(path: string, bytes: Uint8Array, type: string): Promise<T> =>
    this.#send<T>(path, { method: 'POST', bytes, type });

  async #send<T>(path: string, sent: Sent): Promise<T> {
    const { method = 'GET' } = sent;
    const started = performance.now();
    const { response, answer } = await persistently(() => this.#try(path, sent));
    this.#watch?.(`${method} ${operationOf(path)}`, performance.now() - started);
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    if (!response.ok) throw new Refused(response.status, answer as Problem, `${method} ${path}`); // Problem+json, by the API's own description.
    return answer as T; // What the caller expects of this operation.
  }

  async #try(path: string, { method = 'GET', body, key, bytes, type }: Sent) {
    const response = await fetch(`${this.#base}${path}`, {
      dispatcher: this.#place,
      method,
      headers: {
        accept: 'application/json',
        'user-agent': this.#name,
        cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(key ? { 'idempotency-key': key } : {}),
        ...(bytes
          ? { 'content-type': type ?? 'image/png' }
          : body === undefined
            ? {}
            : { 'content-type': 'application/json' }),
      },
      ...(bytes ? { body: Buffer.from(bytes) } : body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const answer: unknown = text === '' ? {} : JSON.parse(text);
    return { response, answer };
  }
}

/**
 * Merchants do not all live at one address, and the product counts by address. Where the whole of 127/8 is this machine,
 * everybody gets one of their own.
 */
const ownAddress = (base: string): { localAddress?: string } =>
  process.platform === 'linux' && ['localhost', '127.0.0.1'].includes(new URL(base).hostname)
    ? { localAddress: `127.${randomInt(1, 255)}.${randomInt(255)}.${randomInt(1, 255)}` }
    : {};

/** What differs from merchant to merchant is not part of an operation's name. */
const operationOf = (path: string) =>
  path
    .replace(/\?.*/, '')
    .replace(/\/[A-Z]-[\dA-Z]{4}-[\dA-Z]{4}/g, '/:number')
    .replace(/\/(?=[\w-]*\d)[\w-]{20,}/g, '/:id');

/** A broken connection, or an answer that says "again, soon": what a restarting server gives. */
async function persistently<T extends { readonly response: Response }>(ask: () => Promise<T>): Promise<T> {
  const end = Date.now() + AWAY_MS;
  for (;;) {
    const got = await ask().catch((fault: unknown) => {
      if (Date.now() > end || !isBroken(fault)) throw fault;
      return null;
    });
    const seconds = Number(got?.response.headers.get('retry-after') ?? 0);
    if (got && (seconds === 0 || seconds > SOON_S || Date.now() > end)) return got;
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000 || 100));
  }
}

/** fetch says so with a TypeError, and a body cut short likewise. */
const isBroken = (fault: unknown) => fault instanceof TypeError;

/** Asks again until the answer is there; gives up after a while with a sentence. */
export async function until<T>(what: string, ask: () => Promise<T | null>, limitMs = 30_000): Promise<T> {
  const end = Date.now() + limitMs;
  for (;;) {
    const found = await ask();
    if (found !== null) return found;
    if (Date.now() > end) throw new Error(`Waited ${limitMs / 1000} s in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}
