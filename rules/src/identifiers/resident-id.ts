/** 居民身份证号 (公民身份号码): the number of a Chinese citizen. */
import type { CivilDate } from '../calendar/civil-date.ts';
import { type Reading, type Warning, warning } from '../result.ts';
import { mod11x2Check } from './check-digits.ts';
import {
  ageFrom,
  birthOf,
  dateWritten,
  isBirth,
  OTHER_FORM,
  PERSON_NUMBER_LENGTH,
  type PersonFault,
  personFault,
  personSignsAt,
  type Sex,
  sexOf,
  weighPerson,
} from './person-number.ts';
import { firstNonDigit, plainCode, signAt } from './plain-text.ts';
import { NO_WARNINGS, type ReadContext, read, type Stop, stop, stopAndSearch } from './reading.ts';
import { provinceAt, type Region, regionAt } from './regions.ts';
import { likelySlips, type Slips, undoubled } from './slips.ts';

export type ResidentId = string & { readonly __brand: 'ResidentId' };

/** `region` is where the number was given out (`null`: not in GB/T 2260); `age` counts whole years on `asOf`. */
export type ResidentIdFacts = {
  readonly regionCode: string;
  readonly region: Region | null;
  readonly birth: CivilDate;
  readonly age: number;
  readonly sex: Sex;
};

/** Other documents of the same shape, by how their numbers begin. */
const OTHER_DOCUMENTS: Readonly<Record<string, { readonly document: string; readonly documentEn: string }>> =
  {
    '81': { document: '港澳居民居住证', documentEn: 'residence permit for Hong Kong and Macao residents' },
    '82': { document: '港澳居民居住证', documentEn: 'residence permit for Hong Kong and Macao residents' },
    '83': { document: '台湾居民居住证', documentEn: 'residence permit for Taiwan residents' },
  };

const hasProvince = (code: string) => firstNonDigit(code, 0, 2) === 0 && provinceAt(code, 0) !== null;
const isOther = (code: string) => code.charCodeAt(0) === 56;

const isSound = (code: string, asOf: CivilDate) =>
  code.length === PERSON_NUMBER_LENGTH &&
  personFault(code, asOf) === null &&
  hasProvince(code) &&
  !isOther(code);

/** A slip is worth proposing when it leads to a region that is or was there, or leaves the region as typed. */
const slipsIn = (typed: string, asOf: CivilDate): Slips => ({
  signsAt: personSignsAt,
  isSound: (code) => isSound(code, asOf),
  isLikely: (code) =>
    isSound(code, asOf) && (regionAt(code, 0) !== null || code.startsWith(typed.slice(0, 6))),
});

/** The 18-sign number of a 15-digit one: century put in, check sign added. Proposed, since the holder must confirm it. */
function upgraded(code: string, asOf: CivilDate): readonly string[] {
  const body = `${code.slice(0, 6)}19${code.slice(6)}`;
  const full = body + mod11x2Check(body);
  return isSound(full, asOf) ? [full] : [];
}

function wrongLength(code: string, asOf: CivilDate): Stop {
  if (code.length === 15 && firstNonDigit(code) === 0) {
    const suggestions = upgraded(code, asOf);
    if (suggestions.length > 0) return stop('id.first_generation', {}, null, suggestions);
  }
  const isOneTooLong = code.length === PERSON_NUMBER_LENGTH + 1;
  return stop(
    'id.length',
    { expected: PERSON_NUMBER_LENGTH, count: code.length },
    null,
    isOneTooLong ? undoubled(code, slipsIn(code, asOf).isSound) : [],
  );
}

function refusalOf(code: string, asOf: CivilDate, fault: PersonFault | null): Stop {
  const search = () => likelySlips(code, slipsIn(code, asOf));
  const position = fault?.position ?? 0;
  if (fault?.what === 'charset')
    return stopAndSearch('id.charset', { position, sign: signAt(code, position) }, search);
  const other = OTHER_DOCUMENTS[code.slice(0, 2)];
  if (other) return stop('id.other_document', other, 1);
  if (!hasProvince(code)) return stopAndSearch('id.region', { code: code.slice(0, 2) }, search);
  if (fault?.what === 'date')
    return stopAndSearch('id.date', { date: dateWritten(code) }, () => ({ ...search(), position }));
  return stopAndSearch('id.check', {}, search);
}

/** Numbers were first given out with the cards of 1984, and at birth only since 1999-10-01. */
const GIVEN_AT_BIRTH_SINCE = 2000;

function notes(region: Region | null, code: string, born: number): readonly Warning[] {
  if (!region) return [warning('warn', 'region.unknown', { code: code.slice(0, 6) })];
  if (region.from !== null && born < region.from)
    return [
      warning(born < GIVEN_AT_BIRTH_SINCE ? 'info' : 'warn', 'region.later_than_birth', {
        code: region.code,
        from: region.from,
        born,
      }),
    ];
  // One year of grace: the table counts whole years, and civil registers follow a new map slowly.
  return region.until !== null && born > region.until + 1
    ? [
        warning('warn', 'region.gone_before_birth', {
          code: region.code,
          until: region.until,
          born,
        }),
      ]
    : NO_WARNINGS;
}

/** Every refusal of `parseResidentId`. */
export const residentIdRefusals = [
  'id.check',
  'id.date',
  'id.region',
  'id.length',
  'id.first_generation',
  'id.charset',
  'id.other_document',
] as const;

/**
 * Reads an 18-sign citizen identity number (GB 11643-1999): `11010519491231002x` gives `11010519491231002X`. Minors are
 * not refused here (`readAdministratorId`).
 * Refusals: `id.length`, `id.first_generation` (15 digits, withdrawn 2013-01-01; the 18-sign number is proposed),
 * `id.charset`, `id.other_document` (a residence permit), `id.region` (no such province), `id.date` (no such day, in the
 * future, or 150 years ago), `id.check`. Warnings: `region.unknown`, `region.later_than_birth` (info for people born
 * before numbers were given at birth), `region.gone_before_birth`.
 */
export function parseResidentId(text: unknown, { asOf }: ReadContext): Reading<ResidentId, ResidentIdFacts> {
  const typed =
    typeof text === 'string' && text.length === PERSON_NUMBER_LENGTH ? weighPerson(text) : OTHER_FORM;
  const code = typed === OTHER_FORM || typeof text !== 'string' ? plainCode(text) : text;
  if (code.length !== PERSON_NUMBER_LENGTH) return wrongLength(code, asOf);
  const birth = typed === OTHER_FORM ? weighPerson(code) : typed;
  if (birth < 0 || !isBirth(birth, asOf) || isOther(code) || !hasProvince(code))
    return refusalOf(code, asOf, personFault(code, asOf));
  const region = regionAt(code, 0);
  const facts: ResidentIdFacts = {
    regionCode: region?.code ?? code.slice(0, 6),
    region,
    birth: birthOf(code),
    age: ageFrom(birth, asOf),
    sex: sexOf(code),
  };
  return read(code, facts, notes(region, code, Math.floor(birth / 10_000)));
}
