import type { FoodKind } from './category.ts';
import { foodKinds } from './category.ts';
import type { EligibilityAnswers } from './eligibility-answers.ts';
import { type Assessment, assess, type EligibilityVerdict } from './eligibility-findings.ts';
import type { EligibilityContext } from './eligibility-situation.ts';
import type { Assumption } from './held-paper.ts';

/**
 * A question whose answer decides the verdict: for each value, every verdict that is then still possible.
 * `path` names the answer; questions that only papers raise have `known.<key>` and say in `words` what is asked for.
 */
export type DecidingQuestion = {
  readonly path: string;
  readonly words: readonly string[];
  readonly documentType?: string;
  readonly outcomes: readonly { readonly value: string; readonly verdicts: readonly EligibilityVerdict[] }[];
};

/** The answers with every deciding question answered in one way, and what comes of it. */
export type Leaf = {
  readonly answers: EligibilityAnswers;
  readonly assessment: Assessment;
  readonly trail: readonly { readonly question: Open; readonly value: string }[];
};

type Choice = { readonly value: string; readonly answers: EligibilityAnswers };

type Open = {
  readonly path: string;
  readonly words: readonly string[];
  readonly documentType?: string;
  readonly choices: readonly Choice[];
};

/** A merchant who leaves everything open raises about a hundred leaves; the limit is a guard, not a working figure. */
const MAX_LEAVES = 1_024;

const vary = <K extends keyof EligibilityAnswers>(
  answers: EligibilityAnswers,
  key: K,
  values: readonly EligibilityAnswers[K][],
): Open => ({
  path: key,
  words: [],
  choices: values.map((value) => ({ value: String(value), answers: { ...answers, [key]: value } })),
});

/** Food kinds for which it matters who made the goods. */
const made: readonly FoodKind[] = ['prepackaged', 'bulkOrCooked', 'alcohol', 'babyFood', 'healthFood'];

type Ask = (answers: EligibilityAnswers, assessment: Assessment) => Open | undefined;

/** The questions in the order they are asked; each gives itself only while its answer could matter. */
const asks: readonly Ask[] = [
  (a) =>
    a.subjectKind === 'unsure'
      ? vary(a, 'subjectKind', ['enterprise', 'soleTrader', 'individual'])
      : undefined,
  (a) => (a.hasLicence === 'unsure' ? vary(a, 'hasLicence', ['yes', 'no']) : undefined),
  (a) =>
    a.businessModel === 'unsure' ? vary(a, 'businessModel', ['selfOperated', 'multiMerchant']) : undefined,
  (a) =>
    a.sellsFood === 'unsure' && a.businessModel === 'selfOperated'
      ? vary(a, 'sellsFood', ['yes', 'no'])
      : undefined,
  (a) =>
    sellsHere(a) && a.foodKinds.length === 0
      ? vary(
          a,
          'foodKinds',
          foodKinds.map((kind) => [kind]),
        )
      : undefined,
  (a) =>
    sellsHere(a) && a.isProducer === 'unsure' && a.foodKinds.some((kind) => made.includes(kind))
      ? vary(a, 'isProducer', ['yes', 'no'])
      : undefined,
  (a, { situation }) =>
    a.hasCorporateAccount === 'unsure' && situation.needsAccount
      ? vary(a, 'hasCorporateAccount', ['yes', 'no'])
      : undefined,
  (a) =>
    a.legalRepReachable === 'unsure' && a.proofMode === 'legalRep'
      ? vary(a, 'legalRepReachable', ['yes', 'no'])
      : undefined,
  openAssumption,
];

const sellsHere = (answers: EligibilityAnswers): boolean =>
  answers.sellsFood === 'yes' && answers.businessModel === 'selfOperated';

/** A paper that is enough only if something nobody said is so. Asked last, and only while nothing else is missing. */
function openAssumption(answers: EligibilityAnswers, { situation, verdict }: Assessment): Open | undefined {
  if (verdict !== 'eligible') return undefined;
  const found = [...situation.categories, ...situation.law]
    .flatMap((one): readonly Assumption[] => (one.answer.kind === 'depends' ? (one.answer.on[0] ?? []) : []))
    .at(0);
  if (!found) return undefined;
  return {
    path: `known.${found.key}`,
    words: found.words,
    ...(found.documentType ? { documentType: found.documentType } : {}),
    choices: [true, false].map((value) => ({
      value: value ? 'yes' : 'no',
      answers: { ...answers, known: { ...answers.known, [found.key]: value } },
    })),
  };
}

/** Answers every open question in every way. A merchant who is refused anyway is asked nothing more. */
export function leavesOf(answers: EligibilityAnswers, context: EligibilityContext): readonly Leaf[] {
  const leaves: Leaf[] = [];
  const walk = (now: EligibilityAnswers, trail: Leaf['trail']): void => {
    const assessment = assess(now, context);
    const open =
      assessment.verdict === 'notEligible' || leaves.length >= MAX_LEAVES
        ? undefined
        : firstOf(asks, now, assessment);
    if (!open) {
      leaves.push({ answers: now, assessment, trail });
      return;
    }
    for (const { value, answers: next } of open.choices) walk(next, [...trail, { question: open, value }]);
  };
  walk(answers, []);
  return leaves;
}

function firstOf(
  list: readonly Ask[],
  answers: EligibilityAnswers,
  assessment: Assessment,
): Open | undefined {
  for (const ask of list) {
    const open = ask(answers, assessment);
    if (open) return open;
  }
  return undefined;
}

/**
 * Which of the questions decide: those whose answers leave different verdicts possible. Questions that come up only
 * after another deciding one has been answered are left for then.
 */
export function decidingQuestions(leaves: readonly Leaf[]): readonly DecidingQuestion[] {
  const asked = new Map<string, Open>();
  for (const leaf of leaves) {
    for (const { question } of leaf.trail) if (!asked.has(question.path)) asked.set(question.path, question);
  }
  const all = [...asked.values()].map((question) => ({
    question,
    outcomes: outcomesOf(question, leaves),
    everywhere: leaves.every((leaf) => leaf.trail.some((step) => step.question.path === question.path)),
  }));
  const differing = all.filter(
    ({ outcomes }) => new Set(outcomes.map((one) => one.verdicts.join())).size > 1,
  );
  const now = differing.filter(({ everywhere }) => everywhere);
  return (now.length > 0 ? now : differing.length > 0 ? differing : all).map(({ question, outcomes }) => ({
    path: question.path,
    words: question.words,
    outcomes,
    ...(question.documentType ? { documentType: question.documentType } : {}),
  }));
}

const outcomesOf = (question: Open, leaves: readonly Leaf[]): DecidingQuestion['outcomes'] =>
  question.choices.map(({ value }) => ({
    value,
    verdicts: [
      ...new Set(
        leaves
          .filter((leaf) =>
            leaf.trail.some((step) => step.question.path === question.path && step.value === value),
          )
          .map((leaf) => leaf.assessment.verdict),
      ),
    ].sort(),
  }));
