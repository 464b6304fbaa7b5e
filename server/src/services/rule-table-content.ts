/** What a table of the rules holds: how each kind is read, what it goes on with, and what its rows are called. */
import {
  type CalendarYear,
  type CategoryEdition,
  categoryLabel,
  type NameWords,
  ok,
  type Result,
  readCalendarYear,
  readCategoryEdition,
  readNameWords,
} from '@ruzhu/rules';
import type { RuleTableKind } from '../ports/records.ts';
import { canonicalJson } from './canonical-json.ts';

export type TableContent =
  | { readonly kind: 'categories'; readonly line: string; readonly value: CategoryEdition }
  | { readonly kind: 'calendar'; readonly line: string; readonly value: CalendarYear }
  | { readonly kind: 'nameWords'; readonly line: string; readonly value: NameWords };

/** There is one list of words, so its line needs no name of its own. */
const WORDS_LINE = 'words';

export const categoriesContent = (value: CategoryEdition): TableContent => ({
  kind: 'categories',
  line: value.id,
  value,
});
export const calendarContent = (value: CalendarYear): TableContent => ({
  kind: 'calendar',
  line: String(value.year),
  value,
});
export const wordsContent = (value: NameWords): TableContent => ({
  kind: 'nameWords',
  line: WORDS_LINE,
  value,
});

const made = <Value>(read: Result<Value>, as: (value: Value) => TableContent): Result<TableContent> =>
  read.ok ? ok(as(read.value)) : read;

const READERS: Readonly<Record<RuleTableKind, (json: unknown) => Result<TableContent>>> = {
  categories: (json) => made(readCategoryEdition(json), categoriesContent),
  calendar: (json) => made(readCalendarYear(json), calendarContent),
  nameWords: (json) => made(readNameWords(json), wordsContent),
};

/** Reads what an operator loads. Refusals: those of `readCategoryEdition`, `readCalendarYear`, `readNameWords`. */
export const readTable = (kind: RuleTableKind, json: unknown): Result<TableContent> => READERS[kind](json);

type Entry = readonly [name: string, content: unknown];

/** Every row by its name; what belongs to no row stands under its key. */
function entriesOf({ kind, value }: TableContent): readonly Entry[] {
  if (kind === 'categories') {
    const { platform, stopgap, shop, food } = value;
    return [
      ...value.rows.map((row): Entry => [`${categoryLabel(row)} · ${row.audience}`, row]),
      ...(value.documentTypes ?? []).map((type): Entry => [`documentTypes · ${type.key}`, type]),
      ...Object.entries({ platform, stopgap, shop, food, circumstances: value.circumstances ?? {} }),
    ];
  }
  if (kind === 'calendar')
    return [...value.off.map((day): Entry => [day, 'off']), ...value.on.map((day): Entry => [day, 'on'])];
  const { keywords, generic, regions, publicServices } = value;
  const lists = Object.entries({ keywords, generic, regions, publicServices });
  return [
    ...value.forbidden.flatMap(({ words, alone, unless, ...group }) => [
      ...[...words, ...alone].map((word): Entry => [`${group.kind} · ${word}`, { ...group }]),
      ...unless.map((word): Entry => [`${group.kind} · unless · ${word}`, '']),
    ]),
    ...value.withProof.flatMap(({ words, unless, ...group }) => [
      ...words.map((word): Entry => [`${group.key} · ${word}`, { ...group }]),
      ...unless.map((word): Entry => [`${group.key} · unless · ${word}`, '']),
    ]),
    ...lists.flatMap(([list, words]) => words.map((word): Entry => [`${list} · ${word}`, ''])),
  ];
}

const rowsOf = (content: TableContent): ReadonlyMap<string, string> =>
  new Map(entriesOf(content).map(([name, row]) => [name, canonicalJson(row)]));

const COUNTED: Readonly<Record<RuleTableKind, (content: TableContent) => number>> = {
  categories: ({ kind, value }) => (kind === 'categories' ? value.rows.length : 0),
  calendar: (content) => rowsOf(content).size,
  nameWords: (content) => rowsOf(content).size,
};

/** How many categories, days or words there are. */
export const countOf = (content: TableContent): number => COUNTED[content.kind](content);

export type TableDifference = {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
};

/** What a table has otherwise than the one before it; all is new where there was none. */
export function differenceOf(before: TableContent | null, after: TableContent): TableDifference {
  const [was, is] = [before ? rowsOf(before) : new Map<string, string>(), rowsOf(after)];
  const [old, now] = [[...was.keys()], [...is.keys()]];
  return {
    added: now.filter((name) => !was.has(name)),
    removed: old.filter((name) => !is.has(name)),
    changed: now.filter((name) => was.has(name) && was.get(name) !== is.get(name)),
  };
}
