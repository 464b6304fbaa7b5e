/**
 * What the three 18-sign numbers of natural persons share (GB 11643-1999 and the permits built on it): a birth date on
 * places 7–14, a sequence, and a MOD 11-2 check sign.
 */
import { type CivilDate, isRealDay } from '../calendar/civil-date.ts';
import { mod11x2Check } from './check-digits.ts';
import { firstNonDigit, numberAt } from './plain-text.ts';

export const PERSON_NUMBER_LENGTH = 18;
export const DIGITS = '0123456789';

/** No holder is older; the specimen printed in the standard was born in 1880. */
const OLDEST = 150;

export type PersonFault = {
  readonly what: 'charset' | 'date' | 'check';
  /** 1-based; 0 when no place stands out. */
  readonly position: number;
};

const DATE_AT = 6;

/** `20260315` for the civil date 2026-03-15: dates as numbers compare and subtract without text. */
const packed = (date: CivilDate) =>
  numberAt(date, 0, 4) * 10_000 + numberAt(date, 5, 7) * 100 + numberAt(date, 8, 10);

/** The 1-based place where the date on places 7–14 goes wrong, or 0. */
function dateFault(code: string, asOf: CivilDate): number {
  const date = numberAt(code, DATE_AT, DATE_AT + 8);
  const today = packed(asOf);
  const year = Math.floor(date / 10_000);
  const month = Math.floor(date / 100) % 100;
  if (date > today || year < Math.floor(today / 10_000) - OLDEST) return DATE_AT + 1;
  if (month < 1 || month > 12) return DATE_AT + 5;
  return isRealDay(year, month, date % 100) ? 0 : DATE_AT + 7;
}

/** The 1-based place of the first sign that cannot stand where it stands, or 0. X may stand at the end only. */
function foreignPlace(code: string): number {
  const place = firstNonDigit(code, 0, 17);
  if (place > 0) return place;
  return code.charCodeAt(17) === 88 || firstNonDigit(code, 17, 18) === 0 ? 0 : PERSON_NUMBER_LENGTH;
}

/** The first thing wrong with 18 signs, or `null`: signs, then the date, then the check sign. */
export function personFault(code: string, asOf: CivilDate): PersonFault | null {
  const foreign = foreignPlace(code);
  if (foreign > 0) return { what: 'charset', position: foreign };
  const date = dateFault(code, asOf);
  if (date > 0) return { what: 'date', position: date };
  return mod11x2Check(code) === code.charAt(17) ? null : { what: 'check', position: 0 };
}

/** The birth date of a sound number: its digits are known to be a real day, which is what the brand says. */
export const birthOf = (code: string): CivilDate => dateWritten(code) as CivilDate;

/** Whole years of the holder of a sound number on `asOf`; born on 29 February, older from 1 March. */
export const ageOf = (code: string, asOf: CivilDate): number =>
  Math.floor((packed(asOf) - numberAt(code, DATE_AT, DATE_AT + 8)) / 10_000);

export type Sex = 'male' | 'female';

/** Odd sequence male, even female. */
export const sexOf = (code: string): Sex => (code.charCodeAt(16) % 2 === 1 ? 'male' : 'female');

/** The date as it stands in the number, for a sentence: `1989-02-29`. */
export const dateWritten = (code: string): string =>
  `${code.slice(6, 10)}-${code.slice(10, 12)}-${code.slice(12, 14)}`;

/** The signs that may stand at a 0-based place. */
export const personSignsAt = (index: number): string => (index === 17 ? '0123456789X' : DIGITS);
