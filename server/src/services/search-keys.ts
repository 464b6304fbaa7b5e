import type { Answers } from '@ruzhu/journeys';
import { namePlaces } from '@ruzhu/rules';
import type { Application } from '../ports/records.ts';
import type { SearchCode } from '../ports/search.ts';
import type { Tx } from '../ports/store.ts';
import { openAnswers } from './answers.ts';
import { hexOf } from './canonical-json.ts';
import type { Deps } from './deps.ts';
import { oneByOne } from './one-by-one.ts';

const NAMES = ['entityName', 'accountName', 'mpName'] as const;

type Vault = Pick<Deps['vault'], 'index'>;
type MakeCodes = (vault: Vault, value: string) => readonly SearchCode[];

/** How a phone is found: whole, and by its last four digits. */
export const phoneCodes: MakeCodes = (vault, mobile) => [
  { kind: 'mobile', code: hexOf(vault.index('mobile', mobile)) },
  tailCode(vault, mobile.slice(-4)),
];

export const tailCode = (vault: Vault, tail: string): SearchCode => ({
  kind: 'mobileTail',
  code: hexOf(vault.index('mobileTail', tail)),
});

const accountCodes: MakeCodes = (vault, account) => [
  { kind: 'bankAccount', code: hexOf(vault.index('bankAccount', account)) },
];

/** Answers by which a merchant is found as a whole, or is seen to have something in common with another. */
const CODES: Readonly<Record<string, MakeCodes>> = {
  licenceNumber: (_, value) => [{ kind: 'licence', code: value }],
  adminMobile: phoneCodes,
  contactMobile: phoneCodes,
  bankAccountNumber: accountCodes,
};

/** Whether what was answered changes what a merchant is found by. */
export const isSearched = (answers: Answers): boolean =>
  [...NAMES, ...Object.keys(CODES)].some((key) => key in answers);

const textsOf = (answers: Answers, keys: readonly string[]): readonly (readonly [string, string])[] =>
  keys.flatMap((key) => {
    const value = answers[key];
    return typeof value === 'string' && value !== '' ? [[key, value] as const] : [];
  });

/** Makes the merchant found by its names, numbers, phones and account as they are now, in the same transaction. */
export async function keepFindable(deps: Deps, tx: Tx, merchantId: string): Promise<void> {
  const applications = await tx.applications.ofMerchant(merchantId);
  const answers = await oneByOne(applications, (one: Application) => openAnswers(deps, one));
  const accounts = await tx.accounts.ofMerchant(merchantId);
  const names = new Set([
    ...answers.flatMap((one) => textsOf(one, NAMES).map(([, name]) => name)),
    ...accounts.map(({ name }) => name),
  ]);
  const codes = answers
    .flatMap((one) => textsOf(one, Object.keys(CODES)))
    .flatMap(([key, value]) => CODES[key]?.(deps.vault, value) ?? []);
  // By the number of the identity card the representative has proved; a name alone is shared by thousands.
  const persons = applications.flatMap(({ facts }): SearchCode[] =>
    typeof facts.legalRepIndex === 'string' ? [{ kind: 'legalRep', code: facts.legalRepIndex }] : [],
  );
  const appIds = accounts.flatMap(({ appId }): SearchCode[] =>
    appId ? [{ kind: 'appId', code: appId }] : [],
  );
  await tx.search.put(merchantId, {
    places: [...names].flatMap(namePlaces),
    codes: [...codes, ...persons, ...appIds],
  });
}
