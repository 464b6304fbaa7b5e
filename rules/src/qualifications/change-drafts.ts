import { type CategoryName, categoryKey } from './category.ts';
import type { EligibilityAnswers } from './eligibility-answers.ts';
import type { EligibilityStep } from './eligibility-change.ts';
import {
  type CountedCategory,
  type EligibilityContext,
  type Situation,
  situationOf,
} from './eligibility-situation.ts';

/** Answers with some choices made differently, before any paper is got. */
export type Draft = { readonly answers: EligibilityAnswers; readonly steps: readonly EligibilityStep[] };

/** Categories beyond this many are kept or dropped all together, not in every combination. */
const MAX_COMBINED = 5;

/** Every combination of choices that could help, the answers as they are among them. */
export const draftsOf = (answers: EligibilityAnswers, context: EligibilityContext): readonly Draft[] =>
  bySubject({ answers, steps: [] }, context)
    .flatMap((draft) => byModel(draft, context))
    .flatMap((draft) => byProof(draft, context))
    .flatMap((draft) => byCategory(draft, context));

const lacksAccount = (situation: Situation): boolean => situation.account.kind === 'missing';

const step = (draft: Draft, next: EligibilityStep, answers: Partial<EligibilityAnswers>): Draft => ({
  answers: { ...draft.answers, ...answers },
  steps: [...draft.steps, next],
});

/** Another subject helps where this one may not sell, has categories closed to it, or lacks the account it needs. */
function bySubject(draft: Draft, context: EligibilityContext): readonly Draft[] {
  const situation = situationOf(draft.answers, context);
  const helps =
    !situation.isShopOpen ||
    lacksAccount(situation) ||
    situation.categories.some((one) => one.state === 'closed');
  if (!helps) return [draft];
  return [
    draft,
    ...context.policy.values['commerce.subjects']
      .filter((kind) => kind !== draft.answers.subjectKind)
      .map((to) => step(draft, { kind: 'subjectKind', to }, { subjectKind: to })),
  ];
}

function byModel(draft: Draft, context: EligibilityContext): readonly Draft[] {
  if (draft.answers.businessModel !== 'multiMerchant') return [draft];
  const { categories } = situationOf(draft.answers, context);
  if (categories.every((one) => one.state === 'open' && one.answer.kind === 'satisfied')) return [draft];
  return [
    draft,
    step(draft, { kind: 'businessModel', to: 'selfOperated' }, { businessModel: 'selfOperated' }),
  ];
}

function byProof(draft: Draft, context: EligibilityContext): readonly Draft[] {
  const { proofMode, legalRepReachable } = draft.answers;
  const hinders =
    (proofMode === 'legalRep' && legalRepReachable === 'no') ||
    (proofMode === 'transfer' && lacksAccount(situationOf(draft.answers, context)));
  if (!hinders) return [draft];
  return [
    draft,
    ...context.policy.values['proof.modes']
      .filter((mode) => mode !== proofMode)
      .map((to) => step(draft, { kind: 'proofMode', to }, { proofMode: to })),
  ];
}

/** What no paper opens has to go in any case; what papers would open may go or stay. */
function byCategory(draft: Draft, context: EligibilityContext): readonly Draft[] {
  const { categories } = situationOf(draft.answers, context);
  const trouble = categories.filter(
    (one) => one.origin !== 'platform' && (one.state !== 'open' || one.answer.kind !== 'satisfied'),
  );
  const isLost = (one: CountedCategory) =>
    one.state !== 'open' || (one.answer.kind === 'missing' && one.answer.ways.length === 0);
  const lost = trouble.filter(isLost).map((one) => one.name);
  const open = trouble.filter((one) => !isLost(one)).map((one) => one.name);
  return subsets(open).map((dropped) => without(draft, [...lost, ...dropped], context));
}

function subsets(names: readonly CategoryName[]): readonly (readonly CategoryName[])[] {
  if (names.length > MAX_COMBINED) return [[], names];
  const count = 2 ** names.length;
  return Array.from({ length: count }, (_, bits) => names.filter((_name, index) => (bits >> index) & 1));
}

/** Third levels of one row stand and fall together. */
const rowKey = ({ first, second }: CategoryName): string => categoryKey({ first, second });

/** Leaves categories out, with the food that belongs to them; when nothing is left, the stopgap stands in. */
function without(draft: Draft, dropped: readonly CategoryName[], context: EligibilityContext): Draft {
  if (dropped.length === 0) return draft;
  const { edition } = context;
  const keys = new Set(dropped.map(rowKey));
  const kept = draft.answers.intendedCategories.filter((name) => !keys.has(rowKey(name)));
  const foodKinds = draft.answers.foodKinds.filter((kind) => !keys.has(rowKey(edition.food[kind])));
  const left: Draft = {
    answers: {
      ...draft.answers,
      intendedCategories: kept,
      foodKinds,
      ...(foodKinds.length === 0 && draft.answers.sellsFood === 'yes' ? { sellsFood: 'no' as const } : {}),
    },
    steps: [
      ...draft.steps,
      ...dropped.map((category): EligibilityStep => ({ kind: 'dropCategory', category })),
    ],
  };
  const isEmpty =
    kept.length === 0 && foodKinds.length === 0 && draft.answers.businessModel !== 'multiMerchant';
  return isEmpty
    ? step(
        left,
        { kind: 'useCategory', category: edition.stopgap },
        { intendedCategories: [edition.stopgap] },
      )
    : left;
}
