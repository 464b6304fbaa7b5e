import {
  addPasskey,
  beginPasskey,
  beginPasskeySignIn,
  finishPasskeySignIn,
  passkeysOf,
  removePasskey,
} from '@ruzhu/api';
import type { Passkey } from '../../ports/records.ts';
import * as passkeys from '../../services/passkeys.ts';
import { type Bound, bind, granted } from '../bind.ts';
import { staffOf } from '../call.ts';
import { setCookie } from '../cookies.ts';
import { iso, isoOrNull } from '../present/present.ts';
import { presentStaff, STAFF_SECONDS } from './operations.ts';

const presentPasskey = ({ id, label, madeAt, usedAt }: Passkey) => ({
  id,
  label,
  madeAt: iso(madeAt),
  usedAt: isoOrNull(usedAt),
});

export const passkeyRoutes: readonly Bound[] = [
  bind(passkeysOf, async (edge, call) => {
    const rows = await edge.deps.store.read('platform', (tx) => tx.passkeys.ofStaff(staffOf(call).id));
    return { passkeys: rows.map(presentPasskey) };
  }),
  bind(beginPasskey, async (edge, call) => {
    const asked = granted(await passkeys.beginPasskey(edge.deps, staffOf(call), call.caller));
    return { ...asked, options: { ...asked.options } };
  }),
  bind(addPasskey, async (edge, call) =>
    presentPasskey(
      granted(await passkeys.addPasskey(edge.deps, staffOf(call), { ...call.body, caller: call.caller })),
    ),
  ),
  bind(removePasskey, async (edge, call) => {
    granted(await passkeys.removePasskey(edge.deps, staffOf(call), call.params.passkeyId));
    return { ok: true as const };
  }),
  bind(beginPasskeySignIn, async (edge, { caller }) => {
    const asked = await passkeys.beginPasskeySignIn(edge.deps, caller);
    return { ...asked, options: { ...asked.options } };
  }),
  bind(finishPasskeySignIn, async (edge, { body, caller, reply }) => {
    const done = granted(await passkeys.finishPasskeySignIn(edge.deps, { ...body, caller }));
    setCookie(reply, 'staff', done.token, { secure: edge.secureCookies, seconds: STAFF_SECONDS });
    return { staff: presentStaff(done.staff), endsAt: iso(done.endsAt) };
  }),
];
