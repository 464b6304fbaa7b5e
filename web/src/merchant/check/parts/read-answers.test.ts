import { noAnswers } from '@ruzhu/rules';
import { describe, expect, test } from 'vitest';
import {
  checkGoods,
  checkPapers,
  checkSubject,
  readAccount,
  readGoods,
  readMailboxes,
  readPapers,
  readSubject,
  subjectChoice,
} from './read-answers.ts';

const form = (entries: readonly (readonly [string, string])[]): FormData => {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
};
const paths = (refusals: readonly { readonly path: string }[]) => refusals.map(({ path }) => path);

describe('the subject', () => {
  test.each([
    [[['subjectKind', 'enterprise']], { subjectKind: 'enterprise', hasLicence: 'yes' }],
    [[['subjectKind', 'individual']], { subjectKind: 'individual', hasLicence: 'no' }],
    [
      [
        ['subjectKind', 'applying'],
        ['planned', 'soleTrader'],
      ],
      { subjectKind: 'soleTrader', hasLicence: 'applying' },
    ],
    [[['subjectKind', 'unsure']], { subjectKind: 'unsure', hasLicence: 'unsure' }],
  ] as const)('%j is read as %j and shown again as chosen', (entries, answers) => {
    expect(readSubject(form(entries))).toEqual(answers);
    expect(subjectChoice({ ...noAnswers, ...answers })).toBe(
      answers.subjectKind === 'unsure' ? '' : entries[0][1],
    );
  });

  test('is asked for, and so is the licence that is on its way', () => {
    expect(paths(checkSubject(form([])))).toEqual(['subjectKind']);
    expect(paths(checkSubject(form([['subjectKind', 'applying']])))).toEqual(['planned']);
    expect(checkSubject(form([['subjectKind', 'unsure']]))).toEqual([]);
  });

  test('of a rarer kind is shown as another organisation', () => {
    expect(subjectChoice({ ...noAnswers, subjectKind: 'media', hasLicence: 'yes' })).toBe('otherOrg');
  });
});

describe('the goods', () => {
  test('are read with their kinds, and who makes them', () => {
    const data = form([
      ['sellsFood', 'yes'],
      ['foodKinds', 'prepackaged'],
      ['foodKinds', 'alcohol'],
      ['isProducer', 'both'],
      ['businessModel', 'selfOperated'],
      ['categories', '商家自营 > 食品'],
    ]);
    expect(readGoods(data)).toEqual({
      sellsFood: 'yes',
      foodKinds: ['prepackaged', 'alcohol'],
      isProducer: 'yes',
      resells: 'yes',
      businessModel: 'selfOperated',
      intendedCategories: [{ first: '商家自营', second: '食品' }],
    });
    expect(checkGoods(data)).toEqual([]);
  });

  test('that are no food drop what was said of food', () => {
    const data = form([
      ['sellsFood', 'no'],
      ['foodKinds', 'prepackaged'],
      ['isProducer', 'yes'],
      ['businessModel', 'unsure'],
    ]);
    expect(readGoods(data)).toMatchObject({ sellsFood: 'no', foodKinds: [], isProducer: 'unsure' });
  });

  test('are asked for question by question', () => {
    expect(paths(checkGoods(form([])))).toEqual(['sellsFood', 'businessModel']);
    expect(paths(checkGoods(form([['sellsFood', 'yes']])))).toEqual([
      'foodKinds',
      'isProducer',
      'businessModel',
    ]);
  });
});

test('papers in hand are read, and none may be said', () => {
  expect(readPapers(form([['papers', 'food.operation']]))).toEqual({
    heldPapers: [{ documentType: 'food.operation' }],
  });
  expect(readPapers(form([['papers', 'none']]))).toEqual({ heldPapers: [] });
  expect(paths(checkPapers(form([])))).toEqual(['papers']);
});

test.each([
  ['2', 2],
  ['0', 0],
  ['unsure', 'unsure'],
  ['', 'unsure'],
])('%j mailboxes are read as %j', (typed, read) => {
  expect(readMailboxes(form([['freshMailboxes', typed]]))).toEqual({ freshMailboxes: read });
});

test.each(['yes', 'no', 'unsure'] as const)('an account that is %s is read so', (value) => {
  expect(readAccount(form([['hasCorporateAccount', value]]))).toEqual({ hasCorporateAccount: value });
});
