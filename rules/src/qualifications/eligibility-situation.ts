import type { CivilDate } from '../calendar/civil-date.ts';
import type { Policy, SubjectKind } from '../policy/policy.ts';
import {
  audienceOf,
  type CategoryEdition,
  type CategoryName,
  type CategoryRow,
  findCategory,
  sameCategory,
  type UnreadPart,
  unreadPart,
} from './category.ts';
import type { EligibilityAnswers } from './eligibility-answers.ts';
import type { FoodLawRow } from './food-law.data.ts';
import { circumstancesFrom, foodLawFor } from './food-law.ts';
import type { HeldPaper, PaperFacts } from './held-paper.ts';
import { missingPapers, type PaperAnswer, together } from './missing-papers.ts';
import { doc, none } from './paper-rule.ts';
import { renameCategory } from './rename-category.ts';

/** The rules in force and the day they are asked on: the same input gives the same answer at any time. */
export type EligibilityContext = {
  readonly policy: Policy;
  readonly edition: CategoryEdition;
  readonly asOf: CivilDate;
};

/** A category that counts for this merchant, why it counts, and what the list says about it. */
export type CountedCategory = {
  readonly name: CategoryName;
  readonly origin: 'chosen' | 'food' | 'platform';
  readonly state: 'open' | 'closed' | 'person' | 'ambiguous' | 'unknown';
  readonly row: CategoryRow | undefined;
  readonly unread: UnreadPart | undefined;
  /** The names the list has today for a name it no longer has. */
  readonly now: readonly CategoryName[];
  readonly answer: PaperAnswer;
};

export type CountedLaw = { readonly row: FoodLawRow; readonly answer: PaperAnswer };

/** Everything the rules look at, worked out once. */
export type Situation = {
  readonly answers: EligibilityAnswers;
  readonly context: EligibilityContext;
  readonly held: readonly HeldPaper[];
  readonly facts: PaperFacts;
  readonly isShopOpen: boolean;
  readonly needsAccount: boolean;
  readonly categories: readonly CountedCategory[];
  readonly law: readonly CountedLaw[];
  readonly licence: PaperAnswer;
  readonly account: PaperAnswer;
};

/** Whether subjects of a kind may sell: the policy names them and the list has a shop or platform row for them. */
function mayKeepShop(kind: SubjectKind | 'unsure', context: EligibilityContext): boolean {
  if (kind === 'unsure') return true;
  const { edition, policy } = context;
  const audience = audienceOf(kind);
  return (
    policy.values['commerce.subjects'].includes(kind) &&
    edition.rows.some(
      (row) =>
        row.audience === audience && (row.first === edition.shop || sameCategory(row, edition.platform)),
    )
  );
}

/** Companies need the account for the verification itself where the policy says so; everybody for a transfer. */
const needsAccount = ({ subjectKind, proofMode }: EligibilityAnswers, policy: Policy): boolean =>
  proofMode === 'transfer' ||
  (subjectKind !== 'unsure' && policy.values['verify.bankRequired'].includes(subjectKind));

function heldBy(answers: EligibilityAnswers): readonly HeldPaper[] {
  const isLicence = (paper: HeldPaper) =>
    paper.documentType === 'licence' && (paper.holder ?? 'subject') === 'subject';
  const others = answers.heldPapers.filter((paper) => !isLicence(paper));
  const licence = answers.heldPapers.find(isLicence) ?? { documentType: 'licence' };
  const scope = licence.scope ?? answers.businessScope;
  return [
    ...others,
    ...(answers.hasLicence === 'yes' ? [{ ...licence, ...(scope ? { scope } : {}) }] : []),
    ...(answers.hasCorporateAccount === 'yes' ? [{ documentType: 'corporateAccount' }] : []),
  ];
}

/** The categories that count: those chosen, those the food belongs to, and the platform's own. */
function countedNames(
  answers: EligibilityAnswers,
  { edition }: EligibilityContext,
): readonly Pick<CountedCategory, 'name' | 'origin'>[] {
  const chosen = answers.intendedCategories.map((name) => ({ name, origin: 'chosen' as const }));
  if (answers.businessModel === 'multiMerchant') {
    const others = chosen.filter(
      ({ name }) => name.first !== edition.shop && !sameCategory(name, edition.platform),
    );
    return [{ name: edition.platform, origin: 'platform' }, ...others];
  }
  const names: Pick<CountedCategory, 'name' | 'origin'>[] = [...chosen];
  for (const kind of answers.sellsFood === 'yes' ? answers.foodKinds : []) {
    const name = edition.food[kind];
    const has = names.some((one) => one.name.first === name.first && one.name.second === name.second);
    if (!has) names.push({ name, origin: 'food' });
  }
  return names;
}

type Weighing = {
  readonly held: readonly HeldPaper[];
  readonly facts: PaperFacts;
  readonly subjectKind: SubjectKind | 'unsure';
  readonly edition: CategoryEdition;
};

function countCategory(
  { name, origin }: Pick<CountedCategory, 'name' | 'origin'>,
  { held, facts, subjectKind, edition }: Weighing,
): CountedCategory {
  const audience = audienceOf(subjectKind === 'unsure' ? 'enterprise' : subjectKind);
  const direct = findCategory(edition, name, audience);
  const now = direct || findCategory(edition, name) ? [] : renameCategory(edition, name);
  const rows = now.flatMap((one) => findCategory(edition, one, audience) ?? []);
  const sameRule = new Set(rows.map((one) => JSON.stringify(one.rule))).size === 1;
  const row = direct ?? (sameRule ? rows[0] : undefined);
  const unread = row ? undefined : unreadPart(edition, name, audience);
  const state = stateOf({ row, unread, now, isElsewhere: findCategory(edition, name) !== undefined });
  const answer = missingPapers(state === 'open' ? (row?.rule ?? none) : none, held, facts);
  return { name, origin, state, row, unread, now, answer };
}

function stateOf(found: {
  readonly row: CategoryRow | undefined;
  readonly unread: UnreadPart | undefined;
  readonly now: readonly CategoryName[];
  readonly isElsewhere: boolean;
}): CountedCategory['state'] {
  if (found.row) return found.row.needsPerson ? 'person' : 'open';
  if (found.isElsewhere) return 'closed';
  if (found.now.length > 0) return 'ambiguous';
  return found.unread ? 'person' : 'unknown';
}

/** Works out what counts for a set of answers. Takes answers in their read form. */
export function situationOf(answers: EligibilityAnswers, context: EligibilityContext): Situation {
  const held = heldBy(answers);
  const facts: PaperFacts = {
    asOf: context.asOf,
    known: { ...answers.known, ...circumstancesFrom(answers) },
    ...(answers.subjectName ? { subjectName: answers.subjectName } : {}),
  };
  const weighing = { held, facts, subjectKind: answers.subjectKind, edition: context.edition };
  const categories = countedNames(answers, context).map((one) => countCategory(one, weighing));
  const law = foodLawFor(answers, context.asOf).map((row) => ({
    row,
    answer: missingPapers(row.rule, held, facts),
  }));
  const account = needsAccount(answers, context.policy);
  return {
    answers,
    context,
    held,
    facts,
    isShopOpen: mayKeepShop(answers.subjectKind, context),
    needsAccount: account,
    licence: missingPapers(doc('licence'), held, facts),
    account: missingPapers(account ? doc('corporateAccount') : none, held, facts),
    categories,
    law,
  };
}

/** The answer to everything taken together: the licence, the account, every category that is open, and the law. */
export const papersTogether = ({ licence, account, categories, law }: Situation): PaperAnswer =>
  together([licence, account, ...categories.map((one) => one.answer), ...law.map((one) => one.answer)]);
