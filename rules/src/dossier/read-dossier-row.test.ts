import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seed2021 } from '../policy/seed-2021.data.ts';
import { cleanDossier, soleTraderDossier } from '../testing/clean-dossier.ts';
import { type Cell, readDossierColumns, templateColumns } from './dossier-columns.ts';
import { isEmptyRow, readDossierRow } from './read-dossier-row.ts';

function columnsOf(headings: readonly string[]) {
  const read = readDossierColumns(headings);
  if (!read.ok) throw new Error(JSON.stringify(read.refusals));
  return read.columns;
}

const rowOf = (values: Readonly<Record<string, Cell>>) =>
  readDossierRow(columnsOf(Object.keys(values)), Object.values(values));

/** A dossier as a person would fill it into a table. */
function cellsOf(value: unknown, path = ''): Record<string, Cell> {
  if (Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string'))
    return { [path]: value.join('\n') };
  if (typeof value !== 'object' || value === null)
    return { [path]: value === null ? 'null' : (value as Cell) }; // Leaves of a dossier.
  const parts = Object.entries(value).map(([key, one]) => cellsOf(one, path === '' ? key : `${path}.${key}`));
  return Object.assign({}, ...parts);
}

describe('a row of a table', () => {
  test.each([
    ['company', cleanDossier(seed2021)],
    ['sole trader', soleTraderDossier(seed2021)],
  ])('gives the dossier of a %s back', (_name, dossier) => {
    const read = rowOf(cellsOf(dossier));
    if (!read.ok) throw new Error(JSON.stringify(read.refusals));
    // A table has no cell for a part that is there and empty.
    const filled = JSON.stringify(dossier, (_key, value) =>
      typeof value === 'object' && value !== null && Object.keys(value).length === 0 ? undefined : value,
    );
    expect(read.value).toEqual(JSON.parse(filled));
  });

  test.each([
    ['subject.usccAsPrinted', '是', { subject: { usccAsPrinted: true } }],
    ['subject.usccAsPrinted', 'FALSE', { subject: { usccAsPrinted: false } }],
    ['subject.usccAsPrinted', false, { subject: { usccAsPrinted: false } }],
    ['administrator.mobile', 13_300_000_001, { administrator: { mobile: '13300000001' } }],
    ['licence.establishedOn', '2021/3/15', { licence: { establishedOn: '2021-03-15' } }],
    ['licence.establishedOn', '2021-03-15T00:00:00', { licence: { establishedOn: '2021-03-15' } }],
    ['licence.validUntil', '长期', { licence: { validUntil: 'longTerm' } }],
    ['papers.0.validUntil', '永久', null],
    ['contact.mobileProvedAt', '2026-11-22 09:30', { contact: { mobileProvedAt: '2026-11-22T09:30+08:00' } }],
    ['contact.mobileProvedAt', 'null', { contact: { mobileProvedAt: null } }],
    ['naming.proofs', '2', { naming: { proofs: 2 } }],
    ['naming.trademark.class', 30, { naming: { trademark: { class: 30 } } }],
    ['version', '1', { version: 1 }],
    [
      'licence.image.findings',
      'doc.glare；doc.blurred',
      { licence: { image: { findings: ['doc.glare', 'doc.blurred'] } } },
    ],
    ['licence.image.findings', '无', { licence: { image: { findings: [] } } }],
    ['subject.name', '  海南云鹿  ', { subject: { name: '海南云鹿' } }],
    ['subject.name', '   ', {}],
    ['subject.name', null, {}],
  ])('%s: %j is taken as what is meant', (path, cell, dossier) => {
    if (dossier) expect(rowOf({ [path]: cell })).toEqual({ ok: true, value: dossier });
    else
      expect(rowOf({ [path]: cell, 'papers.0.documentType': 'food.operation' })).toEqual({
        ok: true,
        value: { papers: [{ documentType: 'food.operation', validUntil: 'permanent' }] },
      });
  });

  test.each([
    ['bank.accountNumber', 4.60039199006101e17, 'dossier.cell_digits bank.accountNumber'],
    ['bank.accountNumber', 1.5, 'dossier.cell_digits bank.accountNumber'],
    ['bank.accountNumber', Number.NaN, 'dossier.cell_digits bank.accountNumber'],
    ['subject.kind', '公司', 'dossier.choice subject.kind'],
    ['subject.name', true, 'dossier.text subject.name'],
    ['subject.usccAsPrinted', '也许', 'dossier.flag subject.usccAsPrinted'],
    ['naming.proofs', '两份', 'dossier.whole naming.proofs'],
    ['licence.establishedOn', '不记得', 'dossier.date licence.establishedOn'],
    ['contact.mobileProvedAt', '昨天', 'dossier.instant contact.mobileProvedAt'],
    ['papers.0.number', 'JY1', 'dossier.required papers.0.documentType'],
    ['categories.1.first', '商家自营', 'dossier.record categories.0'],
  ])('%s: %j is refused at its column', (path, cell, told) => {
    const read = rowOf({ [path]: cell });
    expect(read.ok ? [] : read.refusals.map((one) => `${one.code} ${one.path}`)).toContain(told);
  });

  test('of any cells never makes it throw', () => {
    const columns = columnsOf(
      templateColumns({ producer: { zh: '自己生产', en: 'own produce' } }).map(({ path }) => path),
    );
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.boolean(),
      fc.constantFrom(null, undefined),
    );
    fc.assert(
      fc.property(fc.array(cell, { maxLength: columns.length + 5 }), (cells) => {
        const read = readDossierRow(columns, cells);
        expect(read.ok || read.refusals.length > 0).toBe(true);
      }),
    );
  });

  test('with cells of a megabyte is refused for their size', () => {
    const read = rowOf({
      'subject.name': '云'.repeat(1_000_000),
      'licence.image.findings': ';'.repeat(1_000_000),
    });
    expect(read.ok || read.refusals.map(({ code }) => code)).toEqual(['dossier.too_long']);
  });
});

test.each([
  [[], true],
  [['', ' ', null, undefined], true],
  [[0], false],
  [[false], false],
])('whether %j says nothing: %s', (cells, empty) => {
  expect(isEmptyRow(cells)).toBe(empty);
});
