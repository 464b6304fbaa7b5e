/** Newer tables of the rules: what operators load, from which day on, and what that changes. */
import { type CivilDate, civilDateAt, ok, type Result, readCivilDate, refuse } from '@ruzhu/rules';
import type { RuleTable, RuleTableKind, Staff } from '../ports/records.ts';
import { putOnRecord } from './audit.ts';
import { canonicalJson, hexOf } from './canonical-json.ts';
import { asOutcome, decide, type Outcome } from './decide.ts';
import type { Deps } from './deps.ts';
import { type HeldTable, inForce, lineOf } from './rule-shelf.ts';
import {
  countOf,
  differenceOf,
  readTable,
  type TableContent,
  type TableDifference,
} from './rule-table-content.ts';

export type NewTable = {
  readonly kind: RuleTableKind;
  /** The day from which it holds, today or later: nothing that was in force before is judged by it. */
  readonly effectiveFrom: string;
  readonly content: unknown;
  readonly note: string;
};

export type TableView = {
  readonly content: TableContent;
  readonly loaded: RuleTable | null;
  readonly loadedByName: string | null;
  readonly inForce: boolean;
  readonly rows: number;
  /** Against the table of the line before it; `null` for a shipped one. */
  readonly difference: TableDifference | null;
};

/** What a table that is to be loaded would change. */
export type TablePreview = Pick<TableView, 'content' | 'rows'> & { readonly difference: TableDifference };

/** The table of a line that held until the day before. */
const before = (tables: readonly HeldTable[], content: TableContent, from: string): HeldTable | undefined =>
  tables
    .filter((one) => lineOf(one.content) === lineOf(content))
    .findLast(({ loaded }) => loaded === null || loaded.effectiveFrom < from);

/** The first day a table may hold from: today, and for a list of categories not before its own first day. */
const earliest = (deps: Deps, content: TableContent): CivilDate => {
  const today = civilDateAt(deps.clock.now());
  return content.kind === 'categories' && content.value.from > today ? content.value.from : today;
};

type Readable = { readonly content: TableContent; readonly from: CivilDate; readonly hash: string };

const hashOf = (deps: Deps, { value }: TableContent) => hexOf(deps.vault.digest(canonicalJson(value)));

/** What speaks against a table beside its content, of those on the shelf. */
function standing(deps: Deps, { content, from, hash }: Readable): Result<Readable> {
  const first = earliest(deps, content);
  if (from < first) return refuse('ruleTable.early', 'effectiveFrom', { from: first });
  const line = deps.shelf.all().filter((one) => lineOf(one.content) === lineOf(content));
  if (content.kind === 'categories' && line.length === 0) {
    const known = deps.shelf.categories().map(({ id }) => id);
    return refuse('ruleTable.unknown_line', 'content.id', { id: content.line, known: known.join('、') });
  }
  if (line.some(({ loaded }) => loaded?.effectiveFrom === from))
    return refuse('ruleTable.same_day', 'effectiveFrom', { from });
  return line.some((one) => hashOf(deps, one.content) === hash)
    ? refuse('ruleTable.same_content', 'content')
    : ok({ content, from, hash });
}

function read(deps: Deps, { kind, effectiveFrom, content: json }: NewTable): Result<Readable> {
  const from = readCivilDate(effectiveFrom);
  if (!from.ok) return { ok: false, refusal: { ...from.refusal, path: 'effectiveFrom' } };
  const content = readTable(kind, json);
  if (!content.ok) return content;
  return standing(deps, { content: content.value, from: from.value, hash: hashOf(deps, content.value) });
}

/**
 * What a table would change, without loading it. Refusals: those of its reader, with the place in the file as path;
 * `date.format`, `date.unreal`, `ruleTable.early`, `ruleTable.unknown_line`, `ruleTable.same_day`,
 * `ruleTable.same_content`.
 */
export async function previewRuleTable(deps: Deps, asked: NewTable): Promise<Outcome<TablePreview>> {
  await deps.shelf.refresh();
  const table = read(deps, asked);
  if (!table.ok) return asOutcome(table);
  const { content, from } = table.value;
  const was = before(deps.shelf.all(), content, from)?.content ?? null;
  return ok({ content, rows: countOf(content), difference: differenceOf(was, content) });
}

/** Loads a table; every process judges by it within a minute, this one at once. Refusals: those of `previewRuleTable`. */
export async function loadRuleTable(
  deps: Deps,
  operator: Staff,
  asked: NewTable,
): Promise<Outcome<RuleTable>> {
  await deps.shelf.refresh();
  const table = read(deps, asked);
  if (!table.ok) return asOutcome(table);
  const { content, from, hash } = table.value;
  const row: RuleTable = {
    id: deps.ids.id(),
    kind: content.kind,
    line: content.line,
    effectiveFrom: from,
    content: content.value,
    hash,
    loadedBy: operator.id,
    loadedAt: deps.clock.now(),
    note: asked.note.trim(),
  };
  const done = await decide(deps, 'platform', async (tx): Promise<Result<RuleTable>> => {
    // Somebody else may have loaded one of that day in between.
    if (!(await tx.ruleTables.append(row))) return refuse('ruleTable.same_day', 'effectiveFrom', { from });
    await putOnRecord(deps, tx, {
      actor: 'operator',
      actorId: operator.id,
      merchantId: null,
      act: 'ruleTable.load',
      object: row.id,
      reason: 'operation',
      data: { kind: row.kind, line: row.line, from, hash, note: row.note },
    });
    return ok(row);
  });
  if (done.ok) await deps.shelf.refresh();
  return done;
}

/** Every table, newest first within its kind, with who loaded it and what it changed. */
export async function ruleTables(deps: Deps): Promise<readonly TableView[]> {
  await deps.shelf.refresh();
  const staff = await deps.store.read('platform', (tx) => tx.staff.all());
  const names = new Map(staff.map(({ id, name }) => [id, name]));
  const tables = deps.shelf.all();
  const current = new Set(inForce(tables, civilDateAt(deps.clock.now())));
  return tables.toReversed().map((table) => ({
    ...table,
    loadedByName: table.loaded && (names.get(table.loaded.loadedBy) ?? null),
    inForce: current.has(table),
    rows: countOf(table.content),
    difference:
      table.loaded &&
      differenceOf(before(tables, table.content, table.loaded.effectiveFrom)?.content ?? null, table.content),
  }));
}
