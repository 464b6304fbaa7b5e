import { at, judgePassword, MINUTE, ok, type Result, readOneTimeCode, refuse } from '@ruzhu/rules';
import type { Administrator, Application, Mailbox, OneTimeProof } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { note } from './advance.ts';
import { decide, type Outcome, refusing } from './decide.ts';
import type { Caller, Deps } from './deps.ts';
import { rememberBrowser } from './known-browsers.ts';
import { store } from './loading.ts';
import { forgiveTries, merchantTry } from './login-throttle.ts';
import { binderOf, mailCode } from './mail-code.ts';
import { proveCode, type SentCode } from './one-time-codes.ts';
import { beginPhoneRecovery, stopPhoneRecovery, takeLostPhoneOff } from './phone-recovery.ts';
import { type BegunScan, beginScan, consumeScan } from './scans.ts';

/** So long after the code a new password may be set. */
const PROVED_LIFE = 30 * MINUTE;

/**
 * Sends a code to a mailbox whose password was forgotten. Work, answer and mail are the same whether or not anything is
 * registered with it: that is told to whoever has proved the mailbox. Refusals: `email.*`, those of `sendCode`.
 */
export const askRecovery = (
  deps: Deps,
  asked: { readonly email: string; readonly caller: Caller },
): Promise<Outcome<SentCode>> => mailCode(deps, 'recovery', asked);

type Owner = {
  readonly mailbox: Mailbox;
  readonly application: Application;
  readonly administrator: Administrator | null;
};

/** Whose mailbox it is, if a password was ever set. */
async function ownerOf(tx: Tx, emailIndex: Uint8Array): Promise<Owner | null> {
  const mailbox = await tx.mailboxes.find(emailIndex);
  const application = mailbox?.passwordHash ? await tx.applications.find(mailbox.applicationId) : null;
  if (!mailbox || !application) return null;
  return { mailbox, application, administrator: await tx.administrators.find(application.id) };
}

/** Proves the mailbox. Refusals: those of `proveCode`, `code.format`, `recovery.nobody`. */
export async function proveRecovery(
  deps: Deps,
  asked: { readonly proofId: string; readonly code: string; readonly caller: Caller },
): Promise<Result<'scan' | 'password'>> {
  const code = readOneTimeCode(asked.code);
  if (!code.ok) return { ok: false, refusal: at('code', code.refusal) };
  // A wrong try must be counted, so a refusal here does not roll back.
  return deps.store.write('platform', async (tx): Promise<Result<'scan' | 'password'>> => {
    const proved = await proveCode(deps, tx, {
      proofId: asked.proofId,
      code: code.value,
      purpose: 'recovery',
      binder: binderOf(deps, asked.caller),
    });
    if (!proved.ok) return { ok: false, refusal: at('code', proved.refusal) };
    const owner = await ownerOf(tx, proved.value.proof.recipientIndex);
    if (!owner) return refuse('recovery.nobody');
    return ok(owner.administrator?.deviceId ? 'scan' : 'password');
  });
}

/** The proof of this browser, while it holds, and whose mailbox it proved. Refusal: `code.expired`. */
async function provedOwner(
  deps: Deps,
  tx: Tx,
  asked: { readonly proofId: string; readonly caller: Caller },
): Promise<Result<Owner & { readonly proof: OneTimeProof }>> {
  const proof = await tx.proofs.find(asked.proofId);
  if (proof?.purpose !== 'recovery' || proof.state !== 'proved') return refuse('code.expired');
  const holds = proof.provedAt !== null && deps.clock.now() < proof.provedAt + PROVED_LIFE;
  if (!holds || proof.binder !== binderOf(deps, asked.caller)) return refuse('code.expired');
  const owner = await ownerOf(tx, proof.recipientIndex);
  return owner ? ok({ ...owner, proof }) : refuse('code.expired');
}

const actOf = async (tx: Tx, { application }: Owner) => ({
  account: (await tx.accounts.ofApplication(application.id))?.name ?? application.number,
});

/** The administrator's scan for the new password. Refusals: `code.expired`, those of `beginScan`. */
export const beginRecoveryScan = (
  deps: Deps,
  asked: { readonly proofId: string; readonly caller: Caller },
): Promise<Outcome<BegunScan>> =>
  decide(deps, 'platform', async (tx) => {
    const owner = await provedOwner(deps, tx, asked);
    if (!owner.ok) return owner;
    const { application, administrator } = owner.value;
    if (!administrator) return refuse('code.expired');
    await takeLostPhoneOff(deps, tx, application, administrator);
    return beginScan(deps, tx, {
      purpose: 'changePassword',
      act: await actOf(tx, owner.value),
      covers: asked.proofId,
      merchantId: application.merchantId,
      applicationId: application.id,
      personIndex: administrator.idIndex,
      policy: deps.policies.named(application.policy),
      caller: asked.caller,
    });
  });

export type NewPassword = {
  readonly proofId: string;
  readonly ticketId: string | null;
  readonly password: string;
  readonly caller: Caller;
};

/**
 * Sets the password once the mailbox is proved and, where an administrator is bound, the phone has confirmed. Every
 * sign-in ends, and everybody is told. Refusals: `password.*`, `code.expired`, those of `consumeScan`.
 */
export async function finishRecovery(deps: Deps, asked: NewPassword): Promise<Outcome<true>> {
  const found = await deps.store.read('platform', (tx) => provedOwner(deps, tx, asked));
  if (!found.ok) return refusing(found.refusal);
  const judged = judgePassword(asked.password, {
    policy: deps.policies.named(found.value.application.policy),
    commonPasswords: { has: deps.passwords.isCommon },
    email: '',
  });
  if (!judged.ok) return refusing(at('password', judged.refusal));
  if (found.value.administrator?.deviceId && asked.ticketId === null)
    return refusing(refuse('scan.not_confirmed', '', { state: 'created' }).refusal);
  const passwordHash = await deps.passwords.hash(asked.password);
  return decide(deps, 'platform', async (tx): Promise<Result<true>> => {
    const owner = await provedOwner(deps, tx, asked);
    if (!owner.ok) return owner;
    const { application, administrator, mailbox, proof } = owner.value;
    const scanned = administrator?.deviceId ? await confirmed(deps, tx, owner.value, asked) : ok(true);
    if (!scanned.ok) return scanned;
    // A proof is good for one password.
    if (!(await tx.proofs.update({ ...proof, state: 'expired' }, 'proved'))) return refuse('code.expired');
    await tx.mailboxes.setPassword(mailbox.emailIndex, passwordHash);
    await tx.signIns.removeOthers({ merchantId: application.merchantId }, null);
    // Whoever proved all of it signs in with the new password here, however somebody goes on guessing elsewhere.
    await forgiveTries(deps, tx, merchantTry(mailbox.emailIndex, asked.caller));
    await rememberBrowser(deps, tx, application.id, asked.caller);
    await tellOfPassword(deps, tx, application.id, asked.caller);
    return ok(true);
  });
}

async function confirmed(deps: Deps, tx: Tx, owner: Owner, asked: NewPassword): Promise<Result<true>> {
  const used = await consumeScan(deps, tx, {
    ticketId: asked.ticketId ?? '',
    caller: asked.caller,
    purpose: 'changePassword',
    act: await actOf(tx, owner),
    covers: asked.proofId,
  });
  if (!used.ok) return used;
  if (used.value.applicationId !== owner.application.id) return refuse('scan.other_act');
  await stopPhoneRecovery(deps, tx, owner.application.id, used.value.deviceId);
  return ok(true);
}

async function tellOfPassword(deps: Deps, tx: Tx, applicationId: string, caller: Caller): Promise<void> {
  const application = await tx.applications.find(applicationId);
  if (!application) return;
  const noted = note(deps, {
    application,
    event: 'password.changed',
    by: 'applicant',
    actorId: 'recovery',
    data: {},
    notify: ['password.changed'],
    params: { at: deps.clock.now(), browser: caller.browser },
  });
  await store(tx, noted.commit);
}

/**
 * The administrator's phone is lost. Everybody is told on every channel, and after the policy's span the phone is taken
 * off, unless somebody signs in with it before. Asked again, the first answer stands.
 * Refusals: `code.expired`, `recovery.elsewhere` (the person has accounts of other merchants).
 */
export const askPhoneRecovery = (
  deps: Deps,
  asked: { readonly proofId: string; readonly caller: Caller },
): Promise<Outcome<number>> =>
  decide(deps, 'platform', async (tx): Promise<Result<number>> => {
    const owner = await provedOwner(deps, tx, asked);
    if (!owner.ok) return owner;
    const { application, administrator } = owner.value;
    if (!administrator?.deviceId) return refuse('code.expired');
    return beginPhoneRecovery(deps, tx, application, administrator, asked.caller);
  });
