import { readCivilDate } from '../calendar/civil-date.ts';
import { type Refusal, refuse } from '../result.ts';
import type { Cell, DossierColumn } from './dossier-columns.ts';
import type { Shape } from './dossier-shape.ts';
import { type DossierReading, readDossier } from './read-dossier.ts';

/** Spreadsheets keep fifteen digits of a number; what was longer has lost its end. */
const MOST_DIGITS = 999_999_999_999_999;

/** A cell as the format writes the value; a refusal code when its content cannot be had back. */
type Written = { readonly value: unknown } | { readonly code: string };

const YES = ['true', 'yes', '是', '1'];
const NO = ['false', 'no', '否', '0'];
const WITHOUT_END = ['长期', '永久', '无固定期限'];

function asText(cell: string | number | boolean): Written {
  if (typeof cell !== 'number') return { value: cell };
  return Number.isInteger(cell) && Math.abs(cell) <= MOST_DIGITS
    ? { value: String(cell) }
    : { code: 'dossier.cell_digits' };
}

function asFlag(cell: string | number | boolean): Written {
  const plain = String(cell).trim().toLowerCase();
  if (YES.includes(plain)) return { value: true };
  return { value: NO.includes(plain) ? false : cell };
}

/** A number in a text cell counts as a number; anything else is left for the reader to refuse. */
const asNumber = (cell: string | number | boolean): Written =>
  typeof cell === 'string' && /^-?\d{1,15}$/.test(cell.trim()) ? { value: Number(cell) } : { value: cell };

/** Dates as spreadsheets and people write them: `2021/3/15`, `2021年3月15日`, a day with midnight behind it. */
function asDate(cell: string | number | boolean, or: string | undefined): Written {
  const plain = String(cell).trim();
  if (or !== undefined && (plain === or || WITHOUT_END.includes(plain))) return { value: or };
  const day = readCivilDate(plain.replace(/[T ]00:00(?::00)?$/, ''));
  return { value: day.ok ? day.value : plain };
}

/** Spreadsheets know no offset: a time without one is that of Asia/Shanghai. */
function asInstant(cell: string | number | boolean): Written {
  const parts = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)$/.exec(String(cell).trim());
  return { value: parts ? `${parts[1]}T${parts[2]}+08:00` : cell };
}

const NOTHING = ['无', 'none'];

/** One entry a line, or parted by semicolons; `无` is a list of none. Commas and 、 are part of what papers print. */
function entriesOf(cell: string | number | boolean): readonly string[] {
  if (NOTHING.includes(String(cell))) return [];
  return String(cell)
    .split(/[\n;；]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

function written(shape: Shape, cell: string | number | boolean): Written {
  if (shape.orNull && cell === 'null') return { value: null };
  switch (shape.kind) {
    case 'text':
      return asText(cell);
    case 'choice':
      return shape.of.some((one) => typeof one === 'number') ? asNumber(cell) : { value: cell };
    case 'flag':
      return asFlag(cell);
    case 'whole':
      return asNumber(cell);
    case 'date':
      return asDate(cell, shape.or);
    case 'instant':
      return asInstant(cell);
    case 'list':
      return { value: entriesOf(cell) };
    default:
      return { value: cell };
  }
}

/** A part of a dossier while its values come in. Without a prototype, so that no heading reaches one. */
type Branch = { [key: string]: unknown };

const branch = (): Branch => Object.create(null);

const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null;

function put(root: Branch, path: string, value: unknown): void {
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let place = root;
  for (const key of keys) {
    const next = isBranch(place[key]) ? place[key] : branch();
    place[key] = next;
    place = next;
  }
  place[last] = value;
}

/** Parts whose keys are all places become lists; a place that was left out is a hole, which the reader refuses. */
function withLists(value: unknown): unknown {
  if (!isBranch(value) || Array.isArray(value)) return value;
  const keys = Object.keys(value);
  if (keys.length === 0 || !keys.every((key) => /^\d+$/.test(key)))
    return Object.fromEntries(keys.map((key) => [key, withLists(value[key])]));
  const length = Math.max(...keys.map(Number)) + 1;
  return Array.from({ length }, (_, index) => withLists(value[String(index)]));
}

const isFilled = (cell: Cell): cell is string | number | boolean =>
  cell !== undefined && cell !== null && !(typeof cell === 'string' && cell.trim() === '');

/** Whether a row says anything; rows that do not are no dossiers. */
export const isEmptyRow = (cells: readonly Cell[]): boolean => !cells.some(isFilled);

/**
 * Reads one row of a table as a dossier. An empty cell is a value nobody gave. What people write in cells is taken as
 * what they mean: 是/否, dates in their usual forms, a number in a cell for text as long as no digit of it can be lost.
 * Refusals: those of `readDossier`, and `dossier.cell_digits`.
 */
export function readDossierRow(
  columns: readonly (DossierColumn | null)[],
  cells: readonly Cell[],
): DossierReading {
  const json = branch();
  const refusals: Refusal[] = [];
  for (const [index, column] of columns.entries()) {
    const cell = cells[index];
    if (!column || !isFilled(cell)) continue;
    const one = written(column.shape, typeof cell === 'string' ? cell.trim() : cell);
    if ('code' in one) refusals.push(refuse(one.code, column.path, { path: column.path }).refusal);
    else put(json, column.path, one.value);
  }
  const read = readDossier(withLists(json));
  if (refusals.length === 0) return read;
  return { ok: false, refusals: [...refusals, ...(read.ok ? [] : read.refusals)] };
}
