import { deadline, ok, type Result, refuse } from '@ruzhu/rules';
import type { Application, Objection, Staff } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { advance } from './advance.ts';
import { putOnRecord } from './audit.ts';
import { decide, type Outcome } from './decide.ts';
import type { Deps } from './deps.ts';
import { store } from './loading.ts';
import { blank, cleaned, isOpen, openedOf, placeOf } from './objections.ts';
import { reopen, whyNotReopened } from './reopening.ts';
import { type ReturnedItem, returnedItems } from './returned.ts';
import { actor } from './review-desk.ts';

const MOST_REASON = 500;

export type ObjectionFile = {
  readonly one: Objection;
  readonly application: Application;
  readonly words: string | null;
  readonly answer: string | null;
  /** What the merchant was told of the refusal. */
  readonly items: readonly ReturnedItem[];
  readonly fee: { readonly rule: string; readonly outcome: string } | null;
  /** Why it cannot be opened again as things stand. */
  readonly obstacle: string | null;
};

/** Whether the merchant was not erased: else nothing of it can be read or told any more. */
const isThere = async (tx: Tx, merchantId: string): Promise<boolean> =>
  (await tx.merchants.key(merchantId)) !== null;

/** Everything an operator decides an objection on; that somebody looked is on record. Refusal: `not_found`. */
export const viewObjection = (deps: Deps, staff: Staff, id: string): Promise<Outcome<ObjectionFile>> =>
  decide(deps, 'platform', async (tx): Promise<Result<ObjectionFile>> => {
    const one = await tx.objections.find(id);
    const application = one ? await tx.applications.find(one.applicationId) : null;
    if (!one || !application) return refuse('not_found');
    const { merchantId } = application;
    const told = await returnedItems(deps, tx, { merchantId, applicationId: application.id });
    await onRecord(deps, tx, staff, application, 'objection.view', 'objection');
    const isReadable = await isThere(tx, merchantId);
    return ok({
      one,
      application,
      words: isReadable ? await openedOf(deps, one, 'words') : null,
      answer: isReadable ? await openedOf(deps, one, 'answer') : null,
      items: told.ok ? told.value.items : [],
      fee: told.ok ? told.value.fee : null,
      obstacle: (await whyNotReopened(tx, application))?.code ?? null,
    });
  });

export type ObjectionAct = 'reopen' | 'refuse';

/**
 * An operator wants a refusal reversed without having been asked: the first of two. Refusals: `objection.number`,
 * `field.missing`, `objection.open`, those of `whyNotReopened`.
 */
export const beginReversal = (
  deps: Deps,
  staff: Staff,
  asked: { readonly number: string; readonly reason: string },
): Promise<Outcome<Objection>> =>
  decide(deps, 'platform', async (tx): Promise<Result<Objection>> => {
    const application = await tx.applications.byNumber(asked.number.trim());
    if (!application) return refuse('objection.number', 'number');
    if (!cleaned(asked.reason, MOST_REASON)) return refuse('field.missing', 'reason');
    const obstacle = await whyNotReopened(tx, application);
    if (obstacle) return { ok: false, refusal: obstacle };
    const policy = deps.policies.named(application.policy);
    const answerBy = deadline(
      deps.clock.now(),
      policy.values['verify.objectionAnswer'],
      deps.shelf.calendar(),
    ).at;
    const of = { id: deps.ids.id(), merchantId: application.merchantId, applicationId: application.id };
    const one: Objection = { ...blank(deps, of), askedBy: 'operator', words: null, answerBy };
    if (!(await tx.objections.insert(one))) return refuse('objection.open');
    return propose(deps, tx, { staff, application, one, reason: asked.reason });
  });

/** One operator's word on an objection, and what it is about. */
type Deciding = {
  readonly staff: Staff;
  readonly application: Application;
  readonly one: Objection;
  readonly reason: string;
};

type Decision = {
  readonly id: string;
  readonly act: ObjectionAct;
  readonly reason: string;
  readonly expectedVersion: number;
};

/**
 * An operator upholds or refuses an objection. To open a verification again two have to want it: the first proposes with
 * a reason, another one agrees. What is refused is answered to the merchant in the words of the reason.
 * Refusals: `not_found`, `field.missing`, `version.conflict`, `objection.answered`, `objection.same_person`, those of
 * `reopen`.
 */
export const decideObjection = (deps: Deps, staff: Staff, asked: Decision): Promise<Outcome<Objection>> =>
  decide(deps, 'platform', async (tx): Promise<Result<Objection>> => {
    const one = await tx.objections.find(asked.id);
    const application = one ? await tx.applications.find(one.applicationId) : null;
    if (!one || !application) return refuse('not_found');
    if (!isOpen(one)) return refuse('objection.answered');
    if (one.version !== asked.expectedVersion)
      return refuse('version.conflict', '', { expected: asked.expectedVersion, actual: one.version });
    if (!cleaned(asked.reason, MOST_REASON)) return refuse('field.missing', 'reason');
    const deciding: Deciding = { staff, application, one, reason: asked.reason };
    if (asked.act === 'refuse') return turnDown(deps, tx, deciding);
    if (one.state === 'waiting') return propose(deps, tx, deciding);
    return one.proposedBy === staff.id ? refuse('objection.same_person') : carryOut(deps, tx, deciding);
  });

/** The first of two; where the policy asks for one only, it is done at once. */
async function propose(
  deps: Deps,
  tx: Tx,
  { staff, application, one, reason }: Deciding,
): Promise<Result<Objection>> {
  const obstacle = await whyNotReopened(tx, application);
  if (obstacle) return { ok: false, refusal: obstacle };
  const proposal = cleaned(reason, MOST_REASON);
  const next: Objection = {
    ...one,
    state: 'proposed',
    proposedBy: staff.id,
    proposedAt: deps.clock.now(),
    proposal,
    version: one.version + 1,
  };
  await save(tx, next);
  await onRecord(deps, tx, staff, application, 'objection.propose', proposal);
  const needsTwo = deps.policies.named(application.policy).values['verify.fourEyes'].includes('reverse');
  return needsTwo ? ok(next) : carryOut(deps, tx, { staff, application, one: next, reason });
}

async function carryOut(
  deps: Deps,
  tx: Tx,
  { staff, application, one, reason }: Deciding,
): Promise<Result<Objection>> {
  const done = await reopen(deps, tx, application, { staff, isSecond: one.proposedBy !== staff.id });
  if (!done.ok) return done;
  const now = deps.clock.now();
  const next: Objection = {
    ...one,
    state: 'reopened',
    decidedBy: staff.id,
    decidedAt: now,
    version: one.version + 1,
  };
  await save(tx, next);
  await onRecord(deps, tx, staff, application, 'objection.reopen', cleaned(reason, MOST_REASON));
  return ok(next);
}

/** Whatever one operator wanted, without a second one the refusal stands; a merchant who asked is answered. */
async function turnDown(
  deps: Deps,
  tx: Tx,
  { staff, application, one, reason }: Deciding,
): Promise<Result<Objection>> {
  const words = cleaned(reason, MOST_REASON);
  const isAsked = one.askedBy === 'merchant' && (await isThere(tx, one.merchantId));
  if (isAsked) {
    const moved = advance(deps, {
      application,
      timers: await tx.timers.of(application.id),
      event: 'dismiss',
      by: 'operator',
      actorId: staff.id,
      facts: {},
    });
    if (!moved.ok) return moved;
    await store(tx, moved.commit);
  }
  const next: Objection = {
    ...one,
    state: 'refused',
    decidedBy: staff.id,
    decidedAt: deps.clock.now(),
    answer: isAsked ? await deps.vault.seal(one.merchantId, placeOf(one.id, 'answer'), words) : null,
    version: one.version + 1,
  };
  await save(tx, next);
  await onRecord(deps, tx, staff, application, 'objection.refuse', words);
  return ok(next);
}

async function save(tx: Tx, one: Objection): Promise<void> {
  if (!(await tx.objections.update(one))) throw new Error(`Objection ${one.id} moved under us`);
}

const onRecord = (
  deps: Deps,
  tx: Tx,
  staff: Staff,
  { merchantId, number }: Application,
  act: string,
  reason: string,
) => putOnRecord(deps, tx, { ...actor(staff), merchantId, act, object: number, reason, data: {} });
