import type { Params } from '../result.ts';
import type { Dossier } from './dossier.ts';
import type { LintContext } from './lint-context.ts';
import type { LintFinding, Outcome } from './lint-finding.ts';
import type { LintRule, LintStep } from './lint-rule.ts';
import { type LintId, lintRules } from './lint-rules.data.ts';

/** `unknown`: the dossier does not have what the rule needs. */
export type LintLevel = 'pass' | 'advice' | 'mustFix' | 'unknown';

/**
 * What one rule says. `code`, `path`, `params` and `suggestions` are those of the gravest finding, `others` the rest;
 * `step` is the page on which it is mended. Nothing in it is personal: numbers of people are never repeated.
 */
export type LintItem = {
  readonly id: LintId;
  readonly level: LintLevel;
  readonly code: string | null;
  readonly path: string;
  readonly params: Params;
  readonly suggestions: readonly string[];
  readonly others: readonly LintFinding[];
  readonly step: LintStep;
  readonly ruleSource: string;
};

/** One item for each rule, in the order of the rules, and how many of each level there are. */
export type LintResult = {
  readonly items: readonly LintItem[];
  readonly mustFix: number;
  readonly advice: number;
  readonly pass: number;
  readonly unknown: number;
};

const isFindings = (outcome: Outcome): outcome is readonly LintFinding[] => Array.isArray(outcome);

/** What must be fixed comes before advice; else the order of the rule stays. */
const gravestFirst = (findings: readonly LintFinding[]) => [
  ...findings.filter(({ level }) => level === 'mustFix'),
  ...findings.filter(({ level }) => level === 'advice'),
];

type Rule = LintRule & { readonly id: LintId };

function itemOf({ id, step, path, source }: Rule, outcome: Outcome): LintItem {
  const quiet = { id, step, path, params: {}, suggestions: [], others: [], ruleSource: source };
  if (!isFindings(outcome)) return { ...quiet, ...outcome };
  const [gravest, ...others] = gravestFirst(outcome);
  return gravest ? { ...quiet, ...gravest, others } : { ...quiet, level: 'pass', code: null };
}

/**
 * Every rule of the reviewer that a program can run, over a whole dossier or a part of one. Pure, never throws; the
 * merchant's check before paying, the reviewer, the API and the command line show the same result.
 * An item at `mustFix` blocks paying. Items at `unknown` have not been checked: they are no promise.
 * @example lintDossier({ subject: { kind: 'enterprise' } }, { policy: seed2021, asOf }).mustFix // 0
 */
export function lintDossier(dossier: Dossier, context: LintContext): LintResult {
  const rules: readonly Rule[] = lintRules;
  const items = rules.map((rule) => itemOf(rule, rule.check(dossier, context)));
  const count = (level: LintLevel) => items.filter((item) => item.level === level).length;
  return {
    items,
    mustFix: count('mustFix'),
    advice: count('advice'),
    pass: count('pass'),
    unknown: count('unknown'),
  };
}
