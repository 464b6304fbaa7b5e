import { caseEvents } from '@ruzhu/api';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { livingSignIn } from '../services/sign-ins.ts';
import type { Edge } from './call.ts';
import { callerOf } from './callers.ts';
import { caseHub } from './case-hub.ts';
import { type CookieName, readCookie } from './cookies.ts';
import { eventStreams } from './event-streams.ts';
import { refusing } from './problem.ts';

/** Streams at once: of one person (one for each tab), and of everybody. */
const BOUNDS = { ofOne: 6, ofAll: 500 };

/** Whether the sign-in of a cookie has not ended; looking does not keep it alive. */
export async function lives(
  edge: Edge,
  request: FastifyRequest,
  cookie: Extract<CookieName, 'sid' | 'staff'>,
): Promise<boolean> {
  const token = readCookie(request, cookie, edge.secureCookies);
  return token !== null && (await livingSignIn(edge.deps, token)) !== null;
}

/**
 * Live news of the queue as server-sent events. Refusals: those of a sign-in, `server.overloaded` (pages then ask by
 * themselves).
 */
export function mountCaseEvents(app: FastifyInstance, edge: Edge): void {
  const hub = caseHub(edge);
  const open = eventStreams(app, BOUNDS);
  app.addHook('preClose', async () => hub.close());
  app.get(caseEvents.path, async (request, reply) => {
    const { staff } = await callerOf(edge, 'staff', request, reply);
    if (!staff) throw refusing('session.missing');
    open(reply, {
      owner: staff.id,
      lives: () => lives(edge, request, 'staff'),
      listen: (tell) => hub.listen({ agencyId: staff.agencyId, tell: (moved) => tell('case', moved) }),
    });
  });
}
