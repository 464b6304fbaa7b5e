/** 对公账号: the number of a company's bank account. */
import { type Reading, type Warning, warning } from '../result.ts';
import { type BankAccountLengths, bankAccountLengths } from './bank-account-lengths.data.ts';
import { luhnHolds } from './check-digits.ts';
import { firstNonDigit, plainCode, signAt } from './plain-text.ts';
import { type ReadContext, read, stop, stopAndSearch } from './reading.ts';
import { likelySlips } from './slips.ts';

export type CorporateAccount = string & { readonly __brand: 'CorporateAccount' };

/** `usual` are the lengths the bank's accounts usually have; `null` when no bank was named or none is known. */
export type CorporateAccountFacts = { readonly length: number; readonly usual: readonly number[] | null };

/** `bank`: a bank's name, short or full, a CNAPS number, or its first three digits. */
export type CorporateAccountContext = ReadContext & { readonly bank?: string };

const SHORTEST = 8;
const LONGEST = 27;

let lengths: readonly BankAccountLengths[] | undefined;

/** The row of a bank by name or number, or `undefined`. */
function rowOf(bank: string): BankAccountLengths | undefined {
  lengths ??= bankAccountLengths();
  const isNumber = firstNonDigit(bank, 0, 3) === 0 && bank.length >= 3;
  return isNumber
    ? lengths.find((row) => bank.startsWith(row.bankClass))
    : lengths.find((row) => row.names.some((name) => bank.includes(name)));
}

/** Card numbers are personal: 16 or 19 digits, UnionPay's lead, a Luhn digit that holds. */
const looksLikeCard = (account: string) =>
  (account.length === 16 || account.length === 19) && account.startsWith('62') && luhnHolds(account);

function notes(account: string, bank: string, row: BankAccountLengths | undefined): readonly Warning[] {
  const found: Warning[] = [];
  if (row && !row.corporate.includes(account.length))
    found.push(
      warning('warn', 'bank.account_length', {
        bank,
        usual: row.corporate.join('、'),
        usualEn: row.corporate.join(', '),
        count: account.length,
      }),
    );
  if (looksLikeCard(account)) found.push(warning('warn', 'bank.account_card'));
  return found;
}

/** Every refusal of `parseCorporateAccount`. */
export const corporateAccountRefusals = ['bank.account_digits'] as const;

/**
 * Reads the number of a corporate account: 8 to 27 digits. Banks share no check digit. When `bank` names a known bank, an
 * unusual length is a warning.
 * Refusals: `bank.account_digits` (not digits, or not 8–27 of them). Warnings: `bank.account_length`,
 * `bank.account_card` (looks like a personal card).
 */
export function parseCorporateAccount(
  text: unknown,
  { bank = '' }: CorporateAccountContext,
): Reading<CorporateAccount, CorporateAccountFacts> {
  const account = plainCode(text);
  const count = account.length;
  if (count < SHORTEST || count > LONGEST)
    return stop('bank.account_digits', { from: SHORTEST, until: LONGEST, count });
  const foreign = firstNonDigit(account);
  if (foreign > 0)
    return stopAndSearch(
      'bank.account_digits',
      { from: SHORTEST, until: LONGEST, count, position: foreign, sign: signAt(account, foreign) },
      () =>
        likelySlips(account, {
          signsAt: () => '0123456789',
          isSound: (candidate) => firstNonDigit(candidate) === 0,
        }),
    );
  const row = bank ? rowOf(bank) : undefined;
  return read(account, { length: count, usual: row?.corporate ?? null }, notes(account, bank, row));
}
