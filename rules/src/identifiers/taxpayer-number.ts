/** 纳税人识别号: the number an invoice names its buyer by. */
import type { CivilDate } from '../calendar/civil-date.ts';
import type { Reading } from '../result.ts';
import { gb11714Holds } from './check-digits.ts';
import { personFault } from './person-number.ts';
import { firstNonDigit, firstNonSign, plainCode, signAt } from './plain-text.ts';
import { type ReadContext, read, type Stop, stop, stopAndSearch } from './reading.ts';
import { regionAt } from './regions.ts';
import { likelySlips } from './slips.ts';
import { parseUscc } from './uscc.ts';

export type TaxpayerNumber = string & { readonly __brand: 'TaxpayerNumber' };

/**
 * `uscc`: the unified code, since 2015-10-01; `organisation`: six digits of the region and an organisation code, before;
 * `person`: an identity number, alone (18) or with two more signs (17, 20), of individual businesses and natural persons.
 */
export type TaxpayerNumberFacts = { readonly form: 'uscc' | 'organisation' | 'person' };

const LENGTHS = [15, 17, 18, 20];
const SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

const isOrganisation = (code: string) =>
  code.length === 15 && firstNonDigit(code, 0, 6) === 0 && gb11714Holds(code, 6);

const isPerson = (code: string, asOf: CivilDate) => personFault(code.slice(0, 18), asOf) === null;

function readOrganisation(code: string): Reading<TaxpayerNumber, TaxpayerNumberFacts> {
  return isOrganisation(code)
    ? read(code, { form: 'organisation' })
    : stopAndSearch('invoice.tax_check', { length: 15 }, () =>
        likelySlips(code, {
          signsAt: (index) => (index < 6 ? '0123456789' : SIGNS),
          isSound: isOrganisation,
          isLikely: (candidate) =>
            isOrganisation(candidate) &&
            (regionAt(candidate, 0) !== null || candidate.startsWith(code.slice(0, 6))),
        }),
      );
}

function readUscc(code: string, context: ReadContext): Reading<TaxpayerNumber, TaxpayerNumberFacts> {
  const uscc = parseUscc(code, context);
  if (uscc.ok) return read(code, { form: 'uscc' }, uscc.warnings);
  return isPerson(code, context.asOf)
    ? read(code, { form: 'person' })
    : stopAndSearch('invoice.tax_check', { length: 18, override: 'reviewer' }, () => ({
        position: uscc.position,
        suggestions: uscc.suggestions,
      }));
}

/** 17 and 20 signs: an identity number of 15 or 18 signs and two more, which nothing checks. */
function readLong(code: string, asOf: CivilDate): Reading<TaxpayerNumber, TaxpayerNumberFacts> {
  const isSound = code.length === 17 ? firstNonDigit(code, 0, 15) === 0 : isPerson(code, asOf);
  return isSound ? read(code, { form: 'person' }) : stop('invoice.tax_check', { length: code.length });
}

function charsetStop(code: string): Stop | null {
  const foreign = firstNonSign(code);
  return foreign > 0
    ? stop('invoice.tax_charset', { position: foreign, sign: signAt(code, foreign) }, foreign)
    : null;
}

/** Every refusal of `parseTaxpayerNumber`. */
export const taxpayerNumberRefusals = [
  'invoice.tax_check',
  'invoice.tax_length',
  'invoice.tax_charset',
] as const;

/**
 * Reads a taxpayer number: 18 signs (unified code), 15 (old form), 17 or 20 (identity number and two signs).
 * Refusals: `invoice.tax_length`, `invoice.tax_charset`, `invoice.tax_check`. Warnings of 18 signs: those of `parseUscc`.
 */
export function parseTaxpayerNumber(
  text: unknown,
  context: ReadContext,
): Reading<TaxpayerNumber, TaxpayerNumberFacts> {
  const code = plainCode(text);
  if (!LENGTHS.includes(code.length)) return stop('invoice.tax_length', { count: code.length });
  const foreign = charsetStop(code);
  if (foreign) return foreign;
  if (code.length === 15) return readOrganisation(code);
  return code.length === 18 ? readUscc(code, context) : readLong(code, context.asOf);
}
