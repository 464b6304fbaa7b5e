import { ok, type Result, refuse } from '../result.ts';
import type { Words } from '../texts.ts';
import {
  type CategoryAudience,
  type CategoryEdition,
  type CategoryName,
  type CategoryRow,
  categoryKey,
  categoryLabel,
  type FoodKind,
  foodKinds,
  type UnreadPart,
} from './category.ts';
import { circumstances as ownCircumstances } from './circumstances.data.ts';
import type { DocumentType } from './document-type.ts';
import { documentTypes as ownDocuments } from './document-types.data.ts';
import { readDocumentTypes } from './read-document-types.ts';
import { type RuleNames, readPaperRule } from './read-paper-rule.ts';
import { asDate, asList, asText, asWords, isObject, own } from './read-shape.ts';

const NAME = 100;
const TEXT = 500;
export const MAX_ROWS = 3_000;
const MAX_TYPES = 1_000;
const audiences: readonly CategoryAudience[] = ['organisation', 'individual', 'overseas'];

const shape = (place: string, expected: string, expectedEn: string) =>
  refuse('edition.shape', place, { place, expected, expectedEn });

/**
 * Reads a list of categories an operator loads. Takes parsed JSON of the shape `CategoryEdition`; gives the edition with
 * every rule checked, or the first fault with its place as path.
 * Refusals: `edition.shape`, `edition.too_large`, `edition.too_deep`, `edition.unknown_document`,
 * `edition.unknown_circumstance`, `edition.duplicate_row`, `edition.unknown_category`.
 */
export function readCategoryEdition(json: unknown): Result<CategoryEdition> {
  const head = readHead(json);
  if (!head.ok) return head;
  const types = readDocumentTypes(own(json, 'documentTypes'), MAX_TYPES);
  if (!types.ok) return types;
  const circumstances = readCircumstances(own(json, 'circumstances'));
  const rows = readRows(own(json, 'rows'), namesOf(types.value, circumstances));
  if (!rows.ok) return rows;
  const pointers = readPointers(json, rows.value);
  if (!pointers.ok) return pointers;
  return ok({
    ...head.value,
    ...pointers.value,
    rows: rows.value,
    unread: readUnread(own(json, 'unread'), head.value.page),
    documentTypes: types.value,
    circumstances,
  });
}

type Head = Pick<CategoryEdition, 'id' | 'title' | 'from' | 'until' | 'checkedOn' | 'source' | 'page'>;

function readHead(json: unknown): Result<Head> {
  const id = asText(own(json, 'id'), 64);
  if (id === undefined || !/^[a-z0-9][a-z0-9.-]*$/.test(id)) {
    return shape('id', '小写字母、数字和连字符', 'lower-case letters, digits and hyphens');
  }
  const title = asWords(own(json, 'title'), NAME);
  if (!title) return shape('title', '{ zh, en }', '{ zh, en }');
  const from = asDate(own(json, 'from'));
  const checkedOn = asDate(own(json, 'checkedOn'));
  const until = asDate(own(json, 'until'));
  const badUntil = own(json, 'until') !== undefined && (until === undefined || (from && until < from));
  if (!from) return shape('from', '日期', 'a date');
  if (!checkedOn) return shape('checkedOn', '日期', 'a date');
  if (badUntil) return shape('until', '不早于 from 的日期', 'a date not before from');
  const source = asText(own(json, 'source'), TEXT);
  const page = asText(own(json, 'page'), TEXT);
  if (!source) return shape('source', '出处', 'the source');
  if (!page || !/^https?:\/\//.test(page)) return shape('page', '网址', 'an address');
  return ok({ id, title, from, checkedOn, source, page, ...(until ? { until } : {}) });
}

function readCircumstances(value: unknown): Readonly<Record<string, Words>> {
  if (!isObject(value)) return {};
  return Object.fromEntries(
    Object.keys(value)
      .slice(0, MAX_TYPES)
      .flatMap((key) => {
        const words = asWords(own(value, key), NAME);
        return words ? [[key, words] as const] : [];
      }),
  );
}

const namesOf = (types: readonly DocumentType[], more: Readonly<Record<string, Words>>): RuleNames => ({
  documents: new Set([...ownDocuments, ...types].map((type) => type.key)),
  circumstances: new Set([...Object.keys(ownCircumstances), ...Object.keys(more)]),
});

function readRows(value: unknown, names: RuleNames): Result<readonly CategoryRow[]> {
  if (!Array.isArray(value) || value.length === 0) return shape('rows', '至少一行类目', 'at least one row');
  if (value.length > MAX_ROWS) {
    return refuse('edition.too_large', 'rows', { what: 'rows', max: MAX_ROWS, count: value.length });
  }
  const rows: CategoryRow[] = [];
  const seen = new Set<string>();
  for (const [index, one] of value.entries()) {
    const row = readRow(one, `rows.${index}`, names);
    if (!row.ok) return row;
    const key = `${row.value.audience} ${categoryKey(row.value)}`;
    if (seen.has(key)) {
      return refuse('edition.duplicate_row', `rows.${index}`, { category: categoryLabel(row.value) });
    }
    seen.add(key);
    rows.push(row.value);
  }
  return ok(rows);
}

function readName(value: unknown): CategoryName | undefined {
  const [first, second] = [asText(own(value, 'first'), NAME), asText(own(value, 'second'), NAME)];
  const third = asText(own(value, 'third'), NAME);
  if (first === undefined || second === undefined) return undefined;
  return { first, second, ...(third === undefined ? {} : { third }) };
}

function readRow(value: unknown, place: string, names: RuleNames): Result<CategoryRow> {
  const name = readName(value);
  if (!name) return shape(place, '{ first, second }', '{ first, second }');
  const audience = audiences.find((one) => one === (own(value, 'audience') ?? 'organisation'));
  if (!audience) return shape(`${place}.audience`, audiences.join(' / '), audiences.join(' / '));
  const rule = readPaperRule(own(value, 'rule'), `${place}.rule`, names);
  if (!rule.ok) return rule;
  const note = asWords(own(value, 'note'), TEXT);
  const requires = readName(own(value, 'requires'));
  const ids = readIds(own(value, 'ids'));
  return ok({
    ...name,
    audience,
    rule: rule.value,
    ...(own(value, 'needsPerson') === true ? { needsPerson: true } : {}),
    ...(own(value, 'hidden') === true ? { hidden: true } : {}),
    ...(note ? { note } : {}),
    ...(requires ? { requires } : {}),
    ...(ids ? { ids } : {}),
  });
}

function readIds(value: unknown): CategoryRow['ids'] {
  const [first, second] = [own(value, 'first'), own(value, 'second')].map((id) =>
    Number.isSafeInteger(id) ? Number(id) : undefined,
  );
  if (first === undefined && second === undefined) return undefined;
  return { ...(first === undefined ? {} : { first }), ...(second === undefined ? {} : { second }) };
}

function readUnread(value: unknown, page: string): readonly UnreadPart[] {
  return asList(value, MAX_TYPES).flatMap((one): readonly UnreadPart[] => {
    const audience = audiences.find((kind) => kind === own(one, 'audience'));
    const first = asText(own(one, 'first'), NAME);
    const at = asText(own(one, 'page'), TEXT) ?? page;
    return audience ? [{ audience, needsPerson: true, page: at, ...(first ? { first } : {}) }] : [];
  });
}

type Pointers = Pick<CategoryEdition, 'food' | 'platform' | 'shop' | 'stopgap'>;

function readPointers(json: unknown, rows: readonly CategoryRow[]): Result<Pointers> {
  const known = (place: string, value: unknown): Result<CategoryName> => {
    const name = readName(value);
    if (!name) return shape(place, '{ first, second }', '{ first, second }');
    const key = categoryKey({ first: name.first, second: name.second });
    return rows.some((row) => categoryKey({ first: row.first, second: row.second }) === key)
      ? ok(name)
      : refuse('edition.unknown_category', place, { place, category: categoryLabel(name) });
  };
  const platform = known('platform', own(json, 'platform'));
  if (!platform.ok) return platform;
  const stopgap = known('stopgap', own(json, 'stopgap'));
  if (!stopgap.ok) return stopgap;
  const shop = asText(own(json, 'shop'), NAME);
  if (shop === undefined) return shape('shop', '一级类目名称', 'a first level');
  const food: Partial<Record<FoodKind, CategoryName>> = {};
  for (const kind of foodKinds) {
    const name = known(`food.${kind}`, own(own(json, 'food'), kind));
    if (!name.ok) return name;
    food[kind] = name.value;
  }
  return isWhole(food)
    ? ok({ platform: platform.value, stopgap: stopgap.value, shop, food })
    : shape('food', '每种食品一个类目', 'a category for each kind of food');
}

const isWhole = (food: Partial<Record<FoodKind, CategoryName>>): food is Record<FoodKind, CategoryName> =>
  foodKinds.every((kind) => food[kind] !== undefined);
