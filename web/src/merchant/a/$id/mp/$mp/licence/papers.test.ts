import { civilDate, policySets, seed2021Edition } from '@ruzhu/rules';
import { describe, expect, test } from 'vitest';
import {
  blankPaper,
  papersFrom,
  readPapers,
  type TypedPaper,
} from '../../../../../program-parts/typed-paper.ts';
import { licenceSuffices, type PaperFacts, rowOf } from '../../../../../program-parts/weigh-papers.ts';
import { kindsOf, paperFaults, papersToFill, wordsOn } from './papers.ts';

const food = { first: '商家自营', second: '食品' };
const fruit = { first: '商家自营', second: '初级食用农产品' };
const clothes = { first: '商家自营', second: '服装/鞋/箱包' };
const health = { first: '商家自营', second: '保健品' };

const facts = (scope = ''): PaperFacts => ({
  edition: seed2021Edition,
  subject: { kind: 'enterprise', entityName: '中沙群岛示例食品有限公司', scope },
  policy: policySets.find(({ id }) => id === 'seed-2021')!,
  asOf: civilDate(2026, 11, 24),
});

const paper = (over: Partial<TypedPaper> = {}): TypedPaper => ({
  ...blankPaper(food, 'food.operation', '中沙群岛示例食品有限公司'),
  validUntil: '2029-12-31',
  files: ['f1'],
  ...over,
});

const told = (chosen: readonly (typeof food)[], papers: readonly TypedPaper[], scope?: string) =>
  paperFaults(chosen, papers, facts(scope)).map(({ code, path }) => `${path} ${code}`);

describe('what is wrong with the papers', () => {
  test('is nothing when each category has what it needs', () => {
    expect(told([food, clothes], [paper()])).toEqual([]);
  });

  test('is said of the category that lacks one', () => {
    expect(told([clothes, food], [])).toEqual(['need.1 paper.missing']);
  });

  test('is said of the paper among all papers of the page, whichever category it is for', () => {
    const expired = paper({ category: health, validUntil: '2026-10-31', items: ['保健食品销售'] });
    expect(told([food, health], [paper(), expired])).toContain('papers.1.validUntil paper.expired');
  });

  test('of another name, without file, without date is said at its field', () => {
    expect(told([food], [paper({ holderName: '别的公司' })])).toContain(
      'papers.0.holderName paper.name_differs',
    );
    expect(told([food], [paper({ files: [] })])).toContain('papers.0.files field.missing');
    expect(told([food], [paper({ validUntil: '明年' })])).toContain('papers.0.validUntil date.format');
    expect(told([food], [paper({ validUntil: '' })])).toContain('papers.0.validUntil paper.validity_missing');
  });

  test('whose kind is not chosen yet asks for the kind and not for another paper', () => {
    expect(told([food], [paper({ documentType: '' })])).toEqual(['papers.0.documentType field.missing']);
  });
});

test('The scope of the business licence counts as a paper', () => {
  const row = rowOf(fruit, facts())!;
  expect(licenceSuffices(row, facts('新鲜水果零售'))).toBe(true);
  expect(licenceSuffices(row, facts('服装零售'))).toBe(false);
  expect(told([fruit], [], '新鲜水果零售')).toEqual([]);
});

describe('the papers to begin with', () => {
  test('leave a place for each category that needs one, and none where nothing is needed', () => {
    const blank = papersToFill([clothes, food], [], facts());
    expect(blank.map(({ category, documentType }) => [category.second, documentType])).toEqual([
      ['食品', ''],
    ]);
  });

  test('choose the kind by themselves where there is only one', () => {
    const [blank] = papersToFill([{ first: '餐饮', second: '餐饮服务场所' }], [], facts());
    expect(blank?.documentType).toBe('food.operation');
    expect(blank?.holderName).toBe('中沙群岛示例食品有限公司');
  });

  test('keep what was kept and drop papers of categories that are gone', () => {
    const kept = [paper(), paper({ category: health })];
    expect(papersToFill([food], kept, facts())).toEqual([kept[0]]);
  });
});

test('The kinds and words of a rule are those it names, the business licence aside', () => {
  expect(kindsOf(rowOf(food, facts())!.rule)).toEqual(['food.operation', 'food.production']);
  expect(kindsOf(rowOf(fruit, facts())!.rule)).toEqual([]);
  expect(wordsOn(rowOf(health, facts())!.rule, 'food.operation')).toEqual(['保健食品销售']);
  expect(wordsOn(rowOf(food, facts())!.rule, 'food.operation')).toEqual([]);
});

test('A form is read as it was typed, papers in the order of the page', () => {
  const data = new FormData();
  const put = (entries: Readonly<Record<string, string>>) => {
    for (const [name, value] of Object.entries(entries)) data.append(name, value);
  };
  put({
    'papers.0.category': JSON.stringify(food),
    'papers.0.documentType': 'food.operation',
    'papers.0.number': ' JY1 ',
    'papers.0.holderName': '甲',
    'papers.0.validUntil': '2029-12-31',
    'papers.0.items': '糕点\n\n 饼干 ',
    'papers.0.files.0': 'f1',
    'papers.0.files.1': '',
    'papers.1.category': JSON.stringify(health),
    'papers.1.validUntil': '',
    'papers.1.validUntil.longTerm': 'yes',
  });
  const [first, second] = readPapers(data);
  expect(first).toEqual({
    category: food,
    documentType: 'food.operation',
    number: 'JY1',
    holderName: '甲',
    validUntil: '2029-12-31',
    items: ['糕点', '饼干'],
    files: ['f1'],
  });
  expect(second).toMatchObject({ category: health, validUntil: 'permanent', files: [] });
  expect(papersFrom(JSON.parse(JSON.stringify([first, second])))).toEqual([first, second]);
});

test('What was never a list of papers is none', () => {
  expect(papersFrom(null)).toEqual([]);
  expect(papersFrom([null, 3, {}])).toEqual([]);
});
