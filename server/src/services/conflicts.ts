import { ok, type Result, refuse } from '@ruzhu/rules';
import type { Conflict, Staff } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { putOnRecord } from './audit.ts';
import { decide, type Outcome } from './decide.ts';
import type { Deps } from './deps.ts';
import { moveCase } from './move-case.ts';
import { actor } from './review-desk.ts';

const MOST = 200;

/** Numbers of licences as they stand in cases: 18 places, or the 15 of older ones. */
const CODE = /^(?:[0-9A-Z]{18}|[0-9]{15})$/;

const codeIn = (text: string): string => text.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase();

const onRecord = (deps: Deps, tx: Tx, staff: Staff, act: string, subjectCode: string) =>
  putOnRecord(deps, tx, {
    ...actor(staff),
    merchantId: null,
    act,
    object: subjectCode,
    reason: 'conflict',
    data: {},
  });

/** Whatever of the subject is on the desk goes back to the queue at once, for somebody else. */
async function clearDesk(deps: Deps, tx: Tx, staff: Staff, subjectCode: string): Promise<void> {
  const held = await tx.cases.list({
    agencyId: staff.agencyId,
    reviewerId: staff.id,
    state: 'claimed',
    limit: 50,
  });
  for (const one of held)
    if (one.subjectCode === subjectCode)
      await moveCase(deps, tx, one, 'loseLease', null, { reviewerId: null, leasedUntil: null });
}

/**
 * Declares that a reviewer has to do with an entity: its cases are never given to that reviewer, from now on and if one is
 * on the desk already. On record. Refusals: `conflict.code`, `conflict.too_many`.
 */
export const declareConflict = (
  deps: Deps,
  staff: Staff,
  asked: { readonly subjectCode: string; readonly note: string },
): Promise<Outcome<Conflict>> =>
  decide(deps, 'platform', async (tx): Promise<Result<Conflict>> => {
    const subjectCode = codeIn(asked.subjectCode);
    if (!CODE.test(subjectCode)) return refuse('conflict.code', 'subjectCode');
    if ((await tx.conflicts.ofStaff(staff.id)).length >= MOST)
      return refuse('conflict.too_many', '', { limit: MOST });
    const conflict: Conflict = {
      staffId: staff.id,
      subjectCode,
      note: asked.note.trim().slice(0, 100),
      declaredAt: deps.clock.now(),
    };
    await tx.conflicts.declare(conflict);
    await clearDesk(deps, tx, staff, conflict.subjectCode);
    await onRecord(deps, tx, staff, 'conflict.declare', conflict.subjectCode);
    return ok(conflict);
  });

/** Takes a declaration back; on record. Refusal: `not_found`. */
export const withdrawConflict = (deps: Deps, staff: Staff, subjectCode: string): Promise<Outcome<true>> =>
  decide(deps, 'platform', async (tx): Promise<Result<true>> => {
    if (!(await tx.conflicts.withdraw(staff.id, subjectCode))) return refuse('not_found');
    await onRecord(deps, tx, staff, 'conflict.withdraw', subjectCode);
    return ok(true);
  });
