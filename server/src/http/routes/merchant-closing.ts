import * as api from '@ruzhu/api';
import * as closings from '../../services/close-account.ts';
import { stopClosingSignedIn } from '../../services/stop-closing.ts';
import { type Bound, bind, granted } from '../bind.ts';
import { type Call, merchantOf } from '../call.ts';
import { setCookie } from '../cookies.ts';
import { iso, presentScan } from '../present/present.ts';
import { SIGN_IN_SECONDS } from './registrations.ts';

const askedBy = (call: Call<{ id: string }>) => ({
  merchantId: merchantOf(call),
  applicationId: call.params.id,
  caller: call.caller,
});

export const merchantClosingRoutes: readonly Bound[] = [
  bind(api.closingOf, async ({ deps }, call) => {
    const { endsAt, ...view } = granted(await closings.viewClosing(deps, askedBy(call)));
    return { ...view, endsAt: endsAt === null ? null : iso(endsAt) };
  }),
  bind(api.beginClosing, async ({ deps }, call) =>
    presentScan(granted(await closings.beginClosing(deps, askedBy(call)))),
  ),
  bind(api.closeAccount, async (edge, call) => {
    const signedInFor = call.session?.applicationId ?? call.params.id;
    const asked = { ...askedBy(call), ...call.body, signedInFor };
    const done = granted(await closings.closeAccount(edge.deps, asked));
    setCookie(call.reply, 'sid', done.token, { secure: edge.secureCookies, seconds: SIGN_IN_SECONDS });
    return { endsAt: iso(done.closesAt) };
  }),
  bind(api.stopClosingAccount, async ({ deps }, call) => {
    granted(await stopClosingSignedIn(deps, askedBy(call)));
    return { ok: true as const };
  }),
];
