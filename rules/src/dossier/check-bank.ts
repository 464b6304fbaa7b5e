/** The bank account of the subject: whose it is, and its numbers. */
import { parseBankCard } from '../identifiers/bank-card.ts';
import { parseCnaps } from '../identifiers/cnaps.ts';
import { parseCorporateAccount } from '../identifiers/corporate-account.ts';
import { compareEntityNames } from '../names/compare-entity-names.ts';
import { isSamePersonName } from '../names/person-name.ts';
import { ok, type Result, refuse } from '../result.ts';
import { givenText, subjectNameOf } from './check-subject.ts';
import type { Dossier } from './dossier.ts';
import type { Check } from './lint-context.ts';
import { found, mustFix, NOT_ASKED, optional, type Told, together, told } from './lint-finding.ts';

/** Subjects of this kind verify without an account, and none is given. */
const isNotAsked = ({ subject, bank }: Dossier, { policy }: Parameters<Check>[1]): boolean =>
  bank === undefined &&
  subject?.kind !== undefined &&
  !policy.values['verify.bankRequired'].includes(subject.kind);

/** The operator's own account, where the subject may use it. */
const isOperators = ({ bank, subject }: Dossier) =>
  bank?.accountKind === 'personalOfOperator' && (subject?.kind ?? 'soleTrader') === 'soleTrader';

function judgeAccountName(accountName: string, expected: string): Result<string> {
  const compared = compareEntityNames(accountName, expected);
  if (compared.equal) return ok(accountName);
  const { position, character } = compared;
  return refuse('bank.name_differs', '', { position, character, expected });
}

const judgeOperator = (accountName: string, expected: string): Result<string> =>
  isSamePersonName(accountName, expected)
    ? ok(accountName)
    : refuse('bank.operator_differs', '', { expected });

/**
 * The account is in the name on the licence, a personal one in the name of the operator. Refusals: `field.missing`,
 * `bank.name_differs`, `bank.operator_differs`.
 */
export const bankName: Check = (dossier, context) => {
  if (isNotAsked(dossier, context)) return NOT_ASKED;
  const judge = isOperators(dossier) ? judgeOperator : judgeAccountName;
  const expected = isOperators(dossier) ? givenText(dossier.subject?.legalRepName) : subjectNameOf(dossier);
  const value = { path: 'bank.accountName', text: dossier.bank?.accountName };
  return together(
    told(value, (name) => (expected === undefined ? ok(name) : judge(name, expected))),
    found([], expected !== undefined),
  );
};

function accountKind({ bank, subject }: Dossier): Told {
  const isPersonal = bank?.accountKind === 'personalOfOperator';
  if (!isPersonal || subject?.kind === 'soleTrader') return found([], true);
  return subject?.kind === undefined
    ? found([], false)
    : found([mustFix('bank.personal_not_allowed', 'bank.accountKind')], true);
}

/**
 * Refusals: `bank.personal_not_allowed`, `field.missing`, those of `parseCorporateAccount` (or `parseBankCard` for the
 * operator's own account) and `parseCnaps`. Advice: `bank.account_length`, `bank.account_card`, `bank.cnaps_class`.
 */
export const bankAccount: Check = (dossier, context) => {
  if (isNotAsked(dossier, context)) return NOT_ASKED;
  const { bankName: bank, accountNumber, cnaps } = dossier.bank ?? {};
  const { asOf } = context;
  return together(
    accountKind(dossier),
    told({ path: 'bank.bankName', text: bank }, ok),
    told({ path: 'bank.accountNumber', text: accountNumber }, (text) =>
      isOperators(dossier)
        ? parseBankCard(text, { asOf })
        : parseCorporateAccount(text, { asOf, bank: bank ?? '' }),
    ),
    optional(told({ path: 'bank.cnaps', text: cnaps }, (text) => parseCnaps(text, { asOf }), true)),
  );
};
