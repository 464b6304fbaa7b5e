import type { ProofMode, SubjectKind } from '../policy/policy.ts';
import { type CategoryName, categoryKey } from './category.ts';
import { changeCosts } from './change-costs.data.ts';
import type { EligibilityAnswers } from './eligibility-answers.ts';
import { type Assessment, assess } from './eligibility-findings.ts';
import {
  type CountedCategory,
  type EligibilityContext,
  papersTogether,
  type Situation,
  situationOf,
} from './eligibility-situation.ts';
import type { HeldPaper } from './held-paper.ts';
import { daysToGet, type PaperNeed, type PaperWay } from './missing-papers.ts';
import { type PaperToGet, paperToGet } from './papers-to-get.ts';

export type EligibilityStep =
  | { readonly kind: 'subjectKind'; readonly to: SubjectKind }
  | { readonly kind: 'businessModel'; readonly to: 'selfOperated' }
  | { readonly kind: 'proofMode'; readonly to: ProofMode }
  | { readonly kind: 'dropCategory'; readonly category: CategoryName }
  | { readonly kind: 'useCategory'; readonly category: CategoryName }
  | { readonly kind: 'circumstance'; readonly key: string; readonly words: readonly string[] }
  | { readonly kind: 'getPaper'; readonly paper: PaperToGet };

/**
 * A set of steps after which the merchant is eligible. `days` is how long the papers take at worst, those besides the
 * business licence at the same time; `answersAfter` are the answers with every step taken.
 */
export type EligibilityChange = {
  readonly steps: readonly EligibilityStep[];
  readonly cost: number;
  readonly days: number;
  readonly answersAfter: EligibilityAnswers;
};

type Draft = { readonly answers: EligibilityAnswers; readonly steps: readonly EligibilityStep[] };

/** Categories beyond this many are kept or dropped all together, not in every combination. */
const MAX_COMBINED = 5;
const MAX_CHANGES = 4;

/**
 * The smallest changes that make a merchant eligible, the smallest first; empty when none of the changes known here
 * would. Takes definite answers (nothing that decides may be unsure). It searches: every allowed subject kind, way of
 * selling and way of proof, every set of troublesome categories left out, and for each the easiest papers.
 */
export function smallestChanges(
  answers: EligibilityAnswers,
  context: EligibilityContext,
): readonly EligibilityChange[] {
  const drafts = bySubject({ answers, steps: [] }, context)
    .flatMap((draft) => byModel(draft, context))
    .flatMap((draft) => byProof(draft, context))
    .flatMap((draft) => byCategory(draft, context));
  const changes = drafts.flatMap((draft) => completed(draft, context) ?? []);
  const distinct = new Map(changes.map((change) => [JSON.stringify(change.steps), change]));
  return withoutSupersets([...distinct.values()].sort((a, b) => a.cost - b.cost || a.days - b.days)).slice(
    0,
    MAX_CHANGES,
  );
}

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

/** The draft with the easiest papers, if that is enough. */
function completed(draft: Draft, context: EligibilityContext): EligibilityChange | undefined {
  const assessment = assess(draft.answers, context);
  if (assessment.verdict === 'notEligible' || assessment.verdict === 'uncertain') return undefined;
  for (const way of waysOut(assessment)) {
    const steps: readonly EligibilityStep[] = [
      ...draft.steps,
      ...way.assuming.map(
        (one): EligibilityStep => ({ kind: 'circumstance', key: one.key, words: one.words }),
      ),
      ...way.needs.map(
        (need): EligibilityStep => ({ kind: 'getPaper', paper: paperToGet(need, context.edition) }),
      ),
    ];
    const answersAfter = having(draft.answers, way);
    if (steps.length > 0 && assess(answersAfter, context).verdict === 'eligible') {
      return { steps, cost: costOf(steps), days: daysOfChange(way.needs), answersAfter };
    }
  }
  return undefined;
}

function waysOut({ situation }: Assessment): readonly PaperWay[] {
  const papers = papersTogether(situation);
  if (papers.kind === 'satisfied') return [{ needs: [], assuming: [] }];
  const complete = papers.kind === 'depends' ? papers.on.map((assuming) => ({ needs: [], assuming })) : [];
  const ways = [...complete, ...papers.ways];
  return [...ways].sort((a, b) => weight(a) - weight(b));
}

const weight = (way: PaperWay): number =>
  way.assuming.length * changeCosts.circumstance +
  way.needs.reduce((sum, need) => sum + paperCost(need.documentType), 0);

const paperCost = (key: string): number =>
  changeCosts.getPaper + daysToGet(key) / changeCosts.paperDaysPerPoint;

/** The answers once the papers of a way are in hand and its assumptions hold. */
export function having(answers: EligibilityAnswers, way: PaperWay): EligibilityAnswers {
  const known = { ...answers.known, ...Object.fromEntries(way.assuming.map((one) => [one.key, true])) };
  return way.needs.reduce(withPaper, { ...answers, known });
}

function withPaper(answers: EligibilityAnswers, need: PaperNeed): EligibilityAnswers {
  if (need.documentType === 'corporateAccount') return { ...answers, hasCorporateAccount: 'yes' };
  if (need.documentType === 'licence' && need.holder === 'subject') return withLicence(answers, need);
  const paper: HeldPaper = {
    documentType: need.documentType,
    holder: need.holder,
    count: need.count,
    ...(need.itemsAny[0] ? { items: [need.itemsAny[0]] } : {}),
    ...(need.scopeAny[0] ? { scope: need.scopeAny[0] } : {}),
  };
  return { ...answers, heldPapers: [...answers.heldPapers, paper] };
}

/** There is one licence: a new scope word is added to it, whatever else it says. */
function withLicence(answers: EligibilityAnswers, need: PaperNeed): EligibilityAnswers {
  const scope = need.scopeAny[0] ?? '';
  const isOwn = (paper: HeldPaper) =>
    paper.documentType === 'licence' && (paper.holder ?? 'subject') === 'subject';
  const before = answers.heldPapers.find(isOwn)?.scope ?? answers.businessScope;
  return {
    ...answers,
    hasLicence: 'yes',
    heldPapers: answers.heldPapers.filter((paper) => !isOwn(paper)),
    businessScope: [before, scope].filter((part) => part !== '').join('；'),
  };
}

function costOf(steps: readonly EligibilityStep[]): number {
  return steps.reduce((sum, one) => sum + costOfStep(one), 0);
}

function costOfStep(one: EligibilityStep): number {
  if (one.kind === 'getPaper') return paperCost(one.paper.documentType);
  if (one.kind !== 'subjectKind') return changeCosts[one.kind];
  const { soleTrader, enterprise, other } = changeCosts.subjectKind;
  if (one.to === 'soleTrader') return soleTrader;
  return one.to === 'enterprise' ? enterprise : other;
}

/** Nothing can be applied for before the licence; everything else runs side by side. */
function daysOfChange(needs: readonly PaperNeed[]): number {
  const licence = needs.filter((need) => need.documentType === 'licence');
  const others = needs.filter((need) => need.documentType !== 'licence');
  const longest = (list: readonly PaperNeed[]) =>
    Math.max(0, ...list.map((need) => daysToGet(need.documentType)));
  return longest(licence) + longest(others);
}

/** A change that contains every step of a smaller one is no choice of its own. */
function withoutSupersets(changes: readonly EligibilityChange[]): readonly EligibilityChange[] {
  const kept: EligibilityChange[] = [];
  for (const change of changes) {
    const steps = new Set(change.steps.map((one) => JSON.stringify(one)));
    const contains = (other: EligibilityChange) => other.steps.every((one) => steps.has(JSON.stringify(one)));
    if (!kept.some(contains)) kept.push(change);
  }
  return kept;
}
