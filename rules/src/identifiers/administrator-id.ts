/** The papers a person may prove an identity with here, and the age an administrator must have. */
import type { Reading } from '../result.ts';
import {
  type PermanentResidencePermit,
  type PermanentResidencePermitFacts,
  parsePermanentResidencePermit,
} from './permanent-residence-permit.ts';
import { plainCode } from './plain-text.ts';
import { type ReadContext, stop } from './reading.ts';
import { parseResidencePermit, type ResidencePermit, type ResidencePermitFacts } from './residence-permit.ts';
import { parseResidentId, type ResidentId, type ResidentIdFacts } from './resident-id.ts';

export type PersonId = ResidentId | ResidencePermit | PermanentResidencePermit;

export type PersonIdFacts =
  | (ResidentIdFacts & { readonly document: 'residentId' })
  | (ResidencePermitFacts & { readonly document: 'residencePermit' })
  | (PermanentResidencePermitFacts & { readonly document: 'permanentResidencePermit' });

/** `minAge` in whole years; the policy value `admin.minAge`. */
export type AdministratorContext = ReadContext & { readonly minAge: number };

const ORIGINS = ['81', '82', '83'];

const labelled = <Value extends PersonId, Facts extends object, Document extends string>(
  reading: Reading<Value, Facts>,
  document: Document,
): Reading<Value, Facts & { readonly document: Document }> =>
  reading.ok ? { ...reading, facts: { ...reading.facts, document } } : reading;

/** Every refusal of `readPersonId`. */
export const personIdRefusals = [
  'id.length',
  'id.first_generation',
  'id.charset',
  'id.region',
  'id.date',
  'id.check',
  'residence.charset',
  'residence.region',
  'residence.date',
  'residence.check',
  'permanent.charset',
  'permanent.region',
  'permanent.date',
  'permanent.check',
] as const;

/** Every refusal of `readAdministratorId`. */
export const administratorIdRefusals = [...personIdRefusals, 'id.underage'] as const;

/**
 * Reads the number of a person: 18-sign resident identity card, residence permit of people from Hong Kong, Macao and
 * Taiwan (81, 82, 83), or permanent residence card of 2023 (9). Which one is seen from the first two digits.
 * Refusals: those of the three parsers; a 15-digit number is `id.first_generation`.
 */
export function readPersonId(text: unknown, context: ReadContext): Reading<PersonId, PersonIdFacts> {
  const code = plainCode(text);
  if (code.length === 18 && ORIGINS.includes(code.slice(0, 2)))
    return labelled(parseResidencePermit(code, context), 'residencePermit');
  if (code.length === 18 && code.startsWith('9'))
    return labelled(parsePermanentResidencePermit(code, context), 'permanentResidencePermit');
  return labelled(parseResidentId(text, context), 'residentId');
}

/**
 * Reads the number of an administrator or legal representative: as `readPersonId`, and the holder must be `minAge` years
 * old on `asOf` (18th birthday included). Further refusal: `id.underage`, with `minAge`.
 */
export function readAdministratorId(
  text: unknown,
  context: AdministratorContext,
): Reading<PersonId, PersonIdFacts> {
  const reading = readPersonId(text, context);
  return reading.ok && reading.facts.age < context.minAge
    ? stop('id.underage', { minAge: context.minAge })
    : reading;
}
