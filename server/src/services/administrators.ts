import { type Answers, adminLimit } from '@ruzhu/journeys';
import { at, ok, type Refusal } from '@ruzhu/rules';
import type { Administrator, Application, Device, Product } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import type { Opened } from './contexts.ts';
import { type Outcome, refusing } from './decide.ts';
import type { Deps } from './deps.ts';

export type AdministratorCounts = {
  readonly adminPhoneAccounts: number;
  readonly adminIdAccounts: number;
  readonly adminWechatAccounts: number;
};

/** How many other accounts of the product the administrator's phone, ID card and device are bound to. */
export async function countAdministrator(
  deps: Deps,
  tx: Tx,
  applicationId: string,
  answers: Answers,
  product: Product,
): Promise<AdministratorCounts> {
  const bound = await tx.administrators.find(applicationId);
  const idIndex = deps.vault.index('idNumber', String(answers.adminIdNumber ?? ''));
  const mobileIndex = deps.vault.index('mobile', String(answers.adminMobile ?? ''));
  const fingerprint = bound?.deviceFingerprint;
  return {
    adminIdAccounts: await tx.administrators.count({ idIndex }, product, applicationId),
    adminPhoneAccounts: await tx.administrators.count({ mobileIndex }, product, applicationId),
    adminWechatAccounts: fingerprint
      ? await tx.administrators.count({ deviceFingerprint: fingerprint }, product, applicationId)
      : 0,
  };
}

const FIELDS: Readonly<Record<string, string>> = {
  'quota.phone': 'adminMobile',
  'quota.id_card': 'adminIdNumber',
};

/** The limits on phone and ID card, told on the page where they are typed; lifted after the legal representative's proof. */
export async function administratorQuota(
  deps: Deps,
  tx: Tx,
  { application, policy }: Opened,
  kept: Answers,
  product: Product,
): Promise<Outcome<Application['facts']>> {
  const counts = await countAdministrator(deps, tx, application.id, kept, product);
  const legalRepProved = application.facts.proof === 'proved' && kept.proofMode === 'legalRep';
  const refusal: Refusal | null = adminLimit({ ...counts, legalRepProved }, policy);
  return refusal ? refusing(at(FIELDS[refusal.code] ?? '', refusal)) : ok({});
}

type Sealed = 'name' | 'idNumber' | 'mobile';

const placeOf = (applicationId: string, column: Sealed) => ({
  table: 'administrators',
  column,
  row: applicationId,
});

/** One sealed value of a bound administrator. */
export const openAdministrator = (
  deps: Deps,
  administrator: Administrator,
  column: Sealed,
): Promise<string> =>
  deps.vault.open(
    administrator.merchantId,
    placeOf(administrator.applicationId, column),
    administrator[`${column}Sealed`],
  );

/** The same administrator for another application: values are sealed anew, since a seal is bound to its place. */
export async function copyAdministrator(
  deps: Deps,
  tx: Tx,
  from: Administrator,
  to: { readonly applicationId: string; readonly product: Product },
): Promise<void> {
  const again = async (column: Sealed) =>
    deps.vault.seal(
      from.merchantId,
      placeOf(to.applicationId, column),
      await openAdministrator(deps, from, column),
    );
  await tx.administrators.put({
    ...from,
    ...to,
    nameSealed: await again('name'),
    idNumberSealed: await again('idNumber'),
    mobileSealed: await again('mobile'),
    counted: false,
  });
}

/** Binds the administrator that confirmed on a phone. Only rows of accounts that exist count towards the limits. */
export async function bindAdministrator(
  deps: Deps,
  tx: Tx,
  application: Application,
  answers: Answers,
  device: Device,
  product: Product,
): Promise<void> {
  const seal = (column: Sealed, value: unknown) =>
    deps.vault.seal(application.merchantId, placeOf(application.id, column), String(value));
  await tx.administrators.put({
    applicationId: application.id,
    merchantId: application.merchantId,
    product,
    nameSealed: await seal('name', answers.adminName),
    idNumberSealed: await seal('idNumber', answers.adminIdNumber),
    mobileSealed: await seal('mobile', answers.adminMobile),
    idIndex: deps.vault.index('idNumber', String(answers.adminIdNumber)),
    mobileIndex: deps.vault.index('mobile', String(answers.adminMobile)),
    deviceId: device.id,
    deviceFingerprint: device.fingerprint,
    counted: false,
    boundAt: deps.clock.now(),
  });
}
