import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type NoticeRead, PAYMENT_NOTICE_PATH, type PaymentNotices } from '../../ports/payment-notices.ts';
import type { Order } from '../../ports/records.ts';
import { askAboutOrder } from '../../services/payments.ts';
import type { Edge } from '../call.ts';

const MOST_BYTES = 64 * 1024;

type Payment = Extract<NoticeRead, { readonly about: 'payment' }>;

/** Statuses of a notice that is not taken; the platform sends it again by its own schedule. */
const FAILURES = {
  notRead: 401,
  noOrder: 404,
  differs: 422,
  notCertain: 503,
} as const;

const orderOf = (edge: Edge, number: string): Promise<Order | null> =>
  edge.deps.store.read('platform', (tx) => tx.orders.byNumber(number));

const isCertain = ({ state }: Order): boolean => state !== 'created' && state !== 'unknown';

/**
 * A notice only makes the product ask: the platform's own answer is recorded, once, however often it is told. It is
 * taken when the money is certain; until then the platform tells again, and the job of orders asks by itself.
 */
async function settle(
  edge: Edge,
  { number, amount, currency }: Payment,
): Promise<keyof typeof FAILURES | null> {
  const order = await orderOf(edge, number);
  if (!order) return 'noOrder';
  if (order.amount !== amount || order.currency !== currency) return 'differs';
  await askAboutOrder(edge.deps, number);
  const fresh = await orderOf(edge, number);
  return fresh && isCertain(fresh) ? null : 'notCertain';
}

/** The answer of the protocol to a notice that is not taken: any status but a success, and a word. */
const refuse = (reply: FastifyReply, status: number): FastifyReply =>
  reply.status(status).send({ code: 'FAIL', message: '未处理' });

const headerOf = (request: FastifyRequest) => (name: string) => {
  const value = request.headers[name.toLowerCase()];
  return typeof value === 'string' ? value : null;
};

async function take(edge: Edge, notices: PaymentNotices, request: FastifyRequest, reply: FastifyReply) {
  // Anything but bytes is a body that the platform did not send.
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const read = notices.read(headerOf(request), body);
  const say = (why: string, about: object) =>
    edge.deps.log.warn('payment notice not taken', { request: request.id, why, ...about });
  if (!read.ok) {
    say(read.why, {});
    return refuse(reply, FAILURES.notRead);
  }
  if (read.about !== 'payment') return reply.status(204).send();
  const failure = await settle(edge, read);
  if (failure === null) return reply.status(204).send();
  say(failure, { notice: read.id, order: read.number });
  return refuse(reply, FAILURES[failure]);
}

/**
 * Where the payment platform tells of payments: no sign-in, the signature is the proof. The body is kept as the bytes
 * that were signed, on this path alone.
 */
export async function mountPaymentNotices(app: FastifyInstance, edge: Edge): Promise<void> {
  const notices = edge.paymentNotices;
  if (!notices) return;
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MOST_BYTES }, (_request, body, done) =>
      done(null, body),
    );
    scope.setErrorHandler((fault: Error & { statusCode?: number }, request, reply) => {
      edge.deps.log.error('payment notice failed', { request: request.id, fault: fault.message });
      return refuse(reply, fault.statusCode ?? 500);
    });
    scope.post(PAYMENT_NOTICE_PATH, (request, reply) => take(edge, notices, request, reply));
  });
}
