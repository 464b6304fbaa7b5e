import { maskName, ok, type Result, readOneTimeCode, refuse } from '@ruzhu/rules';
import type { Administrator, AdministratorChange, Application, Device } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import {
  moveChange,
  type NewAdministrator,
  openOfChange,
  personOf,
  recordChange,
} from './administrator-changes.ts';
import { bindAdministrator, openAdministrator } from './administrators.ts';
import { note } from './advance.ts';
import { openAnswers, sealAnswers } from './answers.ts';
import { canonicalJson, hexOf } from './canonical-json.ts';
import { endBegunLogins } from './change-password.ts';
import { mailboxEmail, personKey, STEPS, sealEmail } from './contexts.ts';
import { decide, type Outcome, refusing } from './decide.ts';
import type { Caller, Deps } from './deps.ts';
import { store } from './loading.ts';
import { changingHands, mayTakeOver } from './new-administrator.ts';
import { proveCode, type SentCode, sendCode } from './one-time-codes.ts';
import { type BegunScan, beginScan, consumeScan } from './scans.ts';
import { sealedMessage } from './sealed-messages.ts';

/** Finds the change that the caller may work on: by the sign-in or by the link. Refusals are the finder's. */
export type FindChange = (tx: Tx) => Promise<Result<AdministratorChange>>;

/** States in which the new administrator has the word. */
const TAKING = ['consented', 'approved'];

type Taking = { readonly change: AdministratorChange; readonly application: Application };

/** Refusals: those of `find`, `admin_change.over`. */
async function taking(tx: Tx, find: FindChange): Promise<Result<Taking>> {
  const found = await find(tx);
  if (!found.ok) return found;
  const application = await tx.applications.find(found.value.applicationId);
  if (!application || !TAKING.includes(found.value.state)) return refuse('admin_change.over');
  return ok({ change: found.value, application });
}

/** Sends a code to the new administrator's phone. Refusals: those of `taking` and `sendCode`. */
export const sendTakeOverCode = (deps: Deps, find: FindChange, caller: Caller): Promise<Outcome<SentCode>> =>
  decide(deps, 'platform', async (tx) => {
    const found = await taking(tx, find);
    if (!found.ok) return found;
    const { change, application } = found.value;
    return sendCode(deps, tx, {
      purpose: 'takeOver',
      channel: 'sms',
      recipient: await openOfChange(deps, change, 'adminMobile'),
      binder: change.id,
      merchantId: change.merchantId,
      applicationId: change.applicationId,
      policy: deps.policies.named(application.policy),
      caller,
    });
  });

/** Proves the new administrator's phone. Refusals: those of `taking` and `proveCode`, `code.format`. */
export async function proveTakeOverCode(
  deps: Deps,
  find: FindChange,
  given: { readonly proofId: string; readonly code: string },
): Promise<Result<AdministratorChange>> {
  const code = readOneTimeCode(given.code);
  if (!code.ok) return { ok: false, refusal: { ...code.refusal, path: 'code' } };
  // A wrong try must be counted, so a refusal here does not roll back.
  return deps.store.write('platform', async (tx): Promise<Result<AdministratorChange>> => {
    const found = await taking(tx, find);
    if (!found.ok) return found;
    const { change } = found.value;
    const asked = {
      proofId: given.proofId,
      code: code.value,
      purpose: 'takeOver',
      binder: change.id,
    } as const;
    const proved = await proveCode(deps, tx, asked);
    if (!proved.ok) return { ok: false, refusal: { ...proved.refusal, path: 'code' } };
    const next = { ...change, mobileProvedAt: deps.clock.now(), version: change.version + 1 };
    return (await tx.administratorChanges.update(next)) ? ok(next) : refuse('version.conflict');
  });
}

/** What the new administrator confirms on the own phone. */
const actOf = async (tx: Tx, { change, application }: Taking, person: NewAdministrator) => ({
  purpose: 'takeOverAdministrator' as const,
  act: {
    account: (await tx.accounts.ofApplication(application.id))?.name ?? application.number,
    person: maskName(person.adminName),
  },
  covers: `${change.id}|${canonicalJson(person)}`,
});

/**
 * Begins the scan of the new administrator. A phone said to be lost, of the same person, is taken off now.
 * Refusals: those of `taking`, `steps.missing` (code), those of `mayTakeOver` and `beginScan`.
 */
export const beginTakeOver = (deps: Deps, find: FindChange, caller: Caller): Promise<Outcome<BegunScan>> =>
  decide(deps, 'platform', async (tx) => {
    const found = await taking(tx, find);
    if (!found.ok) return found;
    const { change, application } = found.value;
    if (change.mobileProvedAt === null) return refuse('steps.missing', '', { steps: 'adminSms' });
    const person = await personOf(deps, change);
    const taken = await changingHands(deps, tx, application);
    const may = await mayTakeOver(deps, tx, { application, taken, person, device: null });
    if (!may.ok) return may;
    const personIndex = deps.vault.index('idNumber', person.adminIdNumber);
    if (change.way === 'papers') await takeOldPhoneOff(deps, tx, taken[0], personIndex);
    return beginScan(deps, tx, {
      ...(await actOf(tx, found.value, person)),
      merchantId: change.merchantId,
      applicationId: change.applicationId,
      personIndex,
      policy: deps.policies.named(application.policy),
      caller,
    });
  });

async function takeOldPhoneOff(
  deps: Deps,
  tx: Tx,
  present: Administrator | undefined,
  personIndex: Uint8Array,
): Promise<void> {
  if (!present || !deps.vault.equal(present.idIndex, personIndex)) return;
  for (const { id } of await tx.scans.devicesOf(personIndex)) {
    // One that was enrolled for this change stays: the scan may be begun twice.
    if (id === present.deviceId) await tx.scans.revoke(id, deps.clock.now());
  }
}

/**
 * The new administrator's scan is used up: account and mini programs are theirs, every sign-in has ended, both are told.
 * Refusals: those of `taking`, `steps.missing`, `mayTakeOver` and `consumeScan`, `email.taken`, `version.conflict`.
 */
export const finishTakeOver = (
  deps: Deps,
  find: FindChange,
  asked: { readonly ticketId: string; readonly caller: Caller },
): Promise<Outcome<AdministratorChange>> =>
  decide(deps, 'platform', async (tx): Promise<Outcome<AdministratorChange>> => {
    const found = await taking(tx, find);
    if (!found.ok) return refusing(found.refusal);
    const { change, application } = found.value;
    const person = await personOf(deps, change);
    const used = await consumeScan(deps, tx, { ...asked, ...(await actOf(tx, found.value, person)) });
    if (!used.ok) return refusing(used.refusal);
    const device = used.value.deviceId ? await tx.scans.device(used.value.deviceId) : null;
    if (!device || used.value.applicationId !== application.id)
      return refusing(refuse('scan.unknown').refusal);
    const taken = await changingHands(deps, tx, application);
    const may = await mayTakeOver(deps, tx, { application, taken, person, device });
    if (!may.ok) return refusing(may.refusal);
    const facts = { mobileProved: change.mobileProvedAt !== null };
    const moved = await moveChange(deps, tx, { change, event: 'bind', by: 'administrator', facts });
    if (!moved.ok) return refusing(moved.refusal);
    await tellFormer(deps, tx, moved.value, taken[0], asked.caller);
    for (const one of taken) await rebind(deps, tx, one, person, device);
    const mailbox = change.takesMailbox ? await takeMailbox(deps, tx, change) : ok(true);
    if (!mailbox.ok) return refusing(mailbox.refusal);
    await endEverySignIn(deps, tx, change.merchantId);
    await recordChange(deps, tx, moved.value, {
      event: 'administrator.changed',
      by: 'administrator',
      actorId: device.id,
      caller: asked.caller,
      notify: ['admin.changed'],
      patch: await answersOf(deps, application, person),
      data: { accounts: taken.length },
    });
    return ok(moved.value);
  });

async function endEverySignIn(deps: Deps, tx: Tx, merchantId: string): Promise<void> {
  await tx.signIns.removeOthers({ merchantId }, null);
  await endBegunLogins(deps, tx, merchantId);
}

/** The row of one account, and what its own form says of the administrator. */
async function rebind(
  deps: Deps,
  tx: Tx,
  present: Administrator,
  person: NewAdministrator,
  device: Device,
): Promise<void> {
  const owner = await tx.applications.find(present.applicationId);
  if (!owner) throw new Error(`Application ${present.applicationId} is gone`);
  await bindAdministrator(deps, tx, owner, person, device, present.product);
  const bound = await tx.administrators.find(present.applicationId);
  if (bound) await tx.administrators.put({ ...bound, counted: present.counted });
  if (present.product === 'service') return;
  const noted = note(deps, {
    application: owner,
    event: 'administrator.changed',
    by: 'administrator',
    actorId: device.id,
    patch: await answersOf(deps, owner, person),
  });
  await store(tx, noted.commit);
}

async function answersOf(deps: Deps, application: Application, person: NewAdministrator) {
  const before = await openAnswers(deps, application);
  const answers = { ...before, ...person };
  return {
    ...(await sealAnswers(deps, application, STEPS[application.journey], answers, before)),
    facts: {
      boundFor: personKey(deps, answers),
      mobileProvedFor: hexOf(deps.vault.index('mobile', person.adminMobile)),
      mobileProvedAt: deps.clock.now(),
    },
  };
}

/** The mailbox for answers takes the place of the one nobody can open. Refusal: `email.taken`. */
async function takeMailbox(deps: Deps, tx: Tx, change: AdministratorChange): Promise<Result<true>> {
  const old = await tx.mailboxes.ofApplication(change.applicationId);
  const email = await openOfChange(deps, change, 'replyTo');
  if (!old || !email) return ok(true);
  const emailIndex = deps.vault.index('email', email);
  if (deps.vault.equal(emailIndex, old.emailIndex)) return ok(true);
  await tx.mailboxes.release(change.applicationId);
  const emailSealed = await sealEmail(deps, old, email);
  const isFree = await tx.mailboxes.insert({ ...old, emailIndex, emailSealed, takenAt: deps.clock.now() });
  return isFree ? ok(true) : refuse('email.taken');
}

/** The one who was administrator hears of it on the phone that was theirs, and at the mailbox if that changes too. */
async function tellFormer(
  deps: Deps,
  tx: Tx,
  change: AdministratorChange,
  present: Administrator | undefined,
  caller: Caller,
): Promise<void> {
  if (!present) return;
  const application = await tx.applications.find(change.applicationId);
  const params = {
    account: change.applicationId,
    at: deps.clock.now(),
    person: maskName(await openOfChange(deps, change, 'adminName')),
  };
  const said = {
    notice: 'admin.changed',
    params,
    locale: application?.facts.locale === 'en' ? 'en' : 'zh',
  } as const;
  const mobile = await openAdministrator(deps, present, 'mobile');
  if (mobile !== (await openOfChange(deps, change, 'adminMobile')))
    await tx.outbox.insert([
      await sealedMessage(deps, change, { ...said, channel: 'sms', recipient: mobile }),
    ]);
  if (!change.takesMailbox) return;
  const mailbox = await tx.mailboxes.ofApplication(change.applicationId);
  if (mailbox)
    await tx.outbox.insert([
      await sealedMessage(deps, change, {
        ...said,
        channel: 'email',
        recipient: await mailboxEmail(deps, mailbox),
        locale: caller.locale,
      }),
    ]);
}
