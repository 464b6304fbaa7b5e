import { merchantEvents } from '@ruzhu/api';
import type { FastifyInstance } from 'fastify';
import type { Edge } from './call.ts';
import { callerOf } from './callers.ts';
import { lives } from './case-events.ts';
import { eventStreams, type StreamBounds } from './event-streams.ts';
import { merchantHub } from './merchant-hub.ts';
import { refusing } from './problem.ts';

/** A browser has six lines to one server: three pages of a sign-in may hold one each, others ask by themselves. */
const BOUNDS: StreamBounds = { ofOne: 3, ofAll: 1_000 };

/**
 * Live news of a merchant's own applications as server-sent events: that one has moved, nothing else. Refusals: those of a
 * sign-in, `server.overloaded` (pages then ask by themselves).
 */
export function mountMerchantEvents(app: FastifyInstance, edge: Edge, bounds = BOUNDS): void {
  const hub = merchantHub(edge);
  const open = eventStreams(app, bounds);
  app.addHook('preClose', async () => hub.close());
  app.get(merchantEvents.path, async (request, reply) => {
    const { session } = await callerOf(edge, 'applicant', request, reply);
    if (!session) throw refusing('session.missing');
    open(reply, {
      owner: Buffer.from(session.idHash).toString('hex'),
      lives: () => lives(edge, request, 'sid'),
      listen: (tell) =>
        hub.listen({
          begun: () => tell('ready', {}),
          merchantId: session.merchantId,
          tell: (applicationId) => tell('changed', { applicationId }),
        }),
    });
  });
}
