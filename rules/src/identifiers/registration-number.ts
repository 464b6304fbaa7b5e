/** 15-digit 注册号: the number of a business licence before the unified code (until 2015-10-01, in use a while longer). */
import type { SubjectKind } from '../policy/policy.ts';
import { ok, type Reading, type Result, refuse } from '../result.ts';
import type { Words } from '../texts.ts';
import { mod11x10Holds } from './check-digits.ts';
import { firstNonDigit, isDigits, plainCode, signAt } from './plain-text.ts';
import { type ReadContext, read, type Stop, stop, stopAndSearch } from './reading.ts';
import { type Region, regionAt, regionNotes } from './regions.ts';
import { likelySlips, undoubled } from './slips.ts';

export type RegistrationNumber = string & { readonly __brand: 'RegistrationNumber' };

export type RegistrationForm = 'domestic' | 'foreignInvested' | 'individualBusiness';

/** `region` is the authority of the first registration (100000 = the national one); `form` is read from the sequence. */
export type RegistrationNumberFacts = {
  readonly regionCode: string;
  readonly region: Region | null;
  readonly form: RegistrationForm;
  readonly sequence: string;
};

const LENGTH = 15;
const DIGITS = '0123456789';

/** By the first digit of the sequence (GS 15-2006): 0–3, 4–5, 6–9. */
const FORMS: readonly RegistrationForm[] = [
  'domestic',
  'domestic',
  'domestic',
  'domestic',
  'foreignInvested',
  'foreignInvested',
  'individualBusiness',
  'individualBusiness',
  'individualBusiness',
  'individualBusiness',
];

const FORM_WORDS: Readonly<Record<RegistrationForm, Words>> = {
  domestic: { zh: '内资企业', en: 'domestic enterprise' },
  foreignInvested: { zh: '外商投资企业', en: 'foreign-invested enterprise' },
  individualBusiness: { zh: '个体工商户', en: 'individual business' },
};

const FORM_SUBJECTS: Readonly<Record<RegistrationForm, readonly SubjectKind[]>> = {
  domestic: ['enterprise', 'media'],
  foreignInvested: ['enterprise', 'media'],
  individualBusiness: ['soleTrader'],
};

const formOf = (code: string): RegistrationForm => FORMS[code.charCodeAt(6) - 48] ?? 'domestic';

const isSound = (code: string) => code.length === LENGTH && mod11x10Holds(code, 0, 14);

const search = (typed: string) => () =>
  likelySlips(typed, {
    signsAt: () => DIGITS,
    isSound,
    isLikely: (code) => isSound(code) && (regionAt(code, 0) !== null || code.startsWith(typed.slice(0, 6))),
  });

function refusalOf(code: string): Stop {
  const foreign = firstNonDigit(code);
  return foreign > 0
    ? stopAndSearch('regno.charset', { position: foreign, sign: signAt(code, foreign) }, search(code))
    : stopAndSearch('regno.check', {}, search(code));
}

/** Every refusal of `parseRegistrationNumber`. */
export const registrationNumberRefusals = ['regno.length', 'regno.check', 'regno.charset'] as const;

/**
 * Reads a 15-digit registration number (GS 15-2006; check digit GB/T 17710, MOD 11,10): `110108002734659`.
 * Refusals: `regno.length`, `regno.charset`, `regno.check`. Warnings: `region.unknown`, `region.abolished`.
 */
export function parseRegistrationNumber(
  text: unknown,
  _context: ReadContext,
): Reading<RegistrationNumber, RegistrationNumberFacts> {
  const code = isDigits(text, LENGTH) ? text : plainCode(text);
  if (code.length !== LENGTH)
    return stop(
      'regno.length',
      { expected: LENGTH, count: code.length },
      null,
      code.length === LENGTH + 1 ? undoubled(code, isSound) : [],
    );
  if (!isSound(code)) return refusalOf(code);
  const region = regionAt(code, 0);
  const facts: RegistrationNumberFacts = {
    regionCode: region?.code ?? code.slice(0, 6),
    region,
    form: formOf(code),
    sequence: code.slice(6, 14),
  };
  return read(code, facts, regionNotes(facts.region, facts.regionCode));
}

/**
 * Whether a registration number can belong to the declared kind of subject (sequence 6–9: individual business).
 * Refusal: `subject.kind_mismatch`.
 */
export function registrationNumberFitsSubject(
  value: RegistrationNumber,
  declared: SubjectKind,
): Result<RegistrationNumber> {
  const form = formOf(value);
  if (FORM_SUBJECTS[form].includes(declared)) return ok(value);
  const { zh, en } = FORM_WORDS[form];
  return refuse('subject.kind_mismatch', '', { pair: value.charAt(6), actual: zh, actualEn: en });
}
