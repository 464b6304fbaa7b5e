/** The tables of the rules at hand: those the product ships with, and those operators have loaded, each from its day on. */
import {
  type CategoryRegistry,
  type CivilDate,
  categoryEditions,
  civilDateAt,
  type NameWords,
  shippedCalendar,
  shippedNameWords,
  type WorkingCalendar,
} from '@ruzhu/rules';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { RuleTable } from '../ports/records.ts';
import type { Store } from '../ports/store.ts';
import {
  calendarContent,
  categoriesContent,
  readTable,
  type TableContent,
  wordsContent,
} from './rule-table-content.ts';

/** A table with how it was loaded; `null` for what the product ships with, which held from the beginning. */
export type HeldTable = { readonly content: TableContent; readonly loaded: RuleTable | null };

/** Every answer is that of a day, by default of today. */
export type RuleShelf = {
  readonly calendar: (asOf?: CivilDate) => WorkingCalendar;
  readonly categories: (asOf?: CivilDate) => CategoryRegistry;
  readonly nameWords: (asOf?: CivilDate) => NameWords;
  /** The shipped ones first, then by the day from which they hold. */
  readonly all: () => readonly HeldTable[];
  /** Takes in what was loaded since, by this process or another; gives how many tables that was. */
  readonly refresh: () => Promise<number>;
};

const shipped: readonly HeldTable[] = [
  ...categoryEditions.map(categoriesContent),
  ...shippedCalendar.map(calendarContent),
  wordsContent(shippedNameWords),
].map((content) => ({ content, loaded: null }));

export const lineOf = ({ kind, line }: Pick<TableContent, 'kind' | 'line'>): string => `${kind} ${line}`;

/** Of each line the last table that holds on a day; `tables` stand in the order of their days. */
export function inForce(tables: readonly HeldTable[], asOf: CivilDate): readonly HeldTable[] {
  const last = new Map<string, HeldTable>();
  for (const table of tables)
    if (table.loaded === null || table.loaded.effectiveFrom <= asOf) last.set(lineOf(table.content), table);
  return [...last.values()];
}

type OfDay = {
  readonly asOf: CivilDate;
  readonly calendar: WorkingCalendar;
  readonly categories: CategoryRegistry;
  readonly nameWords: NameWords;
};

function ofDay(tables: readonly HeldTable[], asOf: CivilDate): OfDay {
  const contents = inForce(tables, asOf).map(({ content }) => content);
  const [words = shippedNameWords] = contents.flatMap((one) => (one.kind === 'nameWords' ? [one.value] : []));
  return {
    asOf,
    calendar: contents
      .flatMap((one) => (one.kind === 'calendar' ? [one.value] : []))
      .sort((a, b) => a.year - b.year),
    categories: contents.flatMap((one) => (one.kind === 'categories' ? [one.value] : [])),
    nameWords: words,
  };
}

type Given = { readonly store: Store; readonly clock: Clock; readonly log: Log };

/** A shelf that knows the shipped tables until it is refreshed for the first time. */
export function ruleShelf({ store, clock, log }: Given): RuleShelf {
  let known: readonly RuleTable[] = [];
  let tables = shipped;
  // Nearly everything asks for today, and word lists are folded once for as long as they are the same.
  let last: OfDay | null = null;
  const on = (asOf = civilDateAt(clock.now())): OfDay => {
    if (last?.asOf === asOf) return last;
    last = ofDay(tables, asOf);
    return last;
  };
  const held = (loaded: RuleTable): readonly HeldTable[] => {
    const read = readTable(loaded.kind, loaded.content);
    if (read.ok) return [{ content: read.value, loaded }];
    log.error('rule table not readable', { id: loaded.id, code: read.refusal.code, path: read.refusal.path });
    return [];
  };
  return {
    calendar: (asOf) => on(asOf).calendar,
    categories: (asOf) => on(asOf).categories,
    nameWords: (asOf) => on(asOf).nameWords,
    all: () => tables,
    refresh: async () => {
      const ids = known.map(({ id }) => id);
      const found = await store.read('platform', (tx) => tx.ruleTables.others(ids));
      // Another refresh may have come in between.
      const more = found.filter(({ id }) => !known.some((one) => one.id === id));
      if (more.length === 0) return 0;
      known = [...known, ...more].sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
      tables = [...shipped, ...known.flatMap(held)];
      last = null;
      return more.length;
    },
  };
}
