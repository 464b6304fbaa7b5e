import { type LegalRepProofEvent, type LegalRepProofFacts, legalRepProof } from '@ruzhu/journeys';
import {
  civilDateAt,
  maskMobile,
  maskName,
  ok,
  parseMobile,
  type Refusal,
  type Result,
  readAdministratorId,
  readOneTimeCode,
  readPersonName,
  refuse,
} from '@ruzhu/rules';
import type { Application, LegalRepProof } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { personMasked } from './administrator-changes.ts';
import { note } from './advance.ts';
import { openAnswers } from './answers.ts';
import { hexOf } from './canonical-json.ts';
import { asOutcome, decide, type Outcome, refusing } from './decide.ts';
import type { Caller, Deps } from './deps.ts';
import { isOpenLink, LINK_ENDED } from './legal-rep-link.ts';
import { store } from './loading.ts';
import { proveCode, type SentCode, sendCode } from './one-time-codes.ts';
import { keepFindable } from './search-keys.ts';
import { step } from './small-steps.ts';

export type LegalRepView = {
  readonly state: LegalRepProof['state'];
  readonly subject: string;
  readonly legalRepMasked: string;
  readonly askedBy: string;
  readonly endsAt: number;
  readonly codeSentTo: string | null;
  readonly policy: string;
  /** The new administrator it is about, masked; `null` for a registration. */
  readonly newAdministrator: string | null;
};

/** The proof a token leads to, expired ones included. Refusal: `link.unknown`. */
async function byToken(deps: Deps, tx: Tx, token: string): Promise<Result<LegalRepProof>> {
  const found = await tx.legalReps.byToken(deps.vault.hash('token', token));
  if (!found) return refuse('link.unknown');
  const over = isOpenLink(found) && deps.clock.now() >= found.endsAt;
  return ok(over ? { ...found, state: 'timedOut' } : found);
}

/** What the legal representative sees on the phone. Nothing personal of others, own data masked. */
export async function viewLegalRep(deps: Deps, tx: Tx, token: string): Promise<Result<LegalRepView>> {
  const proof = await byToken(deps, tx, token);
  if (!proof.ok) return proof;
  const application = await tx.applications.find(proof.value.applicationId);
  if (!application) return refuse('link.unknown');
  const answers = await openAnswers(deps, application);
  const mobile = proof.value.sealed.mobile ? await openSealed(deps, proof.value, 'mobile') : null;
  return ok({
    state: proof.value.state,
    subject: String(answers.entityName ?? ''),
    legalRepMasked: maskName(String(answers.legalRepName ?? '')),
    askedBy: application.number,
    endsAt: proof.value.endsAt,
    codeSentTo: mobile && maskMobile(mobile),
    policy: application.policy,
    newAdministrator: await newAdministratorOf(deps, tx, proof.value),
  });
}

async function newAdministratorOf(deps: Deps, tx: Tx, { changeId }: LegalRepProof): Promise<string | null> {
  const change = changeId ? await tx.administratorChanges.find(changeId) : null;
  return change && personMasked(deps, change);
}

const placeOf = (proof: { id: string }, column: string) => ({
  table: 'legal_rep_proofs',
  column,
  row: proof.id,
});
const openSealed = (deps: Deps, proof: LegalRepProof, column: string) =>
  deps.vault.open(proof.merchantId, placeOf(proof, column), proof.sealed[column] ?? '');

export type LegalRepIdentity = {
  readonly name: string;
  readonly idNumber: string;
  readonly mobile: string;
  readonly agree: boolean;
};

/**
 * Consent, name, ID number and phone, typed on the own phone and never shown on the computer; then a code is sent.
 * Refusals: `agreement.missing`, `person.name`, `id.*`, `phone.*`, `legalRep.name_differs`, those of `sendCode`.
 */
export const identifyLegalRep = (
  deps: Deps,
  asked: { readonly token: string; readonly identity: LegalRepIdentity; readonly caller: Caller },
): Promise<Outcome<SentCode>> =>
  decide(deps, 'platform', async (tx) => {
    const proof = await byToken(deps, tx, asked.token);
    if (!proof.ok) return proof;
    const application = await tx.applications.find(proof.value.applicationId);
    if (!application) return refuse('link.unknown');
    const policy = deps.policies.named(application.policy);
    const answers = await openAnswers(deps, application);
    const read = readIdentity(
      deps,
      asked.identity,
      String(answers.legalRepName ?? ''),
      policy.values['admin.minAge'],
    );
    if (!read.ok) return read;
    const agreed = proof.value.state === 'linkMade' ? await go(deps, tx, proof.value, 'agree') : proof;
    if (!agreed.ok) return agreed;
    const sealed = await sealIdentity(deps, proof.value, read.value);
    const sent = await go(deps, tx, { ...agreed.value, sealed }, 'sendCode');
    if (!sent.ok) return sent;
    return sendCode(deps, tx, {
      purpose: 'legalRep',
      channel: 'sms',
      recipient: read.value.mobile,
      binder: proof.value.id,
      merchantId: application.merchantId,
      applicationId: application.id,
      policy,
      caller: asked.caller,
    });
  });

type Identity = { readonly name: string; readonly idNumber: string; readonly mobile: string };

function readIdentity(
  deps: Deps,
  given: LegalRepIdentity,
  expected: string,
  minAge: number,
): Outcome<Identity> {
  const asOf = civilDateAt(deps.clock.now());
  const readings = {
    name: readPersonName(given.name),
    idNumber: readAdministratorId(given.idNumber, { asOf, minAge }),
    mobile: parseMobile(given.mobile, { asOf }),
  };
  const refusals: Refusal[] = Object.entries(readings).flatMap(([path, reading]) =>
    reading.ok ? [] : [{ ...reading.refusal, path }],
  );
  if (!given.agree) refusals.push(refuse('agreement.missing', 'agree').refusal);
  const { name, idNumber, mobile } = readings;
  if (refusals.length > 0 || !name.ok || !idNumber.ok || !mobile.ok) return refusing(...refusals);
  if (name.value !== readNameOr(expected)) return refusing(refuse('legalRep.name_differs', 'name').refusal);
  return ok({ name: name.value, idNumber: idNumber.value, mobile: mobile.value });
}

const readNameOr = (text: string): string => {
  const reading = readPersonName(text);
  return reading.ok ? reading.value : text;
};

async function sealIdentity(
  deps: Deps,
  proof: LegalRepProof,
  identity: Identity,
): Promise<LegalRepProof['sealed']> {
  const entries = await Promise.all(
    Object.entries(identity).map(
      async ([column, value]) =>
        [column, await deps.vault.seal(proof.merchantId, placeOf(proof, column), value)] as const,
    ),
  );
  return Object.fromEntries(entries);
}

/** Moves the proof by its journey and stores it. Refusals: `link.over`, those of the journey. */
async function go(
  deps: Deps,
  tx: Tx,
  proof: LegalRepProof,
  event: LegalRepProofEvent,
  facts: Partial<LegalRepProofFacts> = {},
): Promise<Result<LegalRepProof>> {
  if (proof.state === 'timedOut') return refuse('link.expired');
  const all: LegalRepProofFacts = {
    faceCheck: deps.faces.connected,
    faceTriesLeft: 3,
    codeTriesLeft: 5,
    ...facts,
  };
  const by = event === 'match' || event === 'differ' || event === 'timeOut' ? 'system' : 'legalRep';
  const moved = step(legalRepProof, proof.state, event, by, all, deps.policies.current());
  if (!moved.ok) return refuse('link.used', '', { state: proof.state });
  const next: LegalRepProof = {
    ...proof,
    state: moved.next,
    version: proof.version + 1,
    decidedAt: LINK_ENDED.includes(moved.next) ? deps.clock.now() : null,
  };
  return (await tx.legalReps.update(next)) ? ok(next) : refuse('link.used');
}

/**
 * The code proves the phone; then the registry compares, if one is connected. Where none is, nothing is claimed: the
 * proof stands with "not compared" and the reviewer sees it.
 * Refusals: those of `proveCode`, `link.*`, `registry.*`.
 */
export async function proveLegalRepCode(
  deps: Deps,
  asked: { readonly token: string; readonly proofId: string; readonly code: string; readonly caller: Caller },
): Promise<Outcome<LegalRepProof['state']>> {
  const code = readOneTimeCode(asked.code);
  if (!code.ok) return refusing({ ...code.refusal, path: 'code' });
  const proved = await deps.store.write('platform', async (tx): Promise<Result<LegalRepProof>> => {
    const proof = await byToken(deps, tx, asked.token);
    if (!proof.ok) return proof;
    // The code was right before and the comparison was cut off: it is done now.
    if (proof.value.state === 'codeOk') return proof;
    const tried = await proveCode(deps, tx, {
      proofId: asked.proofId,
      code: code.value,
      purpose: 'legalRep',
      binder: proof.value.id,
    });
    if (tried.ok) return go(deps, tx, proof.value, 'proveCode');
    if (tried.refusal.code === 'code.locked')
      await go(deps, tx, proof.value, 'failCode', { codeTriesLeft: 0 });
    return { ok: false, refusal: { ...tried.refusal, path: 'code' } };
  });
  return proved.ok ? compareAndFinish(deps, proved.value, asked.caller) : asOutcome(proved);
}

async function compareAndFinish(
  deps: Deps,
  proof: LegalRepProof,
  caller: Caller,
): Promise<Outcome<LegalRepProof['state']>> {
  const application = await deps.store.read('platform', (tx) => tx.applications.find(proof.applicationId));
  if (!application) return refusing(refuse('link.unknown').refusal);
  const answers = await openAnswers(deps, application);
  const [name, idNumber] = [await openSealed(deps, proof, 'name'), await openSealed(deps, proof, 'idNumber')];
  const answer = await deps.registry.compare({
    name: String(answers.entityName),
    code: String(answers.licenceNumber),
    legalRepName: name,
    legalRepId: idNumber,
  });
  const bad = answer.outcome === 'differs' || answer.outcome === 'cancelled';
  const legalRepIndex = deps.vault.index('legalRep', idNumber);
  return decide(deps, 'platform', async (tx) => {
    const fresh = await tx.applications.find(proof.applicationId);
    if (!fresh) return refuse('link.unknown');
    const next = await go(deps, tx, { ...proof, registry: answer.outcome }, bad ? 'differ' : 'match');
    if (!next.ok) return next;
    const result = bad ? 'differs' : 'proved';
    if (proof.changeId) return confirmChange(deps, tx, next.value, fresh, hexOf(legalRepIndex).slice(0, 16));
    const noted = note(deps, {
      application: fresh,
      event: `legalRep.${result}`,
      by: 'legalRep',
      actorId: hexOf(legalRepIndex).slice(0, 16),
      patch: {
        facts: bad
          ? { proof: 'differs' }
          : {
              proof: 'proved',
              proofBy: 'legalRep',
              registry: answer.outcome,
              legalRepIndex: hexOf(legalRepIndex),
            },
      },
      data: { registry: answer.outcome, browser: caller.browser },
      notify: ['legalRep.result'],
      params: { result: `state:legal-rep-proof:${result}` },
    });
    await store(tx, noted.commit);
    await keepFindable(deps, tx, fresh.merchantId);
    return ok(next.value.state);
  });
}

/** Another administrator was confirmed, or not: that says nothing of the registration. */
async function confirmChange(
  deps: Deps,
  tx: Tx,
  { state }: LegalRepProof,
  application: Application,
  actorId: string,
): Promise<Result<LegalRepProof['state']>> {
  const event = `administrator.legalRep.${state}`;
  const noted = note(deps, { application, event, by: 'legalRep', actorId });
  await store(tx, noted.commit);
  return ok(state);
}

/** "Not me": the link is dead and the merchant is told. Refusals: `link.*`. */
export const refuseLegalRep = (
  deps: Deps,
  asked: { readonly token: string },
): Promise<Outcome<LegalRepProof['state']>> =>
  decide(deps, 'platform', async (tx) => {
    const proof = await byToken(deps, tx, asked.token);
    if (!proof.ok) return proof;
    const refused = await go(deps, tx, proof.value, 'refuse');
    if (!refused.ok) return refused;
    const application = await tx.applications.find(proof.value.applicationId);
    if (!application) return refuse('link.unknown');
    if (proof.value.changeId) return confirmChange(deps, tx, refused.value, application, proof.value.id);
    const noted = note(deps, {
      application,
      event: 'legalRep.refused',
      by: 'legalRep',
      actorId: proof.value.id,
      patch: { facts: { proof: 'refused' } },
      notify: ['legalRep.result'],
      params: { result: 'state:legal-rep-proof:refused' },
    });
    await store(tx, noted.commit);
    return ok(refused.value.state);
  });
