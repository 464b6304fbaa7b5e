/** 食品生产许可证 (SC): making food or food additives. */
import { type Reading, warning } from '../result.ts';
import type { Words } from '../texts.ts';
import {
  type FoodPaper,
  foodCheckHolds,
  foodRegionNote,
  foodShapeFault,
  plainFoodNumber,
} from './food-papers.ts';
import { FOOD_CATEGORIES } from './food-production-licence.data.ts';
import { NO_WARNINGS, type ReadContext, read, stop } from './reading.ts';
import { type Region, regionAt } from './regions.ts';

export type FoodProductionLicence = string & { readonly __brand: 'FoodProductionLicence' };

/**
 * `category` is the three-digit food category the number was given for: `115` lets a rule ask for 酒类. A licence may
 * cover more categories than the one in its number. `checkHolds` is false on some genuine papers.
 */
export type FoodProductionLicenceFacts = {
  readonly kind: 'food' | 'additive';
  readonly category: string;
  readonly categoryWords: Words;
  readonly regionCode: string;
  readonly region: Region | null;
  readonly sequence: string;
  readonly checkHolds: boolean;
};

const PAPER: FoodPaper = {
  letters: 'SC',
  otherDocument: 'sc.other_document',
  prefix: 'sc.prefix',
  length: 'sc.length',
  charset: 'sc.charset',
};

/** Every refusal of `parseFoodProductionLicence`. */
export const foodProductionLicenceRefusals = [
  'sc.length',
  'sc.category',
  'sc.charset',
  'sc.prefix',
  'sc.other_document',
] as const;

/**
 * Reads a food production licence number: `SC`, three digits of the category (101–131, 201–203), six of the region, four
 * of a sequence, check digit MOD 11,10 over the thirteen digits: `SC11834020305037`.
 * Refusals: `sc.other_document` (QS among them), `sc.prefix`, `sc.length`, `sc.charset`, `sc.category`. Warnings:
 * `sc.check` (4 of 15 published numbers fail it: ask the registry), `region.unknown`.
 */
export function parseFoodProductionLicence(
  text: unknown,
  _context: ReadContext,
): Reading<FoodProductionLicence, FoodProductionLicenceFacts> {
  const code = plainFoodNumber(text);
  const fault = foodShapeFault(code, PAPER);
  if (fault) return fault;
  const category = code.slice(2, 5);
  const categoryWords = FOOD_CATEGORIES[category];
  if (!categoryWords) return stop('sc.category', { category }, 3);
  const region = regionAt(code, 5);
  const facts: FoodProductionLicenceFacts = {
    kind: code.charCodeAt(2) === 49 ? 'food' : 'additive',
    category,
    categoryWords,
    regionCode: region?.code ?? code.slice(5, 11),
    region,
    sequence: code.slice(11, 15),
    checkHolds: foodCheckHolds(code),
  };
  if (facts.checkHolds && facts.region) return read(code, facts, NO_WARNINGS);
  const check = facts.checkHolds ? [] : [warning('warn', 'sc.check')];
  return read(code, facts, region ? check : [...check, foodRegionNote(facts.regionCode)]);
}
