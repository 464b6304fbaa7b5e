import { countCharacters } from '../plain-text.ts';
import { type Params, type Refusal, refuse } from '../result.ts';
import type { Dossier } from './dossier.ts';
import { DATE_PATTERN } from './dossier-schema.ts';
import { dossierShape } from './dossier-shape.data.ts';
import type { Shape } from './dossier-shape.ts';
import { INSTANT_PATTERN } from './read-instant.ts';

export type DossierReading =
  | { readonly ok: true; readonly value: Dossier }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** More faults than anybody reads at once; the rest is told when these are mended. */
export const MOST_REFUSALS = 100;

/** Where faults are put while a file is walked. */
type Faults = { readonly add: (code: string, path: string, params?: Params) => undefined };

function collector(): Faults & { readonly refusals: readonly Refusal[] } {
  const refusals: Refusal[] = [];
  return {
    refusals,
    add: (code, path, params = {}) => {
      if (refusals.length < MOST_REFUSALS) refusals.push(refuse(code, path, { path, ...params }).refusal);
    },
  };
}

/** One value at its place. */
type At = { readonly value: unknown; readonly path: string; readonly faults: Faults };

/** Gives the value to keep, or `undefined` after telling what is wrong with it. */
type ReadAs<Kind extends Shape['kind']> = (shape: Extract<Shape, { kind: Kind }>, at: At) => unknown;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readText(max: number, { value, path, faults }: At): string | undefined {
  if (typeof value === 'number') return faults.add('dossier.number_as_text', path);
  if (typeof value !== 'string') return faults.add('dossier.text', path);
  // A text far too long is not counted sign by sign.
  const count = value.length > 2 * max ? value.length : countCharacters(value);
  return count > max ? faults.add('dossier.too_long', path, { max, count }) : value;
}

const readPattern = (pattern: RegExp, code: string, { value, path, faults }: At): string | undefined =>
  typeof value === 'string' && value.length <= 40 && pattern.test(value) ? value : faults.add(code, path);

const DATE = new RegExp(DATE_PATTERN);
const INSTANT = new RegExp(INSTANT_PATTERN);

const readWhole: ReadAs<'whole'> = ({ from, until }, { value, path, faults }) =>
  typeof value === 'number' && Number.isInteger(value) && value >= from && value <= until
    ? value
    : faults.add('dossier.whole', path, { from, until });

const readChoice: ReadAs<'choice'> = ({ of }, { value, path, faults }) =>
  of.find((one) => one === value) ?? faults.add('dossier.choice', path, { allowed: of.join(', ') });

const readList: ReadAs<'list'> = ({ of, max }, { value, path, faults }) => {
  if (!Array.isArray(value)) return faults.add('dossier.list', path);
  if (value.length > max) return faults.add('dossier.too_many', path, { max, count: value.length });
  // Holes of a sparse list are read as well, as what they are: nothing.
  return Array.from(value, (one, index) => readAs(of, { value: one, path: `${path}.${index}`, faults }));
};

const readFlags: ReadAs<'flags'> = ({ max }, { value, path, faults }) => {
  if (!isObject(value)) return faults.add('dossier.record', path);
  const entries = Object.entries(value);
  if (entries.length > max) return faults.add('dossier.too_many', path, { max, count: entries.length });
  for (const [key, flag] of entries)
    if (typeof flag !== 'boolean') faults.add('dossier.flag', within(path, key));
  return Object.fromEntries(entries);
};

/** A key of a file as a path shows it: bounded, because a hostile one may be a megabyte long. */
const within = (path: string, key: string) =>
  path === '' ? key.slice(0, 80) : `${path}.${key.slice(0, 80)}`;

const readRecord: ReadAs<'record'> = ({ fields, required }, { value, path, faults }) => {
  if (!isObject(value)) return faults.add('dossier.record', path);
  for (const key of Object.keys(value))
    if (!Object.hasOwn(fields, key)) faults.add('dossier.unknown_field', within(path, key));
  const kept: Record<string, unknown> = {};
  for (const [key, shape] of Object.entries(fields)) {
    const place = within(path, key);
    if (Object.hasOwn(value, key)) kept[key] = readAs(shape, { value: value[key], path: place, faults });
    else if (required.includes(key)) faults.add('dossier.required', place);
  }
  return kept;
};

/** One reader for each kind of shape. */
function readAs(shape: Shape, at: At): unknown {
  if (shape.orNull && at.value === null) return null;
  switch (shape.kind) {
    case 'text':
      return readText(shape.max, at);
    case 'choice':
      return readChoice(shape, at);
    case 'flag':
      return typeof at.value === 'boolean' ? at.value : at.faults.add('dossier.flag', at.path);
    case 'whole':
      return readWhole(shape, at);
    case 'date':
      return at.value === shape.or ? at.value : readPattern(DATE, 'dossier.date', at);
    case 'instant':
      return readPattern(INSTANT, 'dossier.instant', at);
    case 'flags':
      return readFlags(shape, at);
    case 'list':
      return readList(shape, at);
    case 'record':
      return readRecord(shape, at);
  }
}

/**
 * Reads a dossier from parsed JSON or YAML. Takes whatever was parsed; gives a dossier of known fields only, or every
 * fault with its path (at most `MOST_REFUSALS`). It looks at shapes: whether the values are right is `lintDossier`.
 * Time is linear in the size of the file, and nothing is thrown.
 * Refusals: `dossier.record`, `dossier.list`, `dossier.text`, `dossier.number_as_text`, `dossier.choice`,
 * `dossier.flag`, `dossier.whole`, `dossier.date`, `dossier.instant`, `dossier.too_long`, `dossier.too_many`,
 * `dossier.unknown_field`, `dossier.required`.
 */
export function readDossier(json: unknown): DossierReading {
  const faults = collector();
  const value = readAs(dossierShape, { value: json, path: '', faults });
  // The shape names every part of the type, and no fault means that each part has its shape.
  return faults.refusals.length > 0
    ? { ok: false, refusals: faults.refusals }
    : { ok: true, value: value as Dossier };
}
