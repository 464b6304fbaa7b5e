import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import * as http from 'node:http';
import * as https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { HttpOut, OutAnswer, OutRequest } from '../../ports/http-out.ts';
import { isLoopback } from '../../ports/local-only.ts';
import { type Egress, egress } from './egress.ts';
import { isOutsideAddress } from './outside-address.ts';

const tooLong = () => new Error('An answer from outside is too long');
const notAllowed = () => new Error('An address outside leads to a place that is not allowed');

/** The bytes of an answer; no more than `most` are ever held. */
async function readAtMost(response: http.IncomingMessage, most: number): Promise<Uint8Array> {
  if (Number(response.headers['content-length'] ?? 0) > most) throw tooLong();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response) {
    length += chunk.length;
    if (length > most) throw tooLong();
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

type Found = readonly LookupAddress[];

/** All addresses of a name. */
type Resolve = (hostname: string) => Promise<Found>;

/**
 * Resolves names and gives only what may be connected to; one address that may not spoils all of them. The connection
 * goes to exactly the address that was looked at, so that a name which changes its mind gains nothing.
 */
const guardedLookup =
  (mayGo: Egress, resolve: Resolve): LookupFunction =>
  (hostname, options, done) => {
    const give = (found: Found): void => {
      const [first] = found;
      if (!first || !found.every(({ address }) => mayGo(address))) done(notAllowed(), []);
      else if (options.all) done(null, [...found]);
      else done(null, first.address, first.family);
    };
    resolve(hostname).then(give, (fault: NodeJS.ErrnoException) => done(fault, []));
  };

/** An IP address in the URL is never looked up, so it is looked at here. A URL has brought it into its plain form. */
function mayBeAsked(url: URL, mayGo: Egress): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return isIP(host) === 0 || mayGo(host);
}

const headersOf = (given: http.IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)]));

type Line = Readonly<Record<'http:' | 'https:', http.Agent>>;

function carry(request: OutRequest, line: Line): Promise<OutAnswer> {
  const url = new URL(request.url);
  const { request: begin, agent } =
    url.protocol === 'http:'
      ? { request: http.request, agent: line['http:'] }
      : { request: https.request, agent: line['https:'] };
  const { method, headers, body, mostBytes } = request;
  const signal = AbortSignal.timeout(request.timeoutMs);
  return new Promise((resolve, reject) => {
    const asked = begin(url, {
      method,
      headers: { 'accept-encoding': 'identity', ...headers },
      agent,
      signal,
    });
    asked.once('error', reject);
    asked.once('response', (response) => {
      const answered =
        method === 'HEAD' ? Promise.resolve(new Uint8Array()) : readAtMost(response, mostBytes);
      answered.then(
        (bytes) =>
          resolve({ status: response.statusCode ?? 0, headers: headersOf(response.headers), body: bytes }),
        (fault: unknown) => {
          asked.destroy();
          reject(fault);
        },
      );
      if (method === 'HEAD') response.resume();
    });
    asked.end(body);
  });
}

export type GuardedFetch = {
  /** Networks that are reached besides the open internet. */
  readonly allow?: readonly string[];
  readonly resolve?: Resolve;
};

const resolveAll: Resolve = (hostname) => lookup(hostname, { all: true });

/**
 * The way out: https to the open internet, or a server on this machine that is called so by name; an address in the URL
 * and every address a name resolves to are looked at, redirects are not followed, answers are bounded in time and
 * length. What it throws never repeats the address, which may hold a token.
 */
export function guardedFetch({ allow = [], resolve = resolveAll }: GuardedFetch = {}): HttpOut {
  const mayGo = egress(allow);
  const guarded = { keepAlive: true, lookup: guardedLookup(mayGo, resolve) };
  const open: Line = { 'http:': new http.Agent(guarded), 'https:': new https.Agent(guarded) };
  const home: Line = { 'http:': new http.Agent(), 'https:': new https.Agent() };
  return async (request) => {
    if (!isOutsideAddress(request.url))
      throw new Error('An address outside must be https, or on this machine, without a name or password');
    const url = new URL(request.url);
    if (isLoopback(url.hostname)) return carry(request, home);
    if (!mayBeAsked(url, mayGo)) throw notAllowed();
    return carry(request, open);
  };
}
