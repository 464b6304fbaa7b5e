import type { ServerResponse } from 'node:http';
import { caseEvents } from '@ruzhu/api';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { livingSignIn } from '../services/sign-ins.ts';
import type { Edge } from './call.ts';
import { callerOf } from './callers.ts';
import { caseHub } from './case-hub.ts';
import { readCookie } from './cookies.ts';
import { refusing } from './problem.ts';

/** Streams at once: of one person (one for each tab), and of everybody. */
const OF_ONE = 6;
const OF_ALL = 500;
const SECONDS = 30;
/** A line now and then keeps proxies from closing what is silent, and is when the sign-in is looked at again. */
const BEAT_MS = 15_000;
/** Somebody who does not read is let go of rather than written for. */
const MOST_UNREAD = 64 * 1024;

type Stream = { readonly staffId: string; readonly end: () => void };

async function lives(edge: Edge, request: FastifyRequest): Promise<boolean> {
  const token = readCookie(request, 'staff', edge.secureCookies);
  return token !== null && token !== undefined && (await livingSignIn(edge.deps, token)) !== null;
}

/**
 * Live news of the queue as server-sent events: bounded in number, ended with the sign-in and when the server stops.
 * Refusals: those of a sign-in, `server.overloaded` (pages then ask by themselves).
 */
export function mountCaseEvents(app: FastifyInstance, edge: Edge): void {
  const hub = caseHub(edge);
  const streams = new Set<Stream>();
  app.addHook('preClose', async () => {
    for (const { end } of [...streams]) end();
    hub.close();
  });
  app.get(caseEvents.path, async (request, reply) => {
    const { staff } = await callerOf(edge, 'staff', request, reply);
    if (!staff) throw refusing('session.missing');
    const own = [...streams].filter(({ staffId }) => staffId === staff.id).length;
    if (own >= OF_ONE || streams.size >= OF_ALL)
      throw refusing('server.overloaded', '', { seconds: SECONDS });
    reply.hijack();
    const { raw } = reply;
    const tell = (event: string, data: unknown) =>
      write(raw, `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    const leave = hub.listen({ agencyId: staff.agencyId, tell: (moved) => tell('case', moved) });
    const stream: Stream = {
      staffId: staff.id,
      end: () => {
        tell('end', {});
        raw.end();
      },
    };
    streams.add(stream);
    const beat = setInterval(() => {
      void lives(edge, request).then((isAlive) => (isAlive ? write(raw, ': \n\n') : stream.end()));
    }, BEAT_MS);
    raw.once('close', () => {
      clearInterval(beat);
      leave();
      streams.delete(stream);
    });
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    });
    tell('hello', {});
  });
}

function write(raw: ServerResponse, text: string): void {
  if (raw.writableEnded || raw.destroyed) return;
  if (raw.writableLength > MOST_UNREAD) raw.destroy();
  else raw.write(text);
}
