import { ok, type Result, refuse } from '@ruzhu/rules';
import type { Case, Staff } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { putOnRecord } from './audit.ts';
import { decide, type Outcome } from './decide.ts';
import type { Deps } from './deps.ts';
import { moveCase } from './move-case.ts';
import { findTaker } from './reassign.ts';
import { actor } from './review-desk.ts';

/** States of a case in which somebody has it on the desk. */
const ON_DESK = ['claimed', 'calling', 'deciding'] as const;

/** More than this nobody has on the desk at once. */
const MOST = 200;

/** Off the desk and to the queue; a decision that has not left yet is taken back. */
async function putBack(deps: Deps, tx: Tx, one: Case): Promise<void> {
  const back = one.state === 'deciding' ? await moveCase(deps, tx, one, 'takeBack', null, UNHELD) : ok(one);
  const freed = back.ok
    ? await moveCase(deps, tx, back.value, 'loseLease', null, { reviewerId: null, leasedUntil: null })
    : back;
  if (!freed.ok) throw new Error(`${one.number} cannot be put back: ${freed.refusal.code}`);
  await findTaker(deps, tx, freed.value);
}

const UNHELD = { held: null, leavesAt: null } as const;

async function clearDesk(deps: Deps, tx: Tx, { id }: Staff): Promise<readonly string[]> {
  const numbers: string[] = [];
  for (const state of ON_DESK)
    for (const one of await tx.cases.list({ agencyId: null, reviewerId: id, state, limit: MOST })) {
      await putBack(deps, tx, one);
      numbers.push(one.number);
    }
  return numbers;
}

/** Nobody can be left who could let anybody in again. */
async function isLastOperator(tx: Tx, { id, roles }: Staff): Promise<boolean> {
  if (!roles.includes('operator')) return false;
  return !(await tx.staff.all()).some(
    (one) => one.id !== id && one.state === 'active' && one.roles.includes('operator'),
  );
}

export type AccessAsked = {
  readonly staffId: string;
  readonly state: 'active' | 'disabled';
  readonly reason: string;
};
export type Access = { readonly staff: Staff; readonly returned: number };

/**
 * Ends the access of a colleague, or gives it back: sign-ins end in the same moment, what is on the desk goes to the queue,
 * and neither password, phone nor passkey signs in until an operator gives the access back. On record with its reason.
 * Gives how many cases went back.
 * Refusals: `field.missing` (reason), `not_found`, `staff.own` (nobody oneself), `staff.same_state`, `staff.last_operator`.
 */
export const changeAccess = (deps: Deps, operator: Staff, asked: AccessAsked): Promise<Outcome<Access>> =>
  decide(deps, 'platform', async (tx): Promise<Result<Access>> => {
    const reason = asked.reason.trim().slice(0, 200);
    if (!reason) return refuse('field.missing', 'reason');
    const staff = await tx.staff.find(asked.staffId);
    if (!staff) return refuse('not_found');
    if (staff.id === operator.id) return refuse('staff.own');
    if (staff.state === asked.state) return refuse('staff.same_state');
    const isEnding = asked.state === 'disabled';
    if (isEnding && (await isLastOperator(tx, staff))) return refuse('staff.last_operator');
    const next: Staff = { ...staff, state: asked.state, version: staff.version + 1 };
    if (!(await tx.staff.update(next))) throw new Error(`${staff.id} moved under us`);
    if (isEnding) await tx.signIns.removeOthers({ staffId: staff.id }, null);
    const numbers = isEnding ? await clearDesk(deps, tx, staff) : [];
    await putOnRecord(deps, tx, {
      ...actor(operator),
      merchantId: null,
      act: isEnding ? 'staff.disable' : 'staff.enable',
      object: staff.id,
      reason,
      data: isEnding ? { cases: numbers } : {},
    });
    return ok({ staff: next, returned: numbers.length });
  });
