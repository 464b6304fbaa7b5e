import type { CivilDate } from '../calendar/civil-date.ts';
import type { Params } from '../result.ts';
import type { EligibilityAnswers } from './eligibility-answers.ts';
import {
  type Effect,
  type EligibilityRule,
  eligibilityRules,
  type RuleSource,
} from './eligibility-rules.data.ts';
import { type EligibilityContext, type Situation, situationOf } from './eligibility-situation.ts';

export type EligibilityVerdict = 'eligible' | 'eligibleAfter' | 'notEligible' | 'uncertain';

/** One reason: what is so (`code`, `params`), by which rule, where the rule stands and since when. */
export type EligibilityFinding = {
  readonly code: string;
  readonly ruleId: string;
  readonly effect: Effect;
  readonly source: string;
  readonly date: CivilDate;
  readonly params: Params;
};

export type Assessment = {
  readonly situation: Situation;
  readonly findings: readonly EligibilityFinding[];
  readonly verdict: EligibilityVerdict;
};

/** From the gravest finding to the verdict. Warnings and information change nothing. */
const VERDICTS: readonly (readonly [Effect, EligibilityVerdict])[] = [
  ['blocks', 'notEligible'],
  ['asks', 'uncertain'],
  ['needs', 'eligibleAfter'],
];

function sourceOf(rule: EligibilityRule, { policy, edition }: EligibilityContext): RuleSource {
  if (rule.source === 'edition') return { source: edition.source, date: edition.from };
  if (typeof rule.source !== 'string') return rule.source;
  const known = policy.sources[rule.source];
  return { source: known?.source ?? policy.id, date: known?.from ?? policy.checkedOn };
}

/** Every finding of every rule, in the order of the table, and the verdict they make. Unsure answers find nothing. */
export function assess(answers: EligibilityAnswers, context: EligibilityContext): Assessment {
  const situation = situationOf(answers, context);
  const findings = eligibilityRules.flatMap((rule) =>
    rule.find(situation).map((found): EligibilityFinding => {
      const source = found.source ?? sourceOf(rule, context);
      return {
        code: found.code ?? rule.code,
        ruleId: found.ruleId ?? rule.id,
        effect: rule.effect,
        source: source.source,
        date: source.date,
        params: found.params,
      };
    }),
  );
  const grave = VERDICTS.find(([effect]) => findings.some((finding) => finding.effect === effect));
  return { situation, findings, verdict: grave?.[1] ?? 'eligible' };
}
