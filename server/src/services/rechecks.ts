import { DAY, ok, type Result } from '@ruzhu/rules';
import type { Case, ReviewPair, Staff } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { putOnRecord } from './audit.ts';
import type { Deps } from './deps.ts';
import { hasTaker, withConflicts } from './dispatch.ts';
import { moveCase } from './move-case.ts';
import { actor } from './review-desk.ts';

/** By when a look once more is asked for: like any other case, so that nobody sees which it is. */
const DUE = 3 * DAY;

const APPROVALS = ['approve', 'approveName'];

/** Whose decision is looked at, and everybody who had a part in it. */
const judgesOf = ({ reviewerId, firstReviewerId, secondReviewerId }: Case): readonly string[] =>
  [reviewerId, firstReviewerId, secondReviewerId].flatMap((id) => id ?? []);

/**
 * Has somebody else look at an approval once more, by chance alone: as often as the policy says, in the same agency where
 * somebody may take it, else in another. Nothing of the application moves, and the second does not know of the first.
 */
export async function drawRecheck(deps: Deps, tx: Tx, one: Case, staff: Staff): Promise<void> {
  const share = deps.policies.named(one.policy).values['review.recheck'];
  const isDrawn = share > 0 && APPROVALS.includes(one.outcome ?? '') && deps.ids.between(0, 100) < share;
  if (!isDrawn || one.agencyId === null) return;
  const barredReviewers = [...new Set([...one.barredReviewers, ...judgesOf(one), staff.id])];
  const known = await withConflicts(tx, {
    ...one,
    firstReviewerId: null,
    secondReviewerId: null,
    barredReviewers,
  });
  const all = await tx.staff.all();
  const others = (await tx.agencies.all()).filter(
    ({ id, state }) => id !== one.agencyId && state === 'active',
  );
  const agencyId = [one.agencyId, ...others.map(({ id }) => id)].find((id) => hasTaker(known, id, all));
  if (agencyId === undefined) return deps.log.warn('nobody may look once more', { case: one.number });
  const now = deps.clock.now();
  await tx.cases.insert({
    ...one,
    id: deps.ids.id(),
    number: deps.ids.number('C'),
    state: 'queued',
    agencyId,
    reviewerId: null,
    firstReviewerId: null,
    secondReviewerId: null,
    recheckOf: one.id,
    barredReviewers,
    leasedUntil: null,
    wakesAt: null,
    dueAt: now + DUE,
    held: null,
    leavesAt: null,
    draft: {},
    outcome: null,
    openedAt: now,
    decidedAt: null,
    version: 0,
  });
}

/** Counts that two have judged the same. */
export async function countPair(
  deps: Deps,
  tx: Tx,
  pair: Pick<ReviewPair, 'kind' | 'firstId' | 'secondId'> & {
    readonly agencyId: string | null;
    readonly differs: boolean;
  },
): Promise<void> {
  const { agencyId, firstId, secondId } = pair;
  if (agencyId === null || firstId === secondId) return;
  await tx.pairs.count({ ...pair, agencyId, lastAt: deps.clock.now() });
}

/**
 * What the second look has found: kept with its case and counted for the agency that approved; neither the application nor
 * the merchant hears of it. An operator sees where the two differ.
 */
export async function settleRecheck(
  deps: Deps,
  tx: Tx,
  staff: Staff,
  {
    one,
    decision,
    unfit,
  }: { readonly one: Case; readonly decision: string; readonly unfit: readonly string[] },
): Promise<Result<Case>> {
  const settled = await moveCase(deps, tx, one, 'decide', staff, {
    held: null,
    leavesAt: null,
    outcome: decision,
    decidedAt: deps.clock.now(),
    draft: { unfit: [...unfit] },
  });
  const first = one.recheckOf ? await tx.cases.find(one.recheckOf) : null;
  if (!settled.ok || !first?.reviewerId) return settled;
  const differs = first.outcome !== decision;
  await countPair(deps, tx, {
    agencyId: first.agencyId,
    kind: 'recheck',
    firstId: first.reviewerId,
    secondId: staff.id,
    differs,
  });
  await putOnRecord(deps, tx, {
    ...actor(staff),
    merchantId: one.merchantId,
    act: differs ? 'recheck.differs' : 'recheck.agrees',
    object: first.number,
    reason: decision,
    data: { recheck: one.number, unfit: [...unfit] },
  });
  return ok(settled.value);
}
