import type { HttpOut, OutRequest } from '../../ports/http-out.ts';

/** Longer than any bill of a day; whoever asks bounds what it reads by itself. */
const MOST_BYTES = 64 * 1024 * 1024;
const TIMEOUT_MS = 30_000;
const WITHOUT_BODY = [101, 204, 205, 304];

/** The guarded way out in the shape of `fetch`, for adapters that were written for it. Nothing is streamed. */
export const asFetch =
  (out: HttpOut): typeof fetch =>
  async (input, init = {}) => {
    const asked = {
      method: (init.method ?? 'GET') as OutRequest['method'], // Ours ask by these methods only.
      url: String(input),
      headers: Object.fromEntries(new Headers(init.headers)),
      ...(typeof init.body === 'string' ? { body: init.body } : {}),
      timeoutMs: TIMEOUT_MS,
      mostBytes: MOST_BYTES,
    };
    const signal = init.signal ?? null;
    const { status, headers, body } = await (signal
      ? Promise.race([out(asked), aborted(signal)])
      : out(asked));
    return new Response(WITHOUT_BODY.includes(status) ? null : new Uint8Array(body), { status, headers });
  };

/** Never resolves; whoever waits longer than it may is told so. */
const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
