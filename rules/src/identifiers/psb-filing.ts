/** 公安备案: the filing of a website with the public security bureau. */
import { type Reading, warning } from '../result.ts';
import { plainWords } from './plain-text.ts';
import type { Province } from './provinces.data.ts';
import { NO_WARNINGS, type ReadContext, read, stop } from './reading.ts';
import { provinceOfLetter, type Region, regionAt } from './regions.ts';

export type PsbFiling = string & { readonly __brand: 'PsbFiling' };

export type PsbFilingFacts = {
  readonly province: Province;
  readonly regionCode: string;
  readonly region: Region | null;
  readonly number: string;
};

const LONGEST = 40;
const DIGITS = 14;
const FORM = /^(.)公网安备(\d{14})号?$/u;

/** Every refusal of `parsePsbFiling`. */
export const psbFilingRefusals = ['psb.digits', 'psb.province', 'psb.format'] as const;

/**
 * Reads a public security filing: province, `公网安备`, fourteen digits that begin with the region, 号:
 * `浙公网安备 33010602009975号` gives `浙公网安备33010602009975号`.
 * Refusals: `psb.digits`, `psb.province`, `psb.format`. Warnings: `psb.region_differs`, `region.unknown`.
 */
export function parsePsbFiling(text: unknown, _context: ReadContext): Reading<PsbFiling, PsbFilingFacts> {
  const plain = plainWords(text);
  if (plain.length > LONGEST) return stop('psb.format');
  const [, letter = '', number = ''] = FORM.exec(plain) ?? [];
  if (!number) {
    const count = /公网安备(\d+)/.exec(plain)?.[1]?.length ?? 0;
    return count > 0 && count !== DIGITS
      ? stop('psb.digits', { expected: DIGITS, count })
      : stop('psb.format');
  }
  const province = provinceOfLetter(letter);
  if (!province) return stop('psb.province', { sign: letter }, 1);
  const region = regionAt(number, 0);
  const regionCode = number.slice(0, 6);
  const isSame = regionCode.startsWith(province.code);
  const unknown = region ? NO_WARNINGS : [warning('warn', 'region.unknown', { code: regionCode })];
  const notes = isSame ? unknown : [warning('warn', 'psb.region_differs', { code: regionCode })];
  return read(`${letter}公网安备${number}号`, { province, regionCode, region, number }, notes);
}
