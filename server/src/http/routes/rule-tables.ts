import { loadRuleTable, previewRuleTable, ruleTables } from '@ruzhu/api';
import type { TableContent, TableDifference } from '../../services/rule-table-content.ts';
import * as tables from '../../services/rule-tables.ts';
import { type Bound, bind, granted } from '../bind.ts';
import { staffOf } from '../call.ts';
import { isoOrNull } from '../present/present.ts';

/** Names that are shown of each kind of change. */
const MOST_NAMES = 200;

const few = (names: readonly string[]) => ({ count: names.length, names: names.slice(0, MOST_NAMES) });
const presentDifference = ({ added, removed, changed }: TableDifference) => ({
  added: few(added),
  removed: few(removed),
  changed: few(changed),
});

/** Where a table says it comes from; the lists of words name a source for each group, so their edition stands here. */
const sourceOf = ({ kind, value }: TableContent): string =>
  kind === 'nameWords' ? value.edition : value.source;

export const ruleTableRoutes: readonly Bound[] = [
  bind(ruleTables, async (edge) => ({
    tables: (await tables.ruleTables(edge.deps)).map((one) => ({
      id: one.loaded?.id ?? null,
      kind: one.content.kind,
      line: one.content.line,
      effectiveFrom: one.loaded?.effectiveFrom ?? null,
      inForce: one.inForce,
      rows: one.rows,
      source: sourceOf(one.content),
      hash: one.loaded?.hash ?? null,
      loadedBy: one.loadedByName,
      loadedAt: isoOrNull(one.loaded?.loadedAt ?? null),
      note: one.loaded?.note ?? '',
      difference: one.difference && presentDifference(one.difference),
    })),
  })),
  bind(previewRuleTable, async (edge, { body }) => {
    const preview = granted(await tables.previewRuleTable(edge.deps, body));
    const { kind, line } = preview.content;
    return { kind, line, rows: preview.rows, difference: presentDifference(preview.difference) };
  }),
  bind(loadRuleTable, async (edge, call) => {
    const loaded = granted(await tables.loadRuleTable(edge.deps, staffOf(call), call.body));
    return { id: loaded.id, effectiveFrom: loaded.effectiveFrom, hash: loaded.hash };
  }),
];
