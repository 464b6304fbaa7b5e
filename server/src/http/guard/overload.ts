import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refusing } from '../problem.ts';
import type { EdgeLimits } from './limits.ts';

/** Who waits here has somebody waiting elsewhere: signing in, the phone in the hand, and news of payments. */
const RESERVED = /^\/(api\/v1\/(login|staff\/login|scans|phone|notices)\b|s\/|livez|readyz|metrics)/;

/** Streams stay open for hours and wait for nothing; they have a bound of their own. */
const STREAMS = /^\/api\/v1\/(review\/)?events\b/;

const SECONDS = 2;

/**
 * Takes so many requests at once and turns the others away before any work is done for them, so that those that were
 * taken are answered in time. A share is kept for `RESERVED`. Refusal: `server.overloaded`.
 */
export function boundRequests(app: FastifyInstance, { atOnce, reserved }: EdgeLimits): void {
  const inside = new WeakSet<FastifyRequest>();
  let running = 0;
  const leave = (request: FastifyRequest): void => {
    if (inside.delete(request)) running -= 1;
  };
  app.addHook('onRequest', async (request) => {
    if (STREAMS.test(request.url)) return;
    const most = RESERVED.test(request.url) ? atOnce + reserved : atOnce;
    if (running >= most) throw refusing('server.overloaded', '', { seconds: SECONDS });
    running += 1;
    inside.add(request);
  });
  app.addHook('onResponse', async (request) => leave(request));
  app.addHook('onRequestAbort', async (request) => leave(request));
}
