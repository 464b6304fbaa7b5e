/** The number on a business licence, whichever of its two forms a policy takes. */
import type { SubjectKind } from '../policy/policy.ts';
import type { Reading, Result } from '../result.ts';
import { plainCode } from './plain-text.ts';
import { type ReadContext, stop } from './reading.ts';
import {
  parseRegistrationNumber,
  type RegistrationNumber,
  type RegistrationNumberFacts,
  registrationNumberFitsSubject,
} from './registration-number.ts';
import { parseUscc, type Uscc, type UsccFacts, usccFitsSubject, usccRefusals } from './uscc.ts';

export type LicenceNumberKind = 'uscc' | 'registrationNumber';

/** `kinds` is the policy value `licence.numberKinds`. */
export type LicenceNumberContext = ReadContext & { readonly kinds: readonly LicenceNumberKind[] };

export type LicenceNumber = Uscc | RegistrationNumber;

export type LicenceNumberFacts =
  | (UsccFacts & { readonly kind: 'uscc' })
  | (RegistrationNumberFacts & { readonly kind: 'registrationNumber' });

const labelled = <Value extends LicenceNumber, Facts extends object, Kind extends LicenceNumberKind>(
  reading: Reading<Value, Facts>,
  kind: Kind,
): Reading<Value, Facts & { readonly kind: Kind }> =>
  reading.ok ? { ...reading, facts: { ...reading.facts, kind } } : reading;

/** Every refusal of `readLicenceNumber`; a 15-digit number never has a wrong length. */
export const licenceNumberRefusals = [
  ...usccRefusals,
  'regno.charset',
  'regno.check',
  'regno.not_accepted',
] as const;

/**
 * Reads the number of a business licence: 15 digits are a registration number, anything else is judged as a unified
 * social credit code; `facts.kind` says which it was. Refusals: `regno.not_accepted` when the policy takes the unified
 * code only, else those of `parseUscc` and `parseRegistrationNumber`.
 */
export function readLicenceNumber(
  text: unknown,
  context: LicenceNumberContext,
): Reading<LicenceNumber, LicenceNumberFacts> {
  if (plainCode(text).length !== 15) return labelled(parseUscc(text, context), 'uscc');
  return context.kinds.includes('registrationNumber')
    ? labelled(parseRegistrationNumber(text, context), 'registrationNumber')
    : stop('regno.not_accepted');
}

/**
 * Whether a licence number can belong to the declared kind of subject. Refusal: `subject.kind_mismatch`.
 */
export function licenceNumberFitsSubject(value: LicenceNumber, declared: SubjectKind): Result<LicenceNumber> {
  return isUscc(value) ? usccFitsSubject(value, declared) : registrationNumberFitsSubject(value, declared);
}

/** The two forms differ in length, which is all that is left to tell a parsed number by. */
const isUscc = (value: LicenceNumber): value is Uscc => value.length === 18;
