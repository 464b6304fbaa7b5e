/** Passports of the People's Republic of China. */
import type { Reading } from '../result.ts';
import { firstNonDigit, plainCode, signAt } from './plain-text.ts';
import { type ReadContext, read, stop, stopAndSearch } from './reading.ts';
import { likelySlips } from './slips.ts';

export type Passport = string & { readonly __brand: 'Passport' };

export type PassportKind = 'ordinary' | 'formerOrdinary' | 'publicAffairs' | 'service' | 'diplomatic';

export type PassportFacts = { readonly kind: PassportKind };

const LENGTH = 9;
const DIGITS = '0123456789';
/** Second sign of an ordinary passport since 2017: letters without I and O, which look like digits. */
const SECOND = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

/** First sign, what it means, and the letters that may stand second besides digits. */
const LEADS: Readonly<Record<string, { readonly kind: PassportKind; readonly second: string }>> = {
  E: { kind: 'ordinary', second: DIGITS + SECOND },
  G: { kind: 'formerOrdinary', second: DIGITS },
  P: { kind: 'publicAffairs', second: 'E' },
  S: { kind: 'service', second: 'E' },
  D: { kind: 'diplomatic', second: 'E' },
};

const isDigit = (sign: number) => sign >= 48 && sign <= 57;

/** Whether the second sign may follow the first; no lookups in the common case. */
const isSecond = (code: string) =>
  isDigit(code.charCodeAt(1))
    ? code.charCodeAt(0) === 69 || code.charCodeAt(0) === 71
    : (LEADS[code.charAt(0)]?.second.includes(code.charAt(1)) ?? false);

const isSound = (code: string) =>
  code.length === LENGTH && isSecond(code) && firstNonDigit(code, 2) === 0 && code.charAt(0) in LEADS;

function faultAt(code: string): number {
  if (!(code.charAt(0) in LEADS)) return 1;
  return isSecond(code) ? firstNonDigit(code, 2) : 2;
}

const signsAt = (code: string) => (index: number) => {
  if (index === 0) return 'EGPSD';
  return index === 1 ? (LEADS[code.charAt(0)]?.second ?? DIGITS + SECOND) : DIGITS;
};

/**
 * Reads a Chinese passport number: E and eight digits, E, a letter other than I and O, and seven digits (since 2017), G
 * and eight digits (before 2012), PE, SE or DE and seven digits. The pattern is common practice, not a published
 * standard; there is no check digit. Refusals: `passport.length`, `passport.charset`.
 */
export function parsePassport(text: unknown, _context: ReadContext): Reading<Passport, PassportFacts> {
  const code = plainCode(text);
  if (code.length !== LENGTH) return stop('passport.length', { expected: LENGTH, count: code.length });
  if (isSound(code)) return read(code, { kind: LEADS[code.charAt(0)]?.kind ?? 'ordinary' });
  const position = faultAt(code);
  return stopAndSearch('passport.charset', { position, sign: signAt(code, position) }, () => ({
    ...likelySlips(code, { signsAt: signsAt(code), isSound }),
    position,
  }));
}
