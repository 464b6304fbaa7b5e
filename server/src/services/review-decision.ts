import { itemsOf, reasonOf } from '@ruzhu/journeys';
import { deadline, ok, type Refusal, refuse } from '@ruzhu/rules';
import type { Application, Bundle, Case, ItemVerdict, Staff, Verdict } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { advance, type Moved, type Patch } from './advance.ts';
import { putOnRecord } from './audit.ts';
import { hexOf } from './canonical-json.ts';
import { type Opened, open } from './contexts.ts';
import { decide, type Outcome, refusing } from './decide.ts';
import type { Deps } from './deps.ts';
import { guardFacts, verdictFacts } from './guard-facts.ts';
import { store } from './loading.ts';
import { actor, moveCase, onDesk } from './review-desk.ts';
import { afterDecision } from './review-outcomes.ts';

export type DecisionKind = 'approve' | 'return' | 'reject' | 'approveName' | 'rejectName' | 'hold';

export type DecisionRequest = {
  readonly caseId: string;
  readonly decision: DecisionKind;
  readonly items: readonly ItemVerdict[];
  /** Hash of what was seen; a decision on anything else is refused. */
  readonly bundleHash: string;
  readonly expectedVersion: number;
};

/** Which events a decision sends, by the kind of case. */
const EVENTS: Readonly<Record<Case['kind'], Readonly<Partial<Record<DecisionKind, string>>>>> = {
  entity: { approve: 'approve', return: 'return', reject: 'reject', hold: 'hold' },
  name: { approveName: 'approveName', rejectName: 'rejectName' },
  miniProgram: { approve: 'approve', return: 'return' },
};

/**
 * Decides a case: verdicts, application, notices, fee, names and accounts in one transaction. Of opposite decisions at
 * once one wins, the others are told that the case has moved.
 * Refusals: those of `onDesk`, `review.moved`, `review.bundle_changed`, `review.decision_unknown`, `review.item_unknown`,
 * `reason.unknown`, `reason.other_item`, `reason.missing`, and those of the journey's guards.
 */
export const decideCase = (deps: Deps, staff: Staff, asked: DecisionRequest): Promise<Outcome<Application>> =>
  decide(deps, 'platform', async (tx) => {
    const desk = await onDesk(deps, tx, staff, asked.caseId);
    if (!desk.ok) return desk;
    const { one, application } = desk.value;
    if (one.version !== asked.expectedVersion) return refuse('review.moved');
    const bundle = await tx.cases.bundle(application.id, one.round);
    if (!bundle || hexOf(bundle.hash) !== asked.bundleHash) return refuse('review.bundle_changed');
    const event = EVENTS[one.kind][asked.decision];
    if (!event) return refuse('review.decision_unknown', 'decision', { decision: asked.decision });
    const wrong = itemFaults(one, bundle, asked.items);
    if (wrong.length > 0) return refusing(...wrong);
    return carryOut(deps, tx, staff, { one, application, bundle, event, asked });
  });

/** Every verdict names an item of the case and, unless it passes, a reason that fits the item. */
function itemFaults(one: Case, bundle: Bundle, verdicts: readonly ItemVerdict[]): readonly Refusal[] {
  const items = itemsOf(one.kind, { ...bundle.answers, ...bundle.sealed });
  return verdicts.flatMap(({ path, verdict, reason, words }) => {
    if (!items.some((item) => item.key === path)) return [refuse('review.item_unknown', path).refusal];
    if (verdict === 'pass') return [];
    if (!reason || !words?.trim()) return [refuse('reason.missing', path).refusal];
    const known = reasonOf(reason);
    if (!known) return [refuse('reason.unknown', path, { reason }).refusal];
    return known.items.includes(path) ? [] : [refuse('reason.other_item', path, { reason }).refusal];
  });
}

type Decision = {
  readonly one: Case;
  readonly application: Application;
  readonly bundle: Bundle;
  readonly event: string;
  readonly asked: DecisionRequest;
};

async function carryOut(deps: Deps, tx: Tx, staff: Staff, decision: Decision): Promise<Outcome<Application>> {
  const { one, application, event, asked, bundle } = decision;
  await keepVerdicts(deps, tx, staff, one, asked.items);
  const opened = await open(deps, tx, application);
  const facts = {
    ...(await journeyFacts(deps, tx, opened, decision)),
    ...secondOpinion(one, staff, asked),
  };
  const timers = await tx.timers.of(application.id);
  const ask = {
    application,
    timers,
    event,
    by: one.kind === 'name' ? 'nameReviewer' : 'reviewer',
    actorId: staff.id,
    facts,
    patch: patchOf(deps, opened, decision),
    data: { items: asked.items.filter((item) => item.verdict !== 'pass').map((item) => item.path) },
  } as const;
  const dry = advance(deps, ask);
  if (!dry.ok) return askSecond(deps, tx, staff, one, dry.refusal);
  const moved = advance(deps, { ...ask, params: await noticeParams(deps, tx, dry, decision) });
  if (!moved.ok) return refusing(moved.refusal);
  await store(tx, moved.commit);
  const closed = await moveCase(deps, tx, one, 'decide', staff, {
    outcome: asked.decision,
    decidedAt: deps.clock.now(),
  });
  if (!closed.ok) return refusing(closed.refusal);
  if (one.agencyId) await tx.agencies.take(one.agencyId, -1);
  await putOnRecord(deps, tx, {
    ...actor(staff),
    merchantId: one.merchantId,
    act: `case.${asked.decision}`,
    object: one.number,
    reason: asked.decision,
    data: { bundle: hexOf(bundle.hash) },
  });
  const after = await afterDecision(deps, tx, { moved, one, opened, items: asked.items });
  return ok(after);
}

async function keepVerdicts(
  deps: Deps,
  tx: Tx,
  staff: Staff,
  one: Case,
  items: readonly ItemVerdict[],
): Promise<void> {
  for (const item of items) {
    const verdict: Verdict = {
      ...item,
      caseId: one.id,
      merchantId: one.merchantId,
      applicationId: one.applicationId,
      round: one.round,
      reviewerId: staff.id,
      at: deps.clock.now(),
    };
    await tx.cases.putVerdict(verdict);
  }
}

/** The guards' facts, with what this decision says counted in: items without a verdict are open. */
async function journeyFacts(
  deps: Deps,
  tx: Tx,
  opened: Opened,
  { one, bundle, asked }: Decision,
): Promise<Record<string, unknown>> {
  const base = (await guardFacts(deps, tx, opened)) as Record<string, unknown>; // The journey's own facts; added to below.
  const items = itemsOf(one.kind, { ...bundle.answers, ...bundle.sealed });
  const open = items.filter((item) => !asked.items.some((verdict) => verdict.path === item.key)).length;
  const facts = verdictFacts(asked.items.map((item) => ({ ...item, reason: item.reason }) as Verdict)); // Same fields, not stored yet.
  const returned = asked.items.filter((item) => item.verdict !== 'pass').length;
  const steps = stepsOf(one, bundle, asked.items);
  return {
    ...base,
    ...facts,
    finalReason: asked.items.some((item) => item.reason !== null && reasonOf(item.reason)?.kind === 'final'),
    returnedSteps: steps,
    verdicts: { ...facts.verdicts, open, returned },
  };
}

/** The pages that are opened again for what did not pass. */
function stepsOf(one: Case, bundle: Bundle, verdicts: readonly ItemVerdict[]): readonly string[] {
  const items = itemsOf(one.kind, { ...bundle.answers, ...bundle.sealed });
  const unfit = verdicts.filter((verdict) => verdict.verdict !== 'pass').map((verdict) => verdict.path);
  return [...new Set(items.filter((item) => unfit.includes(item.key)).map((item) => item.step))];
}

/** Four eyes: another person has come to the same rejection before. */
function secondOpinion(one: Case, staff: Staff, asked: DecisionRequest): Record<string, unknown> {
  if (asked.decision !== 'reject') return {};
  const first = one.firstReviewerId;
  return { secondOpinion: first !== null && first !== staff.id && one.draft.firstDecision === 'reject' };
}

/** A rejection that needs a second person goes to one; everything else that is refused is told. */
async function askSecond(
  deps: Deps,
  tx: Tx,
  staff: Staff,
  one: Case,
  refusal: Refusal,
): Promise<Outcome<Application>> {
  if (refusal.code !== 'review.second_person' || one.firstReviewerId === staff.id) return refusing(refusal);
  const asked = await moveCase(deps, tx, one, 'askSecond', staff, {
    firstReviewerId: staff.id,
    reviewerId: null,
    leasedUntil: null,
    draft: { firstDecision: 'reject' },
  });
  if (!asked.ok) return refusing(asked.refusal);
  const application = await tx.applications.find(one.applicationId);
  return application ? ok(application) : refusing(refuse('not_found').refusal);
}

/** Facts kept with the decision: what is returned, how many refills are used, when they end. */
function patchOf(
  deps: Deps,
  { application, policy }: Opened,
  { one, bundle, event, asked }: Decision,
): Patch {
  if (event === 'approve' && one.kind === 'entity')
    return { facts: { returned: [], mended: [], qualifiedAt: deps.clock.now() } };
  if (event !== 'return' && event !== 'rejectName') return {};
  const first =
    typeof application.facts.firstReturnAt === 'number' ? application.facts.firstReturnAt : deps.clock.now();
  return {
    facts: {
      returned: stepsOf(one, bundle, asked.items),
      mended: [],
      refills: Number(application.facts.refills ?? 0) + 1,
      firstReturnAt: first,
      refillsEndAt: deadline(first, policy.values['verify.refillWindow'], deps.calendar()).at,
    },
  };
}

async function noticeParams(deps: Deps, tx: Tx, dry: Moved, { one, application, asked, bundle }: Decision) {
  const unfit = asked.items.filter((item) => item.verdict !== 'pass');
  const policy = deps.policies.named(application.policy);
  const due = dry.commit.timers.set.find((timer) => timer.clock === 'refill')?.dueAt ?? 0;
  const account = await tx.accounts.ofApplication(application.parentId ?? application.id);
  const refills = Number(dry.application.facts.refills ?? 0);
  return {
    name: String(bundle.answers.mpName ?? bundle.answers.accountName ?? account?.name ?? ''),
    n: unfit.length,
    items: unfit.map((item) => `item:${item.path}`).join('|'),
    reasons: unfit.map((item) => `reason:${item.reason ?? ''}`).join('|'),
    left: Math.max(0, policy.values['verify.refills'] - refills),
    deadline: due,
    result: `result:${asked.decision}`,
    rule: '',
    until: account?.verifiedUntil ?? 0,
    appId: '',
    case: one.number,
  };
}
