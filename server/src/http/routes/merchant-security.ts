import { beginPasswordChange, changePassword, endSignIn, endSignIns, livingSignIns } from '@ruzhu/api';
import { maskAddress } from '@ruzhu/rules';
import * as passwords from '../../services/change-password.ts';
import * as sessions from '../../services/merchant-sessions.ts';
import { endsIfIdle } from '../../services/sign-ins.ts';
import { type Bound, bind, granted } from '../bind.ts';
import type { Call } from '../call.ts';
import { clearCookie, setCookie } from '../cookies.ts';
import { iso, presentScan } from '../present/present.ts';
import { SIGN_IN_SECONDS } from './registrations.ts';

function askedBy({ session, caller }: Call) {
  if (!session) throw new Error('This operation must ask for a sign-in');
  return { merchantId: session.merchantId, own: session.idHash, signedInFor: session.applicationId, caller };
}

const presentSignIn = ({ place, row, isOwn }: sessions.LivingSignIn) => ({
  id: place,
  browser: row.browser,
  addressMasked: maskAddress(row.address),
  since: iso(row.createdAt),
  seenAt: iso(row.seenAt),
  endsAt: iso(endsIfIdle(row)),
  isOwn,
});

export const merchantSecurityRoutes: readonly Bound[] = [
  bind(livingSignIns, async (edge, call) => ({
    signIns: (await sessions.livingSignIns(edge.deps, askedBy(call))).map(presentSignIn),
  })),
  bind(endSignIn, async (edge, call) => {
    const asked = { ...askedBy(call), place: call.params.id };
    const { wasOwn } = granted(await sessions.endSignIn(edge.deps, asked));
    if (wasOwn) clearCookie(call.reply, 'sid', edge.secureCookies);
    return { ok: true as const };
  }),
  bind(endSignIns, async (edge, call) => {
    const { own } = call.body;
    const done = await sessions.endSignIns(edge.deps, { ...askedBy(call), andOwn: own });
    if (own) clearCookie(call.reply, 'sid', edge.secureCookies);
    return done;
  }),
  bind(beginPasswordChange, async (edge, call) => {
    const asked = { ...askedBy(call), applicationId: call.params.id, ...call.body };
    return presentScan(granted(await passwords.beginPasswordChange(edge.deps, asked)));
  }),
  bind(changePassword, async (edge, call) => {
    const asked = { ...askedBy(call), applicationId: call.params.id, ...call.body };
    const done = granted(await passwords.changePassword(edge.deps, asked));
    setCookie(call.reply, 'sid', done.token, { secure: edge.secureCookies, seconds: SIGN_IN_SECONDS });
    return { endsAt: iso(done.endsAt) };
  }),
];
