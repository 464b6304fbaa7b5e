import type { Policy, ProofMode, SubjectKind } from '../policy/policy.ts';
import type { Words } from '../texts.ts';
import { type CategoryName, categoryLabel } from './category.ts';
import { type EligibilityAnswers, readEligibilityAnswers } from './eligibility-answers.ts';
import type { EligibilityVerdict } from './eligibility-findings.ts';
import type { EligibilityContext } from './eligibility-situation.ts';
import { stepWords } from './eligibility-words.ts';
import { weigh } from './judge-eligibility.ts';
import { daysOfPapers } from './papers-to-get.ts';
import { roadCost } from './road-cost.ts';
import { type RoadStageKey, roadDays, roadStages } from './road-stages.ts';

/** One thing answered or ruled otherwise. */
export type WhatIfChange =
  | { readonly kind: 'subjectKind'; readonly to: SubjectKind }
  | { readonly kind: 'businessModel'; readonly to: 'selfOperated' | 'multiMerchant' }
  | { readonly kind: 'proofMode'; readonly to: ProofMode }
  | { readonly kind: 'addCategory'; readonly category: CategoryName }
  | { readonly kind: 'dropCategory'; readonly category: CategoryName }
  | { readonly kind: 'context'; readonly to: EligibilityContext };

/** What the road looks like for a set of answers. Fees are 分, days are civil days at worst. */
export type RoadSummary = {
  readonly verdict: EligibilityVerdict;
  readonly papers: readonly Words[];
  readonly steps: readonly RoadStageKey[];
  readonly days: number;
  readonly fee: number;
};

/** How the road changes: before, after, and what came and went. */
export type WhatIf = {
  readonly before: RoadSummary;
  readonly after: RoadSummary;
  readonly papers: { readonly added: readonly Words[]; readonly removed: readonly Words[] };
  readonly steps: { readonly added: readonly RoadStageKey[]; readonly removed: readonly RoadStageKey[] };
  readonly days: number;
  readonly fee: number;
};

/** The road in figures. An unsure subject kind is counted as a company. */
export function summarise(input: unknown, context: EligibilityContext): RoadSummary {
  const answers = readEligibilityAnswers(input);
  const judged = weigh(answers, context);
  const stages = roadStages(answers, context.policy, daysOfPapers(judged.papers.missing));
  const kind = answers.subjectKind === 'unsure' ? 'enterprise' : answers.subjectKind;
  return {
    verdict: judged.verdict,
    papers: judged.papers.missing.map((paper) => paper.name),
    steps: stages.map((stage) => stage.key),
    days: roadDays(stages),
    fee: roadCost(context.policy, kind).total,
  };
}

/**
 * What would be different if one thing were. Takes the answers (any shape), the change and the context; gives both
 * roads and the difference: papers and steps that come or go, days and fee (分) more or less.
 */
export function whatIf(input: unknown, change: WhatIfChange, context: EligibilityContext): WhatIf {
  const answers = readEligibilityAnswers(input);
  return compared(answers, summarise(answers, context), change, context);
}

function compared(
  answers: EligibilityAnswers,
  before: RoadSummary,
  change: WhatIfChange,
  context: EligibilityContext,
): WhatIf {
  const after = summarise(changed(answers, change), change.kind === 'context' ? change.to : context);
  const named = (list: readonly Words[], without: readonly Words[]) =>
    list.filter((one) => !without.some((other) => other.zh === one.zh));
  return {
    before,
    after,
    papers: {
      added: named(after.papers, before.papers),
      removed: named(before.papers, after.papers),
    },
    steps: {
      added: after.steps.filter((step) => !before.steps.includes(step)),
      removed: before.steps.filter((step) => !after.steps.includes(step)),
    },
    days: after.days - before.days,
    fee: after.fee - before.fee,
  };
}

function changed(answers: EligibilityAnswers, change: WhatIfChange): EligibilityAnswers {
  if (change.kind === 'context') return answers;
  if (change.kind === 'subjectKind') return { ...answers, subjectKind: change.to };
  if (change.kind === 'businessModel') return { ...answers, businessModel: change.to };
  if (change.kind === 'proofMode') return { ...answers, proofMode: change.to };
  const label = categoryLabel(change.category);
  const others = answers.intendedCategories.filter((name) => categoryLabel(name) !== label);
  return {
    ...answers,
    intendedCategories: change.kind === 'addCategory' ? [...others, change.category] : others,
  };
}

export type WhatIfRow = {
  readonly group: 'subjectKind' | 'proofMode' | 'businessModel' | 'policy';
  readonly title: Words;
  readonly note?: Words;
  readonly change: WhatIfChange;
  readonly result: WhatIf;
};

const MODE_NOTES: Readonly<Record<ProofMode, Words>> = {
  legalRep: {
    zh: '不收费，还能免除管理员绑定数量的限制',
    en: "Free; lifts the limits on the administrator's accounts",
  },
  transfer: { zh: '付出的小额款项会退回', en: 'The small amount comes back' },
  verification: {
    zh: '没有通过时，主体也没有验证成功，再试要另付认证费',
    en: 'If refused, the subject is not proven either, and another try costs another fee',
  },
};

const MODELS = {
  selfOperated: { zh: '只卖自己的东西', en: 'Sell own goods only' },
  multiMerchant: { zh: '让其他商家入驻', en: 'Let other merchants sell too' },
} as const;

/**
 * The table under the result: every other subject kind that may sell, every other way of proof, the other way of
 * selling, and every other set of rules given. Rows that would change nothing but the label are left in: "no
 * difference" is an answer.
 */
export function whatIfTable(
  input: unknown,
  context: EligibilityContext,
  others: readonly EligibilityContext[] = [],
): readonly WhatIfRow[] {
  const answers = readEligibilityAnswers(input);
  const before = summarise(answers, context);
  return [
    ...subjectRows(answers, context.policy),
    ...proofRows(answers, context.policy),
    ...modelRows(answers),
    ...others.map((to) => ({
      group: 'policy' as const,
      title: to.policy.title,
      change: { kind: 'context' as const, to },
    })),
  ].map((row) => ({ ...row, result: compared(answers, before, row.change, context) }));
}

type Draft = Omit<WhatIfRow, 'result'>;

const subjectRows = (answers: EligibilityAnswers, policy: Policy): readonly Draft[] =>
  policy.values['commerce.subjects']
    .filter((kind) => kind !== answers.subjectKind)
    .map((to) => ({
      group: 'subjectKind',
      title: stepWords({ kind: 'subjectKind', to }),
      change: { kind: 'subjectKind', to },
    }));

const proofRows = (answers: EligibilityAnswers, policy: Policy): readonly Draft[] =>
  policy.values['proof.modes']
    .filter((mode) => mode !== answers.proofMode)
    .map((to) => ({
      group: 'proofMode',
      title: stepWords({ kind: 'proofMode', to }),
      note: MODE_NOTES[to],
      change: { kind: 'proofMode', to },
    }));

const modelRows = (answers: EligibilityAnswers): readonly Draft[] =>
  (['selfOperated', 'multiMerchant'] as const)
    .filter((model) => model !== answers.businessModel)
    .map((to) => ({ group: 'businessModel', title: MODELS[to], change: { kind: 'businessModel', to } }));
