/** 外国人永久居留身份证: the "five-star card" since 2023-12-01, and the card of 2017 before it. */
import { type CivilDate, isRealDay } from '../calendar/civil-date.ts';
import type { Reading } from '../result.ts';
import {
  ageOf,
  birthOf,
  DIGITS,
  dateWritten,
  PERSON_NUMBER_LENGTH,
  personFault,
  personSignsAt,
} from './person-number.ts';
import { firstNonDigit, numberAt, plainCode, signAt } from './plain-text.ts';
import type { Province } from './provinces.data.ts';
import { type ReadContext, read, type Stop, stop, stopAndSearch } from './reading.ts';
import { provinceAt } from './regions.ts';
import { likelySlips, type Slips, undoubled } from './slips.ts';

export type PermanentResidencePermit = string & { readonly __brand: 'PermanentResidencePermit' };

/** `country` is the numeric code of GB/T 2659.1 (ISO 3166-1): 682 is Saudi Arabia. */
export type PermanentResidencePermitFacts = {
  readonly province: Province;
  readonly country: string;
  readonly birth: CivilDate;
  readonly age: number;
};

const hasProvince = (code: string) => firstNonDigit(code, 1, 3) === 0 && provinceAt(code, 1) !== null;

const isSound = (code: string, asOf: CivilDate) =>
  code.length === PERSON_NUMBER_LENGTH &&
  code.startsWith('9') &&
  personFault(code, asOf) === null &&
  hasProvince(code);

const slipsOn = (asOf: CivilDate): Slips => ({
  signsAt: (index) => (index === 0 ? '9' : personSignsAt(index)),
  isSound: (code) => isSound(code, asOf),
});

function refusalOf(code: string, asOf: CivilDate): Stop {
  const search = () => likelySlips(code, slipsOn(asOf));
  const fault = personFault(code, asOf);
  const position = fault?.position ?? 0;
  if (fault?.what === 'charset')
    return stopAndSearch('permanent.charset', { position, sign: signAt(code, position) }, search);
  if (!code.startsWith('9')) return stopAndSearch('permanent.first', { sign: code.charAt(0) }, search);
  if (!hasProvince(code)) return stopAndSearch('permanent.region', { code: code.slice(1, 3) }, search);
  return fault?.what === 'date'
    ? stopAndSearch('permanent.date', { date: dateWritten(code) }, () => ({ ...search(), position }))
    : stopAndSearch('permanent.check', {}, search);
}

/** Every refusal of `parsePermanentResidencePermit`. */
export const permanentResidencePermitRefusals = [
  'permanent.check',
  'permanent.date',
  'permanent.first',
  'permanent.region',
  'permanent.charset',
  'permanent.length',
  'permanent.former_card',
] as const;

/**
 * Reads the number of a foreigner's permanent residence card of the version of 2023-12-01 (National Immigration
 * Administration, adaptation guide): 9, two digits of the accepting province, three of the country, birth date, three of
 * a sequence, check sign as GB 11643: `932682198501010017`.
 * Refusals: `permanent.length`, `permanent.charset`, `permanent.first`, `permanent.region` (no such province), `permanent.date`, `permanent.check`,
 * `permanent.former_card` (a number of the card of 2017, read by `parseFormerPermanentResidencePermit`).
 */
export function parsePermanentResidencePermit(
  text: unknown,
  { asOf }: ReadContext,
): Reading<PermanentResidencePermit, PermanentResidencePermitFacts> {
  const code = plainCode(text);
  if (code.length === FORMER_LENGTH && formerFault(code) === null) return stop('permanent.former_card');
  if (code.length !== PERSON_NUMBER_LENGTH)
    return stop(
      'permanent.length',
      { expected: PERSON_NUMBER_LENGTH, count: code.length },
      null,
      code.length === PERSON_NUMBER_LENGTH + 1 ? undoubled(code, slipsOn(asOf).isSound) : [],
    );
  const province = isSound(code, asOf) ? provinceAt(code, 1) : null;
  if (!province) return refusalOf(code, asOf);
  const facts: PermanentResidencePermitFacts = {
    province,
    country: code.slice(3, 6),
    birth: birthOf(code),
    age: ageOf(code, asOf),
  };
  return read(code, facts);
}

export type FormerPermanentResidencePermit = string & { readonly __brand: 'FormerPermanentResidencePermit' };

/** `country` is the three-letter code of ISO 3166-1; the century of the birth is not in the number. */
export type FormerPermanentResidencePermitFacts = {
  readonly country: string;
  readonly regionCode: string;
  readonly birthWithoutCentury: string;
};

const FORMER_LENGTH = 15;

const isLetter = (sign: number) => sign >= 65 && sign <= 90;

/** 1-based place of the first wrong sign, 8 for a wrong date (with `isDate`), or `null`. */
function formerFault(code: string): { readonly position: number; readonly isDate: boolean } | null {
  for (let i = 0; i < 3; i += 1) if (!isLetter(code.charCodeAt(i))) return { position: i + 1, isDate: false };
  const foreign = firstNonDigit(code, 3);
  if (foreign > 0) return { position: foreign, isDate: false };
  const [year, month, day] = [numberAt(code, 7, 9), numberAt(code, 9, 11), numberAt(code, 11, 13)];
  // 29 February is real in one of the two centuries the two digits can mean whenever the year is a multiple of four.
  return isRealDay(2000 + year, month, day) ? null : { position: 8, isDate: true };
}

/** Every refusal of `parseFormerPermanentResidencePermit`. */
export const formerPermanentResidencePermitRefusals = [
  'former_permanent.length',
  'former_permanent.date',
  'former_permanent.charset',
] as const;

/**
 * Reads the number of the permanent residence card of 2017: three letters of the country, four digits of the region,
 * birth as YYMMDD, two more digits: `KAZ110090123105`. The ICAO check digit holds for some cards only and is not asked.
 * Refusals: `former_permanent.length`, `former_permanent.charset`, `former_permanent.date`.
 */
export function parseFormerPermanentResidencePermit(
  text: unknown,
  _context: ReadContext,
): Reading<FormerPermanentResidencePermit, FormerPermanentResidencePermitFacts> {
  const code = plainCode(text);
  if (code.length !== FORMER_LENGTH)
    return stop('former_permanent.length', { expected: FORMER_LENGTH, count: code.length });
  const fault = formerFault(code);
  if (fault?.isDate) return stop('former_permanent.date', { date: code.slice(7, 13) }, fault.position);
  if (fault)
    return stopAndSearch(
      'former_permanent.charset',
      { position: fault.position, sign: signAt(code, fault.position) },
      () =>
        likelySlips(code, {
          signsAt: (index) => (index < 3 ? 'ABCDEFGHIJKLMNOPQRSTUVWXYZ' : DIGITS),
          isSound: (candidate) => formerFault(candidate) === null,
        }),
    );
  return read(code, {
    country: code.slice(0, 3),
    regionCode: code.slice(3, 7),
    birthWithoutCentury: code.slice(7, 13),
  });
}
