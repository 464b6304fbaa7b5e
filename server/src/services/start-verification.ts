import { type Answers, subjectKindOf } from '@ruzhu/journeys';
import { ok, refuse } from '@ruzhu/rules';
import type { Application } from '../ports/records.ts';
import { begin, note } from './advance.ts';
import { openAnswers, sealAnswers } from './answers.ts';
import { open, STEPS } from './contexts.ts';
import { decide, type Outcome } from './decide.ts';
import type { Caller, Deps } from './deps.ts';
import { mine, store } from './loading.ts';
import { type BegunScan, beginScan, consumeScan } from './scans.ts';

type Asked = { readonly merchantId: string; readonly applicationId: string; readonly caller: Caller };

/** Account states from which a verification can be begun. */
const VERIFIABLE = ['registeredUnverified', 'renewalWindow', 'lapsed'];
const OVER = ['passed', 'passedWithoutName', 'failed', 'abandoned'];

/**
 * Begins the verification of a service account; one that is open is given again. What is known of the entity is filled
 * in, and after an earlier attempt everything that was typed then.
 * Refusals: `not_found`, `account.not_verifiable`.
 */
export const startVerification = (deps: Deps, asked: Asked): Promise<Outcome<Application>> =>
  decide(deps, 'platform', async (tx) => {
    const found = await mine(tx, asked.merchantId, asked.applicationId, 'service-account');
    if (!found.ok) return found;
    const account = found.value;
    const all = (await tx.applications.ofMerchant(asked.merchantId)).filter(
      (one) => one.journey === 'verification' && one.parentId === account.id,
    );
    const running = all.find((one) => !OVER.includes(one.state));
    if (running) return ok(running);
    if (!VERIFIABLE.includes(account.state))
      return refuse('account.not_verifiable', '', { state: account.state });
    const id = deps.ids.id();
    const before = all.at(-1);
    const rows = await prefill(deps, account, before ?? null, id);
    const commit = begin(deps, {
      id,
      number: deps.ids.number('V'),
      merchantId: account.merchantId,
      journey: 'verification',
      parentId: account.id,
      policy: account.policy,
      ...rows,
      facts: { attempt: all.length + 1 },
      by: 'applicant',
      actorId: asked.caller.actorId,
    });
    await store(tx, commit);
    return ok(commit.application);
  });

/** Answers an earlier attempt gave, or what the entity record tells. Agreements and ticks are asked anew. */
async function prefill(deps: Deps, account: Application, before: Application | null, id: string) {
  const entity = await openAnswers(deps, account);
  const earlier = before ? await openAnswers(deps, before) : {};
  const { agreeVerificationTerms: _agreed, callSlots: _slots, ...kept } = earlier;
  const answers = {
    verificationType: verificationTypeOf(entity),
    contactSameAsAdmin: true,
    bankAccountKind: 'corporate',
    accountName: entity.accountName,
    taxNumber: entity.licenceNumber,
    ...kept,
  };
  return sealAnswers(
    deps,
    { id, merchantId: account.merchantId, sealed: {} },
    STEPS.verification,
    answers,
    {},
  );
}

/** What the first two characters of the code of another organisation say it is. */
const ORGANISATIONS: Readonly<Record<string, string>> = { 51: 'socialGroup', 52: 'privateNonEnterprise' };

function verificationTypeOf(entity: Answers): string {
  const kind = subjectKindOf(entity) ?? 'enterprise';
  const pair = String(entity.licenceNumber ?? '').slice(0, 2);
  return (kind === 'otherOrg' ? ORGANISATIONS[pair] : undefined) ?? VERIFICATION_TYPES[kind] ?? 'enterprise';
}

const VERIFICATION_TYPES: Readonly<Record<string, string>> = {
  enterprise: 'enterprise',
  soleTrader: 'soleTrader',
  media: 'media',
  government: 'government',
  otherOrg: 'otherOrgFree',
};

/** The administrator confirms the verification on the phone. Refusals: those of `beginScan`, `steps.missing`. */
export const beginConfirmation = (deps: Deps, asked: Asked): Promise<Outcome<BegunScan>> =>
  decide(deps, 'platform', async (tx) => {
    const found = await mine(tx, asked.merchantId, asked.applicationId, 'verification');
    if (!found.ok) return found;
    const { application, account, context, policy } = await open(deps, tx, found.value);
    const administrator = await tx.administrators.find(account.id);
    if (!administrator) return refuse('steps.missing', '', { steps: 'adminScan' });
    return beginScan(deps, tx, {
      purpose: 'confirmVerification',
      act: { subject: String(context.known.entityName ?? ''), order: application.number },
      merchantId: application.merchantId,
      applicationId: account.id,
      personIndex: administrator.idIndex,
      policy,
      caller: asked.caller,
    });
  });

/** Uses the confirmed scan. Refusals: those of `consumeScan`, `not_found`. */
export const finishConfirmation = (
  deps: Deps,
  asked: Asked & { readonly ticketId: string },
): Promise<Outcome<Application>> =>
  decide(deps, 'platform', async (tx) => {
    const found = await mine(tx, asked.merchantId, asked.applicationId, 'verification');
    if (!found.ok) return found;
    const { application, context } = await open(deps, tx, found.value);
    const act = { subject: String(context.known.entityName ?? ''), order: application.number };
    const used = await consumeScan(deps, tx, { ...asked, purpose: 'confirmVerification', act });
    if (!used.ok) return used;
    const noted = note(deps, {
      application,
      event: 'administrator.confirmed',
      by: 'administrator',
      actorId: used.value.deviceId ?? '',
      patch: { facts: { adminConfirmedAt: deps.clock.now() } },
    });
    await store(tx, noted.commit);
    return ok(noted.application);
  });
