import { legalRepProof } from '@ruzhu/journeys';
import {
  at,
  civilDateAt,
  type Instant,
  type Locale,
  millisecondsOf,
  ok,
  type Policy,
  parseMobile,
  type Result,
  refuse,
} from '@ruzhu/rules';
import type { Application, LegalRepProof } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { note } from './advance.ts';
import { hexOf } from './canonical-json.ts';
import { open } from './contexts.ts';
import { decide, type Outcome } from './decide.ts';
import type { Caller, Deps } from './deps.ts';
import { mine, store } from './loading.ts';
import { useSendingRates } from './one-time-codes.ts';
import { RATES, useRate } from './rates.ts';

type Asked = { readonly merchantId: string; readonly applicationId: string; readonly caller: Caller };

export type LegalRepLink = { readonly proofId: string; readonly url: string; readonly endsAt: number };

/**
 * A link for the legal representative, valid 24 hours. An open one is replaced, so that a link can always be sent anew.
 * With a mobile number the link also goes out as an SMS. Refusals: `not_found`, `steps.missing` (entity),
 * `proof.already_proved`, `phone.*`, `rate.too_many`.
 */
export const makeLegalRepLink = (
  deps: Deps,
  asked: Asked & { readonly mobile: string | null },
): Promise<Outcome<LegalRepLink>> =>
  decide(deps, 'platform', async (tx) => {
    const found = await mine(tx, asked.merchantId, asked.applicationId, 'service-account');
    if (!found.ok) return found;
    const { application, answers, policy } = await open(deps, tx, found.value);
    if (!answers.legalRepName) return refuse('steps.missing', '', { steps: 'entity' });
    if (application.facts.proof === 'proved') return refuse('proof.already_proved');
    const mobile = readMobile(deps, asked.mobile);
    if (!mobile.ok) return mobile;
    const slowed = mobile.value ? await mayInvite(deps, tx, mobile.value, asked.caller) : null;
    if (slowed) return slowed;
    const { locale } = asked.caller;
    const link = await insertLink(deps, tx, application, {
      mobile: mobile.value,
      policy,
      locale,
      changeId: null,
    });
    const noted = note(deps, {
      application,
      event: 'legalRep.linkMade',
      by: 'applicant',
      actorId: asked.caller.actorId,
    });
    await store(tx, noted.commit);
    return ok(link);
  });

type NewLink = {
  readonly mobile: string | null;
  readonly policy: Policy;
  readonly locale: Locale;
  readonly changeId: string | null;
};

/** The link itself, its clock, and with a mobile number the SMS that carries it. */
async function insertLink(
  deps: Deps,
  tx: Tx,
  application: Pick<Application, 'id' | 'merchantId'>,
  { mobile, policy, locale, changeId }: NewLink,
): Promise<LegalRepLink> {
  await dropOpenLink(tx, application.id);
  const token = deps.ids.token();
  const now = deps.clock.now();
  const id = deps.ids.id();
  const endsAt = now + millisecondsOf(policy.values['proof.legalRepLink']);
  await tx.legalReps.insert({
    id,
    merchantId: application.merchantId,
    applicationId: application.id,
    tokenHash: deps.vault.hash('token', token),
    state: legalRepProof.initial,
    face: 'notChecked',
    registry: 'notCompared',
    sealed: {},
    createdAt: now,
    endsAt,
    decidedAt: null,
    version: 0,
    changeId,
  });
  await tx.timers.change({
    set: [linkTimer(application, id, policy.values['proof.legalRepLink'], now, endsAt)],
    stop: [],
  });
  const url = `${deps.publicUrl}/s/${token}`;
  if (!mobile) return { proofId: id, url, endsAt };
  const notice = changeId ? 'legalRep.confirmChange' : 'legalRep.invite';
  await tx.outbox.insert([await inviteBySms(deps, application, { notice, mobile, url, endsAt, locale })]);
  return { proofId: id, url, endsAt };
}

/**
 * A link by which the legal representative confirms another administrator; it goes to the number alone and is shown to
 * nobody. Refusals: `phone.*` at `legalRepMobile`, `rate.too_many`.
 */
export async function inviteForChange(
  deps: Deps,
  tx: Tx,
  application: Application,
  asked: { readonly changeId: string; readonly mobile: string; readonly caller: Caller },
): Promise<Result<true>> {
  const mobile = readMobile(deps, asked.mobile);
  if (!mobile.ok) return { ok: false, refusal: at('legalRepMobile', mobile.refusal) };
  if (!mobile.value) return refuse('field.missing', 'legalRepMobile');
  const slowed = await mayInvite(deps, tx, mobile.value, asked.caller);
  if (slowed) return slowed;
  const policy = deps.policies.named(application.policy);
  const { changeId, caller } = asked;
  await insertLink(deps, tx, application, { mobile: mobile.value, policy, locale: caller.locale, changeId });
  return ok(true);
}

const linkTimer = (
  { merchantId }: Pick<LegalRepProof, 'merchantId'>,
  ownerId: string,
  rule: string,
  beganAt: Instant,
  dueAt: Instant,
) => ({
  ownerId,
  ownerKind: 'legalRepProof' as const,
  merchantId,
  clock: 'link',
  event: 'timeOut',
  rule,
  dueAt,
  beganAt,
  pausedAt: null,
  leftMs: null,
});

/** The number is anybody's, so that no merchant may write to it without end. */
async function mayInvite(deps: Deps, tx: Tx, mobile: string, caller: Caller) {
  const now = deps.clock.now();
  const one = await useRate(tx, RATES.invitesPerPhone, hexOf(deps.vault.index('mobile', mobile)), now);
  return one ?? useSendingRates(deps, tx, { channel: 'sms', recipient: mobile, caller }, now);
}

/** Kills the link that is open, if there is one: a newer one takes its place, or what it would prove has changed. */
export async function dropOpenLink(tx: Tx, applicationId: string): Promise<void> {
  const latest = await tx.legalReps.latest(applicationId);
  if (latest && isOpenLink(latest))
    await tx.legalReps.update({ ...latest, state: 'timedOut', version: latest.version + 1 });
}

/** Whether anybody waits for the proof: at registering, and later where the rules ask for it at the verification. */
function isAsked(deps: Deps, { state, facts, policy }: Application): boolean {
  if (state === 'registering') return true;
  const atVerification = deps.policies.named(policy).values['verify.entityProof'].includes('legalRepFace');
  return atVerification && facts.proof !== 'proved';
}

/** The time of a link is over: it is dead, and the merchant is told. */
export async function endLegalRepLink(deps: Deps, tx: Tx, proofId: string): Promise<void> {
  const proof = await tx.legalReps.find(proofId);
  if (!proof || !isOpenLink(proof)) return;
  const decidedAt = deps.clock.now();
  await tx.legalReps.update({ ...proof, state: 'timedOut', decidedAt, version: proof.version + 1 });
  const application = await tx.applications.find(proof.applicationId);
  if (!application || !isAsked(deps, application)) return;
  const noted = note(deps, {
    application,
    event: 'legalRep.timedOut',
    by: 'system',
    actorId: 'clock',
    notify: ['legalRep.result'],
    params: { result: 'state:legal-rep-proof:timedOut' },
  });
  await store(tx, noted.commit);
}

function readMobile(deps: Deps, text: string | null): Result<string | null> {
  if (!text?.trim()) return ok(null);
  const reading = parseMobile(text, { asOf: civilDateAt(deps.clock.now()) });
  return reading.ok ? ok(reading.value) : refuse(reading.refusal.code, 'mobile', reading.refusal.params);
}

async function inviteBySms(
  deps: Deps,
  application: { id: string; merchantId: string },
  {
    notice,
    mobile,
    url,
    endsAt,
    locale,
  }: {
    readonly notice: string;
    readonly mobile: string;
    readonly url: string;
    readonly endsAt: Instant;
    readonly locale: Locale;
  },
) {
  const id = deps.ids.id();
  const now = deps.clock.now();
  const place = { table: 'outbox', column: 'payload', row: id };
  return {
    id,
    merchantId: application.merchantId,
    applicationId: application.id,
    channel: 'sms' as const,
    notice,
    payload: {
      sealed: await deps.vault.seal(
        application.merchantId,
        place,
        JSON.stringify({ recipient: mobile, url }),
      ),
      endsAt,
      locale,
    },
    messageId: null,
    dueAt: now,
    createdAt: now,
  };
}

export const LINK_ENDED = ['proved', 'differs', 'refused', 'timedOut'];
export const isOpenLink = (proof: LegalRepProof) => !LINK_ENDED.includes(proof.state);
