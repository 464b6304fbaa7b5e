/**
 * What the three 18-sign numbers of natural persons share (GB 11643-1999 and the permits built on it): a birth date on
 * places 7–14, a sequence, and a MOD 11-2 check sign.
 */
import { type CivilDate, isRealDay } from '../calendar/civil-date.ts';
import { MOD11_2_SIGNS, MOD11_2_WEIGHTS } from './check-digits.ts';
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

let packedDay: CivilDate | undefined;
let packedNumber = 0;

/** `20260315` for the civil date 2026-03-15: dates as numbers compare and subtract without text. The last day is kept. */
function packed(date: CivilDate): number {
  if (date === packedDay) return packedNumber;
  packedNumber = numberAt(date, 0, 4) * 10_000 + numberAt(date, 5, 7) * 100 + numberAt(date, 8, 10);
  packedDay = date;
  return packedNumber;
}

/** The 1-based place where a date of eight digits on places 7–14 goes wrong, or 0. */
function dateFault(date: number, asOf: CivilDate): number {
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

const isLastSign = (sign: number) => (sign >= 48 && sign <= 57) || sign === 88;

/** What `weighPerson` says of a number of the right form that fails its check sign, or of another form. */
const CHECK_FAILS = -1;
export const OTHER_FORM = -2;

/**
 * Signs and check sign of 18 signs in one pass, because looking at a sign is what a check costs: the date on places 7–14
 * as a number of eight digits, or one of the two above. Whether it is a date is not asked.
 */
export function weighPerson(code: string): number {
  let sum = 0;
  let date = 0;
  for (let i = 0; i < 17; i += 1) {
    const digit = code.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return OTHER_FORM;
    sum += digit * (MOD11_2_WEIGHTS[i] ?? 0);
    if (i >= DATE_AT && i < DATE_AT + 8) date = date * 10 + digit;
  }
  const last = code.charCodeAt(17);
  if (!isLastSign(last)) return OTHER_FORM;
  return last === MOD11_2_SIGNS.charCodeAt(sum % 11) ? date : CHECK_FAILS;
}

/** Whether a date `weighPerson` found is one a living holder can have on `asOf`. */
export const isBirth = (date: number, asOf: CivilDate): boolean => dateFault(date, asOf) === 0;

/** The first thing wrong with 18 signs, or `null`: signs, then the date, then the check sign. */
export function personFault(code: string, asOf: CivilDate): PersonFault | null {
  const weighed = weighPerson(code);
  if (weighed >= 0 && isBirth(weighed, asOf)) return null;
  const foreign = weighed === OTHER_FORM ? foreignPlace(code) : 0;
  if (foreign > 0) return { what: 'charset', position: foreign };
  const date = dateFault(numberAt(code, DATE_AT, DATE_AT + 8), asOf);
  return date > 0 ? { what: 'date', position: date } : { what: 'check', position: 0 };
}

/** The birth date of a sound number: its digits are known to be a real day, which is what the brand says. */
export const birthOf = (code: string): CivilDate => dateWritten(code) as CivilDate;

/** Whole years from a birth as a number of eight digits; born on 29 February, older from 1 March. */
export const ageFrom = (birth: number, asOf: CivilDate): number =>
  Math.floor((packed(asOf) - birth) / 10_000);

/** Whole years of the holder of a sound number on `asOf`. */
export const ageOf = (code: string, asOf: CivilDate): number =>
  ageFrom(numberAt(code, DATE_AT, DATE_AT + 8), asOf);

export type Sex = 'male' | 'female';

/** Odd sequence male, even female. */
export const sexOf = (code: string): Sex => (code.charCodeAt(16) % 2 === 1 ? 'male' : 'female');

const HYPHEN = 45;

/** The date as it stands in the number, for a sentence: `1989-02-29`. One call makes the text; joining pieces makes six. */
export const dateWritten = (code: string): string =>
  String.fromCharCode(
    code.charCodeAt(6),
    code.charCodeAt(7),
    code.charCodeAt(8),
    code.charCodeAt(9),
    HYPHEN,
    code.charCodeAt(10),
    code.charCodeAt(11),
    HYPHEN,
    code.charCodeAt(12),
    code.charCodeAt(13),
  );

/** The signs that may stand at a 0-based place. */
export const personSignsAt = (index: number): string => (index === 17 ? '0123456789X' : DIGITS);
