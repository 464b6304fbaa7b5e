import type { FastifyRequest } from 'fastify';
import type { GraveAct, Touching } from '../services/touches.ts';
import type { Call } from './call.ts';
import { refusing } from './problem.ts';

/** `{challengeId}.{assertion as JSON in base64url}`. */
const TOUCH = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{20,8000})$/;

/** What came with a request in its `Touch` header. Refusal: `touch.refused` for what is none. */
function touchOf({ headers: { touch } }: FastifyRequest): Touching['touch'] {
  if (touch === undefined) return null;
  const [, challengeId, encoded] = TOUCH.exec(String(touch)) ?? [];
  if (!challengeId || !encoded) throw refusing('touch.refused');
  try {
    const response: unknown = JSON.parse(Buffer.from(encoded, 'base64url').toString());
    return { challengeId, response };
  } catch {
    throw refusing('touch.refused');
  }
}

/** A request as the single act it is, with what was touched for it. */
export const touchingOf = (operation: GraveAct['operation'], call: Call): Touching => {
  const { params = null, query = null, body = null, caller, request } = call;
  return { act: { operation, params, query, body }, touch: touchOf(request), caller };
};
