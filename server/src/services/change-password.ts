import { scan } from '@ruzhu/journeys';
import { at, judgePassword, MINUTE, ok, type Refused, type Result, refuse } from '@ruzhu/rules';
import type { Administrator, Application, Mailbox } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { note } from './advance.ts';
import { hexOf } from './canonical-json.ts';
import { mailboxEmail } from './contexts.ts';
import { decide, type Outcome, refusing } from './decide.ts';
import type { Caller, Deps } from './deps.ts';
import { mine, store } from './loading.ts';
import { countTry, forgiveTries, merchantTry } from './login-throttle.ts';
import { stopPhoneRecovery, takeLostPhoneOff } from './phone-recovery.ts';
import { type BegunScan, beginScan, consumeScan } from './scans.ts';
import { signIn } from './sign-ins.ts';

type Asked = {
  readonly merchantId: string;
  /** The service account whose password it is. */
  readonly applicationId: string;
  readonly newPassword: string;
  readonly caller: Caller;
};

type Owner = {
  readonly application: Application;
  readonly mailbox: Mailbox;
  readonly administrator: Administrator;
  readonly account: string;
};

/** The account with its mailbox and its bound administrator. Refusals: `not_found`, `steps.missing`. */
async function ownerOf(tx: Tx, { merchantId, applicationId }: Asked): Promise<Result<Owner>> {
  const found = await mine(tx, merchantId, applicationId, 'service-account');
  if (!found.ok) return found;
  const mailbox = await tx.mailboxes.ofApplication(applicationId);
  if (!mailbox?.passwordHash) return refuse('steps.missing', '', { steps: 'password' });
  const administrator = await tx.administrators.find(applicationId);
  if (!administrator?.deviceId) return refuse('steps.missing', '', { steps: 'adminScan' });
  const account = await tx.accounts.ofApplication(applicationId);
  return ok({
    application: found.value,
    mailbox,
    administrator,
    account: account?.name ?? found.value.number,
  });
}

/**
 * What the scan holds for besides what the phone shows: exactly this new password over exactly this old one. The
 * browser's own token is in it, so that the digest beside the ticket is of no use for guessing the password.
 */
const coverOf = (deps: Deps, { passwordHash }: Mailbox, { newPassword, caller }: Asked): string =>
  `password:${hexOf(deps.vault.hash('secret', `${caller.binder}|${passwordHash}|${newPassword}`))}`;

/** The same rules as at registration. Refusals: `password.*`. */
async function judge(deps: Deps, { application, mailbox }: Owner, asked: Asked): Promise<Refused | null> {
  const judged = judgePassword(asked.newPassword, {
    policy: deps.policies.named(application.policy),
    commonPasswords: { has: deps.passwords.isCommon },
    email: await mailboxEmail(deps, mailbox),
  });
  return judged.ok ? null : { ok: false, refusal: at('newPassword', judged.refusal) };
}

/** Tries here and at the sign-in are counted together: whoever has found an open browser guesses no more often. */
async function slowed(
  deps: Deps,
  { mailbox }: Owner,
  { caller, merchantId }: Asked,
): Promise<Refused | null> {
  return deps.store.write({ merchant: merchantId }, (tx) =>
    countTry(deps, tx, merchantTry(mailbox.emailIndex, caller)),
  );
}

/**
 * First half of a new password: the new one is judged, the present one proved, and the administrator's scan begins.
 * Refusals: `not_found`, `steps.missing` (no administrator yet), `password.*` at `newPassword`, those of `countTry`,
 * `password.present_wrong` and `password.unchanged`, those of `beginScan`.
 */
export async function beginPasswordChange(
  deps: Deps,
  asked: Asked & { readonly password: string },
): Promise<Outcome<BegunScan>> {
  const scope = { merchant: asked.merchantId };
  const owner = await deps.store.read(scope, (tx) => ownerOf(tx, asked));
  if (!owner.ok) return refusing(owner.refusal);
  const refused = (await judge(deps, owner.value, asked)) ?? (await slowed(deps, owner.value, asked));
  if (refused) return refusing(refused.refusal);
  const { mailbox, account, application, administrator } = owner.value;
  if (!(await deps.passwords.verify(mailbox.passwordHash, asked.password)))
    return refusing(refuse('password.present_wrong', 'password').refusal);
  await deps.store.write(scope, (tx) =>
    forgiveTries(deps, tx, merchantTry(mailbox.emailIndex, asked.caller)),
  );
  if (asked.password === asked.newPassword)
    return refusing(refuse('password.unchanged', 'newPassword').refusal);
  return decide(deps, scope, async (tx) => {
    await takeLostPhoneOff(deps, tx, application, administrator);
    return beginScan(deps, tx, {
      purpose: 'changePassword',
      act: { account },
      covers: coverOf(deps, mailbox, asked),
      merchantId: asked.merchantId,
      applicationId: application.id,
      personIndex: administrator.idIndex,
      policy: deps.policies.named(application.policy),
      caller: asked.caller,
    });
  });
}

export type PasswordChanged = { readonly token: string; readonly endsAt: number };

/**
 * Second half: the scan is used up for exactly the password it was begun with. Every sign-in ends, a new one takes the
 * place of the one that asks, and the merchant is told. Refusals: `not_found`, `steps.missing`, those of `consumeScan`.
 */
export async function changePassword(
  deps: Deps,
  asked: Asked & { readonly ticketId: string; readonly signedInFor: string },
): Promise<Outcome<PasswordChanged>> {
  // Hashing is slow on purpose and a transaction may be repeated; the length was judged when the scan began.
  const passwordHash = await deps.passwords.hash(asked.newPassword);
  return decide(deps, { merchant: asked.merchantId }, async (tx): Promise<Result<PasswordChanged>> => {
    const owner = await ownerOf(tx, asked);
    if (!owner.ok) return owner;
    const { application, mailbox, account } = owner.value;
    const used = await consumeScan(deps, tx, {
      ticketId: asked.ticketId,
      caller: asked.caller,
      purpose: 'changePassword',
      act: { account },
      covers: coverOf(deps, mailbox, asked),
    });
    if (!used.ok) return used;
    await stopPhoneRecovery(deps, tx, application.id, used.value.deviceId);
    await tx.mailboxes.setPassword(mailbox.emailIndex, passwordHash);
    await tx.signIns.removeOthers({ merchantId: asked.merchantId }, null);
    await endBegunLogins(deps, tx, asked.merchantId);
    await tell(deps, tx, asked);
    const { merchantId, signedInFor: applicationId } = asked;
    return ok(await signIn(deps, tx, { kind: 'merchant', merchantId, applicationId }, asked.caller));
  });
}

/** No scan lives longer, nor do so many of one merchant live at once. */
const SCAN_LIFE = 10 * MINUTE;
const MOST_SCANS = 40;

/** A sign-in that was begun with the old password, or by a former administrator, does not outlive them. */
export async function endBegunLogins(deps: Deps, tx: Tx, merchantId: string): Promise<void> {
  const recent = await tx.scans.begunSince(merchantId, deps.clock.now() - SCAN_LIFE, MOST_SCANS);
  const open = recent.filter(({ purpose, state }) => purpose === 'login' && !scan.states[state].final);
  for (const ticket of open) await tx.scans.update({ ...ticket, state: 'expired' }, ticket.state);
}

async function tell(deps: Deps, tx: Tx, { merchantId, applicationId, caller }: Asked): Promise<void> {
  const application = await mine(tx, merchantId, applicationId);
  if (!application.ok) throw new Error(`Application ${applicationId} is gone`);
  const noted = note(deps, {
    application: application.value,
    event: 'password.changed',
    by: 'administrator',
    actorId: caller.actorId,
    notify: ['password.changed'],
    params: { at: deps.clock.now(), browser: caller.browser },
  });
  await store(tx, noted.commit);
}
