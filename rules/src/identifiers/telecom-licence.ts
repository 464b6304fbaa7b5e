/** 增值电信业务经营许可证: value-added telecommunications. */
import { type Reading, type Warning, warning } from '../result.ts';
import { plainWords } from './plain-text.ts';
import type { Province } from './provinces.data.ts';
import { type ReadContext, read, type Stop, stop } from './reading.ts';
import { provinceOfLetter } from './regions.ts';

export type TelecomLicence = string & { readonly __brand: 'TelecomLicence' };

/** `national`: given by the ministry for several provinces; `provincial`: by the province of the first character. */
export type TelecomScope = 'national' | 'crossRegion' | 'provincial';

/** `classes` of the service catalogue: B1, B2, rarely A1, A2; empty for numbers of the old form (`京ICP证…`). */
export type TelecomLicenceFacts = {
  readonly scope: TelecomScope;
  readonly province: Province | null;
  readonly classes: readonly string[];
  readonly year: number | null;
  readonly sequence: string;
  readonly branch: string | null;
};

const LONGEST = 40;
const NEW_FORM = /^(合字|.)?([AB][12](?:\.[AB][12]){0,3})-(\d{4})(\d{4})(?:-(\d{1,4}))?号?$/u;
const OLD_FORM = /^(.)ICP证(\d{6,8})号?(?:-(\d{1,4}))?$/u;

/** The number does not tell EDI from ICP; the licence's list of services does. */
const ASK_SERVICE: readonly Warning[] = [warning('info', 'telecom.ask_service')];

function otherwise(plain: string): Stop {
  if (/ICP备/.test(plain)) return stop('telecom.other_document');
  const found = /^(?:合字|.)?([A-Z]\d)-?(\d*)/u.exec(plain);
  if (found?.[1] && !/^[AB][12]$/.test(found[1])) return stop('telecom.class', { class: found[1] });
  return found?.[2] && found[2].length !== 8
    ? stop('telecom.digits', { expected: 8, count: found[2].length })
    : stop('telecom.format');
}

function readOld(plain: string): Reading<TelecomLicence, TelecomLicenceFacts> | null {
  const [, letter = '', sequence = '', branch] = OLD_FORM.exec(plain) ?? [];
  const province = provinceOfLetter(letter);
  if (!province) return null;
  const facts: TelecomLicenceFacts = {
    scope: 'provincial',
    province,
    classes: [],
    year: null,
    sequence,
    branch: branch ?? null,
  };
  return read(`${letter}ICP证${sequence}号${branch ? `-${branch}` : ''}`, facts, ASK_SERVICE);
}

const scopeOf = (lead: string): TelecomScope => {
  if (lead === '') return 'national';
  return lead === '合字' ? 'crossRegion' : 'provincial';
};

/** Every refusal of `parseTelecomLicence`. */
export const telecomLicenceRefusals = [
  'telecom.other_document',
  'telecom.class',
  'telecom.digits',
  'telecom.province',
  'telecom.year',
  'telecom.format',
] as const;

/**
 * Reads a value-added telecommunications licence number: `浙B2-20080224-1`, national `B1.B2-20100001`, cross-region
 * `合字B2-20100001`, old `京ICP证140430号`. 号 is dropped from the new form and kept in the old one, as printed.
 * Refusals: `telecom.other_document` (an ICP filing), `telecom.class`, `telecom.digits`, `telecom.province`,
 * `telecom.year`, `telecom.format`. Warning (info): `telecom.ask_service`, always: the licence's list of services decides.
 */
export function parseTelecomLicence(
  text: unknown,
  { asOf }: ReadContext,
): Reading<TelecomLicence, TelecomLicenceFacts> {
  const plain = plainWords(text);
  if (plain.length > LONGEST) return stop('telecom.format');
  const old = readOld(plain);
  if (old) return old;
  const found = NEW_FORM.exec(plain);
  if (!found) return otherwise(plain);
  const [, lead = '', classes = '', year = '', sequence = '', branch] = found;
  const scope = scopeOf(lead);
  const province = scope === 'provincial' ? provinceOfLetter(lead) : null;
  if (scope === 'provincial' && !province) return stop('telecom.province', { sign: lead }, 1);
  if (year < '1999' || year > asOf.slice(0, 4)) return stop('telecom.year', { year });
  const value = `${lead}${classes}-${year}${sequence}${branch ? `-${branch}` : ''}`;
  const facts: TelecomLicenceFacts = {
    scope,
    province,
    classes: classes.split('.'),
    year: Number(year),
    sequence,
    branch: branch ?? null,
  };
  return read(value, facts, ASK_SERVICE);
}
