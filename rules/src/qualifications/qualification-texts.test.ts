import { describe, expect, test } from 'vitest';
import type { RefusalTexts } from '../texts.ts';
import { categoryTexts } from './category.texts.ts';
import { categoryEditionTexts } from './category-edition.texts.ts';
import { categoryEditions } from './category-editions.ts';
import { checklistGroups, checklistRows } from './checklist.data.ts';
import { circumstances } from './circumstances.data.ts';
import { eligibilityTexts } from './eligibility.texts.ts';
import { foodLaw } from './food-law.data.ts';
import { paperTexts } from './paper.texts.ts';

const tables: Record<string, RefusalTexts> = {
  paperTexts,
  categoryTexts,
  categoryEditionTexts,
  eligibilityTexts,
};
const refusals = Object.values(tables).flatMap((table) => Object.entries(table));
const notes = categoryEditions.flatMap((edition) => edition.rows.flatMap((row) => row.note ?? []));
const words = [
  ...refusals.flatMap(([, text]) => [{ zh: text.zh, en: text.en }, text.fix]),
  ...notes,
  ...Object.values(circumstances),
  ...foodLaw.map((row) => row.words),
  ...checklistRows.map((row) => row.text),
  ...checklistGroups.map((group) => group.title),
];

describe('the wording of this folder', () => {
  test('a code stands in one table only', () => {
    const codes = refusals.map(([code]) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  test.each(words.map((one) => [one.zh, one.en]))('%s', (zh, en) => {
    expect(zh).not.toMatch(/(?<!申)请|非法|无效|有误|帐号|你|[！。]$|!/u);
    expect(zh).not.toMatch(/[\p{Script=Han}][A-Za-z0-9]|[A-Za-z0-9][\p{Script=Han}]/u);
    expect(zh).not.toMatch(/\p{Script=Han}[,;:?()]/u);
    // An official term that has no English name stands in quotes.
    expect(en.replace(/“[^”]*”/gu, '')).not.toMatch(/\p{Script=Han}/u);
    expect(en).not.toMatch(/[.!]$/);
  });

  test('both languages of a text use the same figures', () => {
    const holes = (text: string) =>
      [...new Set([...text.matchAll(/\{(\w+?)(?:En)?\}/g)].map((found) => found[1]!))].sort();
    for (const [code, text] of refusals) {
      expect(holes(text.en), code).toEqual(holes(text.zh));
      expect(holes(text.fix.en), code).toEqual(holes(text.fix.zh));
    }
  });
});
