import { ok, type Refusal, type Result, refuse } from '@ruzhu/rules';
import type { Application, Case, Staff } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { putOnRecord } from './audit.ts';
import { hexOf } from './canonical-json.ts';
import { type Outcome, refusing } from './decide.ts';
import { type Decision, type DecisionKind, type DecisionRequest, UNHELD } from './decision-request.ts';
import type { Deps } from './deps.ts';
import { moveCase } from './move-case.ts';
import { findTaker } from './reassign.ts';
import { countPair } from './rechecks.ts';
import { actor } from './review-desk.ts';

/** Four eyes: another person has come to the same rejection before. */
export function secondOpinion(one: Case, staff: Staff, asked: DecisionRequest): Record<string, unknown> {
  if (asked.decision !== 'reject') return {};
  const first = one.firstReviewerId;
  return { secondOpinion: first !== null && first !== staff.id && one.draft.firstDecision === 'reject' };
}

/** A rejection that needs a second person goes to one; everything else that is refused is told. */
export async function askSecond(
  deps: Deps,
  tx: Tx,
  staff: Staff,
  one: Case,
  refusal: Refusal,
): Promise<Outcome<Application>> {
  if (refusal.code !== 'review.second_person') return refusing(refusal);
  const asked = await forSecond(deps, tx, staff, one, 'reject');
  return asked.ok ? asItIs(tx, one) : refusing(asked.refusal);
}

/** The application as it stands: somebody else has to look before anything of it moves. */
export async function asItIs(tx: Tx, { applicationId }: Case): Promise<Outcome<Application>> {
  const application = await tx.applications.find(applicationId);
  return application ? ok(application) : refusing(refuse('not_found').refusal);
}

/** The first of two has rejected and the second does not; whoever decides between them is bound by neither. */
export const isDissent = (deps: Deps, { one, application, asked }: Decision): boolean =>
  deps.policies.named(application.policy).values['verify.fourEyes'].includes('dissent') &&
  one.draft.firstDecision === 'reject' &&
  one.secondReviewerId === null &&
  asked.decision !== 'reject';

/** Off the desk and to a third person; neither merchant nor money moves, and the dissent is on record. */
export async function askThird(
  deps: Deps,
  tx: Tx,
  staff: Staff,
  { one, bundle, asked }: Decision,
): Promise<Outcome<Application>> {
  const moved = await moveCase(deps, tx, one, 'askSecond', staff, {
    ...UNHELD,
    secondReviewerId: staff.id,
    reviewerId: null,
    leasedUntil: null,
    draft: { firstDecision: 'reject' },
  });
  if (!moved.ok) return refusing(moved.refusal);
  await putOnRecord(deps, tx, {
    ...actor(staff),
    merchantId: one.merchantId,
    act: 'case.dissent',
    object: one.number,
    reason: asked.decision,
    data: { bundle: hexOf(bundle.hash) },
  });
  if (one.firstReviewerId !== null)
    await countPair(deps, tx, {
      agencyId: one.agencyId,
      kind: 'fourEyes',
      firstId: one.firstReviewerId,
      secondId: staff.id,
      differs: true,
    });
  await findTaker(deps, tx, moved.value);
  return asItIs(tx, one);
}

/** Off the desk and to somebody else, who does not see what this one has found. */
export async function forSecond(
  deps: Deps,
  tx: Tx,
  staff: Staff,
  one: Case,
  firstDecision: DecisionKind,
): Promise<Result<Case>> {
  const moved = await moveCase(deps, tx, one, 'askSecond', staff, {
    ...UNHELD,
    firstReviewerId: staff.id,
    reviewerId: null,
    leasedUntil: null,
    draft: { firstDecision },
  });
  return moved.ok ? ok(await findTaker(deps, tx, moved.value)) : moved;
}
