/** 仅销售预包装食品备案 (YB): selling nothing but prepackaged food. */
import { type Reading, warning } from '../result.ts';
import {
  type FoodPaper,
  foodCheckHolds,
  foodRegionNote,
  foodShapeFault,
  plainFoodNumber,
} from './food-papers.ts';
import { NO_WARNINGS, type ReadContext, read, stop } from './reading.ts';
import { type Region, regionAt } from './regions.ts';

export type PrepackagedFoodFiling = string & { readonly __brand: 'PrepackagedFoodFiling' };

export type PrepackagedFoodFilingFacts = {
  readonly trade: 'wholesale' | 'retail';
  readonly regionCode: string;
  readonly region: Region | null;
  readonly sequence: string;
  readonly checkHolds: boolean;
};

const PAPER: FoodPaper = {
  letters: 'YB',
  otherDocument: 'yb.other_document',
  prefix: 'yb.prefix',
  length: 'yb.length',
  charset: 'yb.charset',
};

/** Every refusal of `parsePrepackagedFoodFiling`. */
export const prepackagedFoodFilingRefusals = [
  'yb.trade',
  'yb.length',
  'yb.charset',
  'yb.prefix',
  'yb.other_document',
] as const;

/**
 * Reads the number of a filing for prepackaged food: `YB`, 1 wholesale or 2 retail, six digits of the region, six of a
 * sequence, check digit MOD 11,10 (食品经营许可和备案管理办法, SAMR order 78 of 2023; the structure is inferred from it, so the
 * check is information only): `YB24603239999993`.
 * Refusals: `yb.other_document`, `yb.prefix`, `yb.length`, `yb.charset`, `yb.trade`. Warnings: `yb.check` (info),
 * `region.unknown`.
 */
export function parsePrepackagedFoodFiling(
  text: unknown,
  _context: ReadContext,
): Reading<PrepackagedFoodFiling, PrepackagedFoodFilingFacts> {
  const code = plainFoodNumber(text);
  const fault = foodShapeFault(code, PAPER);
  if (fault) return fault;
  const trade = code.charCodeAt(2) - 48;
  if (trade !== 1 && trade !== 2) return stop('yb.trade', { sign: code.charAt(2) }, 3);
  const facts: PrepackagedFoodFilingFacts = {
    trade: trade === 1 ? 'wholesale' : 'retail',
    regionCode: code.slice(3, 9),
    region: regionAt(code, 3),
    sequence: code.slice(9, 15),
    checkHolds: foodCheckHolds(code),
  };
  if (facts.checkHolds && facts.region) return read(code, facts, NO_WARNINGS);
  const check = facts.checkHolds ? [] : [warning('info', 'yb.check')];
  const region = facts.region ? [] : [foodRegionNote(facts.regionCode)];
  return read(code, facts, [...check, ...region]);
}
