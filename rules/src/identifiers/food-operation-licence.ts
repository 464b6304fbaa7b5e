/** 食品经营许可证 (JY): selling food, catering, canteens. */
import { type Reading, warning } from '../result.ts';
import type { Words } from '../texts.ts';
import {
  type FoodPaper,
  foodCheckHolds,
  foodRegionNote,
  foodShapeFault,
  plainFoodNumber,
} from './food-papers.ts';
import { numberAt } from './plain-text.ts';
import { NO_WARNINGS, type ReadContext, read, stop } from './reading.ts';
import { type Region, regionAt } from './regions.ts';

export type FoodOperationLicence = string & { readonly __brand: 'FoodOperationLicence' };

export type FoodBusinessForm = 'sales' | 'catering' | 'canteen';

/** `checkHolds` is false on some genuine papers: then the number is looked up at the registry, not refused. */
export type FoodOperationLicenceFacts = {
  readonly form: FoodBusinessForm;
  readonly formWords: Words;
  readonly regionCode: string;
  readonly region: Region | null;
  readonly sequence: string;
  readonly checkHolds: boolean;
};

/** 主体业态 by the first digit (食品经营许可管理办法, numbering annex). */
const FORMS: Readonly<Record<number, { readonly form: FoodBusinessForm; readonly words: Words }>> = {
  1: { form: 'sales', words: { zh: '食品销售经营者', en: 'food seller' } },
  2: { form: 'catering', words: { zh: '餐饮服务经营者', en: 'caterer' } },
  3: { form: 'canteen', words: { zh: '单位食堂', en: 'canteen' } },
};

const PAPER: FoodPaper = {
  letters: 'JY',
  otherDocument: 'jy.other_document',
  prefix: 'jy.prefix',
  length: 'jy.length',
  charset: 'jy.charset',
};

/** Every refusal of `parseFoodOperationLicence`. */
export const foodOperationLicenceRefusals = [
  'jy.form',
  'jy.length',
  'jy.charset',
  'jy.prefix',
  'jy.other_document',
] as const;

/**
 * Reads a food operation licence number: `JY`, business form, six digits of the region, six of a sequence, check digit
 * MOD 11,10 over the thirteen digits: `JY13301080111719`.
 * Refusals: `jy.other_document`, `jy.prefix`, `jy.length`, `jy.charset`, `jy.form`. Warnings: `jy.check` (3 of 8 published
 * numbers fail it: ask the registry), `region.unknown`.
 */
export function parseFoodOperationLicence(
  text: unknown,
  _context: ReadContext,
): Reading<FoodOperationLicence, FoodOperationLicenceFacts> {
  const code = plainFoodNumber(text);
  const fault = foodShapeFault(code, PAPER);
  if (fault) return fault;
  const form = FORMS[numberAt(code, 2, 3)];
  if (!form) return stop('jy.form', { sign: code.charAt(2) }, 3);
  const region = regionAt(code, 3);
  const facts: FoodOperationLicenceFacts = {
    form: form.form,
    formWords: form.words,
    regionCode: region?.code ?? code.slice(3, 9),
    region,
    sequence: code.slice(9, 15),
    checkHolds: foodCheckHolds(code),
  };
  if (facts.checkHolds && facts.region) return read(code, facts, NO_WARNINGS);
  const check = facts.checkHolds ? [] : [warning('warn', 'jy.check')];
  return read(code, facts, facts.region ? check : [...check, foodRegionNote(facts.regionCode)]);
}
