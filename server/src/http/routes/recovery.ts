import { askPhoneRecovery, askRecovery, beginRecoveryScan, finishRecovery, proveRecovery } from '@ruzhu/api';
import * as recovery from '../../services/recovery.ts';
import { type Bound, bind, granted } from '../bind.ts';
import { iso, presentCode, presentScan } from '../present/present.ts';

export const recoveryRoutes: readonly Bound[] = [
  bind(askRecovery, async (edge, { body, caller }) =>
    presentCode(granted(await recovery.askRecovery(edge.deps, { ...body, caller }))),
  ),
  bind(proveRecovery, async (edge, { body, caller }) => ({
    next: granted(await recovery.proveRecovery(edge.deps, { ...body, caller })),
  })),
  bind(beginRecoveryScan, async (edge, { body, caller }) =>
    presentScan(granted(await recovery.beginRecoveryScan(edge.deps, { ...body, caller }))),
  ),
  bind(finishRecovery, async (edge, { body, caller }) => {
    granted(await recovery.finishRecovery(edge.deps, { ...body, caller }));
    return { ok: true as const };
  }),
  bind(askPhoneRecovery, async (edge, { body, caller }) => ({
    endsAt: iso(granted(await recovery.askPhoneRecovery(edge.deps, { ...body, caller }))),
  })),
];
