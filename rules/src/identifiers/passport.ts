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

type Lead = { readonly facts: PassportFacts; readonly second: string };

const lead = (kind: PassportKind, second: string): Lead => ({ facts: Object.freeze({ kind }), second });

/** First sign, what it means, and the signs that may stand second. */
const LEADS: Readonly<Record<string, Lead>> = {
  E: lead('ordinary', DIGITS + SECOND),
  G: lead('formerOrdinary', DIGITS),
  P: lead('publicAffairs', 'E'),
  S: lead('service', 'E'),
  D: lead('diplomatic', 'E'),
};

const leadOf = (code: string): Lead | undefined => LEADS[code.charAt(0)];

const isSound = (code: string) =>
  code.length === LENGTH &&
  leadOf(code)?.second.includes(code.charAt(1)) === true &&
  firstNonDigit(code, 2) === 0;

function faultAt(code: string): number {
  const known = leadOf(code);
  if (!known) return 1;
  return known.second.includes(code.charAt(1)) ? firstNonDigit(code, 2) : 2;
}

const signsAt = (code: string) => (index: number) => {
  if (index === 0) return 'EGPSD';
  return index === 1 ? (leadOf(code)?.second ?? DIGITS + SECOND) : DIGITS;
};

/** Every refusal of `parsePassport`. */
export const passportRefusals = ['passport.charset', 'passport.length'] as const;

/**
 * Reads a Chinese passport number: E and eight digits, E, a letter other than I and O, and seven digits (since 2017), G
 * and eight digits (before 2012), PE, SE or DE and seven digits. The pattern is common practice, not a published
 * standard; there is no check digit. Refusals: `passport.length`, `passport.charset`.
 */
export function parsePassport(text: unknown, _context: ReadContext): Reading<Passport, PassportFacts> {
  const code = plainCode(text);
  if (code.length !== LENGTH) return stop('passport.length', { expected: LENGTH, count: code.length });
  const known = leadOf(code);
  if (known && isSound(code)) return read(code, known.facts);
  const position = faultAt(code);
  return stopAndSearch('passport.charset', { position, sign: signAt(code, position) }, () => ({
    ...likelySlips(code, { signsAt: signsAt(code), isSound }),
    position,
  }));
}
