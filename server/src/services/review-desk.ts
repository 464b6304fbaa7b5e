import type { ReviewCaseEvent } from '@ruzhu/journeys';
import { MINUTE, ok, type Result, refuse } from '@ruzhu/rules';
import type { Application, Case, CaseKind, Staff } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { advance } from './advance.ts';
import { putOnRecord } from './audit.ts';
import { decide, type Outcome } from './decide.ts';
import type { Deps } from './deps.ts';
import { store } from './loading.ts';
import { moveCase } from './move-case.ts';
import { countSubject } from './reading-watch.ts';

/** How long a claimed case stays with its reviewer without a sign of life. */
export const LEASE_MS = 30 * MINUTE;

const KINDS: Readonly<Record<string, readonly CaseKind[]>> = {
  reviewer: ['entity', 'miniProgram'],
  nameReviewer: ['name'],
};
const kindsOf = (staff: Staff): readonly CaseKind[] => staff.roles.flatMap((role) => KINDS[role] ?? []);

/**
 * The next case: the earliest deadline the reviewer is fit for, never picked. Nobody else gets it while the lease runs.
 * A case that is still on the reviewer's desk comes first. Refusal: `review.queue_empty`.
 */
export const claimNext = (deps: Deps, staff: Staff): Promise<Outcome<Case>> =>
  decide(deps, 'platform', async (tx) => {
    const kinds = kindsOf(staff);
    const [mine] = await tx.cases.list({
      agencyId: staff.agencyId,
      reviewerId: staff.id,
      state: 'claimed',
      limit: 1,
    });
    const avoids = (await tx.conflicts.ofStaff(staff.id)).map(({ subjectCode }) => subjectCode);
    const one = mine ?? (await tx.cases.nextFor({ id: staff.id, agencyId: staff.agencyId, kinds, avoids }));
    if (!one) return refuse('review.queue_empty');
    const event: ReviewCaseEvent = mine ? 'renew' : 'claim';
    const claimed = await moveCase(deps, tx, one, event, staff, {
      reviewerId: staff.id,
      leasedUntil: deps.clock.now() + LEASE_MS,
      stranded: false,
    });
    if (!claimed.ok) return claimed;
    await countSubject(deps, tx, staff, one.merchantId);
    if (one.journey === 'verification' && one.kind === 'entity' && one.recheckOf === null)
      await markOpened(deps, tx, one, staff);
    await putOnRecord(deps, tx, {
      ...actor(staff),
      merchantId: one.merchantId,
      act: 'case.claim',
      object: one.number,
      reason: 'review',
      data: {},
    });
    return claimed;
  });

export const actor = (staff: Staff) => ({ actor: staff.roles.join('+'), actorId: staff.id }) as const;

/** What the look of a reviewer means: the first begins the review, the second ends the hold. */
const LOOKS: Readonly<Record<string, string>> = { dispatched: 'open', onHold: 'release' };

async function markOpened(deps: Deps, tx: Tx, one: Case, staff: Staff): Promise<void> {
  const application = await tx.applications.find(one.applicationId);
  const event = application ? LOOKS[application.state] : undefined;
  if (!application || !event) return;
  const timers = await tx.timers.of(application.id);
  const moved = advance(deps, {
    application,
    timers,
    event,
    by: 'reviewer',
    actorId: staff.id,
    facts: {},
  });
  if (moved.ok) await store(tx, moved.commit);
}

/**
 * The case this reviewer has on the desk. What belongs to others does not exist.
 * Refusals: `not_found`, `review.moved` (decided by this very reviewer), `review.not_claimed`.
 */
export async function onDesk(
  deps: Deps,
  tx: Tx,
  staff: Staff,
  caseId: string,
): Promise<Result<{ one: Case; application: Application }>> {
  const one = await tx.cases.find(caseId);
  if (!one || (staff.agencyId !== null && one.agencyId !== staff.agencyId)) return refuse('not_found');
  if (one.state === 'decided' && one.reviewerId === staff.id) return refuse('review.moved');
  const held = one.reviewerId === staff.id && one.leasedUntil !== null && one.leasedUntil > deps.clock.now();
  if (!held || (one.state !== 'claimed' && one.state !== 'calling')) return refuse('review.not_claimed');
  const application = await tx.applications.find(one.applicationId);
  return application ? ok({ one, application }) : refuse('not_found');
}

/** Keeps a half-made review and renews the lease; nothing of it leaves. Refusals: those of `onDesk`, `review.moved`. */
export const saveReviewDraft = (
  deps: Deps,
  staff: Staff,
  asked: { readonly caseId: string; readonly draft: Case['draft'] },
): Promise<Outcome<Case>> =>
  decide(deps, 'platform', async (tx) => {
    const desk = await onDesk(deps, tx, staff, asked.caseId);
    if (!desk.ok) return desk;
    const { one } = desk.value;
    // What the first of two has decided stays with the case, whatever the second one drafts.
    const { firstDecision } = one.draft;
    return moveCase(deps, tx, one, 'renew', staff, {
      draft: firstDecision === undefined ? asked.draft : { ...asked.draft, firstDecision },
      leasedUntil: deps.clock.now() + LEASE_MS,
    });
  });

/** Puts a case back without deciding. Refusals: those of `onDesk`. */
export const putBack = (deps: Deps, staff: Staff, caseId: string): Promise<Outcome<Case>> =>
  decide(deps, 'platform', async (tx) => {
    const desk = await onDesk(deps, tx, staff, caseId);
    if (!desk.ok) return desk;
    return moveCase(deps, tx, desk.value.one, 'loseLease', staff, { reviewerId: null, leasedUntil: null });
  });

/** Cases whose lease ran out go back to the queue, and those asleep until a slot wake. Returns how many moved. */
export async function sweepDesk(deps: Deps, limit = 50): Promise<number> {
  const now = deps.clock.now();
  return deps.store.write('platform', async (tx) => {
    let moved = 0;
    for (const one of await tx.cases.leaseOver(now, limit))
      if ((await moveCase(deps, tx, one, 'loseLease', null, { reviewerId: null, leasedUntil: null })).ok)
        moved += 1;
    for (const one of await tx.cases.toWake(now, limit))
      if ((await moveCase(deps, tx, one, 'wake', null, { wakesAt: null })).ok) moved += 1;
    return moved;
  });
}
