import type { FastifyInstance } from 'fastify';
import type { EdgeLimits } from './limits.ts';

/** Who sends a body drop by drop holds a place for nothing: the connection is cut. Pictures may take longer. */
export function cutSlowClients(app: FastifyInstance, { bodyMs, uploadMs }: EdgeLimits): void {
  app.addHook('onRequest', async ({ raw, headers }) => {
    const isAnnounced = Number(headers['content-length'] ?? 0) > 0 || 'transfer-encoding' in headers;
    if (raw.complete || !isAnnounced) return;
    const isJson = /^application\/(json|x-www-form-urlencoded)/.test(
      headers['content-type'] ?? 'application/json',
    );
    const cut = setTimeout(() => raw.destroy(), isJson ? bodyMs : uploadMs);
    const done = () => clearTimeout(cut);
    raw.once('end', done);
    raw.once('close', done);
  });
}
