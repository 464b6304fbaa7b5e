import type { Dossier } from './dossier.ts';
import { type LintItem, type LintResult, lintDossier } from './lint.ts';
import type { LintContext } from './lint-context.ts';
import type { LintFinding } from './lint-finding.ts';
import type { LintId } from './lint-rules.data.ts';

/** An item that changed: what it said, what it says, and which findings went, came and stayed. */
export type LintChange = {
  readonly id: LintId;
  readonly before: LintItem;
  readonly after: LintItem;
  readonly gone: readonly LintFinding[];
  readonly came: readonly LintFinding[];
};

/** `fields` are the paths whose values differ; `items` the rules that say something else than before. */
export type DossierChange = {
  readonly fields: readonly string[];
  readonly items: readonly LintChange[];
  readonly before: LintResult;
  readonly after: LintResult;
};

const isBranch = (value: unknown): value is object => typeof value === 'object' && value !== null;

const own = (value: unknown, key: string): unknown =>
  isBranch(value) ? Object.getOwnPropertyDescriptor(value, key)?.value : undefined;

const keysOf = (value: unknown) => (isBranch(value) ? Object.keys(value) : []);

/** The paths of the leaves in which two values differ, in the order of the first; lists differ place by place. */
function differingPaths(before: unknown, after: unknown, path: string): readonly string[] {
  if (Object.is(before, after)) return [];
  const keys = [...new Set([...keysOf(before), ...keysOf(after)])];
  if (keys.length === 0) return isBranch(before) && isBranch(after) ? [] : [path];
  return keys.flatMap((key) =>
    differingPaths(own(before, key), own(after, key), path === '' ? key : `${path}.${key}`),
  );
}

/** Everything an item has found, the gravest first. */
export const findingsOf = ({
  level,
  code,
  path,
  params,
  suggestions,
  others,
}: LintItem): readonly LintFinding[] =>
  code === null || level === 'pass' || level === 'unknown'
    ? []
    : [{ level, code, path, params, suggestions }, ...others];

const keyOf = ({ level, code, path, params }: LintFinding) => JSON.stringify([level, code, path, params]);

const without = (findings: readonly LintFinding[], others: readonly LintFinding[]) => {
  const known = new Set(others.map(keyOf));
  return findings.filter((one) => !known.has(keyOf(one)));
};

function changeOf(before: LintItem, after: LintItem): LintChange {
  const [was, is] = [findingsOf(before), findingsOf(after)];
  return { id: before.id, before, after, gone: without(was, is), came: without(is, was) };
}

/** The items of two results that differ. */
export function compareLints(before: LintResult, after: LintResult): readonly LintChange[] {
  return before.items.flatMap((item) => {
    const now = after.items.find(({ id }) => id === item.id);
    const change = now && changeOf(item, now);
    const isSame = !change || (item.level === now.level && change.gone.length + change.came.length === 0);
    return isSame ? [] : [change];
  });
}

/**
 * What a new version of a dossier changes: for a refill, which of the old reasons are gone and whether new ones came.
 * Both are checked against the same rules and moment.
 */
export function compareDossiers(before: Dossier, after: Dossier, context: LintContext): DossierChange {
  const [was, is] = [lintDossier(before, context), lintDossier(after, context)];
  return {
    fields: differingPaths(before, after, ''),
    items: compareLints(was, is),
    before: was,
    after: is,
  };
}
