import { describe, expect, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { seed2021 } from '../policy/seed-2021.data.ts';
import { cleanDossier, lintContext } from '../testing/clean-dossier.ts';
import { type Edits, edited } from '../testing/edit-dossier.ts';
import { itemIn } from '../testing/lint-item.ts';
import { findingsOf } from './compare-dossiers.ts';
import type { LintId } from './lint-rules.data.ts';

const context = lintContext(seed2021);
const company = cleanDossier(seed2021);
const after = (edits: Edits, id: LintId) => itemIn(edited(company, edits), id);

describe('papers of several categories', () => {
  const health = { first: '商家自营', second: '保健品' };
  const food = company.categories![0]!;
  const licence = {
    documentType: 'food.operation',
    holderName: company.subject!.name!,
    validUntil: '2029-08-01',
    files: 1,
  };
  const both = { categories: [food, health], circumstances: { producer: false, trader: true } };
  const papers = (...extra: object[]) => ({
    ...both,
    papers: [{ ...licence, items: ['预包装食品销售'] }, ...extra],
  });

  test('one lacks what another does not ask for', () => {
    const item = after(papers(), 'papers_complete');
    expect(findingsOf(item).map(({ code, path }) => [code, path])).toEqual([
      ['paper.scope', 'papers.0.items'],
    ]);
  });

  test('another paper will do instead', () => {
    const approval = { documentType: 'healthFood.domestic', validUntil: 'permanent', files: 1 };
    expect(after(papers(approval), 'papers_complete').level).toBe('pass');
  });

  test('a paper meant for one category does not serve the other', () => {
    const item = after(
      { ...both, papers: [{ ...licence, items: ['保健食品销售'], category: health }] },
      'papers_complete',
    );
    expect(findingsOf(item).map(({ code, params }) => [code, params.category])).toEqual([
      ['paper.missing', '食品'],
    ]);
  });

  test('items nobody read are asked for', () => {
    const item = after({ ...both, papers: [licence] }, 'papers_complete');
    expect(item).toMatchObject({ level: 'advice', code: 'paper.items_unknown' });
  });

  test('what is printed for ever in Chinese is understood', () => {
    expect(after({ 'papers.0.validUntil': '长期' }, 'papers').level).toBe('pass');
  });

  test('a licence expiring on another day is judged on the day of asking', () => {
    const paper = { ...company, papers: [{ ...licence, validUntil: '2026-11-22' }] };
    expect(itemIn(paper, 'papers').code).toBe('paper.expires_soon');
    expect(itemIn(paper, 'papers', { ...context, asOf: civilDate(2026, 11, 23) }).code).toBe('paper.expired');
  });
});
