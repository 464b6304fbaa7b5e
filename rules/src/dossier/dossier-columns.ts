/** The columns of a table of dossiers: each is the path of one value, such as `subject.name` or `papers.0.number`. */
import { type Refusal, refuse } from '../result.ts';
import type { Words } from '../texts.ts';
import { dossierShape } from './dossier-shape.data.ts';
import type { Shape } from './dossier-shape.ts';

/** What a cell of a spreadsheet holds. Dates come as texts. */
export type Cell = string | number | boolean | null | undefined;

export type DossierColumn = { readonly path: string; readonly shape: Shape };

/** `null` stands for a column without a heading: notes that are nobody's. */
export type ColumnsReading =
  | { readonly ok: true; readonly columns: readonly (DossierColumn | null)[] }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** More columns than all parts of a full dossier have. */
export const MOST_COLUMNS = 2_000;

const isPlace = (key: string, max: number) => /^(?:0|[1-9]\d{0,3})$/.test(key) && Number(key) < max;

/** A list of texts or choices fits into one cell; a list of records has a column for each value. */
const fitsCell = (shape: Shape): boolean =>
  shape.kind === 'list' ? shape.of.kind === 'text' || shape.of.kind === 'choice' : !isBranch(shape);

const isBranch = ({ kind }: Shape): boolean => kind === 'record' || kind === 'flags';

const FLAG: Shape = { kind: 'flag', words: { zh: '情况', en: 'Circumstance' } };

function stepInto(shape: Shape, key: string): Shape | undefined {
  if (shape.kind === 'record') return Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined;
  if (shape.kind === 'flags') return key === '' || key === '__proto__' ? undefined : FLAG;
  return shape.kind === 'list' && isPlace(key, shape.max) ? shape.of : undefined;
}

function shapeAt(path: string): Shape | undefined {
  let shape: Shape | undefined = dossierShape;
  for (const key of path.split('.')) shape = shape && stepInto(shape, key);
  return shape && fitsCell(shape) ? shape : undefined;
}

/** A heading is its path; what stands behind it, after a space or on a new line, is for people. */
const pathOf = (heading: Cell): string =>
  (typeof heading === 'string' ? heading : String(heading ?? '')).trim().slice(0, 400).split(/\s/, 1)[0] ??
  '';

/**
 * Reads the first row of a table. Refusals, with the path of the column: `dossier.unknown_field`,
 * `dossier.column_twice`; for the table as a whole: `dossier.columns_missing`, `dossier.too_many`.
 */
export function readDossierColumns(headings: readonly Cell[]): ColumnsReading {
  if (headings.length > MOST_COLUMNS) {
    const figures = { path: 'columns', max: MOST_COLUMNS, count: headings.length };
    return { ok: false, refusals: [refuse('dossier.too_many', '', figures).refusal] };
  }
  const paths = headings.map(pathOf);
  const seen = new Set<string>();
  const refusals: Refusal[] = [];
  const columns = paths.map((path): DossierColumn | null => {
    if (path === '') return null;
    const shape = shapeAt(path);
    const shown = path.slice(0, 80);
    if (!shape) refusals.push(refuse('dossier.unknown_field', shown, { path: shown }).refusal);
    else if (seen.has(path)) refusals.push(refuse('dossier.column_twice', shown, { path: shown }).refusal);
    seen.add(path);
    return shape ? { path, shape } : null;
  });
  if (seen.size === 0) refusals.push(refuse('dossier.columns_missing').refusal);
  return refusals.length > 0 ? { ok: false, refusals: refusals.slice(0, 100) } : { ok: true, columns };
}

export type TemplateColumn = DossierColumn & { readonly words: Words };

function leaves(shape: Shape, path: string, group: Words): readonly TemplateColumn[] {
  const within = (key: string) => (path === '' ? key : `${path}.${key}`);
  if (shape.kind === 'record')
    return Object.entries(shape.fields).flatMap(([key, field]) => {
      const isTop = path === '' && field.kind === 'record';
      return leaves(field, within(key), isTop ? field.words : group);
    });
  if (shape.kind === 'list' && !fitsCell(shape)) return leaves(shape.of, within('0'), shape.words);
  return shape.kind === 'flags' ? [] : [{ path, shape, words: withGroup(shape.words, group) }];
}

const withGroup = (words: Words, group: Words): Words =>
  group.zh === ''
    ? words
    : {
        zh: `${group.zh}：${words.zh}`,
        en: `${group.en}: ${words.en[0]?.toLowerCase()}${words.en.slice(1)}`,
      };

/**
 * The columns of an empty table, in the order of the format: every value once, lists with their first place, then the
 * circumstances given (name → words). Further places (`papers.1.number`) are added by whoever needs them.
 */
export const templateColumns = (
  circumstances: Readonly<Record<string, Words>> = {},
): readonly TemplateColumn[] => [
  ...leaves(dossierShape, '', { zh: '', en: '' }),
  ...Object.entries(circumstances).map(([name, words]) => ({
    path: `circumstances.${name}`,
    shape: FLAG,
    words: withGroup(words, FLAG.words),
  })),
];
