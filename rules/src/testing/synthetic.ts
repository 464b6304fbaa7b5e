/**
 * Numbers for tests that pass every check and belong to nobody: made from a seed, so that a failing test fails again, on
 * the codes of 中沙群岛 (460039 until 2002, 469033 until 2012, 460323 since), where nobody is registered.
 */
import {
  gb11714Check,
  luhnCheck,
  mod11x2Check,
  mod11x10Check,
  mod31Check,
} from '../identifiers/check-digits.ts';

/** A number in [0, below). */
export type Random = (below: number) => number;

/** Mulberry32: small, fast, good enough to spread test data; the same seed gives the same numbers for ever. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const digits = (random: Random, count: number) =>
  Array.from({ length: count }, () => String(random(10))).join('');

const padded = (value: number, width: number) => String(value).padStart(width, '0');

/** MA series as given out since 2015: `MA`, a digit, five signs. */
const ORGANISATION_SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

function organisationBody(random: Random): string {
  let body = 'MA5';
  while (body.length < 8) body += ORGANISATION_SIGNS.charAt(random(ORGANISATION_SIGNS.length));
  return body;
}

/** An organisation code; of the MA series, whose check sign is never one that the unified code lacks. */
export function syntheticOrganisationCode(random: Random): string {
  const body = organisationBody(random);
  return body + gb11714Check(body);
}

/** A unified social credit code of the pair: 91 enterprise, 92 individual business, 12 public institution … */
export function syntheticUscc(random: Random, pair = '91'): string {
  const body = `${pair}460323${syntheticOrganisationCode(random)}`;
  return body + mod31Check(body);
}

/** A 15-digit registration number; `form` is the first digit of the sequence (0–3, 4–5, 6–9). */
export function syntheticRegistrationNumber(random: Random, form = '0'): string {
  const body = `460323${form}${digits(random, 7)}`;
  return body + mod11x10Check(body, 0, 14);
}

const regionIn = (year: number) => {
  if (year < 2002) return '460039';
  return year < 2012 ? '469033' : '460323';
};

/** A resident identity number. `birth` as `YYYYMMDD`; without it an adult born 1989–2001. */
export function syntheticResidentId(random: Random, birth?: string): string {
  const day = birth ?? `${1989 + random(13)}${padded(1 + random(12), 2)}${padded(1 + random(28), 2)}`;
  const body = regionIn(Number(day.slice(0, 4))) + day + padded(random(1000), 3);
  return body + mod11x2Check(body);
}

/** A mobile number of a segment that receives text messages and calls. */
export const syntheticMobile = (random: Random): string =>
  `${['133', '138', '159', '186', '199'][random(5)] ?? '133'}${digits(random, 8)}`;

/** A UnionPay card number of `length` digits (16–19). */
export function syntheticBankCard(random: Random, length = 19): string {
  const body = `62${digits(random, length - 3)}`;
  return body + luhnCheck(`${body}0`);
}

/** The number of a corporate account: digits only, no check. */
export const syntheticCorporateAccount = (random: Random, length = 18): string =>
  `1${digits(random, length - 1)}`;

/** A CNAPS number of the bank class in a city. */
export function syntheticCnaps(random: Random, bankClass = '102', city = '6510'): string {
  const body = bankClass + city + digits(random, 4);
  return body + mod11x10Check(body, 0, 11);
}

/** A food operation licence (form 1 sales, 2 catering, 3 canteen). */
export function syntheticFoodOperationLicence(random: Random, form = '1'): string {
  const body = `JY${form}460323${digits(random, 6)}`;
  return body + mod11x10Check(body, 2, 15);
}

/** A food production licence of a category (101–131, 201–203). */
export function syntheticFoodProductionLicence(random: Random, category = '103'): string {
  const body = `SC${category}460323${digits(random, 4)}`;
  return body + mod11x10Check(body, 2, 15);
}
