import { policySets, type SubjectKind } from '@ruzhu/rules';
import { describe, expect, test } from 'vitest';
import { type Answers, type Context, readStep } from '../engine/field.ts';
import { pathOf } from '../engine/path.ts';
import { verificationSteps } from './steps.ts';

const [seed, newer] = policySets as [Context['policy'], Context['policy']];
const FILE = '01a20e5a-6d2d-71dc-8a28-aa199f6f3222';
const contextOf = (
  subjectKind: SubjectKind,
  answers: Answers = {},
  known: Answers = {},
  policy = seed,
): Context => ({
  policy,
  now: Date.UTC(2026, 10, 24, 3),
  asOf: '2026-11-24' as Context['asOf'],
  answers,
  known: { subjectKind, files: [FILE], entityProvedBy: null, ...known },
});
const read = (key: string, input: Answers, context: Context) =>
  readStep(verificationSteps.find((step) => step.key === key)!, input, context);
const refusals = (key: string, input: Answers, context: Context) => {
  const reading = read(key, input, context);
  return reading.ok ? [] : reading.refusals.map(({ code, path }) => `${path}: ${code}`);
};

describe('the kind and its papers', () => {
  test.each<[SubjectKind, string, readonly string[]]>([
    ['enterprise', 'enterprise', []],
    ['soleTrader', 'soleTrader', []],
    [
      'media',
      'media',
      ['permitKind: field.missing', 'permitNumber: field.missing', 'permitFiles: field.missing'],
    ],
    ['government', 'government', ['officialLetter: field.missing']],
    ['otherOrg', 'socialGroup', ['officialLetter: field.missing']],
  ])('of %s as %s ask for %j', (kind, verificationType, missing) => {
    expect(refusals('who', { verificationType }, contextOf(kind))).toEqual(missing);
  });

  test('of a medium are its permit with number and picture', () => {
    const permit = { permitKind: 'newspaper', permitNumber: ' 示例 46-0001 ', permitFiles: [FILE] };
    expect(read('who', { verificationType: 'media', ...permit }, contextOf('media'))).toMatchObject({
      ok: true,
      values: { permitKind: 'newspaper', permitNumber: '示例 46-0001', permitFiles: [FILE] },
    });
    const other = { verificationType: 'media', ...permit, permitKind: 'fishing' };
    expect(refusals('who', other, contextOf('media'))).toEqual(['permitKind: field.not_offered']);
  });

  test('must fit the entity', () => {
    expect(refusals('who', { verificationType: 'enterprise' }, contextOf('soleTrader'))).toEqual([
      'verificationType: verification.kind_mismatch',
    ]);
  });
});

test('A certificate of a public body may say neither what it does nor since when', () => {
  const paper = { licenceImage: FILE, address: '海南省三沙市示例路 1 号', longTerm: true };
  expect(refusals('licence', paper, contextOf('government'))).toEqual([]);
  expect(refusals('licence', paper, contextOf('enterprise'))).toEqual([
    'businessScope: field.missing',
    'establishedOn: field.missing',
  ]);
});

describe('the pages that come up', () => {
  const keys = (context: Context) => pathOf(verificationSteps, context).map(({ step }) => step.key);

  test.each<[SubjectKind, string | null, boolean]>([
    ['enterprise', 'transfer', true],
    ['enterprise', 'legalRepFace', false],
    ['enterprise', 'electronicLicence', false],
    ['enterprise', null, false],
    ['soleTrader', 'transfer', false],
    ['otherOrg', 'transfer', true],
  ])('of %s that proves itself by %s hold the account: %s', (kind, entityProof, isAsked) => {
    const path = keys(contextOf(kind, { entityProof }, {}, newer));
    expect(path).toContain('proof');
    expect(path.includes('bank')).toBe(isAsked);
  });

  test('hold the account and no proof where the rules ask for none apart', () => {
    for (const kind of ['enterprise', 'soleTrader', 'media'] as const)
      expect(keys(contextOf(kind))).toEqual([
        'agree',
        'who',
        'licence',
        'bank',
        'contact',
        'naming',
        'invoice',
      ]);
  });

  test.each<[SubjectKind, string, boolean]>([
    ['enterprise', '91460323MA5YY007XR', true],
    ['government', '11460323MA5YY007XR', false],
    ['otherOrg', '51460323MA5YY007XR', true],
    ['otherOrg', '53460323MA5YY007XR', false],
  ])('of %s with %s hold an invoice: %s', (kind, licenceNumber, isAsked) => {
    expect(keys(contextOf(kind, {}, { licenceNumber })).includes('invoice')).toBe(isAsked);
  });

  test('hold the account that has proved the entity before', () => {
    expect(keys(contextOf('enterprise', {}, { entityProvedBy: 'transfer' }, newer))).toContain('bank');
  });
});

test.each([
  ['2026-11-23', ['trademarkValidUntil: trademark.expired']],
  ['2026-11-24', []],
  ['2031/6/30', []],
  ['2031-06-31', ['trademarkValidUntil: date.unreal']],
  ['', ['trademarkValidUntil: field.missing']],
])('A trademark with %j as its last day is refused with %j', (trademarkValidUntil, codes) => {
  const mark = {
    nameBasis: 'trademark',
    accountName: '云鹿家常菜',
    trademarkNumber: '12345678',
    trademarkClass: '35',
    trademarkHolder: 'self',
    trademarkCertificate: FILE,
    trademarkValidUntil,
  };
  const context = contextOf('enterprise', {}, { entityName: '海南云鹿餐饮有限公司' });
  expect(refusals('naming', mark, context)).toEqual(codes);
});
