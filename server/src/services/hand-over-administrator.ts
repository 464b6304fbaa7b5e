import { maskName, ok, type Result, refuse } from '@ruzhu/rules';
import type { Administrator, AdministratorChange, Application } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import {
  blankChange,
  moveChange,
  type NewAdministrator,
  noneOpen,
  openChange,
  recordChange,
  sealPerson,
} from './administrator-changes.ts';
import { canonicalJson } from './canonical-json.ts';
import { decide, type Outcome, refusing } from './decide.ts';
import type { Caller, Deps } from './deps.ts';
import { mine } from './loading.ts';
import { changingHands, mayTakeOver, readNewAdministrator } from './new-administrator.ts';
import { stopPhoneRecovery, takeLostPhoneOff } from './phone-recovery.ts';
import { type BegunScan, beginScan, consumeScan } from './scans.ts';

type Asked = { readonly merchantId: string; readonly applicationId: string; readonly caller: Caller };

type Owner = { readonly application: Application; readonly present: Administrator };

/** The account and its bound administrator. Refusals: `not_found`, `steps.missing`. */
async function ownerOf(tx: Tx, { merchantId, applicationId }: Asked): Promise<Result<Owner>> {
  const found = await mine(tx, merchantId, applicationId, 'service-account');
  if (!found.ok) return found;
  const present = await tx.administrators.find(applicationId);
  // While the account is being registered the administrator is a page of the form.
  if (!present?.deviceId || !(await tx.accounts.ofApplication(applicationId)))
    return refuse('steps.missing', '', { steps: 'adminScan' });
  return ok({ application: found.value, present });
}

/** What the present administrator agrees to: exactly this person. */
const consentOf = async (tx: Tx, { application }: Owner, person: NewAdministrator) => ({
  purpose: 'handOverAdministrator' as const,
  act: {
    account: (await tx.accounts.ofApplication(application.id))?.name ?? application.number,
    person: maskName(person.adminName),
  },
  covers: canonicalJson(person),
});

/** Whether this person may become administrator now. Refusals: those of `readNewAdministrator`, `mayTakeOver`, `noneOpen`. */
async function mayBe(
  deps: Deps,
  tx: Tx,
  application: Application,
  given: NewAdministrator,
): Promise<Outcome<NewAdministrator>> {
  const person = readNewAdministrator(deps, application, given);
  if (!person.ok) return person;
  const taken = await changingHands(deps, tx, application);
  const may = await mayTakeOver(deps, tx, { application, taken, person: person.value, device: null });
  if (!may.ok) return refusing(may.refusal);
  const free = await noneOpen(deps, tx, application.id);
  return free.ok ? person : refusing(free.refusal);
}

/**
 * The present administrator names the new one; the own scan that follows agrees to exactly that person.
 * Refusals: `not_found`, `steps.missing`, those of `readNewAdministrator` and `mayTakeOver`, `admin_change.open`, those
 * of `beginScan`.
 */
export const beginHandOver = (
  deps: Deps,
  asked: Asked & { readonly person: NewAdministrator },
): Promise<Outcome<BegunScan>> =>
  decide(deps, { merchant: asked.merchantId }, async (tx) => {
    const owner = await ownerOf(tx, asked);
    if (!owner.ok) return owner;
    const { application, present } = owner.value;
    const person = await mayBe(deps, tx, application, asked.person);
    if (!person.ok) return person;
    await takeLostPhoneOff(deps, tx, application, present);
    return beginScan(deps, tx, {
      ...(await consentOf(tx, owner.value, person.value)),
      merchantId: application.merchantId,
      applicationId: application.id,
      personIndex: present.idIndex,
      policy: deps.policies.named(application.policy),
      caller: asked.caller,
    });
  });

/**
 * The present administrator's scan is used up: the new one has a day to prove the phone and scan.
 * Refusals: those of `beginHandOver` and `consumeScan`.
 */
export const agreeToHandOver = (
  deps: Deps,
  asked: Asked & { readonly person: NewAdministrator; readonly ticketId: string },
): Promise<Outcome<AdministratorChange>> =>
  decide(deps, { merchant: asked.merchantId }, async (tx): Promise<Outcome<AdministratorChange>> => {
    const owner = await ownerOf(tx, asked);
    if (!owner.ok) return refusing(owner.refusal);
    const { application } = owner.value;
    const person = await mayBe(deps, tx, application, asked.person);
    if (!person.ok) return person;
    const used = await consumeScan(deps, tx, {
      ...asked,
      ...(await consentOf(tx, owner.value, person.value)),
    });
    if (!used.ok) return refusing(used.refusal);
    if (used.value.applicationId !== application.id) return refusing(refuse('scan.other_act').refusal);
    await stopPhoneRecovery(deps, tx, application.id, used.value.deviceId);
    const change = await begun(deps, tx, application, person.value);
    const moved = await moveChange(deps, tx, { change, event: 'consent', by: 'administrator' });
    if (!moved.ok) return refusing(moved.refusal);
    await recordChange(deps, tx, moved.value, {
      event: 'administrator.handedOver',
      by: 'administrator',
      actorId: used.value.deviceId ?? '',
    });
    return ok(moved.value);
  });

async function begun(
  deps: Deps,
  tx: Tx,
  application: Application,
  person: NewAdministrator,
): Promise<AdministratorChange> {
  const blank = blankChange(deps, application);
  const change: AdministratorChange = {
    ...blank,
    way: 'handover',
    idIndex: deps.vault.index('idNumber', person.adminIdNumber),
    mobileIndex: deps.vault.index('mobile', person.adminMobile),
    sealed: await sealPerson(deps, blank, person),
  };
  await tx.administratorChanges.insert(change);
  return change;
}

type Own = Omit<Asked, 'caller'>;

/** The change of the merchant's own account. Refusals: `not_found`, `admin_change.over`. */
export async function findOwnChange(deps: Deps, tx: Tx, own: Own): Promise<Result<AdministratorChange>> {
  const found = await mine(tx, own.merchantId, own.applicationId, 'service-account');
  if (!found.ok) return found;
  const change = await openChange(deps, tx, own.applicationId);
  return change ? ok(change) : refuse('admin_change.over');
}

/** The change of an account that is under way; `null` where there is none. Refusal: `not_found`. */
export const changeUnderWay = (deps: Deps, own: Own): Promise<Result<AdministratorChange | null>> =>
  deps.store.read({ merchant: own.merchantId }, async (tx) => {
    const found = await mine(tx, own.merchantId, own.applicationId, 'service-account');
    return found.ok ? ok(await openChange(deps, tx, own.applicationId)) : found;
  });
