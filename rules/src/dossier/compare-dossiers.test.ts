import { describe, expect, test } from 'vitest';
import { seed2021 } from '../policy/seed-2021.data.ts';
import { cleanDossier, lintContext } from '../testing/clean-dossier.ts';
import { edited } from '../testing/edit-dossier.ts';
import { compareDossiers } from './compare-dossiers.ts';

const context = lintContext(seed2021);
const clean = cleanDossier(seed2021);
const compare = (before: typeof clean, after: typeof clean) => {
  const { fields, items } = compareDossiers(before, after, context);
  return {
    fields,
    items: items.map(({ id, before: was, after: is, gone, came }) => [
      `${id}: ${was.level} → ${is.level}`,
      gone.map(({ code }) => code),
      came.map(({ code }) => code),
    ]),
  };
};

describe('two versions of a dossier', () => {
  test('that are the same differ in nothing', () => {
    expect(compare(clean, structuredClone(clean))).toEqual({ fields: [], items: [] });
  });

  test('tell which old reasons are gone', () => {
    const returned = edited(clean, {
      'licence.image.findings': ['doc.blurred'],
      'bank.accountName': '别的公司',
    });
    expect(compare(returned, clean)).toEqual({
      fields: ['licence.image.findings.0', 'bank.accountName'],
      items: [
        ['image_quality: advice → pass', ['doc.blurred'], []],
        ['bank_name: mustFix → pass', ['bank.name_differs'], []],
      ],
    });
  });

  test('tell which reasons came, and which replaced another', () => {
    const before = edited(clean, { 'invoice.taxNumber': '9146', 'invoice.email': 'x' });
    const after = edited(clean, { 'invoice.taxNumber': '460323000000001', 'invoice.email': 'x', papers: [] });
    expect(compare(before, after).items).toEqual([
      ['invoice: mustFix → mustFix', ['invoice.tax_length'], ['invoice.tax_check']],
      ['papers_complete: pass → mustFix', [], ['paper.missing']],
    ]);
  });

  test('tell what was added or taken away, part by part', () => {
    const { letter: _letter, terms: _terms, ...without } = clean;
    expect(compare(clean, without)).toEqual({
      fields: ['letter.present', 'terms.acceptedVersion', 'terms.currentVersion'],
      items: [['terms: pass → unknown', [], []]],
    });
    expect(compare({ ...clean, papers: [] }, { ...clean, papers: undefined }).fields).toEqual(['papers']);
  });

  test('bring both results along', () => {
    const { before, after } = compareDossiers({}, clean, context);
    expect([before.unknown, after.pass]).toEqual([before.items.length, after.items.length]);
  });
});
