import { ok, type Result, readEmail, readOneTimeCode, refuse } from '@ruzhu/rules';
import type { Mailbox, ScanTicket } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { hexOf } from './canonical-json.ts';
import { mailboxEmail } from './contexts.ts';
import { decide, type Outcome } from './decide.ts';
import type { Caller, Deps } from './deps.ts';
import { isKnownBrowser } from './known-browsers.ts';
import { countTry, forgiveTries, merchantTry } from './login-throttle.ts';
import { proveCode, type SentCode, sendCode } from './one-time-codes.ts';
import { stopPhoneRecovery, takeLostPhoneOff } from './phone-recovery.ts';
import { raiseAlarm } from './scan-alarm.ts';
import { type BegunScan, beginScan, consumeScan } from './scans.ts';
import { signIn } from './sign-ins.ts';
import { stopByPresence } from './stop-administrator-change.ts';
import { stopClosing } from './stop-closing.ts';

/** What must follow the password: the administrator's scan, or, before an administrator is bound, a code by mail. */
export type LoginNext =
  | { readonly next: 'scan'; readonly scan: BegunScan }
  | { readonly next: 'code'; readonly code: SentCode };

/**
 * First half of signing in. The answer, the work and the time are the same for an unknown mailbox and a wrong password.
 * Refusals: `login.wrong`, those of `countTry`, `sendCode` and `beginScan`.
 */
export async function login(
  deps: Deps,
  asked: { readonly email: string; readonly password: string; readonly caller: Caller },
): Promise<Outcome<LoginNext>> {
  const email = readEmail(asked.email);
  const index = deps.vault.index('email', email.ok ? email.value : asked.email.slice(0, 320));
  const trying = merchantTry(index, asked.caller);
  const slowed = await deps.store.write('platform', (tx) => countTry(deps, tx, trying));
  if (slowed) return { ok: false, refusals: [slowed.refusal] };
  const mailbox = await deps.store.read('platform', (tx) => tx.mailboxes.find(index));
  const right = await deps.passwords.verify(mailbox?.passwordHash ?? null, asked.password);
  if (!mailbox || !right) return { ok: false, refusals: [refuse('login.wrong').refusal] };
  await deps.store.write('platform', (tx) => forgiveTries(deps, tx, trying));
  return decide(deps, 'platform', async (tx) => secondHalf(deps, tx, mailbox, asked));
}

const binderKey = (deps: Deps, { binder }: Caller): string => hexOf(deps.vault.hash('token', binder));

async function secondHalf(
  deps: Deps,
  tx: Tx,
  mailbox: Mailbox,
  { caller }: { readonly caller: Caller },
): Promise<Result<LoginNext>> {
  const application = await tx.applications.find(mailbox.applicationId);
  if (!application) return refuse('login.wrong');
  const policy = deps.policies.named(application.policy);
  const administrator = await tx.administrators.find(mailbox.applicationId);
  if (administrator?.deviceId) {
    const account = await tx.accounts.ofApplication(application.id);
    await takeLostPhoneOff(deps, tx, application, administrator);
    const scan = await beginScan(deps, tx, {
      purpose: 'login',
      act: { account: account?.name ?? application.number, browser: caller.browser },
      merchantId: mailbox.merchantId,
      applicationId: mailbox.applicationId,
      personIndex: administrator.idIndex,
      policy,
      caller,
    });
    return scan.ok ? ok({ next: 'scan', scan: scan.value }) : scan;
  }
  const code = await sendCode(deps, tx, {
    purpose: 'login',
    channel: 'email',
    recipient: await mailboxEmail(deps, mailbox),
    binder: binderKey(deps, caller),
    merchantId: mailbox.merchantId,
    applicationId: mailbox.applicationId,
    policy,
    caller,
  });
  return code.ok ? ok({ next: 'code', code: code.value }) : code;
}

export type LoggedIn = { readonly token: string; readonly endsAt: number; readonly applicationId: string };

/** Second half by scan. Refusals: those of `consumeScan`. */
export const finishLoginByScan = (
  deps: Deps,
  asked: { readonly ticketId: string; readonly caller: Caller },
): Promise<Outcome<LoggedIn>> =>
  decide(deps, 'platform', async (tx) => {
    const used = await consumeScan(deps, tx, { ...asked, purpose: 'login' });
    if (!used.ok) return used;
    const { merchantId, applicationId } = used.value;
    if (!merchantId || !applicationId) return refuse('scan.unknown');
    await stopPhoneRecovery(deps, tx, applicationId, used.value.deviceId);
    await stopByPresence(deps, tx, applicationId, used.value.deviceId);
    await stopClosing(deps, tx, merchantId, 'sign-in');
    await tellOfNewBrowser(deps, tx, used.value, asked.caller);
    const session = await signIn(deps, tx, { kind: 'merchant', merchantId, applicationId }, asked.caller);
    return ok({ ...session, applicationId });
  });

/** A browser that was never seen with this mailbox is told of, so that nobody signs in unnoticed. */
async function tellOfNewBrowser(deps: Deps, tx: Tx, ticket: ScanTicket, caller: Caller): Promise<void> {
  const application = ticket.applicationId ? await tx.applications.find(ticket.applicationId) : null;
  const mailbox = application ? await tx.mailboxes.ofApplication(application.id) : null;
  if (!application || !mailbox || (await isKnownBrowser(deps, tx, mailbox.emailIndex, caller))) return;
  await raiseAlarm(deps, tx, application, ticket, 'confirmed');
}

/** Second half by a code to the mailbox, while no administrator is bound. Refusals: those of `proveCode`. */
export async function finishLoginByCode(
  deps: Deps,
  asked: { readonly proofId: string; readonly code: string; readonly caller: Caller },
): Promise<Result<LoggedIn>> {
  const code = readOneTimeCode(asked.code);
  if (!code.ok) return { ok: false, refusal: { ...code.refusal, path: 'code' } };
  return deps.store.write('platform', async (tx): Promise<Result<LoggedIn>> => {
    const binder = binderKey(deps, asked.caller);
    const proved = await proveCode(deps, tx, {
      proofId: asked.proofId,
      code: code.value,
      purpose: 'login',
      binder,
    });
    if (!proved.ok) return { ok: false, refusal: { ...proved.refusal, path: 'code' } };
    const { merchantId, applicationId } = proved.value.proof;
    if (!merchantId || !applicationId) return refuse('code.expired');
    // From the moment an administrator is bound every sign-in needs the scan, whatever was begun before.
    if ((await tx.administrators.find(applicationId))?.deviceId) return refuse('code.expired', 'code');
    const session = await signIn(deps, tx, { kind: 'applicant', merchantId, applicationId }, asked.caller);
    return ok({ ...session, applicationId });
  });
}
