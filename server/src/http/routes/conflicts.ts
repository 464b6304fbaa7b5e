import { conflicts, declareConflict, withdrawConflict } from '@ruzhu/api';
import type { Conflict } from '../../ports/records.ts';
import * as services from '../../services/conflicts.ts';
import { type Bound, bind, granted } from '../bind.ts';
import { staffOf } from '../call.ts';
import { iso } from '../present/present.ts';

const presentConflict = ({ subjectCode, note, declaredAt }: Conflict) => ({
  subjectCode,
  note,
  declaredAt: iso(declaredAt),
});

export const conflictRoutes: readonly Bound[] = [
  bind(conflicts, async ({ deps }, call) => {
    const own = await deps.store.read('platform', (tx) => tx.conflicts.ofStaff(staffOf(call).id));
    return { conflicts: own.map(presentConflict) };
  }),
  bind(declareConflict, async (edge, call) =>
    presentConflict(granted(await services.declareConflict(edge.deps, staffOf(call), call.body))),
  ),
  bind(withdrawConflict, async (edge, call) => {
    granted(await services.withdrawConflict(edge.deps, staffOf(call), call.params.subjectCode));
    return { ok: true as const };
  }),
];
