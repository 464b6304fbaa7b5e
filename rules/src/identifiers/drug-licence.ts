/** 药品经营许可证: selling medicines. */
import { type Reading, warning } from '../result.ts';
import type { Words } from '../texts.ts';
import { plainWords, signAt } from './plain-text.ts';
import type { Province } from './provinces.data.ts';
import { NO_WARNINGS, type ReadContext, read, type Stop, stop } from './reading.ts';
import { provinceOfLetter } from './regions.ts';

export type DrugLicence = string & { readonly __brand: 'DrugLicence' };

export type DrugTrade = 'wholesale' | 'chainHeadquarters' | 'chainStore' | 'singleStore';

/** `isLegalPerson`: A legal person, B not. `area` is the local code, `sequence` the rest. */
export type DrugLicenceFacts = {
  readonly province: Province;
  readonly trade: DrugTrade;
  readonly tradeWords: Words;
  readonly isLegalPerson: boolean;
  readonly area: string;
  readonly sequence: string;
};

const LONGEST = 30;
const FORM = /^(.)([A-D])([AB])(\d{9}|\d{7})号?$/u;

/** D is inferred from provincial notices; A–C stand in the national rule. */
const TRADES: Readonly<Record<string, { readonly trade: DrugTrade; readonly words: Words }>> = {
  A: { trade: 'wholesale', words: { zh: '批发', en: 'wholesale' } },
  B: { trade: 'chainHeadquarters', words: { zh: '零售连锁总部', en: 'retail chain headquarters' } },
  C: { trade: 'chainStore', words: { zh: '零售连锁门店', en: 'retail chain store' } },
  D: { trade: 'singleStore', words: { zh: '单体药店', en: 'single pharmacy' } },
};

function otherwise(plain: string): Stop {
  if (!provinceOfLetter(plain.charAt(0)))
    return plain ? stop('drug.province', { sign: signAt(plain, 1) }, 1) : stop('drug.format');
  if (/^.\d{5,10}号?$/u.test(plain)) return stop('drug.old_number');
  return /^.[E-Z]/u.test(plain) ? stop('drug.trade', { sign: plain.charAt(1) }, 2) : stop('drug.format');
}

/** Every refusal of `parseDrugLicence`. */
export const drugLicenceRefusals = ['drug.trade', 'drug.old_number', 'drug.province', 'drug.format'] as const;

/**
 * Reads a drug operation licence number in the numbering of 2024-01-01: province, trade A–D, legal person A or B, four
 * digits of the area, five of a sequence: `琼AA898000001`. Licences of the numbering before (three and four digits) run
 * until 2028 and pass with a warning.
 * Refusals: `drug.province`, `drug.trade`, `drug.old_number` (1999), `drug.format`. Warning: `drug.former_numbering`.
 */
export function parseDrugLicence(
  text: unknown,
  _context: ReadContext,
): Reading<DrugLicence, DrugLicenceFacts> {
  const plain = plainWords(text);
  if (plain.length > LONGEST) return stop('drug.format');
  const [, letter = '', trade = '', legal = '', digits = ''] = FORM.exec(plain) ?? [];
  const province = provinceOfLetter(letter);
  const meaning = TRADES[trade];
  if (!province || !meaning) return otherwise(plain);
  const width = digits.length === 9 ? 4 : 3;
  const facts: DrugLicenceFacts = {
    province,
    trade: meaning.trade,
    tradeWords: meaning.words,
    isLegalPerson: legal === 'A',
    area: digits.slice(0, width),
    sequence: digits.slice(width),
  };
  const notes = width === 4 ? NO_WARNINGS : [warning('warn', 'drug.former_numbering')];
  return read(letter + trade + legal + digits, facts, notes);
}
