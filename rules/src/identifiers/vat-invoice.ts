/** 增值税发票: number and code of a VAT invoice. */
import type { CivilDate } from '../calendar/civil-date.ts';
import type { Reading } from '../result.ts';
import { firstNonDigit, numberAt, plainCode, signAt } from './plain-text.ts';
import type { Province } from './provinces.data.ts';
import { type ReadContext, read, stop, stopAndSearch } from './reading.ts';
import { provinceAt } from './regions.ts';
import { likelySlips } from './slips.ts';

export type VatInvoiceNumber = string & { readonly __brand: 'VatInvoiceNumber' };
export type VatInvoiceCode = string & { readonly __brand: 'VatInvoiceCode' };

/** `digital`: 数电票, whose number says year, province and channel; `paper`: eight digits that need the code beside them. */
export type VatInvoiceNumberFacts =
  | { readonly edition: 'paper' }
  | {
      readonly edition: 'digital';
      readonly year: number;
      readonly province: Province | null;
      readonly channel: string;
    };

/** Ten digits: special invoices; twelve: ordinary and electronic ones. */
export type VatInvoiceCodeFacts = {
  readonly edition: 'special' | 'ordinary';
  readonly province: Province | null;
};

const DIGITS = '0123456789';

/** The first pilot invoices are of December 2021. */
const FIRST_YEAR = 2021;

const yearOf = (code: string) => 2000 + numberAt(code, 0, 2);

const isYear = (year: number, asOf: CivilDate) => year >= FIRST_YEAR && year <= numberAt(asOf, 0, 4);

const isNumber = (code: string, asOf: CivilDate) =>
  firstNonDigit(code) === 0 && (code.length === 8 || isYear(yearOf(code), asOf));

/** Every refusal of `parseVatInvoiceNumber`. */
export const vatInvoiceNumberRefusals = [
  'vat.number_length',
  'vat.number_charset',
  'vat.number_year',
] as const;

/**
 * Reads an invoice number: twenty digits (fully digital invoice: year, province, channel, sequence) or eight (before).
 * There is no check digit. Refusals: `vat.number_length`, `vat.number_charset`, `vat.number_year`.
 */
export function parseVatInvoiceNumber(
  text: unknown,
  { asOf }: ReadContext,
): Reading<VatInvoiceNumber, VatInvoiceNumberFacts> {
  const code = plainCode(text);
  if (code.length !== 8 && code.length !== 20) return stop('vat.number_length', { count: code.length });
  const foreign = firstNonDigit(code);
  if (foreign > 0)
    return stopAndSearch('vat.number_charset', { position: foreign, sign: signAt(code, foreign) }, () =>
      likelySlips(code, { signsAt: () => DIGITS, isSound: (candidate) => isNumber(candidate, asOf) }),
    );
  if (code.length === 8) return read(code, { edition: 'paper' });
  const year = yearOf(code);
  if (!isYear(year, asOf)) return stop('vat.number_year', { year }, 1);
  return read(code, {
    edition: 'digital',
    year,
    province: provinceAt(code, 2),
    channel: code.charAt(4),
  });
}

/** Every refusal of `parseVatInvoiceCode`. */
export const vatInvoiceCodeRefusals = ['vat.code_length', 'vat.code_charset'] as const;

/**
 * Reads an invoice code, which stands beside an eight-digit number: ten digits (special) or twelve (ordinary,
 * electronic). Refusals: `vat.code_length`, `vat.code_charset`.
 */
export function parseVatInvoiceCode(
  text: unknown,
  _context: ReadContext,
): Reading<VatInvoiceCode, VatInvoiceCodeFacts> {
  const code = plainCode(text);
  if (code.length !== 10 && code.length !== 12) return stop('vat.code_length', { count: code.length });
  const foreign = firstNonDigit(code);
  if (foreign > 0)
    return stopAndSearch('vat.code_charset', { position: foreign, sign: signAt(code, foreign) }, () =>
      likelySlips(code, {
        signsAt: () => DIGITS,
        isSound: (candidate) => firstNonDigit(candidate) === 0,
      }),
    );
  return code.length === 10
    ? read(code, { edition: 'special', province: provinceAt(code, 0) })
    : read(code, { edition: 'ordinary', province: provinceAt(code, 1) });
}
