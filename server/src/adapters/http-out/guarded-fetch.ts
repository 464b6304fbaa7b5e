import type { HttpOut, OutRequest } from '../../ports/http-out.ts';
import { isOutsideAddress } from './outside-address.ts';

const tooLong = () => new Error('An answer from outside is too long');

/** The bytes of an answer; no more than `most` are ever held. */
async function readAtMost(response: Response, most: number): Promise<Uint8Array> {
  if (Number(response.headers.get('content-length') ?? 0) > most) throw tooLong();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > most) throw tooLong();
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

async function carry({ method, url, headers, body, timeoutMs, mostBytes }: OutRequest) {
  const signal = AbortSignal.timeout(timeoutMs);
  const bytes = typeof body === 'string' || body === undefined ? body : new Uint8Array(body);
  const response = await fetch(url, {
    method,
    headers: { 'accept-encoding': 'identity', ...headers },
    redirect: 'manual',
    signal,
    ...(bytes === undefined ? {} : { body: bytes }),
  });
  try {
    const answered = method === 'HEAD' ? new Uint8Array() : await readAtMost(response, mostBytes);
    return { status: response.status, headers: Object.fromEntries(response.headers), body: answered };
  } finally {
    // An answer that was not read to its end would hold its connection.
    await response.body?.cancel().catch(() => {});
  }
}

/**
 * The way out over Node's own fetch: https or this machine only, redirects not followed, answers bounded in time and
 * length. What it throws never repeats the address, which may hold a token.
 */
export const guardedFetch = (): HttpOut => async (request) => {
  if (!isOutsideAddress(request.url))
    throw new Error('An address outside must be https, or on this machine, without a name or password');
  return carry(request);
};
