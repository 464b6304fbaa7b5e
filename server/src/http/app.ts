import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { type Endpoint, openApi } from '@ruzhu/api';
import type { Params } from '@ruzhu/rules';
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { ClocksApart } from '../ports/clocks-apart.ts';
import { Overloaded } from '../ports/passwords.ts';
import { StorageFault } from '../ports/storage-fault.ts';
import type { Bound } from './bind.ts';
import { mount } from './bind.ts';
import { mountCalendar } from './calendar.ts';
import type { Edge } from './call.ts';
import { localeOf } from './callers.ts';
import { mountCaseEvents } from './case-events.ts';
import { EDGE_LIMITS, type EdgeLimits } from './guard/limits.ts';
import { boundRequests } from './guard/overload.ts';
import { requestRates } from './guard/request-rates.ts';
import { cutSlowClients } from './guard/slow-clients.ts';
import { mountMerchantEvents } from './merchant-events.ts';
import { refuseForeignOrigins } from './origins.ts';
import { mountPages } from './pages.ts';
import { problemOf, RefusedRequest, refusing, retryAfterOf } from './problem.ts';
import { administratorChangeRoutes, mountLetters } from './routes/administrator-changes.ts';
import { conflictRoutes } from './routes/conflicts.ts';
import { exportRoutes } from './routes/exports.ts';
import { fileRoutes, mountPictures } from './routes/files.ts';
import { localRoutes, mountLocalPages } from './routes/local.ts';
import { merchantClosingRoutes } from './routes/merchant-closing.ts';
import { merchantMailboxRoutes } from './routes/merchant-mailbox.ts';
import { merchantSecurityRoutes } from './routes/merchant-security.ts';
import { messageRoutes } from './routes/messages.ts';
import { miniProgramRoutes } from './routes/mini-programs.ts';
import { objectionRoutes } from './routes/objections.ts';
import { operationRoutes } from './routes/operations.ts';
import { operatorCaseRoutes } from './routes/operator-cases.ts';
import { overviewRoutes } from './routes/overview.ts';
import { passkeyRoutes } from './routes/passkeys.ts';
import { mountPaymentNotices } from './routes/payment-notices.ts';
import { phoneRoutes } from './routes/phone.ts';
import { recoveryRoutes } from './routes/recovery.ts';
import { referenceRoutes } from './routes/reference.ts';
import { registrationRoutes } from './routes/registrations.ts';
import { heldDecisionRoutes, mountCasePictures, reviewRoutes } from './routes/review.ts';
import { ruleTableRoutes } from './routes/rule-tables.ts';
import { ruleRoutes } from './routes/rules.ts';
import { searchRoutes } from './routes/search.ts';
import { serviceAccountRoutes } from './routes/service-accounts.ts';
import { signInRoutes } from './routes/sign-ins.ts';
import { stepRoutes } from './routes/steps.ts';
import { verificationRoutes } from './routes/verifications.ts';

/** Every operation with its handler. A test holds this list against the API's own. */
export const bound: readonly Bound[] = [
  ...referenceRoutes,
  ...ruleRoutes,
  ...registrationRoutes,
  ...signInRoutes,
  ...merchantSecurityRoutes,
  ...merchantMailboxRoutes,
  ...merchantClosingRoutes,
  ...recoveryRoutes,
  ...administratorChangeRoutes,
  ...serviceAccountRoutes,
  ...stepRoutes,
  ...verificationRoutes,
  ...objectionRoutes,
  ...fileRoutes,
  ...miniProgramRoutes,
  ...messageRoutes,
  ...phoneRoutes,
  ...reviewRoutes,
  ...heldDecisionRoutes,
  ...searchRoutes,
  ...operationRoutes,
  ...operatorCaseRoutes,
  ...ruleTableRoutes,
  ...exportRoutes,
  ...passkeyRoutes,
  ...conflictRoutes,
  ...overviewRoutes,
  ...localRoutes,
];

const MB = 1024 * 1024;
const PICTURES = [
  'image/jpeg',
  'image/png',
  'application/pdf',
  'application/octet-stream',
  'image/gif',
  'image/bmp',
  'image/webp',
];

/** The server itself, which holds clients to time and length before anything of ours runs. */
const serverOf = (edge: Edge, limits: EdgeLimits) =>
  fastify({
    logger: false,
    genReqId: () => randomUUID(),
    bodyLimit: MB,
    requestTimeout: limits.uploadMs,
    connectionTimeout: 130_000,
    routerOptions: { maxParamLength: 200 },
    trustProxy: edge.trustedProxies.length > 0 ? [...edge.trustedProxies] : false,
    http: {
      headersTimeout: limits.headersMs,
      maxHeaderSize: limits.headerBytes,
      connectionsCheckingInterval: Math.min(5_000, limits.headersMs),
    },
  });

/** The whole HTTP side: API, pages, health. It starts nothing and listens to nobody yet. */
export async function makeApp(
  edge: Edge,
  watch: (app: FastifyInstance) => void,
  limits: EdgeLimits = EDGE_LIMITS,
): Promise<FastifyInstance> {
  const app = serverOf(edge, limits);
  await app.register(cookie);
  await app.register(helmet, helmetOptions(edge));
  app.addContentTypeParser(PICTURES, { parseAs: 'buffer', bodyLimit: 21 * MB }, (_request, body, done) =>
    done(null, body),
  );
  // A part of a file is read by whoever keeps it, as it comes.
  app.addContentTypeParser('application/partial-upload', (_request, payload, done) => done(null, payload));
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 64 * 1024 },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  watch(app);
  letGo(app);
  answerFaults(app, edge);
  boundRequests(app, limits);
  cutSlowClients(app, limits);
  refuseForeignOrigins(app, edge);
  const rates = edge.sandbox ? null : requestRates(limits);
  for (const one of bound) if (isOffered(edge, one.endpoint)) mount(app, edge, one, rates);
  mountPictures(app, edge);
  mountLetters(app, edge);
  mountCasePictures(app, edge);
  mountCaseEvents(app, edge);
  mountMerchantEvents(app, edge);
  mountCalendar(app, edge);
  mountLocalPages(app, edge);
  await mountPaymentNotices(app, edge);
  mountDescription(app, edge);
  mountHealth(app, edge);
  mountPages(app, edge);
  return app;
}

/**
 * A connection that becomes idle while the server stops would hold it up until the client lets go of it: each answer
 * given then says that it is the last one, and connections that are idle already are closed.
 */
function letGo(app: FastifyInstance): void {
  let isStopping = false;
  app.addHook('preClose', async () => {
    isStopping = true;
    const sweep = setInterval(() => app.server.closeIdleConnections(), 50);
    app.server.once('close', () => clearInterval(sweep));
  });
  app.addHook('onSend', async (_request, reply) => {
    if (isStopping) reply.header('connection', 'close');
  });
}

/** Made when it is first asked for, since that takes longer than everything else at the start. */
function mountDescription(app: FastifyInstance, edge: Edge): void {
  let description: ReturnType<typeof openApi> | null = null;
  app.get('/api/openapi.json', async (_request, reply) => {
    description ??= openApi(edge.version);
    return reply.send(description);
  });
}

const isOffered = (edge: Edge, endpoint: Endpoint) => endpoint.auth !== 'sandbox' || edge.sandbox !== null;

const helmetOptions = (edge: Edge) => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      // The staff pages' component library writes its styles at run time, under this request's nonce.
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      frameSrc: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
      objectSrc: ["'none'"],
    },
  },
  enableCSPNonces: true,
  crossOriginEmbedderPolicy: false,
  strictTransportSecurity: edge.secureCookies ? { maxAge: 31_536_000, includeSubDomains: true } : false,
  referrerPolicy: { policy: 'same-origin' as const },
});

/** Refusals and faults, each as problem+json with the number of the request. Faults say nothing about the inside. */
function answerFaults(app: FastifyInstance, edge: Edge): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  app.setErrorHandler((fault: Error & { statusCode?: number; code?: string }, request, reply) => {
    const refused = refusedOf(fault, request.id);
    const problem = problemOf(refused.refusals, localeOf(request), request.id);
    const after = fault instanceof Overloaded ? fault.retryAfterSeconds : retryAfterOf(refused.refusals);
    if (after !== null) reply.header('retry-after', String(after));
    if (problem.status === 429) tellLimit(reply, refused.refusals[0]?.params ?? {});
    if (problem.status >= 500)
      edge.deps.log.error('request failed', {
        request: request.id,
        path: request.routeOptions.url ?? '',
        fault: fault.message,
        place: fault.stack?.split('\n')[1]?.trim() ?? '',
      });
    return reply.status(problem.status).type('application/problem+json').send(problem);
  });
  app.setNotFoundHandler((request, reply) => {
    const problem = problemOf([{ code: 'not_found', path: '', params: {} }], localeOf(request), request.id);
    return reply.status(404).type('application/problem+json').send(problem);
  });
}

/** What was used up and when there is more, for programs that look ahead. */
function tellLimit(reply: FastifyReply, { limit, seconds }: Params): void {
  if (typeof limit !== 'number' || typeof seconds !== 'number') return;
  reply.header('ratelimit-limit', String(limit));
  reply.header('ratelimit-remaining', '0');
  reply.header('ratelimit-reset', String(seconds));
}

function refusedOf(fault: Error & { statusCode?: number; code?: string }, request: string): RefusedRequest {
  if (fault instanceof RefusedRequest) return fault;
  if (fault instanceof Overloaded)
    return refusing('server.overloaded', '', { seconds: fault.retryAfterSeconds });
  if (fault instanceof StorageFault || (fault.code && NO_ROOM.has(fault.code)))
    return refusing('server.storage', '', { seconds: 60 });
  if (fault instanceof ClocksApart) return refusing('server.clock', '', { seconds: 30 });
  if (fault.statusCode === 413) return refusing('request.too_large');
  if (fault.statusCode === 415) return refusing('file.type', '', { types: 'JPG、PNG、PDF' });
  if (fault.statusCode && fault.statusCode < 500)
    return refusing('request.malformed', '', { path: fault.code ?? '' });
  if (fault.code && UNAVAILABLE.has(fault.code)) return refusing('server.unavailable', '', { seconds: 2 });
  return refusing('server.fault', '', { request });
}

/** The database could not make a file longer: the statement is undone, the rest of the database goes on. */
const NO_ROOM = new Set(['53100', 'ENOSPC', 'EDQUOT']);

/** What the database's driver says while the database restarts, is gone or is busy. */
const UNAVAILABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08003',
  '53300',
  // It waited for others longer than a statement may; nothing of it is stored.
  '57014',
]);

function mountHealth(app: FastifyInstance, edge: Edge): void {
  app.get('/livez', async (_request, reply) => reply.send({ ok: true }));
  app.get('/readyz', async (_request, reply) => {
    const ready = await edge.health.ready();
    return reply.status(ready ? 200 : 503).send({ ok: ready });
  });
  app.get('/metrics', async (_request, reply) =>
    reply.type(edge.health.metricsType).send(await edge.health.metrics()),
  );
}
