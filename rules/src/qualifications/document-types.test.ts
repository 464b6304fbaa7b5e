import { describe, expect, test } from 'vitest';
import { partsOfSpan } from '../calendar/deadline.ts';
import { identifierKinds } from '../identifiers/kinds.ts';
import { documentTypes } from './document-types.data.ts';
import { documentType } from './document-types.ts';

describe('the table of documents', () => {
  test('every document has one key, a Chinese and an English name, an issuer and a source with a date', () => {
    expect(new Set(documentTypes.map((type) => type.key)).size).toBe(documentTypes.length);
    for (const type of documentTypes) {
      expect(type.zh).toMatch(/^[^《》]{2,}$/);
      expect(type.en).toMatch(/^[\x20-\x7e]{3,}$/);
      expect(type.issuer.zh && type.issuer.en && type.source).toBeTruthy();
      expect(type.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });

  test('what is needed instead of a wrong paper is itself accepted', () => {
    for (const type of documentTypes.filter((one) => one.instead !== undefined)) {
      expect(documentType(type.instead!)?.instead).toBeUndefined();
      expect(documentType(type.instead!)).toBeDefined();
    }
  });

  test('a number follows an identifier this room can read', () => {
    const kinds = documentTypes.flatMap((type) => type.numberKind ?? []);
    expect(kinds.filter((kind) => !(kind in identifierKinds))).toEqual([]);
    expect(documentType('food.operation')?.numberKind).toBe('food_operation_license');
  });

  test('usual times run from the least to the most', () => {
    for (const { usual } of documentTypes) {
      if (!usual) continue;
      const [least, most] = [partsOfSpan(usual.least), partsOfSpan(usual.most)];
      if (least.unit === most.unit) expect(least.amount).toBeLessThanOrEqual(most.amount);
    }
  });

  test.each([
    ['food.operation', '10wd', '20wd', 'law'],
    ['food.prepackagedFiling', '1wd', '5wd', 'law'],
    ['telecom.valueAdded', '3mo', '6mo', 'estimate'],
    ['trademark.certificate', '3mo', '12mo', 'estimate'],
  ])('%s usually takes from %s to %s by %s', (key, least, most, basis) => {
    expect(documentType(key)?.usual).toEqual({ least, most, basis });
  });

  test('an edition may bring a document of its own, which comes first', () => {
    const licence = documentType('licence')!;
    const own = { ...licence, zh: '另一种执照' };
    expect(documentType('licence', [own])?.zh).toBe('另一种执照');
    expect(documentType('nobody.knows')).toBeUndefined();
    expect(documentType('__proto__')).toBeUndefined();
  });
});
