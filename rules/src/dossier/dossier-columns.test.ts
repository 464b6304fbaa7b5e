import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ruleTexts } from '../rule-texts.ts';
import { fill } from '../texts.ts';
import { MOST_COLUMNS, readDossierColumns, templateColumns } from './dossier-columns.ts';

const codesOf = (headings: Parameters<typeof readDossierColumns>[0]) => {
  const read = readDossierColumns(headings);
  return read.ok ? [] : read.refusals.map(({ code, path }) => `${code} ${path}`);
};

describe('the headings of a table', () => {
  test('are paths, with words for people behind them', () => {
    const read = readDossierColumns([
      'subject.name 企业名称',
      'papers.1.number\n编号',
      ' bank.cnaps ',
      'circumstances.producer',
    ]);
    expect(read.ok && read.columns.map((column) => column?.path)).toEqual([
      'subject.name',
      'papers.1.number',
      'bank.cnaps',
      'circumstances.producer',
    ]);
  });

  test('may be missing over columns of notes', () => {
    const read = readDossierColumns(['subject.name', '', null, undefined, '  ']);
    expect(read.ok && read.columns.map((column) => column?.path ?? null)).toEqual([
      'subject.name',
      null,
      null,
      null,
      null,
    ]);
  });

  test.each([
    [['subject.nane'], 'dossier.unknown_field subject.nane'],
    [['企业名称'], 'dossier.unknown_field 企业名称'],
    [['subject'], 'dossier.unknown_field subject'],
    [['categories'], 'dossier.unknown_field categories'],
    [['categories.40.first'], 'dossier.unknown_field categories.40.first'],
    [['papers.01.number'], 'dossier.unknown_field papers.01.number'],
    [['circumstances.__proto__'], 'dossier.unknown_field circumstances.__proto__'],
    [['subject.constructor'], 'dossier.unknown_field subject.constructor'],
    [[true], 'dossier.unknown_field true'],
    [['subject.name', 'subject.name 企业名称'], 'dossier.column_twice subject.name'],
    [[], 'dossier.columns_missing '],
    [['', null], 'dossier.columns_missing '],
    [Array(MOST_COLUMNS + 1).fill('subject.name'), 'dossier.too_many '],
  ])('%j are refused', (headings, told) => {
    expect(codesOf(headings)).toEqual([told]);
    const read = readDossierColumns(headings);
    for (const { code, params } of read.ok ? [] : read.refusals)
      expect(fill(ruleTexts[code]!.zh, params)).not.toMatch(/[{}]/);
  });

  test('of any content never make it throw', () => {
    const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.boolean(), fc.constant(null));
    fc.assert(fc.property(fc.array(cell), (headings) => void readDossierColumns(headings)));
    expect(codesOf(['x'.repeat(1_000_000)])).toHaveLength(1);
  });
});

describe('the columns of a template', () => {
  test('are headings that are read', () => {
    const columns = templateColumns({ producer: { zh: '自己生产', en: 'own produce' } });
    const read = readDossierColumns(columns.map(({ path, words }) => `${path} ${words.zh}`));
    expect(read.ok && read.columns.map((column) => column?.path)).toEqual(columns.map(({ path }) => path));
    expect(columns.length).toBeGreaterThan(80);
  });

  test('say in both languages what belongs into them', () => {
    const name = templateColumns().find(({ path }) => path === 'bank.accountName');
    expect(name?.words).toEqual({ zh: '银行账户：开户名称', en: 'Bank account: name of the account' });
    for (const { words } of templateColumns({ producer: { zh: '自己生产', en: 'own produce' } }))
      expect([words.zh, words.en]).not.toContain('');
  });
});
