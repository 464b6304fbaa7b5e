/** 港澳台居民居住证: residence permit of people from Hong Kong, Macao and Taiwan. */
import type { CivilDate } from '../calendar/civil-date.ts';
import type { Reading } from '../result.ts';
import {
  ageOf,
  birthOf,
  dateWritten,
  PERSON_NUMBER_LENGTH,
  personFault,
  personSignsAt,
  type Sex,
  sexOf,
} from './person-number.ts';
import { plainCode, signAt } from './plain-text.ts';
import { type ReadContext, read, type Stop, stop, stopAndSearch } from './reading.ts';
import { likelySlips, undoubled } from './slips.ts';

export type ResidencePermit = string & { readonly __brand: 'ResidencePermit' };

export type ResidencePermitOrigin = 'hongKong' | 'macao' | 'taiwan';

export type ResidencePermitFacts = {
  readonly origin: ResidencePermitOrigin;
  readonly birth: CivilDate;
  readonly age: number;
  readonly sex: Sex;
};

/** The first six digits. Taiwan is 83 here, although GB/T 2260 has 71. */
const ORIGINS = [
  ['810000', 'hongKong'],
  ['820000', 'macao'],
  ['830000', 'taiwan'],
] as const;

const originOf = (code: string): ResidencePermitOrigin | undefined =>
  ORIGINS.find(([region]) => code.startsWith(region))?.[1];

const isSoundOn = (asOf: CivilDate) => (code: string) =>
  code.length === PERSON_NUMBER_LENGTH && originOf(code) !== undefined && personFault(code, asOf) === null;

/** The same number behind each of the three prefixes, where that passes. */
const withOrigin = (code: string, asOf: CivilDate) =>
  ORIGINS.map(([region]) => region + code.slice(6)).filter(isSoundOn(asOf));

function refusalOf(code: string, asOf: CivilDate): Stop {
  const search = () => likelySlips(code, { signsAt: personSignsAt, isSound: isSoundOn(asOf) });
  const fault = personFault(code, asOf);
  const position = fault?.position ?? 0;
  if (fault?.what === 'charset')
    return stopAndSearch('residence.charset', { position, sign: signAt(code, position) }, search);
  if (!originOf(code)) return stop('residence.region', { code: code.slice(0, 6) }, 1, withOrigin(code, asOf));
  return fault?.what === 'date'
    ? stopAndSearch('residence.date', { date: dateWritten(code) }, () => ({ ...search(), position }))
    : stopAndSearch('residence.check', {}, search);
}

/** Every refusal of `parseResidencePermit`. */
export const residencePermitRefusals = [
  'residence.region',
  'residence.check',
  'residence.date',
  'residence.length',
  'residence.charset',
] as const;

/**
 * Reads the number of a residence permit for people from Hong Kong (810000), Macao (820000) and Taiwan (830000)
 * (国办发〔2018〕81号; check sign as GB 11643): `830000190203040032`.
 * Refusals: `residence.length`, `residence.charset`, `residence.region`, `residence.date`, `residence.check`.
 */
export function parseResidencePermit(
  text: unknown,
  { asOf }: ReadContext,
): Reading<ResidencePermit, ResidencePermitFacts> {
  const code = plainCode(text);
  if (code.length !== PERSON_NUMBER_LENGTH)
    return stop(
      'residence.length',
      { expected: PERSON_NUMBER_LENGTH, count: code.length },
      null,
      code.length === PERSON_NUMBER_LENGTH + 1 ? undoubled(code, isSoundOn(asOf)) : [],
    );
  const origin = originOf(code);
  if (!origin || personFault(code, asOf)) return refusalOf(code, asOf);
  return read(code, { origin, birth: birthOf(code), age: ageOf(code, asOf), sex: sexOf(code) });
}
