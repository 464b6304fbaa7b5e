import {
  civilDateAt,
  endOf,
  type Locale,
  millisecondsOf,
  ok,
  type Policy,
  type Refused,
  type Result,
  refuse,
  startOf,
} from '@ruzhu/rules';
import type { Application, OneTimeProof } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { PLATFORM } from '../ports/vault.ts';
import { copyAdministrator } from './administrators.ts';
import { openAnswers } from './answers.ts';
import { hexOf } from './canonical-json.ts';
import { type Opened, open, sealEmail } from './contexts.ts';
import { decide, type Outcome, refusing } from './decide.ts';
import type { Caller, Deps } from './deps.ts';
import { mine } from './loading.ts';
import { moveOn } from './mini-programs.ts';
import { RATES, useRate } from './rates.ts';

type Asked = { readonly merchantId: string; readonly applicationId: string; readonly caller: Caller };

export type SentLink = { readonly resendAt: number; readonly endsAt: number };

/**
 * Sends the activation link to the mailbox that was given, and kills the one before it. Whether the mailbox is taken is
 * not told here. Refusals: `not_found`, `code.too_soon`, `code.daily_limit`, those of the guard `accountReady`.
 */
export const sendActivation = (deps: Deps, asked: Asked): Promise<Outcome<SentLink>> =>
  decide(deps, 'platform', async (tx) => {
    const found = await mine(tx, asked.merchantId, asked.applicationId, 'mini-program');
    if (!found.ok) return found;
    const opened = await open(deps, tx, found.value);
    const moved = await moveOn(deps, tx, opened, 'sendLink', 'applicant', asked.caller);
    if (!moved.ok) return moved;
    return sendLink(deps, tx, opened, asked.caller);
  });

/**
 * The link that was sent last: from when on another one may be sent, and until when it holds. `null` before one was sent
 * to the mailbox that is given now. Refusal: `not_found`.
 */
export async function sentActivation(
  deps: Deps,
  tx: Tx,
  asked: Omit<Asked, 'caller'>,
): Promise<Result<SentLink | null>> {
  const found = await mine(tx, asked.merchantId, asked.applicationId, 'mini-program');
  if (!found.ok) return found;
  const { application, answers, policy } = await open(deps, tx, found.value);
  const index = deps.vault.index('email', String(answers.email ?? ''));
  const latest = await tx.proofs.latest(index, 'activation');
  if (latest?.applicationId !== application.id || latest.state !== 'sent') return ok(null);
  const today = startOf(civilDateAt(latest.sentAt));
  const isLast =
    (await tx.proofs.sentSince(index, 'activation', today)) >= policy.values['email.codesPerDay'];
  const resendAt = isLast
    ? endOf(civilDateAt(latest.sentAt))
    : latest.sentAt + millisecondsOf(policy.values['email.resendAfter']);
  return ok({ resendAt, endsAt: latest.endsAt });
}

async function sendLink(
  deps: Deps,
  tx: Tx,
  { application, answers, policy }: Opened,
  caller: Caller,
): Promise<Outcome<SentLink>> {
  const now = deps.clock.now();
  const email = String(answers.email);
  const index = deps.vault.index('email', email);
  const latest = await tx.proofs.latest(index, 'activation');
  const refusal = await mayNotSend(deps, tx, { index, latest, policy, caller });
  if (refusal) return refusing(refusal.refusal);
  if (latest?.state === 'sent') await tx.proofs.update({ ...latest, state: 'superseded' }, 'sent');
  const [id, token] = [deps.ids.id(), deps.ids.token()];
  const place = { table: 'one_time_proofs', column: 'recipient', row: id };
  const proof: OneTimeProof = {
    id,
    purpose: 'activation',
    channel: 'email',
    recipientIndex: index,
    recipientSealed: await deps.vault.seal(PLATFORM, place, email),
    binder: application.id,
    merchantId: application.merchantId,
    applicationId: application.id,
    secretHash: deps.vault.hash('token', token),
    state: 'sent',
    triesLeft: 1,
    sentAt: now,
    endsAt: now + millisecondsOf(policy.values['email.linkLife']),
    provedAt: null,
  };
  await tx.proofs.insert(proof);
  await tx.outbox.insert([await linkMail(deps, proof, { email, token, locale: caller.locale })]);
  return ok({ resendAt: now + millisecondsOf(policy.values['email.resendAfter']), endsAt: proof.endsAt });
}

type Sending = {
  readonly index: Uint8Array;
  readonly latest: OneTimeProof | null;
  readonly policy: Policy;
  readonly caller: Caller;
};

async function mayNotSend(
  deps: Deps,
  tx: Tx,
  { index, latest, policy, caller }: Sending,
): Promise<Refused | null> {
  const now = deps.clock.now();
  const again = latest ? latest.sentAt + millisecondsOf(policy.values['email.resendAfter']) : 0;
  if (now < again) return refuse('code.too_soon', '', { seconds: Math.ceil((again - now) / 1000) });
  const limit = policy.values['email.codesPerDay'];
  if ((await tx.proofs.sentSince(index, 'activation', startOf(civilDateAt(now)))) >= limit)
    return refuse('code.daily_limit', '', { limit });
  return useRate(tx, RATES.codesPerAddress, hexOf(deps.vault.hash('address', caller.address)), now);
}

/** The mail with the link. Recipient and link stand sealed in the outbox; the worker opens them when it sends. */
async function linkMail(
  deps: Deps,
  { merchantId, applicationId, endsAt, sentAt }: OneTimeProof,
  { email, token, locale }: { readonly email: string; readonly token: string; readonly locale: Locale },
) {
  const id = deps.ids.id();
  const link = { recipient: email, url: `${deps.publicUrl}/activate/${token}` };
  const place = { table: 'outbox', column: 'payload', row: id };
  const sealed = await deps.vault.seal(PLATFORM, place, JSON.stringify(link));
  return {
    id,
    merchantId,
    applicationId,
    channel: 'email',
    notice: 'link.activation',
    payload: { sealed, endsAt, locale },
    messageId: null,
    dueAt: sentAt,
    createdAt: sentAt,
  } as const;
}

/**
 * Sends a new link to the mailbox that an old one was sent to, asked for from the old one's page. Whoever got a link for
 * a mailbox that was changed since can send nothing to the new one. Refusals: `link.unknown`, `link.used` once the
 * mailbox is activated, `link.superseded` once another mailbox is asked, `code.too_soon`, `rate.too_many`.
 */
export const resendActivation = (
  deps: Deps,
  asked: { readonly token: string; readonly caller: Caller },
): Promise<Outcome<SentLink>> =>
  decide(deps, 'platform', async (tx) => {
    const proof = await tx.proofs.bySecret(deps.vault.hash('token', asked.token));
    const id = proof?.purpose === 'activation' ? proof.applicationId : null;
    const application = id ? await tx.applications.find(id) : null;
    if (!proof || !application) return refuse('link.unknown');
    if (application.state !== 'activating') return refuse('link.used');
    const opened = await open(deps, tx, application);
    const now = deps.vault.index('email', String(opened.answers.email));
    if (hexOf(now) !== hexOf(proof.recipientIndex)) return refuse('link.superseded');
    const moved = await moveOn(deps, tx, opened, 'sendLink', 'applicant', asked.caller);
    return moved.ok ? sendLink(deps, tx, opened, asked.caller) : moved;
  });

const LINK_STATES: Readonly<Record<string, string>> = {
  proved: 'link.used',
  superseded: 'link.superseded',
  expired: 'link.expired',
};

/** Looks at an activation link without using it. Refusals: `link.unknown`, `link.used`, `link.superseded`, `link.expired`. */
export async function viewActivation(deps: Deps, tx: Tx, token: string): Promise<Result<OneTimeProof>> {
  const proof = await tx.proofs.bySecret(deps.vault.hash('token', token));
  if (proof?.purpose !== 'activation') return refuse('link.unknown');
  if (proof.state !== 'sent') return refuse(LINK_STATES[proof.state] ?? 'link.expired');
  if (deps.clock.now() >= proof.endsAt) return refuse('link.expired');
  const application = proof.applicationId ? await tx.applications.find(proof.applicationId) : null;
  if (!application) return refuse('link.unknown');
  // Another mailbox was given since: the link of the former one proves nothing any more.
  const { email } = await openAnswers(deps, application);
  const isSame = deps.vault.equal(deps.vault.index('email', String(email)), proof.recipientIndex);
  return isSame ? ok(proof) : refuse('link.superseded');
}

/**
 * The button on the page of the link: only this uses it up. The mailbox is taken now, or refused if someone has it.
 * Refusals: those of `viewActivation`, `email.taken`.
 */
export const activate = (
  deps: Deps,
  asked: { readonly token: string; readonly caller: Caller },
): Promise<Outcome<Application>> =>
  decide(deps, 'platform', async (tx) => {
    const proof = await viewActivation(deps, tx, asked.token);
    if (!proof.ok) return proof;
    const { applicationId } = proof.value;
    const application = applicationId ? await tx.applications.find(applicationId) : null;
    if (!application) return refuse('link.unknown');
    const opened = await open(deps, tx, application);
    const email = String(opened.answers.email);
    const taken = await tx.mailboxes.insert({
      emailIndex: proof.value.recipientIndex,
      merchantId: application.merchantId,
      applicationId: application.id,
      product: 'miniProgram',
      emailSealed: await sealEmail(
        deps,
        { merchantId: application.merchantId, applicationId: application.id },
        email,
      ),
      passwordHash: String(application.facts.passwordHash ?? '') || null,
      takenAt: deps.clock.now(),
    });
    if (!taken) return refuse('email.taken');
    if (!(await tx.proofs.update({ ...proof.value, state: 'proved', provedAt: deps.clock.now() }, 'sent')))
      return refuse('link.used');
    const facts = { activatedAt: deps.clock.now(), passwordHash: null };
    const moved = await moveOn(deps, tx, opened, 'activate', 'applicant', asked.caller, facts);
    if (moved.ok && opened.answers.reuseOperator === true) await reuseAdministrator(deps, tx, opened);
    return moved;
  });

/** With the operator reused, the account's administrator is the mini program's too. */
async function reuseAdministrator(deps: Deps, tx: Tx, { application, account }: Opened): Promise<void> {
  const administrator = await tx.administrators.find(account.id);
  if (administrator)
    await copyAdministrator(deps, tx, administrator, {
      applicationId: application.id,
      product: 'miniProgram',
    });
}
