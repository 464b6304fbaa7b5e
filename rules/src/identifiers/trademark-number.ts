/** 商标注册号 and 类别: a registered trademark and its class. */
import { ok, type Reading, type Result, refuse } from '../result.ts';
import { firstNonDigit, plainCode, signAt } from './plain-text.ts';
import { type ReadContext, read, stop } from './reading.ts';

export type TrademarkNumber = string & { readonly __brand: 'TrademarkNumber' };

/** A class of the Nice classification, 1–45. */
export type TrademarkClass = number & { readonly __brand: 'TrademarkClass' };

/** `international`: a Madrid registration (G). `division` is the letter of a divided registration. */
export type TrademarkNumberFacts = {
  readonly register: 'national' | 'international';
  readonly division: string | null;
};

const LONGEST = 9;

const isLetter = (sign: number) => sign >= 65 && sign <= 90;

/** The end of the digits: the last sign is left out when it is a letter. */
const digitsEnd = (code: string) =>
  isLetter(code.charCodeAt(code.length - 1)) ? code.length - 1 : code.length;

/** Every refusal of `parseTrademarkNumber`. */
export const trademarkNumberRefusals = ['trademark.number'] as const;

/**
 * Reads a trademark registration number: one to eight digits, a letter allowed behind (divided registrations), or G and
 * six to seven digits (international). There is no check digit; a receipt of filing (受理通知书) has a number of the same
 * form and is no registration. Refusal: `trademark.number`.
 */
export function parseTrademarkNumber(
  text: unknown,
  _context: ReadContext,
): Reading<TrademarkNumber, TrademarkNumberFacts> {
  const code = plainCode(text);
  if (code.length > LONGEST) return stop('trademark.number', { count: code.length });
  const isInternational = code.charCodeAt(0) === 71;
  const from = isInternational ? 1 : 0;
  const end = digitsEnd(code);
  const digits = end - from;
  const isLong = isInternational ? digits === 6 || digits === 7 : digits >= 1 && digits <= 8;
  const foreign = firstNonDigit(code, from, end);
  if (foreign > 0) return stop('trademark.number', { count: digits, sign: signAt(code, foreign) }, foreign);
  if (!isLong) return stop('trademark.number', { count: digits });
  return read(code, {
    register: isInternational ? 'international' : 'national',
    division: end < code.length ? code.charAt(end) : null,
  });
}

/** Every refusal of `readTrademarkClass`. */
export const trademarkClassRefusals = ['trademark.class'] as const;

/**
 * Reads a trademark class, 1–45 (Nice classification): `第 35 类`, `35` and `３５` all give 35.
 * Refusal: `trademark.class`.
 */
export function readTrademarkClass(text: unknown): Result<TrademarkClass> {
  const plain = plainCode(text);
  const digits = plain.length > 4 ? '' : plain.replace(/^第|类$/g, '');
  const number = /^\d{1,2}$/.test(digits) ? Number(digits) : 0;
  // The brand is given at this one boundary.
  return number >= 1 && number <= 45 ? ok(number as TrademarkClass) : refuse('trademark.class');
}
