import { finishLogin, finishLoginByCode, login, logout, watchScan, whoAmI } from '@ruzhu/api';
import type { FastifyRequest } from 'fastify';
import type { SignIn } from '../../ports/records.ts';
import * as logins from '../../services/login.ts';
import * as scans from '../../services/scans.ts';
import { endsIfIdle, signOut } from '../../services/sign-ins.ts';
import { bind, granted } from '../bind.ts';
import type { Edge } from '../call.ts';
import { signInOf } from '../callers.ts';
import { clearCookie, readCookie, setCookie } from '../cookies.ts';
import { iso, presentCode, presentScan } from '../present/present.ts';
import { SIGN_IN_SECONDS } from './registrations.ts';

const SIDES = { merchant: 'sid', staff: 'staff' } as const;

/** The cookies an operation looks at: both sides, unless one was asked for. */
const cookiesOf = (side: keyof typeof SIDES | undefined) =>
  side ? [SIDES[side]] : [SIDES.merchant, SIDES.staff];

async function firstSignIn(
  edge: Edge,
  request: FastifyRequest,
  cookies: readonly ('sid' | 'staff')[],
): Promise<SignIn | null> {
  for (const cookie of cookies) {
    const row = await signInOf(edge, request, cookie);
    if (row) return row;
  }
  return null;
}

export const signInRoutes = [
  bind(login, async (edge, { body, caller }) => {
    const next = granted(await logins.login(edge.deps, { ...body, caller }));
    return next.next === 'scan'
      ? { next: 'scan' as const, scan: presentScan(next.scan) }
      : { next: 'code' as const, code: presentCode(next.code) };
  }),
  bind(finishLogin, async (edge, { body, caller, reply }) => {
    const done = granted(await logins.finishLoginByScan(edge.deps, { ...body, caller }));
    setCookie(reply, 'sid', done.token, { secure: edge.secureCookies, seconds: SIGN_IN_SECONDS });
    return { applicationId: done.applicationId, endsAt: iso(done.endsAt) };
  }),
  bind(finishLoginByCode, async (edge, { body, caller, reply }) => {
    const done = granted(await logins.finishLoginByCode(edge.deps, { ...body, caller }));
    setCookie(reply, 'sid', done.token, { secure: edge.secureCookies, seconds: SIGN_IN_SECONDS });
    return { applicationId: done.applicationId, endsAt: iso(done.endsAt) };
  }),
  bind(whoAmI, async (edge, { request, query }) => {
    const now = iso(edge.deps.clock.now());
    const sandbox = edge.sandbox ? { movedMs: edge.sandbox.clock.movedBy() } : null;
    const row = await firstSignIn(edge, request, cookiesOf(query.as));
    if (!row) return { session: null, now, sandbox };
    const id = row.staffId;
    const staff = id ? await edge.deps.store.read('platform', (tx) => tx.staff.find(id)) : null;
    return {
      session: {
        kind: row.kind,
        applicationId: row.applicationId,
        roles: [...(staff?.roles ?? [])],
        name: staff?.name ?? '',
        agencyId: staff?.agencyId ?? null,
        endsAt: iso(endsIfIdle(row)),
      },
      now,
      sandbox,
    };
  }),
  bind(logout, async (edge, { request, reply, query }) => {
    for (const cookie of cookiesOf(query.as)) {
      const token = readCookie(request, cookie, edge.secureCookies);
      if (token) await signOut(edge.deps, token);
      clearCookie(reply, cookie, edge.secureCookies);
    }
    return { ok: true as const };
  }),
  bind(watchScan, async (edge, { params, caller }) => {
    const view = granted(
      await edge.deps.store.read('platform', (tx) =>
        scans.watchScan(edge.deps, tx, params.id, caller.binder),
      ),
    );
    return { ...view, endsAt: iso(view.endsAt) };
  }),
];
