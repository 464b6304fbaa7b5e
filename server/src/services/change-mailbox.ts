import {
  at,
  MINUTE,
  maskEmail,
  millisecondsOf,
  ok,
  type Result,
  readEmail,
  readOneTimeCode,
  refuse,
} from '@ruzhu/rules';
import type { Administrator, Application, Mailbox, OneTimeProof } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { note } from './advance.ts';
import { hexOf } from './canonical-json.ts';
import { endBegunLogins } from './change-password.ts';
import { mailboxEmail, sealEmail } from './contexts.ts';
import { decide, type Outcome, refusing } from './decide.ts';
import type { Caller, Deps } from './deps.ts';
import { mine, store } from './loading.ts';
import { openRecipient, proveCode, type SentCode, sendCode } from './one-time-codes.ts';
import { stopPhoneRecovery, takeLostPhoneOff } from './phone-recovery.ts';
import { type BegunScan, beginScan, consumeScan } from './scans.ts';
import { sealedMessage } from './sealed-messages.ts';
import { signIn } from './sign-ins.ts';

type Asked = { readonly merchantId: string; readonly applicationId: string; readonly caller: Caller };

/** So long after the code the change may be confirmed. */
const PROVED_LIFE = 30 * MINUTE;

type Owner = {
  readonly application: Application;
  readonly mailbox: Mailbox;
  readonly administrator: Administrator;
};

/** The account with its mailbox and its bound administrator. Refusals: `not_found`, `steps.missing`. */
async function ownerOf(tx: Tx, { merchantId, applicationId }: Asked): Promise<Result<Owner>> {
  const found = await mine(tx, merchantId, applicationId, 'service-account');
  if (!found.ok) return found;
  const mailbox = await tx.mailboxes.ofApplication(applicationId);
  const administrator = await tx.administrators.find(applicationId);
  if (!mailbox || !administrator?.deviceId) return refuse('steps.missing', '', { steps: 'adminScan' });
  return ok({ application: found.value, mailbox, administrator });
}

/** Sends a code to the new mailbox; whether it is known is not told. Refusals: `email.*`, those of `ownerOf`, `sendCode`. */
export function sendMailboxCode(
  deps: Deps,
  asked: Asked & { readonly email: string },
): Promise<Outcome<SentCode>> {
  const email = readEmail(asked.email);
  if (!email.ok) return Promise.resolve(refusing(at('email', email.refusal)));
  return decide(deps, { merchant: asked.merchantId }, async (tx) => {
    const owner = await ownerOf(tx, asked);
    if (!owner.ok) return owner;
    const { application } = owner.value;
    return sendCode(deps, tx, {
      purpose: 'mailbox',
      channel: 'email',
      recipient: email.value,
      binder: application.id,
      merchantId: application.merchantId,
      applicationId: application.id,
      policy: deps.policies.named(application.policy),
      caller: asked.caller,
    });
  });
}

/** Proves the new mailbox. Refusals: those of `ownerOf` and `proveCode`. */
export async function proveMailbox(
  deps: Deps,
  asked: Asked & { readonly proofId: string; readonly code: string },
): Promise<Result<true>> {
  const code = readOneTimeCode(asked.code);
  if (!code.ok) return { ok: false, refusal: at('code', code.refusal) };
  // A wrong try must be counted, so a refusal here does not roll back.
  return deps.store.write({ merchant: asked.merchantId }, async (tx): Promise<Result<true>> => {
    const owner = await ownerOf(tx, asked);
    if (!owner.ok) return owner;
    const { proofId, applicationId: binder } = asked;
    const proved = await proveCode(deps, tx, { proofId, code: code.value, purpose: 'mailbox', binder });
    if (!proved.ok) return { ok: false, refusal: at('code', proved.refusal) };
    return ok(true);
  });
}

type Proved = Owner & { readonly proof: OneTimeProof; readonly email: string };

/** The mailbox this proof stands for, while it holds. Refusals: those of `ownerOf`, `code.expired`. */
async function provedFor(
  deps: Deps,
  tx: Tx,
  asked: Asked & { readonly proofId: string },
): Promise<Result<Proved>> {
  const owner = await ownerOf(tx, asked);
  if (!owner.ok) return owner;
  const proof = await tx.proofs.find(asked.proofId);
  if (proof?.purpose !== 'mailbox' || proof.binder !== asked.applicationId || proof.state !== 'proved')
    return refuse('code.expired');
  if (proof.provedAt === null || deps.clock.now() >= proof.provedAt + PROVED_LIFE)
    return refuse('code.expired');
  return ok({ ...owner.value, proof, email: await openRecipient(deps, proof) });
}

const actOf = async (tx: Tx, { application, email, proof }: Proved) => ({
  purpose: 'changeMailbox' as const,
  act: {
    account: (await tx.accounts.ofApplication(application.id))?.name ?? application.number,
    mailbox: maskEmail(email),
  },
  covers: proof.id,
});

/** The administrator's scan for exactly this mailbox. Refusals: those of `ownerOf`, `code.expired`, those of `beginScan`. */
export const beginMailboxChange = (
  deps: Deps,
  asked: Asked & { readonly proofId: string },
): Promise<Outcome<BegunScan>> =>
  decide(deps, { merchant: asked.merchantId }, async (tx) => {
    const proved = await provedFor(deps, tx, asked);
    if (!proved.ok) return proved;
    const { application, administrator } = proved.value;
    await takeLostPhoneOff(deps, tx, application, administrator);
    return beginScan(deps, tx, {
      ...(await actOf(tx, proved.value)),
      merchantId: application.merchantId,
      applicationId: application.id,
      personIndex: administrator.idIndex,
      policy: deps.policies.named(application.policy),
      caller: asked.caller,
    });
  });

type Moving = {
  readonly application: Application;
  readonly mailbox: Mailbox;
  readonly email: string;
};

/** Refusal: `email.taken`. */
async function move(deps: Deps, tx: Tx, { application, mailbox, email }: Moving): Promise<Result<true>> {
  await tx.mailboxes.release(application.id);
  const isFree = await tx.mailboxes.insert({
    ...mailbox,
    emailIndex: deps.vault.index('email', email),
    emailSealed: await sealEmail(deps, mailbox, email),
    takenAt: deps.clock.now(),
  });
  return isFree ? ok(true) : refuse('email.taken', 'email');
}

const hashOf = (deps: Deps, token: string): string => hexOf(deps.vault.hash('token', token));

/**
 * The scan is used up: one signs in with the new mailbox, every other sign-in ends, and the old mailbox has three days to
 * take it back. Refusals: those of `ownerOf`, `code.expired`, those of `consumeScan`, `email.taken`.
 */
export const changeMailbox = (
  deps: Deps,
  asked: Asked & { readonly proofId: string; readonly ticketId: string; readonly signedInFor: string },
): Promise<Outcome<{ readonly token: string; readonly endsAt: number }>> =>
  decide(deps, { merchant: asked.merchantId }, async (tx) => {
    const proved = await provedFor(deps, tx, asked);
    if (!proved.ok) return proved;
    const { application, mailbox, email, proof } = proved.value;
    const used = await consumeScan(deps, tx, { ...asked, ...(await actOf(tx, proved.value)) });
    if (!used.ok) return used;
    if (!(await tx.proofs.update({ ...proof, state: 'expired' }, 'proved'))) return refuse('code.expired');
    const former = await mailboxEmail(deps, mailbox);
    const moved = await move(deps, tx, { application, mailbox, email });
    if (!moved.ok) return moved;
    await stopPhoneRecovery(deps, tx, application.id, used.value.deviceId);
    await tx.signIns.removeOthers({ merchantId: asked.merchantId }, null);
    await endBegunLogins(deps, tx, asked.merchantId);
    const { values } = deps.policies.named(application.policy);
    const secret = `${application.id.replaceAll('-', '')}-${deps.ids.token()}`;
    const until = deps.clock.now() + millisecondsOf(values['mailbox.undo']);
    const formerMailbox = { sealed: mailbox.emailSealed, hash: hashOf(deps, secret), until };
    await tell(deps, tx, application.id, {
      event: 'mailbox.changed',
      caller: asked.caller,
      facts: { formerMailbox },
    });
    await tx.outbox.insert([
      await sealedMessage(deps, mailbox, {
        channel: 'email',
        notice: 'mailbox.former',
        recipient: former,
        url: `${deps.publicUrl}/mailbox/${secret}`,
        endsAt: until,
        locale: asked.caller.locale,
      }),
    ]);
    const { merchantId, signedInFor: applicationId, caller } = asked;
    return ok(await signIn(deps, tx, { kind: 'merchant', merchantId, applicationId }, caller));
  });

type Telling = {
  readonly event: 'mailbox.changed' | 'mailbox.restored';
  readonly caller: Caller;
  readonly facts: Application['facts'];
};

async function tell(deps: Deps, tx: Tx, id: string, { event, caller, facts }: Telling): Promise<void> {
  const application = await tx.applications.find(id);
  if (!application) throw new Error(`Application ${id} is gone`);
  const noted = note(deps, {
    application,
    event,
    by: event === 'mailbox.changed' ? 'administrator' : 'applicant',
    actorId: caller.actorId,
    patch: { facts },
    notify: [event],
    params: { at: deps.clock.now(), browser: caller.browser },
  });
  await store(tx, noted.commit);
}

type Former = { readonly sealed: string; readonly hash: string; readonly until: number };

/** The account a link to the old mailbox belongs to, while it holds. Refusals: `link.unknown`, `link.expired`. */
async function formerOf(
  deps: Deps,
  tx: Tx,
  token: string,
): Promise<Result<Application & { former: Former }>> {
  const [, a, b, c, d, e] = /^(\w{8})(\w{4})(\w{4})(\w{4})(\w{12})-/.exec(token) ?? [];
  const id = [a, b, c, d, e].join('-');
  const application = /^[0-9a-f-]{36}$/.test(id) ? await tx.applications.find(id) : null;
  const former = application?.facts.formerMailbox as Former | null | undefined; // Written by `changeMailbox`.
  if (!application || former?.hash !== hashOf(deps, token)) return refuse('link.unknown');
  return deps.clock.now() < former.until ? ok({ ...application, former }) : refuse('link.expired');
}

/** Until when the old mailbox may take it back; looking changes nothing. Refusals: those of `formerOf`. */
export const viewFormerMailbox = (deps: Deps, token: string): Promise<Result<number>> =>
  deps.store.read('platform', async (tx): Promise<Result<number>> => {
    const found = await formerOf(deps, tx, token);
    return found.ok ? ok(found.value.former.until) : found;
  });

/**
 * One press at the old mailbox: it is the account's again and every sign-in ends. Refusals: those of `formerOf`,
 * `email.taken`.
 */
export const restoreMailbox = (
  deps: Deps,
  asked: { readonly token: string; readonly caller: Caller },
): Promise<Outcome<true>> =>
  decide(deps, 'platform', async (tx): Promise<Result<true>> => {
    const found = await formerOf(deps, tx, asked.token);
    if (!found.ok) return found;
    const { id, merchantId, former } = found.value;
    const application = await tx.applications.find(id);
    const mailbox = await tx.mailboxes.ofApplication(id);
    if (!application || !mailbox) return refuse('link.unknown');
    const email = await mailboxEmail(deps, { merchantId, applicationId: id, emailSealed: former.sealed });
    const moved = await move(deps, tx, { application, mailbox, email });
    if (!moved.ok) return moved;
    await tx.signIns.removeOthers({ merchantId }, null);
    await endBegunLogins(deps, tx, merchantId);
    await tell(deps, tx, id, {
      event: 'mailbox.restored',
      caller: asked.caller,
      facts: { formerMailbox: null },
    });
    return ok(true);
  });
