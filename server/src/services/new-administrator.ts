import { adminLimit } from '@ruzhu/journeys';
import {
  at,
  civilDateAt,
  ok,
  parseMobile,
  type Refusal,
  type Result,
  readAdministratorId,
  readPersonName,
  refuse,
} from '@ruzhu/rules';
import type { Administrator, Application, Device, Product } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import type { NewAdministrator } from './administrator-changes.ts';
import { type Outcome, refusing } from './decide.ts';
import type { Deps } from './deps.ts';

/**
 * Reads the person as the registration does: everything that is wrong is told at once.
 * Refusals: `person.name`, `id.*`, `phone.*`, each at its field.
 */
export function readNewAdministrator(
  deps: Deps,
  { policy }: Application,
  given: NewAdministrator,
): Outcome<NewAdministrator> {
  const asOf = civilDateAt(deps.clock.now());
  const minAge = deps.policies.named(policy).values['admin.minAge'];
  const adminName = readPersonName(given.adminName);
  const adminIdNumber = readAdministratorId(given.adminIdNumber, { asOf, minAge });
  const adminMobile = parseMobile(given.adminMobile, { asOf });
  const refusals: Refusal[] = Object.entries({ adminName, adminIdNumber, adminMobile }).flatMap(
    ([path, reading]) => (reading.ok ? [] : [at(path, reading.refusal)]),
  );
  if (!adminName.ok || !adminIdNumber.ok || !adminMobile.ok) return refusing(...refusals);
  return ok({
    adminName: adminName.value,
    adminIdNumber: adminIdNumber.value,
    adminMobile: adminMobile.value,
  });
}

const isSame = (deps: Deps, one: Uint8Array, other: Uint8Array): boolean => deps.vault.equal(one, other);

/** What changes hands together: the account, and the mini programs under it that the same person administers. */
export async function changingHands(
  deps: Deps,
  tx: Tx,
  application: Application,
): Promise<readonly Administrator[]> {
  const present = await tx.administrators.find(application.id);
  if (!present) return [];
  const all: Administrator[] = [present];
  for (const child of await tx.applications.ofMerchant(application.merchantId)) {
    if (child.journey !== 'mini-program' || child.parentId !== application.id) continue;
    const bound = await tx.administrators.find(child.id);
    if (bound && isSame(deps, bound.idIndex, present.idIndex)) all.push(bound);
  }
  return all;
}

const FIELDS: Readonly<Record<string, string>> = {
  'quota.phone': 'adminMobile',
  'quota.id_card': 'adminIdNumber',
};

type Taking = {
  readonly application: Application;
  readonly taken: readonly Administrator[];
  readonly person: NewAdministrator;
  /** The phone that confirmed, once it is known. */
  readonly device: Device | null;
};

/**
 * Whether this person may administer these accounts too: nobody stands for more of a product than the policy says.
 * Refusals: `quota.phone`, `quota.id_card`, `quota.wechat`, `recovery.elsewhere` (the same person has accounts of other
 * merchants, whose phone this would change), `admin_change.same`.
 */
export async function mayTakeOver(deps: Deps, tx: Tx, taking: Taking): Promise<Result<true>> {
  const { application, taken, person } = taking;
  const present = taken[0];
  const idIndex = deps.vault.index('idNumber', person.adminIdNumber);
  const mobileIndex = deps.vault.index('mobile', person.adminMobile);
  if (present && isSame(deps, present.idIndex, idIndex)) {
    if (isSame(deps, present.mobileIndex, mobileIndex)) return refuse('admin_change.same', 'adminMobile');
    if ((await tx.administrators.count({ idIndex }, 'service', application.id)) > 0)
      return refuse('recovery.elsewhere');
  }
  for (const product of ['service', 'miniProgram'] as const) {
    const refused = await overLimit(deps, tx, { ...taking, idIndex, mobileIndex, product });
    if (refused) return { ok: false, refusal: at(FIELDS[refused.code] ?? '', refused) };
  }
  return ok(true);
}

async function overLimit(
  deps: Deps,
  tx: Tx,
  asked: Taking & {
    readonly idIndex: Uint8Array;
    readonly mobileIndex: Uint8Array;
    readonly product: Product;
  },
): Promise<Refusal | null> {
  const { application, device, product, idIndex, mobileIndex } = asked;
  const own = asked.taken.filter((one) => one.product === product);
  if (own.length === 0) return null;
  const others = async (by: Parameters<Tx['administrators']['count']>[0], mine: number) =>
    (await tx.administrators.count(by, product, application.id)) - mine + own.length - 1;
  // What already counts for this person among the accounts that change hands is not counted twice.
  const alreadyMine = own.filter(
    (one) => one.counted && one.applicationId !== application.id && isSame(deps, one.idIndex, idIndex),
  ).length;
  const counts = {
    adminIdAccounts: await others({ idIndex }, alreadyMine),
    adminPhoneAccounts: await others({ mobileIndex }, 0),
    adminWechatAccounts: device ? await others({ deviceFingerprint: device.fingerprint }, 0) : 0,
  };
  const legalRepProved = application.facts.proof === 'proved' && application.answers.proofMode === 'legalRep';
  return adminLimit({ ...counts, legalRepProved }, deps.policies.named(application.policy));
}
