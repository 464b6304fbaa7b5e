import type { Params } from '../result.ts';
import type { Dossier } from './dossier.ts';
import type { LintContext } from './lint-context.ts';
import type { LintFinding, Outcome } from './lint-finding.ts';
import type { LintRule, LintStep } from './lint-rule.ts';
import { type LintId, lintRules } from './lint-rules.data.ts';
import { duringCheck } from './once-per-check.ts';

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
const gravestFirst = (findings: readonly LintFinding[]): readonly LintFinding[] =>
  findings.length < 2
    ? findings
    : [
        ...findings.filter(({ level }) => level === 'mustFix'),
        ...findings.filter(({ level }) => level === 'advice'),
      ];

type Rule = LintRule & { readonly id: LintId };

const NOTHING: readonly never[] = Object.freeze([]);
const NO_PARAMS: Params = Object.freeze({});

/** An item in which nothing was found. */
const quietItem = (rule: Rule, level: LintLevel, code: string | null): LintItem =>
  Object.freeze({
    id: rule.id,
    level,
    code,
    path: rule.path,
    params: NO_PARAMS,
    suggestions: NOTHING,
    others: NOTHING,
    step: rule.step,
    ruleSource: rule.source,
  });

const rules: readonly Rule[] = lintRules;

/** What passes says the same of every dossier, so that most of a result is made once for all. */
const passing = /* @__PURE__ */ rules.map((rule) => quietItem(rule, 'pass', null));

function itemOf(rule: Rule, outcome: Outcome, whenPassing: LintItem): LintItem {
  if (!isFindings(outcome)) return quietItem(rule, outcome.level, outcome.code);
  const [gravest, ...others] = gravestFirst(outcome);
  return gravest ? { ...whenPassing, ...gravest, others } : whenPassing;
}

/**
 * Every rule of the reviewer that a program can run, over a whole dossier or a part of one. Pure, never throws; the
 * merchant's check before paying, the reviewer, the API and the command line show the same result.
 * An item at `mustFix` blocks paying. Items at `unknown` have not been checked: they are no promise.
 * @example lintDossier({ subject: { kind: 'enterprise' } }, { policy: seed2021, asOf }).mustFix // 0
 */
export function lintDossier(dossier: Dossier, context: LintContext): LintResult {
  const items = duringCheck(dossier, context, () =>
    rules.map((rule, place) =>
      itemOf(rule, rule.check(dossier, context), passing[place] ?? quietItem(rule, 'pass', null)),
    ),
  );
  const counts = { mustFix: 0, advice: 0, pass: 0, unknown: 0 };
  for (const { level } of items) counts[level] += 1;
  return { items, ...counts };
}
