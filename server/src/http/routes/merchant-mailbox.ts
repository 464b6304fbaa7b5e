import * as api from '@ruzhu/api';
import * as mailboxes from '../../services/change-mailbox.ts';
import { type Bound, bind, granted } from '../bind.ts';
import { type Call, merchantOf } from '../call.ts';
import { setCookie } from '../cookies.ts';
import { iso, presentCode, presentScan } from '../present/present.ts';
import { SIGN_IN_SECONDS } from './registrations.ts';

const askedBy = (call: Call<{ id: string }>) => ({
  merchantId: merchantOf(call),
  applicationId: call.params.id,
  caller: call.caller,
});

export const merchantMailboxRoutes: readonly Bound[] = [
  bind(api.sendMailboxCode, async ({ deps }, call) =>
    presentCode(granted(await mailboxes.sendMailboxCode(deps, { ...askedBy(call), ...call.body }))),
  ),
  bind(api.proveMailbox, async ({ deps }, call) => {
    granted(await mailboxes.proveMailbox(deps, { ...askedBy(call), ...call.body }));
    return { ok: true as const };
  }),
  bind(api.beginMailboxChange, async ({ deps }, call) =>
    presentScan(granted(await mailboxes.beginMailboxChange(deps, { ...askedBy(call), ...call.body }))),
  ),
  bind(api.changeMailbox, async (edge, call) => {
    const signedInFor = call.session?.applicationId ?? call.params.id;
    const asked = { ...askedBy(call), ...call.body, signedInFor };
    const done = granted(await mailboxes.changeMailbox(edge.deps, asked));
    setCookie(call.reply, 'sid', done.token, { secure: edge.secureCookies, seconds: SIGN_IN_SECONDS });
    return { endsAt: iso(done.endsAt) };
  }),
  bind(api.viewFormerMailbox, async ({ deps }, { params }) => ({
    endsAt: iso(granted(await mailboxes.viewFormerMailbox(deps, params.token))),
  })),
  bind(api.restoreMailbox, async ({ deps }, { params, caller }) => {
    granted(await mailboxes.restoreMailbox(deps, { ...params, caller }));
    return { ok: true as const };
  }),
];
