import { randomUUID } from 'node:crypto';
import type { FastifyInstance, InjectOptions } from 'fastify';

type Body = Readonly<Record<string, unknown>>;
type Problem = { readonly code: string; readonly refusals: readonly { code: string; path: string }[] };

/** What came back, whatever it was. `code` and `codes` are empty unless it was refused. */
export type Answer<T = Body> = {
  readonly status: number;
  readonly body: T;
  readonly code: string;
  readonly codes: readonly string[];
  readonly paths: readonly string[];
  readonly params: Readonly<Record<string, string | number>>;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly bytes: Uint8Array;
};

/** Thrown by the short calls when the product refuses. */
class RefusedCall extends Error {
  readonly answer: Answer;
  constructor(what: string, answer: Answer) {
    super(
      `${what} → ${answer.status} ${answer.codes.join(', ')} ${JSON.stringify(answer.body).slice(0, 600)}`,
    );
    this.answer = answer;
  }
}

export type Asked = {
  readonly body?: unknown;
  readonly bytes?: Uint8Array;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export type Browser = {
  readonly name: string;
  readonly cookies: Map<string, string>;
  /** Sends a request and gives whatever came back. */
  readonly ask: <T = Body>(method: Method, path: string, asked?: Asked) => Promise<Answer<T>>;
  /** The short calls throw `RefusedCall` when they are refused. */
  readonly get: <T = Body>(path: string) => Promise<T>;
  readonly post: <T = Body>(path: string, body?: unknown) => Promise<T>;
  readonly put: <T = Body>(path: string, body: unknown) => Promise<T>;
  readonly upload: (applicationId: string, field: string, bytes: Uint8Array) => Promise<string>;
};

type Setting = {
  readonly name: string;
  readonly address: string;
  /** The app as it is now: a restart puts another in its place. */
  readonly app: () => Promise<FastifyInstance>;
  /** Told of every refusal. */
  readonly refused: (method: Method, path: string, codes: readonly string[]) => void;
  /** Told of every address that was asked, and of what came back where it was no success. */
  readonly heard: (url: string, fault: string) => void;
};

function answerOf<T>(response: Awaited<ReturnType<typeof inject>>): Answer<T> {
  const type = String(response.headers['content-type'] ?? '');
  const body = type.includes('json') && response.payload !== '' ? response.json() : {};
  const refusals = type.includes('problem') ? (body as Problem).refusals : [];
  return {
    status: response.statusCode,
    body,
    code: refusals[0]?.code ?? '',
    codes: refusals.map(({ code }) => code),
    paths: refusals.map(({ path }) => path),
    params: (refusals[0] as { params?: Answer['params'] } | undefined)?.params ?? {},
    headers: response.headers,
    bytes: response.rawPayload,
  };
}

const inject = (app: FastifyInstance, options: InjectOptions) => app.inject(options);

/** A browser with its own cookies and its own address. */
export function openBrowser({ name, address, app, refused, heard }: Setting): Browser {
  const cookies = new Map<string, string>();
  const ask: Browser['ask'] = async (method, path, { body, bytes, key, headers } = {}) => {
    const response = await inject(await app(), {
      method,
      url: path,
      remoteAddress: address,
      headers: {
        accept: 'application/json',
        'user-agent': name,
        cookie: [...cookies].map(([one, value]) => `${one}=${value}`).join('; '),
        ...(key ? { 'idempotency-key': key } : {}),
        ...(bytes ? { 'content-type': 'image/png' } : {}),
        ...headers,
      },
      ...(bytes ? { payload: Buffer.from(bytes) } : {}),
      ...(!bytes && body !== undefined ? { payload: body as object } : {}),
    });
    for (const { name: one, value, maxAge } of response.cookies)
      if (value === '' || maxAge === 0) cookies.delete(one);
      else cookies.set(one, value);
    const answer = answerOf<never>(response);
    refused(method, path, answer.codes);
    heard(path, answer.status >= 400 ? response.payload : '');
    return answer;
  };
  const granted = async <T>(method: Method, path: string, asked: Asked = {}): Promise<T> => {
    const answer = await ask<T>(method, path, asked);
    if (answer.status >= 400) throw new RefusedCall(`${method} ${path}`, answer as Answer);
    return answer.body;
  };
  return {
    name,
    cookies,
    ask,
    get: (path) => granted('GET', path),
    post: (path, body = {}) => granted('POST', path, { body, key: randomUUID() }),
    put: (path, body) => granted('PUT', path, { body, key: randomUUID() }),
    upload: async (applicationId, field, bytes) => {
      const query = new URLSearchParams({ field, name: `${field}.png` });
      const path = `/api/v1/applications/${applicationId}/files?${query}`;
      return (await granted<{ id: string }>('POST', path, { bytes })).id;
    },
  };
}
