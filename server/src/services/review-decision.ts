import { itemsOf, reasonOf } from '@ruzhu/journeys';
import { ok, type Refusal, type Result, refuse } from '@ruzhu/rules';
import type { Application, Bundle, Case, ItemVerdict, Staff, Verdict } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { advance, type Moved, type Patch } from './advance.ts';
import { putOnRecord } from './audit.ts';
import { hexOf } from './canonical-json.ts';
import { type Opened, open } from './contexts.ts';
import { decide, type Outcome, refusing } from './decide.ts';
import { type Decision, type DecisionKind, type DecisionRequest, UNHELD } from './decision-request.ts';
import type { Deps } from './deps.ts';
import { feeRuleOf } from './fee.ts';
import { guardFacts, verdictFacts } from './guard-facts.ts';
import { store } from './loading.ts';
import { moveCase } from './move-case.ts';
import { keepForGrant } from './names.ts';
import { countPair, drawRecheck, settleRecheck } from './rechecks.ts';
import { returning } from './refill-facts.ts';
import { actor, onDesk } from './review-desk.ts';
import { afterDecision, validUntil } from './review-outcomes.ts';
import { asItIs, askSecond, askThird, forSecond, isDissent, secondOpinion } from './second-opinions.ts';
import { endOfClocks, type NotAfter } from './timers.ts';

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
 * `reason.unknown`, `reason.other_item`, `reason.missing`, `review.same_person`, `review.third_decides`, those of the
 * journey's guards, and those of `keepForGrant`.
 */
export const decideCase = (deps: Deps, staff: Staff, asked: DecisionRequest): Promise<Outcome<Application>> =>
  decide(deps, 'platform', async (tx) => {
    const desk = await onDesk(deps, tx, staff, asked.caseId);
    return desk.ok ? decideOn(deps, tx, staff, { ...desk.value, asked }) : desk;
  });

/** `decideCase` on a case that is there. Refusals: its own but those of `onDesk`. */
export async function decideOn(
  deps: Deps,
  tx: Tx,
  staff: Staff,
  { one, application, asked }: Pick<Decision, 'one' | 'application' | 'asked'>,
): Promise<Outcome<Application>> {
  if (one.version !== asked.expectedVersion) return refusing(refuse('review.moved').refusal);
  const bundle = await tx.cases.bundle(application.id, one.round);
  if (!bundle || hexOf(bundle.hash) !== asked.bundleHash)
    return refusing(refuse('review.bundle_changed').refusal);
  const barred = barredFrom(one, staff, asked);
  if (barred) return refusing(barred);
  const event = EVENTS[one.kind][asked.decision];
  if (!event)
    return refusing(refuse('review.decision_unknown', 'decision', { decision: asked.decision }).refusal);
  const wrong = itemFaults(one, bundle, asked);
  if (wrong.length > 0) return refusing(...wrong);
  if (one.recheckOf !== null) return lookedAgain(deps, tx, staff, one, asked);
  return carryOut(deps, tx, staff, { one, application, bundle, event, asked });
}

/** A look at an approval once more: nothing moves by it. */
async function lookedAgain(
  deps: Deps,
  tx: Tx,
  staff: Staff,
  one: Case,
  { decision, items }: DecisionRequest,
): Promise<Outcome<Application>> {
  const unfit = items.filter(({ verdict }) => verdict !== 'pass').map(({ path }) => path);
  const settled = await settleRecheck(deps, tx, staff, { one, decision, unfit });
  return settled.ok ? asItIs(tx, one) : refusing(settled.refusal);
}

/** Nobody decides a case twice, and whoever decides between two cannot hand it on. */
function barredFrom(one: Case, staff: Staff, { decision }: DecisionRequest): Refusal | null {
  if ([one.firstReviewerId, one.secondReviewerId].includes(staff.id))
    return refuse('review.same_person').refusal;
  return decision === 'hold' && one.secondReviewerId !== null
    ? refuse('review.third_decides', 'decision').refusal
    : null;
}

/**
 * Every verdict names an item of the case and, unless it passes, a reason that fits the item. A reason that asks for a
 * second person is never told to the merchant, so it goes with a hold and with nothing else.
 */
function itemFaults(
  one: Case,
  bundle: Bundle,
  { items: verdicts, decision }: DecisionRequest,
): readonly Refusal[] {
  const items = itemsOf(one.kind, { ...bundle.answers, ...bundle.sealed });
  if (decision === 'hold' && verdicts.every(({ verdict }) => verdict === 'pass'))
    return [refuse('reason.missing').refusal];
  return verdicts.flatMap(({ path, verdict, reason, words }) => {
    if (!items.some((item) => item.key === path)) return [refuse('review.item_unknown', path).refusal];
    if (verdict === 'pass') return [];
    if (!reason || !words?.trim()) return [refuse('reason.missing', path).refusal];
    const known = reasonOf(reason);
    if (!known) return [refuse('reason.unknown', path, { reason }).refusal];
    if (known.kind === 'hold' && decision !== 'hold') return [refuse('review.second_person', path).refusal];
    return known.items.includes(path) ? [] : [refuse('reason.other_item', path, { reason }).refusal];
  });
}

async function carryOut(deps: Deps, tx: Tx, staff: Staff, decision: Decision): Promise<Outcome<Application>> {
  const { one, application, event, asked } = decision;
  await keepVerdicts(deps, tx, staff, one, asked.items);
  const opened = await open(deps, tx, application);
  const facts = {
    ...(await journeyFacts(deps, tx, opened, decision)),
    ...secondOpinion(one, staff, asked),
  };
  const ask = {
    application,
    timers: await tx.timers.of(application.id),
    event,
    by: one.kind === 'name' ? 'nameReviewer' : 'reviewer',
    actorId: staff.id,
    facts,
    ...changes(deps, opened, decision),
    data: { items: asked.items.filter((item) => item.verdict !== 'pass').map((item) => item.path) },
  } as const;
  const dry = advance(deps, ask);
  if (!dry.ok) return askSecond(deps, tx, staff, one, dry.refusal);
  if (isDissent(deps, decision)) return askThird(deps, tx, staff, decision);
  const kept = dry.acts.includes('grantName') ? await keepForGrant(deps, tx, opened) : ok(null);
  if (!kept.ok) return kept;
  const appId = dry.acts.includes('issueAppId') ? deps.ids.appId() : null;
  const moved = advance(deps, {
    ...ask,
    params: await noticeParams(deps, tx, { dry, opened, appId, decision }),
  });
  if (!moved.ok) return refusing(moved.refusal);
  await store(tx, moved.commit);
  const closed = await settleCase(deps, tx, staff, decision);
  if (!closed.ok) return refusing(closed.refusal);
  return ok(await afterDecision(deps, tx, { moved, one, opened, items: asked.items, appId }));
}

/** The case is decided; only a hold leaves it open, for somebody else to look at. On record either way. */
async function settleCase(
  deps: Deps,
  tx: Tx,
  staff: Staff,
  { one, bundle, asked }: Decision,
): Promise<Result<Case>> {
  const settled =
    asked.decision === 'hold'
      ? await forSecond(deps, tx, staff, one, 'hold')
      : await moveCase(deps, tx, one, 'decide', staff, {
          ...UNHELD,
          outcome: asked.decision,
          decidedAt: deps.clock.now(),
        });
  if (!settled.ok) return settled;
  await putOnRecord(deps, tx, {
    ...actor(staff),
    merchantId: one.merchantId,
    act: `case.${asked.decision}`,
    object: one.number,
    reason: asked.decision,
    data: { bundle: hexOf(bundle.hash) },
  });
  if (asked.decision === 'hold') return settled;
  if (one.firstReviewerId !== null)
    await countPair(deps, tx, {
      agencyId: one.agencyId,
      kind: 'fourEyes',
      firstId: one.firstReviewerId,
      secondId: staff.id,
      differs: one.draft.firstDecision !== asked.decision,
    });
  await drawRecheck(deps, tx, settled.value, staff);
  return settled;
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

/** Facts kept with the decision, and how long what is given back may take. */
function changes(
  deps: Deps,
  { application, policy }: Opened,
  { one, bundle, event, asked }: Decision,
): { readonly patch: Patch; readonly notAfter: NotAfter } {
  if (event === 'approve' && one.kind === 'entity')
    return { patch: { facts: { returned: [], mended: [], qualifiedAt: deps.clock.now() } }, notAfter: {} };
  if (event !== 'return' && event !== 'rejectName') return { patch: {}, notAfter: {} };
  const back = returning(deps, application, policy, stepsOf(one, bundle, asked.items));
  return { patch: { facts: back.facts }, notAfter: back.notAfter };
}

type Told = {
  readonly dry: Moved;
  readonly opened: Opened;
  readonly appId: string | null;
  readonly decision: Decision;
};

/** What the notices of a decision say; all of it stands as it will be once the decision is carried out. */
async function noticeParams(deps: Deps, tx: Tx, { dry, opened, appId, decision }: Told) {
  const { one, application, asked, bundle } = decision;
  const { policy } = opened;
  const unfit = asked.items.filter((item) => item.verdict !== 'pass');
  const account = await tx.accounts.ofApplication(application.parentId ?? application.id);
  const until = account?.verifiedUntil ?? null;
  const verifies = dry.acts.includes('verifyAccount');
  const refills = Number(dry.application.facts.refills ?? 0);
  return {
    name: String(bundle.answers.mpName ?? bundle.answers.accountName ?? account?.name ?? ''),
    n: unfit.length,
    items: unfit.map((item) => `item:${item.path}`).join('|'),
    reasons: unfit.map((item) => `reason:${item.reason ?? ''}`).join('|'),
    left: Math.max(0, policy.values['verify.refills'] - refills),
    deadline: endOfClocks(dry.commit.timers) ?? 0,
    result: `result:${asked.decision}`,
    rule: dry.acts.includes('settleFee') ? `fee:${feeRuleOf(deps, dry.application, asked.items).id}` : '',
    until: (verifies ? validUntil(until, deps.clock.now(), policy, deps) : until) ?? 0,
    appId: appId ?? '',
    case: one.number,
  };
}
