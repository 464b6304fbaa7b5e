import type { Endpoint } from '@ruzhu/api';
import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Role, SignIn, Staff } from '../ports/records.ts';
import { currentSignIn } from '../services/sign-ins.ts';
import type { Call, Edge } from './call.ts';
import { readCookie, setCookie } from './cookies.ts';
import { refusing } from './problem.ts';

/** Roles that may use an operation. */
const ROLES: Readonly<Partial<Record<Endpoint['auth'], readonly Role[]>>> = {
  reviewer: ['reviewer', 'nameReviewer'],
  finance: ['finance'],
  operator: ['operator'],
  staff: ['reviewer', 'nameReviewer', 'finance', 'operator'],
};

/** As long as a browser that has signed in stays known. */
const BINDER_SECONDS = 60 * 24 * 3600;

/** The token of this browser; one is made for a browser that has none. */
function binderOf(edge: Edge, request: FastifyRequest, reply: FastifyReply): string {
  const held = readCookie(request, 'binder', edge.secureCookies);
  if (held && held.length >= 20) return held;
  const made = edge.deps.ids.token();
  setCookie(reply, 'binder', made, { secure: edge.secureCookies, seconds: BINDER_SECONDS });
  return made;
}

export const localeOf = (request: FastifyRequest): 'zh' | 'en' => {
  const chosen = request.cookies.locale ?? request.headers['accept-language'] ?? '';
  return chosen.toLowerCase().startsWith('en') ? 'en' : 'zh';
};

/** What a browser calls itself, short enough to be shown on the phone. */
const browserOf = (request: FastifyRequest) =>
  (request.headers['user-agent'] ?? '').replace(/[^\x20-\x7e]/g, '').slice(0, 200);

/** Who calls, as far as the operation asks. Refusals: `session.missing`, `role.missing`, `not_found` (no sandbox). */
export async function callerOf(
  edge: Edge,
  auth: Endpoint['auth'],
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Pick<Call, 'caller' | 'session' | 'staff' | 'locale'>> {
  if (auth === 'sandbox' && !edge.sandbox) throw refusing('not_found');
  const locale = localeOf(request);
  const place = {
    address: request.ip,
    browser: browserOf(request),
    binder: binderOf(edge, request, reply),
    locale,
  };
  const roles = ROLES[auth];
  const session = auth === 'applicant' ? await merchantSignIn(edge, request) : null;
  const staff = roles ? await staffSignIn(edge, request, roles) : null;
  const actorId = session?.merchantId ?? staff?.id ?? 'anonymous';
  return { caller: { ...place, actorId }, session, staff, locale };
}

async function merchantSignIn(edge: Edge, request: FastifyRequest): Promise<Call['session']> {
  const row = await signInOf(edge, request, 'sid');
  if (!row?.merchantId || !row.applicationId) throw refusing('session.missing');
  return { ...row, merchantId: row.merchantId, applicationId: row.applicationId };
}

async function staffSignIn(edge: Edge, request: FastifyRequest, roles: readonly Role[]): Promise<Staff> {
  const row = await signInOf(edge, request, 'staff');
  const id = row?.staffId;
  const staff = id ? await edge.deps.store.read('platform', (tx) => tx.staff.find(id)) : null;
  if (staff?.state !== 'active') throw refusing('session.missing');
  if (!staff.roles.some((role) => roles.includes(role))) throw refusing('role.missing');
  return staff;
}

export async function signInOf(
  edge: Edge,
  request: FastifyRequest,
  cookie: 'sid' | 'staff',
): Promise<SignIn | null> {
  const token = readCookie(request, cookie, edge.secureCookies);
  return token ? currentSignIn(edge.deps, token) : null;
}
