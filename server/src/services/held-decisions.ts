import { millisecondsOf, ok, type Refusal, type Result, refuse } from '@ruzhu/rules';
import type { Application, Case, Staff } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { putOnRecord } from './audit.ts';
import { decide, type Outcome, refusing } from './decide.ts';
import type { DecisionKind, DecisionRequest } from './decision-request.ts';
import type { Deps } from './deps.ts';
import { moveCase } from './move-case.ts';
import { decideOn } from './review-decision.ts';
import { actor, LEASE_MS, onDesk } from './review-desk.ts';

/** Carries the outcome of a trial out of its transaction, none of which is stored. */
class Tried extends Error {
  readonly outcome: Outcome<Application>;
  constructor(outcome: Outcome<Application>) {
    super('tried');
    this.outcome = outcome;
  }
}

/** What a decision would come to right now; nothing is stored and nobody is told. */
async function tryOut(
  deps: Deps,
  work: (tx: Tx) => Promise<Outcome<Application>>,
): Promise<Outcome<Application>> {
  try {
    return await deps.store.write('platform', async (tx) => {
      throw new Tried(await work(tx));
    });
  } catch (fault) {
    if (fault instanceof Tried) return fault.outcome;
    throw fault;
  }
}

const onOwnDesk = async (
  deps: Deps,
  tx: Tx,
  staff: Staff,
  asked: DecisionRequest,
): Promise<Outcome<Application>> => {
  const desk = await onDesk(deps, tx, staff, asked.caseId);
  return desk.ok ? decideOn(deps, tx, staff, { ...desk.value, asked }) : refusing(desk.refusal);
};

/**
 * Decides a case, but keeps the decision in the house for as long as the policy says: until then it can be taken back,
 * and neither merchant nor money has moved. It is refused for exactly what the decision would be refused for.
 * Refusals: those of `decideCase`.
 */
export async function holdDecision(deps: Deps, staff: Staff, asked: DecisionRequest): Promise<Outcome<Case>> {
  const tried = await tryOut(deps, (tx) => onOwnDesk(deps, tx, staff, asked));
  if (!tried.ok) return tried;
  return decide(deps, 'platform', async (tx) => {
    const desk = await onDesk(deps, tx, staff, asked.caseId);
    if (!desk.ok) return desk;
    const { one, application } = desk.value;
    if (one.version !== asked.expectedVersion) return refuse('review.moved');
    const { decision, items, bundleHash } = asked;
    const undo = deps.policies.named(application.policy).values['review.undo'];
    return moveCase(deps, tx, one, 'holdDecision', staff, {
      held: { decision, items, bundleHash },
      leavesAt: deps.clock.now() + millisecondsOf(undo),
      leasedUntil: null,
    });
  });
}

/** The case whose decision this reviewer can still take back. Refusals: `not_found`, `review.moved`. */
async function heldBy(tx: Tx, staff: Staff, caseId: string): Promise<Result<Case>> {
  const one = await tx.cases.find(caseId);
  if (!one || one.reviewerId !== staff.id) return refuse('not_found');
  return one.state === 'deciding' ? ok(one) : refuse('review.moved');
}

/** Takes a decision back before it has left; the review is on the desk as it was. Refusals: those of `heldBy`. */
export const takeBack = (deps: Deps, staff: Staff, caseId: string): Promise<Outcome<Case>> =>
  decide(deps, 'platform', async (tx) => {
    const held = await heldBy(tx, staff, caseId);
    if (!held.ok) return held;
    const one = held.value;
    await putOnRecord(deps, tx, {
      ...actor(staff),
      merchantId: one.merchantId,
      act: 'case.takeBack',
      object: one.number,
      reason: one.held?.decision ?? '',
      data: {},
    });
    return backOnDesk(deps, tx, one, staff);
  });

const backOnDesk = (deps: Deps, tx: Tx, one: Case, staff: Staff | null, unsent: readonly Refusal[] = []) =>
  moveCase(deps, tx, one, 'takeBack', staff, {
    held: null,
    leavesAt: null,
    leasedUntil: deps.clock.now() + LEASE_MS,
    draft: unsent.length === 0 ? one.draft : { ...one.draft, unsent: unsent.map(({ code }) => code) },
  });

/** Sends a decision at once instead of waiting. Refusals: those of `heldBy` and of `decideCase`. */
export const sendHeld = (deps: Deps, staff: Staff, caseId: string): Promise<Outcome<Application>> =>
  decide(deps, 'platform', async (tx) => {
    const held = await heldBy(tx, staff, caseId);
    return held.ok ? carryOut(deps, tx, held.value, staff) : held;
  });

async function carryOut(deps: Deps, tx: Tx, one: Case, staff: Staff): Promise<Outcome<Application>> {
  const application = await tx.applications.find(one.applicationId);
  if (!application || !one.held) return refusing(refuse('not_found').refusal);
  const { decision, items, bundleHash } = one.held;
  const asked = {
    caseId: one.id,
    decision: decision as DecisionKind, // As `holdDecision` was asked for it.
    items,
    bundleHash,
    expectedVersion: one.version,
  };
  return decideOn(deps, tx, staff, { one, application, asked });
}

/** Carries out the decisions whose time is over. Returns how many left. */
export async function sendDueDecisions(deps: Deps, limit = 20): Promise<number> {
  const due = await deps.store.read('platform', (tx) => tx.cases.leaving(deps.clock.now(), limit));
  let sent = 0;
  for (const { id, number } of due)
    try {
      sent += await sendOne(deps, id);
    } catch (fault) {
      deps.log.error('held decision', { case: number, fault: String(fault) });
    }
  return sent;
}

/**
 * What is refused meanwhile, since the merchant or a clock was faster, goes back to its reviewer with the reason; another
 * server may have sent it already.
 */
async function sendOne(deps: Deps, caseId: string): Promise<number> {
  const find = async (tx: Tx) => {
    const one = await tx.cases.find(caseId);
    return one?.state === 'deciding' ? one : null;
  };
  const sent = await decide(deps, 'platform', async (tx) => {
    const one = await find(tx);
    const staff = one?.reviewerId ? await tx.staff.find(one.reviewerId) : null;
    return one && staff ? carryOut(deps, tx, one, staff) : refuse('not_found');
  });
  if (sent.ok) return 1;
  return deps.store.write('platform', async (tx) => {
    const one = await find(tx);
    return one && (await backOnDesk(deps, tx, one, null, sent.refusals)).ok ? 1 : 0;
  });
}
