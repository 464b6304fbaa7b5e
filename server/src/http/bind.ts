import { createHash } from 'node:crypto';
import type { AnswerOf, Endpoint } from '@ruzhu/api';
import { refuse } from '@ruzhu/rules';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type * as z from 'zod';
import type { Outcome } from '../services/decide.ts';
import { proveTouch } from '../services/touches.ts';
import { type Call, type Edge, staffOf } from './call.ts';
import { callerOf } from './callers.ts';
import { isOutOfShape } from './guard/body-shape.ts';
import { EDGE_LIMITS } from './guard/limits.ts';
import type { RequestRates } from './guard/request-rates.ts';
import { answerOnce } from './idempotency.ts';
import { RefusedRequest, refusing } from './problem.ts';
import { forMerchant } from './tenant.ts';
import { touchingOf } from './touch-header.ts';

type Read<T> = T extends z.ZodType ? z.output<T> : undefined;
type CallOf<E> =
  E extends Endpoint<infer P, infer Q, infer B, z.ZodType> ? Call<Read<P>, Read<Q>, Read<B>> : never;

/** An operation with the handler that does it: parse, authorise, call one service, present. */
export type Bound = {
  readonly endpoint: Endpoint;
  readonly handle: (edge: Edge, call: Call) => Promise<unknown>;
};

export const bind = <E extends Endpoint<never, never, never, never> | Endpoint>(
  endpoint: E,
  handle: (edge: Edge, call: CallOf<E>) => Promise<AnswerOf<E>>,
): Bound => ({ endpoint: endpoint as Endpoint, handle: handle as Bound['handle'] }); // The parts were read by the endpoint's own schemas.

/** The value of an outcome, or the refusals thrown to the edge. */
export function granted<T>(
  outcome:
    | Outcome<T>
    | { readonly ok: true; readonly value: T }
    | { readonly ok: false; readonly refusal: import('@ruzhu/rules').Refusal },
): T {
  if (outcome.ok) return outcome.value;
  throw new RefusedRequest('refusals' in outcome ? outcome.refusals : [outcome.refusal]);
}

/** Names as the API has them. Whatever else a request calls its fields is not said again: it may be personal. */
const PLAIN = /^[A-Za-z][\w-]{0,59}$|^\d{1,4}$/;
const plain = (part: PropertyKey): string => (PLAIN.test(String(part)) ? String(part) : '…');

/** One part of a request through its schema. A misfit is `request.malformed` with the place. */
function read(schema: z.ZodType | undefined, given: unknown): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(given ?? {});
  if (result.success) return result.data;
  throw new RefusedRequest(
    result.error.issues.slice(0, 20).map((issue) => {
      const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [];
      const path = issue.path.map(plain).join('.') || unknown.map(plain).join(', ');
      return refuse('request.malformed', path, { path }).refusal;
    }),
  );
}

/** The body through its schema, unless nothing that is asked for could look like it. */
function bodyOf({ bytes, body }: Endpoint, given: unknown): unknown {
  if (bytes) return given;
  if (isOutOfShape(given, EDGE_LIMITS)) throw refusing('request.malformed', 'body', { path: 'body' });
  return read(body, given);
}

/** Puts an operation on the server. `rates` counts who asks how often; `null` on a sandbox of the own machine. */
export function mount(
  app: FastifyInstance,
  edge: Edge,
  { endpoint, handle }: Bound,
  rates: RequestRates | null,
): void {
  const url = endpoint.path.replace(/\{(\w+)\}/g, ':$1');
  app.route({
    method: endpoint.method,
    url,
    handler: async (request, reply) => {
      const who = await callerOf(edge, endpoint.auth, request, reply);
      rates?.({ endpoint, request, who });
      const call: Call = {
        ...who,
        params: read(endpoint.params, request.params),
        query: read(endpoint.query, request.query),
        body: bodyOf(endpoint, request.body),
        request,
        reply,
      };
      if (endpoint.touch) granted(await proveTouch(edge.deps, staffOf(call), touchingOf(endpoint.id, call)));
      if (endpoint.noStore) reply.header('cache-control', 'no-store');
      const own = who.session ? forMerchant(edge, who.session.merchantId) : edge;
      return answer({ whole: edge, own }, endpoint, call, (kept) => handle(kept, call), request, reply);
    },
  });
}

/** Bytes of a file by their digest: two requests are the same when their bytes are. */
const comparable = (body: unknown): unknown =>
  body instanceof Uint8Array ? createHash('sha256').update(body).digest('hex') : body;

async function answer(
  edges: { readonly whole: Edge; readonly own: Edge },
  endpoint: Endpoint,
  call: Call,
  work: (edge: Edge) => Promise<unknown>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const status = endpoint.status ?? 200;
  const key = request.headers['idempotency-key'];
  if (!endpoint.keyed || key === undefined) return reply.status(status).send(await work(edges.own));
  if (typeof key !== 'string' || key.length < 8 || key.length > 255)
    throw refusing('request.malformed', 'Idempotency-Key', { path: 'Idempotency-Key' });
  const given = await answerOnce(
    edges,
    {
      scope: `${call.caller.actorId}:${endpoint.id}`,
      key,
      request: { params: call.params, query: call.query, body: comparable(call.body) },
    },
    status,
    work,
    call.locale,
    request.id,
  );
  if (given.repeated) reply.header('idempotency-replayed', 'true');
  if (given.status >= 400) reply.type('application/problem+json');
  return reply.status(given.status).send(given.body);
}
