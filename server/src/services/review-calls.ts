import { maskMobile, ok, refuse } from '@ruzhu/rules';
import type { Application, Call, CallOutcome, Case, Staff } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { advance, note } from './advance.ts';
import { openAnswers } from './answers.ts';
import { putOnRecord } from './audit.ts';
import { open } from './contexts.ts';
import { decide, type Outcome, refusing } from './decide.ts';
import type { Deps } from './deps.ts';
import { guardFacts, MISSED_CALLS } from './guard-facts.ts';
import { store } from './loading.ts';
import { moveCase } from './move-case.ts';
import { actor, onDesk } from './review-desk.ts';
import { forgetSlot } from './slot-reminders.ts';
import { endOfClocks } from './timers.ts';

/** The number that is called: the contact's, which is the administrator's unless another was named. */
async function contactOf(
  deps: Deps,
  tx: Tx,
  application: Application,
): Promise<{ mobile: string; name: string }> {
  const answers = await openAnswers(deps, application);
  if (answers.contactSameAsAdmin === false)
    return { mobile: String(answers.contactMobile), name: String(answers.contactName) };
  const account = application.parentId ? await tx.applications.find(application.parentId) : null;
  const entity = account ? await openAnswers(deps, account) : {};
  return { mobile: String(entity.adminMobile ?? ''), name: String(entity.adminName ?? '') };
}

export type CallReport = {
  readonly caseId: string;
  readonly outcome: CallOutcome;
  readonly seconds: number;
  readonly note: string;
  /** When to try again, for `callLater`. */
  readonly callAgainAt: number | null;
};

/**
 * Logs a call. A missed one is told to the merchant at once; "call later" lets the case sleep until the chosen time.
 * Refusals: those of `onDesk`, `call.slot_past`.
 */
export const logCall = (deps: Deps, staff: Staff, report: CallReport): Promise<Outcome<Call>> =>
  decide(deps, 'platform', async (tx) => {
    const desk = await onDesk(deps, tx, staff, report.caseId);
    if (!desk.ok) return desk;
    const { one, application } = desk.value;
    const now = deps.clock.now();
    if (report.outcome === 'callLater' && (report.callAgainAt === null || report.callAgainAt <= now))
      return refuse('call.slot_past', 'callAgainAt');
    const contact = await contactOf(deps, tx, application);
    const call: Call = {
      id: deps.ids.id(),
      caseId: one.id,
      applicationId: application.id,
      merchantId: application.merchantId,
      reviewerId: staff.id,
      numberMasked: maskMobile(contact.mobile),
      outcome: report.outcome,
      seconds: report.seconds,
      note: report.note.slice(0, 1000),
      at: now,
    };
    await tx.cases.insertCall(call);
    await tellMerchant(deps, tx, one, application, call, staff);
    if (report.outcome === 'reachedOk') await forgetSlot(tx, application.id);
    if (report.outcome !== 'callLater') return ok(call);
    const slept = await moveCase(deps, tx, one, 'snooze', staff, {
      wakesAt: report.callAgainAt,
      reviewerId: null,
      leasedUntil: null,
    });
    return slept.ok ? ok(call) : slept;
  });

async function tellMerchant(
  deps: Deps,
  tx: Tx,
  one: Case,
  application: Application,
  call: Call,
  staff: Staff,
): Promise<void> {
  const policy = deps.policies.named(application.policy);
  const missed = MISSED_CALLS.includes(call.outcome);
  const since = Number(application.facts.callsSince ?? 0);
  const calls = (await tx.cases.callsOf(application.id)).filter(
    (row) => row.at >= since && MISSED_CALLS.includes(row.outcome),
  );
  const agency = one.agencyId ? await tx.agencies.find(one.agencyId) : null;
  const noted = note(deps, {
    application,
    event: `call.${call.outcome}`,
    by: 'reviewer',
    actorId: staff.id,
    data: { seconds: call.seconds },
    ...(missed ? { notify: ['call.missed'] } : {}),
    params: {
      n: calls.length,
      max: policy.values['verify.callAttempts'],
      agency: agency?.name ?? '',
      phone: agency?.phone ?? '',
    },
  });
  await store(tx, noted.commit);
}

/**
 * After the attempts the policy asks for, the contact counts as unreachable: nothing is lost yet, the merchant has days
 * to choose a slot, change the number or call back. Refusals: those of `onDesk`, `call.too_few`.
 */
export const declareUnreachable = (deps: Deps, staff: Staff, caseId: string): Promise<Outcome<Application>> =>
  decide(deps, 'platform', async (tx) => {
    const desk = await onDesk(deps, tx, staff, caseId);
    if (!desk.ok) return desk;
    const { one, application } = desk.value;
    const opened = await open(deps, tx, application);
    const timers = await tx.timers.of(application.id);
    const ask = {
      application,
      timers,
      event: 'unreachable',
      by: 'reviewer',
      actorId: staff.id,
      facts: await guardFacts(deps, tx, opened),
    } as const;
    const dry = advance(deps, ask);
    if (!dry.ok) return refusing(dry.refusal);
    const deadline = endOfClocks(dry.commit.timers) ?? 0;
    const moved = advance(deps, { ...ask, params: { deadline } });
    if (!moved.ok) return refusing(moved.refusal);
    await store(tx, moved.commit);
    // Nobody can do anything until the merchant has answered: the case sleeps, and comes back with the answer.
    const asleep = { wakesAt: deadline, reviewerId: null, leasedUntil: null };
    const slept = await moveCase(deps, tx, one, 'snooze', staff, asleep);
    return slept.ok ? ok(moved.application) : slept;
  });

/** Shows the number to be called, on the record. Refusals: those of `onDesk`. */
export const revealContact = (
  deps: Deps,
  staff: Staff,
  caseId: string,
): Promise<Outcome<{ mobile: string; name: string }>> =>
  decide(deps, 'platform', async (tx) => {
    const desk = await onDesk(deps, tx, staff, caseId);
    if (!desk.ok) return desk;
    const { one, application } = desk.value;
    await putOnRecord(deps, tx, {
      ...actor(staff),
      merchantId: one.merchantId,
      act: 'contact.reveal',
      object: one.number,
      reason: 'call',
      data: {},
    });
    return ok(await contactOf(deps, tx, application));
  });
