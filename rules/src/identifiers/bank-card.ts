/** Numbers of bank cards. A corporate account has no card number: see `corporate-account.ts`. */
import { type Reading, warning } from '../result.ts';
import { luhnHolds, luhnSign } from './check-digits.ts';
import { firstNonDigit, numberAt, plainCode, signAt } from './plain-text.ts';
import { NO_WARNINGS, type ReadContext, read, type Stop, stop, stopAndSearch } from './reading.ts';
import { likelySlips, type Slips, undoubled } from './slips.ts';

export type BankCard = string & { readonly __brand: 'BankCard' };

export type CardScheme = 'unionPay' | 'visa' | 'mastercard' | 'jcb' | 'unknown';

/** `issuer` is the first six digits; `checkHolds` is false only for old cards of no known scheme. */
export type BankCardFacts = {
  readonly scheme: CardScheme;
  readonly issuer: string;
  readonly checkHolds: boolean;
};

const SHORTEST = 16;
const LONGEST = 19;

function isMastercard(number: string): boolean {
  const lead = numberAt(number, 0, 4);
  return (lead >= 5100 && lead <= 5599) || (lead >= 2221 && lead <= 2720);
}

function schemeOf(number: string): CardScheme {
  const lead = numberAt(number, 0, 2);
  if (lead === 62 || lead === 81) return 'unionPay';
  if (lead >= 40 && lead <= 49) return 'visa';
  if (lead === 35) return 'jcb';
  return isMastercard(number) ? 'mastercard' : 'unknown';
}

const fits = (number: string) => number.length >= SHORTEST && number.length <= LONGEST;

const isSound = (number: string) => fits(number) && firstNonDigit(number) === 0 && luhnHolds(number);

const OTHER_FORM = -1;

/** The last digit that the others ask for, by its character code; `OTHER_FORM` when not all are digits. */
const signTyped = (number: string): number =>
  firstNonDigit(number, number.length - 1) === 0 ? luhnSign(number) : OTHER_FORM;

const slips: Slips = { signsAt: () => '0123456789', isSound };

function refusalOf(number: string): Stop {
  const foreign = firstNonDigit(number);
  return foreign > 0
    ? stopAndSearch('card.charset', { position: foreign, sign: signAt(number, foreign) }, () =>
        likelySlips(number, slips),
      )
    : stopAndSearch('card.check', {}, () => likelySlips(number, slips));
}

/** Every refusal of `parseBankCard`. */
export const bankCardRefusals = ['card.check', 'card.length', 'card.charset'] as const;

/**
 * Reads a bank card number: 16 to 19 digits with a Luhn check digit (ISO/IEC 7812-1): `6225 8814 1420 7430`.
 * Refusals: `card.length`, `card.charset`, `card.check`. Numbers of no known scheme (old savings cards) may fail the check
 * with a warning, `card.check_unsure`.
 */
export function parseBankCard(text: unknown, _context: ReadContext): Reading<BankCard, BankCardFacts> {
  const typed = typeof text === 'string' && fits(text) ? signTyped(text) : OTHER_FORM;
  const number = typed === OTHER_FORM || typeof text !== 'string' ? plainCode(text) : text;
  if (!fits(number))
    return stop(
      'card.length',
      { from: SHORTEST, until: LONGEST, count: number.length },
      null,
      number.length === LONGEST + 1 ? undoubled(number, isSound) : [],
    );
  const sign = typed === OTHER_FORM ? signTyped(number) : typed;
  if (sign === OTHER_FORM) return refusalOf(number);
  const scheme = schemeOf(number);
  const checkHolds = sign === number.charCodeAt(number.length - 1);
  if (!checkHolds && scheme !== 'unknown') return refusalOf(number);
  const facts: BankCardFacts = { scheme, issuer: number.slice(0, 6), checkHolds };
  return read(number, facts, checkHolds ? NO_WARNINGS : [warning('warn', 'card.check_unsure')]);
}
