import { type MiniProgramFacts, reuseConditions } from '@ruzhu/journeys';
import { millisecondsOf, ok, type Result, refuse } from '@ruzhu/rules';
import type { Application, OneTimeProof } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { PLATFORM } from '../ports/vault.ts';
import { copyAdministrator } from './administrators.ts';
import { advance, begin } from './advance.ts';
import { hexOf } from './canonical-json.ts';
import { type Opened, open, sealEmail } from './contexts.ts';
import { decide, type Outcome, refusing } from './decide.ts';
import type { Caller, Deps } from './deps.ts';
import { guardFacts } from './guard-facts.ts';
import { freezeBundle, openCase } from './handing-in.ts';
import { mine, store } from './loading.ts';
import { reserveName } from './names.ts';
import { RATES, useRate } from './rates.ts';
import { type BegunScan, beginScan, consumeScan } from './scans.ts';

type Asked = { readonly merchantId: string; readonly applicationId: string; readonly caller: Caller };

export type Condition = { readonly code: string; readonly holds: boolean };

/** Stands for a mini program that does not exist yet. */
const NOT_BORN = '00000000-0000-7000-8000-000000000001';

/** The conditions of reuse as they stand now, each with its code; shown before the first field. */
export async function reuseConditionsOf(
  deps: Deps,
  tx: Tx,
  account: Application,
): Promise<readonly Condition[]> {
  const probe: Application = {
    ...account,
    id: NOT_BORN,
    journey: 'mini-program',
    parentId: account.id,
    answers: {},
    sealed: {},
    facts: {},
    state: 'confirming',
  };
  const opened = await open(deps, tx, probe);
  const facts = (await guardFacts(deps, tx, opened)) as MiniProgramFacts; // The facts of this very journey.
  return reuseConditions.map(({ code, holds }) => ({ code, holds: holds(facts, opened.policy) }));
}

/**
 * Begins a mini program under a verified account; one that is unfinished is given again.
 * Refusals: `not_found`, the codes of the conditions that do not hold.
 */
export const startMiniProgram = (deps: Deps, asked: Asked): Promise<Outcome<Application>> =>
  decide(deps, 'platform', async (tx) => {
    const found = await mine(tx, asked.merchantId, asked.applicationId, 'service-account');
    if (!found.ok) return found;
    const account = found.value;
    const running = (await tx.applications.ofMerchant(asked.merchantId)).find(
      (one) =>
        one.journey === 'mini-program' && one.parentId === account.id && UNFINISHED.includes(one.state),
    );
    if (running) return ok(running);
    const failed = (await reuseConditionsOf(deps, tx, account)).filter((one) => !one.holds);
    if (failed.length > 0)
      return refusing(...failed.map((one) => refuse(one.code, '', { state: account.state }).refusal));
    const policy = deps.policies.named(account.policy);
    const offered = policy.values['reuse.parts'];
    const commit = begin(deps, {
      id: deps.ids.id(),
      number: deps.ids.number('M'),
      merchantId: account.merchantId,
      journey: 'mini-program',
      parentId: account.id,
      policy: account.policy,
      answers: {
        ...(offered.includes('operator') ? { reuseOperator: true } : {}),
        ...(offered.includes('verification') ? { reuseVerification: true } : {}),
      },
      sealed: {},
      facts: {},
      by: 'applicant',
      actorId: asked.caller.actorId,
    });
    await store(tx, commit);
    return ok(commit.application);
  });

const UNFINISHED = ['confirming', 'account', 'activating', 'administrator', 'filling', 'creating'];

const reuseAct = ({ application, account, context }: Opened, name: string) => ({
  subject: String(context.known.entityName ?? ''),
  account: name || account.number,
  order: application.number,
});

/** The administrator of the account confirms the reuse on the phone. Refusals: those of `beginScan`, `steps.missing`. */
export const beginReuse = (deps: Deps, asked: Asked): Promise<Outcome<BegunScan>> =>
  decide(deps, 'platform', async (tx) => {
    const found = await mine(tx, asked.merchantId, asked.applicationId, 'mini-program');
    if (!found.ok) return found;
    const opened = await open(deps, tx, found.value);
    if (opened.answers.agreeQuickRegistration !== true)
      return refuse('steps.missing', '', { steps: 'ready' });
    const administrator = await tx.administrators.find(opened.account.id);
    const account = await tx.accounts.ofApplication(opened.account.id);
    if (!administrator) return refuse('steps.missing', '', { steps: 'adminScan' });
    return beginScan(deps, tx, {
      purpose: 'confirmReuse',
      act: reuseAct(opened, account?.name ?? ''),
      merchantId: asked.merchantId,
      applicationId: opened.account.id,
      personIndex: administrator.idIndex,
      policy: opened.policy,
      caller: asked.caller,
    });
  });

/** Uses the confirmed scan. Refusals: those of `consumeScan` and of the guard `mayReuse`. */
export const finishReuse = (
  deps: Deps,
  asked: Asked & { readonly ticketId: string },
): Promise<Outcome<Application>> =>
  decide(deps, 'platform', async (tx) => {
    const found = await mine(tx, asked.merchantId, asked.applicationId, 'mini-program');
    if (!found.ok) return found;
    const opened = await open(deps, tx, found.value);
    const account = await tx.accounts.ofApplication(opened.account.id);
    const used = await consumeScan(deps, tx, {
      ...asked,
      purpose: 'confirmReuse',
      act: reuseAct(opened, account?.name ?? ''),
    });
    if (!used.ok) return used;
    return moveOn(deps, tx, opened, 'confirm', 'administrator', asked.caller, {
      reuseConfirmedAt: deps.clock.now(),
    });
  });

async function moveOn(
  deps: Deps,
  tx: Tx,
  opened: Opened,
  event: string,
  by: 'applicant' | 'administrator' | 'system',
  caller: Caller,
  facts: Application['facts'] = {},
): Promise<Outcome<Application>> {
  const { application } = opened;
  const moved = advance(deps, {
    application,
    timers: await tx.timers.of(application.id),
    event,
    by,
    actorId: caller.actorId,
    facts: await guardFacts(deps, tx, opened),
    patch: { facts },
  });
  if (!moved.ok) return refusing(moved.refusal);
  await store(tx, moved.commit);
  return ok(moved.application);
}

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
  const again = latest ? latest.sentAt + millisecondsOf(policy.values['email.resendAfter']) : 0;
  if (now < again)
    return refusing(refuse('code.too_soon', '', { seconds: Math.ceil((again - now) / 1000) }).refusal);
  const slowed = await useRate(
    tx,
    RATES.codesPerAddress,
    hexOf(deps.vault.hash('address', caller.address)),
    now,
  );
  if (slowed) return refusing(slowed.refusal);
  if (latest?.state === 'sent') await tx.proofs.update({ ...latest, state: 'superseded' }, 'sent');
  const [id, token, outboxId] = [deps.ids.id(), deps.ids.token(), deps.ids.id()];
  const endsAt = now + millisecondsOf(policy.values['email.linkLife']);
  const proof: OneTimeProof = {
    id,
    purpose: 'activation',
    recipientIndex: index,
    recipientSealed: await deps.vault.seal(
      PLATFORM,
      { table: 'one_time_proofs', column: 'recipient', row: id },
      email,
    ),
    binder: application.id,
    merchantId: application.merchantId,
    applicationId: application.id,
    secretHash: deps.vault.hash('token', token),
    state: 'sent',
    triesLeft: 1,
    sentAt: now,
    endsAt,
    provedAt: null,
  };
  await tx.proofs.insert(proof);
  const place = { table: 'outbox', column: 'payload', row: outboxId };
  const sealed = await deps.vault.seal(
    PLATFORM,
    place,
    JSON.stringify({ recipient: email, url: `${deps.publicUrl}/activate/${token}` }),
  );
  await tx.outbox.insert([
    {
      id: outboxId,
      merchantId: application.merchantId,
      applicationId: application.id,
      channel: 'email',
      notice: 'link.activation',
      payload: { sealed, endsAt },
      dueAt: now,
      createdAt: now,
    },
  ]);
  return ok({ resendAt: now + millisecondsOf(policy.values['email.resendAfter']), endsAt });
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
  return deps.clock.now() >= proof.endsAt ? refuse('link.expired') : ok(proof);
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

/**
 * Hands the mini program in for review; after a return, hands it in again.
 * Refusals: `not_found`, `steps.missing`, those of the name.
 */
export const submitMiniProgram = (deps: Deps, asked: Asked): Promise<Outcome<Application>> =>
  decide(deps, 'platform', async (tx) => {
    const found = await mine(tx, asked.merchantId, asked.applicationId, 'mini-program');
    if (!found.ok) return found;
    if (found.value.state === 'reviewing') return ok(found.value);
    const opened = await open(deps, tx, found.value);
    const named = await reserveName(deps, tx, opened, { product: 'miniProgram', field: 'mpName' });
    if (!named.ok) return named;
    const round = Number(found.value.facts.round ?? 0) + 1;
    const submitted = await moveOn(deps, tx, opened, 'submit', 'applicant', asked.caller, { round });
    if (!submitted.ok) return submitted;
    const after = { ...opened, application: submitted.value };
    // The product is its own platform: creation is done in this very transaction, nothing outside has to answer.
    const created =
      submitted.value.state === 'creating'
        ? await moveOn(deps, tx, after, 'created', 'system', asked.caller)
        : submitted;
    if (!created.ok) return created;
    const last = { ...opened, application: created.value };
    await freezeBundle(deps, tx, last, round);
    await openCase(deps, tx, last, round, 'miniProgram');
    return created;
  });

/** The settings are done and the sheet is handed over. Refusals: `not_found`, `steps.missing`. */
export const deliverMiniProgram = (deps: Deps, asked: Asked): Promise<Outcome<Application>> =>
  decide(deps, 'platform', async (tx) => {
    const found = await mine(tx, asked.merchantId, asked.applicationId, 'mini-program');
    if (!found.ok) return found;
    if (found.value.state === 'delivered') return ok(found.value);
    return moveOn(deps, tx, await open(deps, tx, found.value), 'deliver', 'applicant', asked.caller);
  });
