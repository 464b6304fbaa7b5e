import { randomUUID } from 'node:crypto';

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

/** One browser: it keeps its cookies and sends JSON. Calls that take a key are repeated safely under the same one. */
export class Browser {
  readonly #cookies = new Map<string, string>();
  readonly #base: string;
  readonly #name: string;

  constructor(base: string, name: string) {
    this.#base = base.replace(/\/$/, '');
    this.#name = name;
  }

  get = <T>(path: string): Promise<T> => this.#send<T>(path, {});
  post = <T>(path: string, body: unknown = {}): Promise<T> =>
    this.#send<T>(path, { method: 'POST', body, key: randomUUID() });
  put = <T>(path: string, body: unknown): Promise<T> =>
    this.#send<T>(path, { method: 'PUT', body, key: randomUUID() });
  upload = <T>(path: string, bytes: Uint8Array, type: string): Promise<T> =>
    this.#send<T>(path, { method: 'POST', bytes, type });

  async #send<T>(path: string, { method = 'GET', body, key, bytes, type }: Sent): Promise<T> {
    const response = await fetch(`${this.#base}${path}`, {
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
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const answer: unknown = await response.json().catch(() => ({}));
    if (!response.ok) throw new Refused(response.status, answer as Problem, `${method} ${path}`); // Problem+json, by the API's own description.
    return answer as T; // What the caller expects of this operation.
  }
}

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
