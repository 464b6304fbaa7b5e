import { localClock, localOutbox, localPay, localStaff } from '@ruzhu/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Role } from '../../ports/records.ts';
import type { Caller } from '../../services/deps.ts';
import { signInAsSandboxStaff } from '../../services/sandbox-staff.ts';
import { type Bound, bind, granted } from '../bind.ts';
import type { Edge, LocalView, Sandbox } from '../call.ts';
import { callerOf, localeOf } from '../callers.ts';
import { setCookie } from '../cookies.ts';
import { iso } from '../present/present.ts';
import { refusing } from '../problem.ts';

const STAFF_SECONDS = 8 * 3600;

/** Who a button of the page for staff signs in as, and where that person begins. */
const SEATS: Readonly<Record<string, { role: Role; second: boolean; to: string }>> = {
  reviewer: { role: 'reviewer', second: false, to: '/console/queue' },
  'reviewer-2': { role: 'reviewer', second: true, to: '/console/queue' },
  finance: { role: 'finance', second: false, to: '/console/payments' },
  operator: { role: 'operator', second: false, to: '/console/overview' },
};

async function takeSeat(
  edge: Edge,
  reply: FastifyReply,
  asked: { readonly role: Role; readonly second: boolean; readonly caller: Caller },
) {
  const done = granted(await signInAsSandboxStaff(edge.deps, asked));
  setCookie(reply, 'staff', done.token, { secure: edge.secureCookies, seconds: STAFF_SECONDS });
  return done;
}

const REFUSED = { noOrder: 'not_found', closed: 'pay.closed', paidBefore: 'pay.already_paid' } as const;
const ACTS = ['paid', 'insufficientFunds', 'paidNoticeLate', 'paidNoticeTwice', 'paidNoNotice'] as const;

/** The sandbox of an edge that has one; operations of this file are refused before they get here otherwise. */
function sandboxOf(edge: Edge): Sandbox {
  if (!edge.sandbox) throw refusing('not_found');
  return edge.sandbox;
}

/** The local cashier; there is none where a payment platform outside is connected. */
function cashierOf(edge: Edge): NonNullable<Sandbox['cashier']> {
  const { cashier } = sandboxOf(edge);
  if (!cashier) throw refusing('not_found');
  return cashier;
}

export const localRoutes: readonly Bound[] = [
  bind(localOutbox, async (edge, { query }) => {
    const filter = query.to === undefined ? { limit: query.limit } : { limit: query.limit, to: query.to };
    const messages = sandboxOf(edge).outbox.list(filter);
    return {
      messages: messages.map(({ id, channel, to, at, subject, text }) => ({
        id,
        channel,
        to,
        at: iso(at),
        subject,
        text,
      })),
    };
  }),
  bind(localPay, async (edge, { params, body }) => {
    const done = await cashierOf(edge).act(params.number, body.outcome);
    if (!done.ok) throw refusing(REFUSED[done.why]);
    return { state: done.order.state };
  }),
  bind(localClock, async (edge, { body }) => {
    const sandbox = sandboxOf(edge);
    await sandbox.clock.forward(body.forwardMs);
    await sandbox.doDue();
    return { now: iso(edge.deps.clock.now()), movedMs: sandbox.clock.movedBy() };
  }),
  bind(localStaff, async (edge, { body, caller, reply }) => {
    const done = await takeSeat(edge, reply, { ...body, caller });
    return { id: done.staff.id, name: done.staff.name, endsAt: iso(done.endsAt) };
  }),
];

/** The pages of the sandbox, made on the server so that they work without a script. */
export function mountLocalPages(app: FastifyInstance, edge: Edge): void {
  const { sandbox } = edge;
  if (!sandbox) return;
  const page = (request: FastifyRequest, view: LocalView) =>
    edge.words.localPage(
      { ...view, now: edge.deps.clock.now(), movedMs: sandbox.clock.movedBy() },
      localeOf(request),
    );

  app.get('/local/outbox', async (request, reply) => {
    const { to = '' } = request.query as { to?: string }; // A free filter; anything is allowed.
    const messages = sandbox.outbox.list({ limit: 100, ...(to ? { to: String(to) } : {}) });
    return reply.type('text/html').send(page(request, { kind: 'outbox', messages, filter: String(to) }));
  });
  app.get('/local/outbox/:id', async (request, reply) => {
    const { id } = request.params as { id: string }; // Named in the path.
    const message = sandbox.outbox.find(id);
    return reply
      .status(message ? 200 : 404)
      .type('text/html')
      .send(page(request, { kind: 'message', message }));
  });
  app.get('/local/outbox/:id/html', async (request, reply) => {
    const { id } = request.params as { id: string }; // Named in the path.
    const message = sandbox.outbox.find(id);
    // A mail is shown in a frame that may run nothing and reach nothing.
    return reply
      .header(
        'content-security-policy',
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-popups allow-popups-to-escape-sandbox; frame-ancestors 'self'",
      )
      .header('x-frame-options', 'SAMEORIGIN')
      .type('text/html')
      .send(message?.html ?? '');
  });
  const { cashier } = sandbox;
  if (cashier) mountCashier(app, cashier, page);
  app.get('/local/staff', async (request, reply) =>
    reply.type('text/html').send(page(request, { kind: 'staff' })),
  );
  app.post('/local/staff', async (request, reply) => {
    const { seat = '' } = request.body as { seat?: string }; // One of the seats, or nothing happens.
    const chosen = Object.hasOwn(SEATS, seat) ? SEATS[seat] : null;
    if (!chosen) return reply.redirect('/local/staff', 303);
    await takeSeat(edge, reply, {
      ...chosen,
      caller: (await callerOf(edge, 'sandbox', request, reply)).caller,
    });
    return reply.redirect(chosen.to, 303);
  });
  app.get('/local/clock', async (request, reply) =>
    reply.type('text/html').send(page(request, { kind: 'clock', next: await nextDue(edge) })),
  );
  app.post('/local/clock', async (request, reply) => {
    const { forward } = request.body as { forward?: string }; // A number of milliseconds, or `next`.
    const next = forward === 'next' ? await nextDue(edge) : null;
    const ms = next ? next.at - edge.deps.clock.now() : Number(forward);
    if (Number.isSafeInteger(ms) && ms > 0) {
      await sandbox.clock.forward(ms);
      await sandbox.doDue();
    }
    return reply.redirect('/local/clock', 303);
  });
}

function mountCashier(
  app: FastifyInstance,
  cashier: NonNullable<Sandbox['cashier']>,
  page: (request: FastifyRequest, view: LocalView) => string,
): void {
  app.get('/local/cashier/:number', async (request, reply) => {
    const { number } = request.params as { number: string }; // Named in the path.
    const order = cashier.order(number);
    return reply
      .status(order ? 200 : 404)
      .type('text/html')
      .send(page(request, { kind: 'cashier', order, done: null }));
  });
  app.post('/local/cashier/:number', async (request, reply) => {
    const { number } = request.params as { number: string }; // Named in the path.
    const { outcome } = request.body as { outcome?: string }; // Checked against the five outcomes below.
    const known = ACTS.find((one) => one === outcome);
    const done = known ? await cashier.act(number, known) : null;
    const order = cashier.order(number);
    const told = done === null ? null : done.ok ? (known ?? null) : done.why;
    return reply.type('text/html').send(page(request, { kind: 'cashier', order, done: told }));
  });
}

async function nextDue(edge: Edge): Promise<{ clock: string; at: number } | null> {
  const timer = await edge.deps.store.read('platform', (tx) => tx.timers.next(edge.deps.clock.now()));
  return timer?.dueAt ? { clock: timer.clock, at: timer.dueAt } : null;
}
