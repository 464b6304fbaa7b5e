import { civilDate, editionOf, policySets } from '@ruzhu/rules';
import { describe, expect, test } from 'vitest';
import type { Context } from '../engine/field.ts';
import { type CategoryPaper, papersMissing } from './categories.ts';

const policy = policySets[0]!;
const edition = editionOf(policy);
if (!edition.ok) throw new Error('The policy has no categories');

const fruit = { first: '商家自营', second: '初级食用农产品' };
const food = { first: '商家自营', second: '食品' };
const wine = { first: '商家自营', second: '酒/盐' };

const paper = (category: CategoryPaper['category'], change: Partial<CategoryPaper> = {}): CategoryPaper => ({
  category,
  documentType: 'food.operation',
  number: 'JY14600000000001',
  validUntil: '2028-01-01',
  files: ['file-1'],
  ...change,
});

const missing = (categories: readonly object[], papers: readonly CategoryPaper[]) => {
  const context = {
    policy,
    now: Date.UTC(2026, 10, 24, 3),
    asOf: civilDate(2026, 11, 24),
    answers: { categories, papers },
    known: {
      subjectKind: 'enterprise',
      entityName: '海南示例食品有限公司',
      businessScope: '水果零售',
      isProducer: false,
      edition: edition.value,
    },
  } as unknown as Context; // A test holds no more than what the papers look at.
  return papersMissing(context).map(({ code, path }) => [path, code]);
};

describe('the papers of a mini program', () => {
  test('satisfy the rules of their categories with number, date and picture', () => {
    expect(missing([food], [paper(food)])).toEqual([]);
  });

  test('are none without a picture', () => {
    expect(missing([food], [paper(food, { files: [] })])).toEqual([['papers.0.files', 'field.missing']]);
  });

  test('are named by their place among all papers, so that two categories never mean the same place', () => {
    const expired = { validUntil: '2020-01-01' };
    const all = [paper(food, expired), paper(wine), paper(wine, expired)];
    const places = missing([wine, food], all).map(([path]) => path);
    expect(places).toContain('papers.2.validUntil');
    expect(places).toContain('papers.0.validUntil');
    expect(places.filter((path) => path?.startsWith('papers.1'))).toEqual([]);
    expect(new Set(places.filter((path) => path !== 'papers')).size).toBe(2);
  });

  test('that a category lacks are told once for the category', () => {
    expect(missing([fruit, food], [])).toEqual([['papers', 'paper.missing']]);
  });
});
