import type { FastifyInstance } from 'fastify';
import type { Edge } from './call.ts';
import { refusing } from './problem.ts';

const SAFE = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Nothing is changed by a request another site made: browsers say where a request comes from, and only our own pages
 * may write. Programs send neither header. Refusal: `request.origin`.
 */
export function refuseForeignOrigins(app: FastifyInstance, edge: Edge): void {
  const own = new URL(edge.deps.publicUrl).origin;
  app.addHook('onRequest', async (request) => {
    if (SAFE.includes(request.method)) return;
    const site = request.headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin' && site !== 'none') throw refusing('request.origin');
    const origin = request.headers.origin;
    if (origin !== undefined && origin !== own && !isSameHost(origin, request.headers.host))
      throw refusing('request.origin');
  });
}

/** A page opened under another name of this machine talks to the host it came from. */
function isSameHost(origin: string, host: string | undefined): boolean {
  return host !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}
