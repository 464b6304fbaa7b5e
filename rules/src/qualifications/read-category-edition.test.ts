import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seed2021Edition } from './categories-seed-2021.data.ts';
import { categoryEditionTexts } from './category-edition.texts.ts';
import { categoryEditions } from './category-editions.ts';
import { MAX_ROWS, readCategoryEdition } from './read-category-edition.ts';
import { MAX_DEPTH } from './read-paper-rule.ts';

const name = (second: string) => ({ first: '商家自营', second });
const good = {
  id: 'own-2027',
  title: { zh: '自己的类目', en: 'Own categories' },
  from: '2027-01-01',
  until: '2027年12月31日',
  checkedOn: '2026-11-22',
  source: 'own list',
  page: 'https://example.com/categories',
  rows: [
    {
      ...name('食品'),
      rule: { kind: 'doc', doc: 'food.operation', itemsAny: ['销售'], minCount: 2, holder: 'branch' },
      ids: { first: 1, second: 2 },
    },
    {
      ...name('服装'),
      rule: { kind: 'none' },
      note: { zh: '说明', en: 'note' },
      hidden: true,
      needsPerson: true,
      requires: name('食品'),
    },
    {
      ...name('平台'),
      third: '自建',
      audience: 'organisation',
      rule: {
        kind: 'anyOf',
        of: [
          { kind: 'doc', doc: 'own.paper', when: 'ownCase' },
          { kind: 'allOf', of: [{ kind: 'none' }], when: 'portShop' },
        ],
      },
    },
  ],
  unread: [
    { audience: 'overseas' },
    { audience: 'organisation', first: '金融业', page: 'https://example.com/finance' },
    { audience: 'nobody' },
  ],
  food: Object.fromEntries(
    ['prepackaged', 'bulkOrCooked', 'catering', 'agriProduce', 'alcohol', 'babyFood', 'healthFood'].map(
      (kind) => [kind, name('食品')],
    ),
  ),
  platform: name('平台'),
  shop: '商家自营',
  stopgap: name('服装'),
  documentTypes: [
    {
      key: 'own.paper',
      zh: '自定的证件',
      en: 'Own paper',
      issuer: { zh: '机关', en: 'authority' },
      source: 'own',
      date: '2026-01-01',
      usual: { least: '1wd', most: '3wd', basis: 'law' },
      expires: 'always',
      numberKind: 'uscc',
      instead: 'licence',
    },
  ],
  circumstances: { ownCase: { zh: '自定条件', en: 'own case' }, broken: 'no words' },
};

const changed = (change: (copy: typeof good) => unknown): unknown => {
  const copy = structuredClone(good);
  return change(copy) ?? copy;
};

describe('a list of categories an operator loads', () => {
  test.each(categoryEditions.map((edition) => [edition.id, edition] as const))(
    '%s reads back as it was written',
    (_id, edition) => {
      const read = readCategoryEdition(JSON.parse(JSON.stringify(edition)));
      expect(read.ok && read.value).toMatchObject(JSON.parse(JSON.stringify(edition)));
    },
  );

  test('brings documents, circumstances, notes and ids of its own', () => {
    const read = readCategoryEdition(good);
    if (!read.ok) throw new Error(read.refusal.path);
    expect(read.value.until).toBe('2027-12-31');
    expect(read.value.documentTypes?.[0]).toMatchObject({
      key: 'own.paper',
      expires: 'always',
      instead: 'licence',
    });
    expect(read.value.circumstances).toEqual({ ownCase: { zh: '自定条件', en: 'own case' } });
    expect(read.value.unread).toHaveLength(2);
    expect(read.value.rows[0]).toMatchObject({
      audience: 'organisation',
      ids: { first: 1, second: 2 },
      rule: { minCount: 2, holder: 'branch' },
    });
    expect(read.value.rows[1]).toMatchObject({
      hidden: true,
      needsPerson: true,
      note: { en: 'note' },
      requires: name('食品'),
    });
  });

  const nested = (depth: number): unknown =>
    depth === 0 ? { kind: 'none' } : { kind: 'allOf', of: [nested(depth - 1)] };
  const pair = {
    kind: 'anyOf',
    of: [
      { kind: 'doc', doc: 'licence' },
      { kind: 'doc', doc: 'food.operation' },
    ],
  };
  const rule = (value: unknown) => (copy: typeof good) => ({
    ...copy,
    rows: [{ ...copy.rows[0], rule: value }, ...copy.rows.slice(1)],
  });

  test.each<[string, (copy: typeof good) => unknown, string, string]>([
    ['no object at all', () => 'text', 'edition.shape', 'id'],
    ['an id with capitals', (copy) => ({ ...copy, id: 'OWN' }), 'edition.shape', 'id'],
    ['no title', (copy) => ({ ...copy, title: '类目' }), 'edition.shape', 'title'],
    ['no first day', (copy) => ({ ...copy, from: '2027-02-30' }), 'edition.shape', 'from'],
    ['no day of checking', (copy) => ({ ...copy, checkedOn: undefined }), 'edition.shape', 'checkedOn'],
    ['an end before the beginning', (copy) => ({ ...copy, until: '2026-12-31' }), 'edition.shape', 'until'],
    ['no source', (copy) => ({ ...copy, source: ' ' }), 'edition.shape', 'source'],
    [
      'a page that is no address',
      (copy) => ({ ...copy, page: 'javascript:alert(1)' }),
      'edition.shape',
      'page',
    ],
    ['no rows', (copy) => ({ ...copy, rows: [] }), 'edition.shape', 'rows'],
    [
      'too many rows',
      (copy) => ({ ...copy, rows: Array.from({ length: MAX_ROWS + 1 }, () => copy.rows[0]) }),
      'edition.too_large',
      'rows',
    ],
    [
      'a row without a name',
      (copy) => ({ ...copy, rows: [{ rule: { kind: 'none' } }] }),
      'edition.shape',
      'rows.0',
    ],
    [
      'an unknown audience',
      (copy) => ({ ...copy, rows: [{ ...copy.rows[0], audience: 'all' }] }),
      'edition.shape',
      'rows.0.audience',
    ],
    [
      'a row twice',
      (copy) => ({ ...copy, rows: [...copy.rows, copy.rows[0]] }),
      'edition.duplicate_row',
      'rows.3',
    ],
    ['no rule', rule(undefined), 'edition.shape', 'rows.0.rule'],
    ['a rule of an unknown kind', rule({ kind: 'noneOf', of: [] }), 'edition.shape', 'rows.0.rule'],
    ['a rule without a document', rule({ kind: 'doc' }), 'edition.shape', 'rows.0.rule.doc'],
    [
      'an unknown document',
      rule({ kind: 'doc', doc: 'nobody.knows' }),
      'edition.unknown_document',
      'rows.0.rule',
    ],
    [
      'an inherited name for a document',
      rule({ kind: 'doc', doc: 'constructor' }),
      'edition.unknown_document',
      'rows.0.rule',
    ],
    [
      'an unknown circumstance',
      rule({ kind: 'doc', doc: 'licence', when: 'nobodyKnows' }),
      'edition.unknown_circumstance',
      'rows.0.rule',
    ],
    [
      'a circumstance that is no text',
      rule({ kind: 'doc', doc: 'licence', when: 3 }),
      'edition.unknown_circumstance',
      'rows.0.rule',
    ],
    ['a group without branches', rule({ kind: 'anyOf', of: [] }), 'edition.shape', 'rows.0.rule.of'],
    [
      'a fault deep in a rule',
      rule({ kind: 'anyOf', of: [pair, { kind: 'allOf', of: [{ kind: 'none' }, 7] }] }),
      'edition.shape',
      'rows.0.rule.of.1.of.1',
    ],
    [
      'a rule nested too deep',
      rule(nested(MAX_DEPTH)),
      'edition.too_deep',
      `rows.0.rule${'.of.0'.repeat(MAX_DEPTH)}`,
    ],
    [
      'a rule with too many ways',
      rule({ kind: 'allOf', of: Array.from({ length: 8 }, () => pair) }),
      'edition.too_deep',
      'rows.0.rule',
    ],
    [
      'documents that are no list',
      (copy) => ({ ...copy, documentTypes: {} }),
      'edition.shape',
      'documentTypes',
    ],
    [
      'too many documents',
      (copy) => ({ ...copy, documentTypes: Array.from({ length: 1_001 }, () => ({})) }),
      'edition.too_large',
      'documentTypes',
    ],
    [
      'a document without a name',
      (copy) => ({ ...copy, documentTypes: [{ key: 'x' }] }),
      'edition.shape',
      'documentTypes.0',
    ],
    [
      'a usual time that is no span',
      (copy) => ({
        ...copy,
        documentTypes: [{ ...copy.documentTypes[0], usual: { least: 'soon', most: '3wd' } }],
      }),
      'edition.shape',
      'documentTypes.0.usual',
    ],
    [
      'a usual time that runs backwards',
      (copy) => ({
        ...copy,
        documentTypes: [{ ...copy.documentTypes[0], usual: { least: '5wd', most: '3wd' } }],
      }),
      'edition.shape',
      'documentTypes.0.usual',
    ],
    ['no platform', (copy) => ({ ...copy, platform: undefined }), 'edition.shape', 'platform'],
    [
      'a platform that is not in the list',
      (copy) => ({ ...copy, platform: name('别的') }),
      'edition.unknown_category',
      'platform',
    ],
    [
      'a stopgap that is not in the list',
      (copy) => ({ ...copy, stopgap: name('别的') }),
      'edition.unknown_category',
      'stopgap',
    ],
    ['no first level of shops', (copy) => ({ ...copy, shop: '' }), 'edition.shape', 'shop'],
    [
      'food without a place',
      (copy) => ({ ...copy, food: { ...copy.food, alcohol: undefined } }),
      'edition.shape',
      'food.alcohol',
    ],
  ])('is refused with %s', (_title, change, code, path) => {
    expect(readCategoryEdition(changed(change))).toMatchObject({ ok: false, refusal: { code, path } });
    expect(Object.keys(categoryEditionTexts)).toContain(code);
  });

  test('whatever is loaded, the answer is a list or a refusal', () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.record({
        id: fc.constant('x'),
        title: fc.anything(),
        rows: fc.anything(),
        documentTypes: fc.anything(),
      }),
      fc.anything().map((value) => ({ ...good, rows: [value] })),
      fc.anything().map((value) => ({ ...good, rows: [{ ...good.rows[0], rule: value }] })),
    );
    fc.assert(
      fc.property(anything, (value) => {
        const read = readCategoryEdition(value);
        if (!read.ok) expect(Object.keys(categoryEditionTexts)).toContain(read.refusal.code);
      }),
      { numRuns: 300 },
    );
  });

  test('names of the language itself are no data', () => {
    const read = readCategoryEdition(
      JSON.parse(JSON.stringify(seed2021Edition).replace('"id"', '"__proto__":{"id":"x"},"id"')),
    );
    expect(read).toMatchObject({ ok: true, value: { id: 'seed-2021' } });
  });
});
