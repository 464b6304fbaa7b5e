import {
  type CategoryName,
  categoryLabel,
  type EligibilityAnswers,
  type FoodKind,
  foodKinds,
  type Refusal,
  readEligibilityAnswers,
} from '@ruzhu/rules';

/** Who applies, as the first page asks it: `applying` has no licence yet and says which one it will be. */
export const SUBJECTS = ['enterprise', 'soleTrader', 'individual', 'applying', 'otherOrg', 'unsure'] as const;
export type SubjectChoice = (typeof SUBJECTS)[number];

const text = (data: FormData, name: string): string => String(data.get(name) ?? '');
const texts = (data: FormData, name: string): readonly string[] => data.getAll(name).map(String);
const missing = (path: string): Refusal => ({ code: 'field.missing', path, params: {} });

/** The first page's choice that stands behind the answers; `''` before it was ever answered. */
export function subjectChoice({ subjectKind, hasLicence }: EligibilityAnswers): SubjectChoice | '' {
  if (hasLicence === 'applying') return 'applying';
  const known = SUBJECTS.find((one) => one === subjectKind);
  if (known === undefined) return 'otherOrg';
  return known === 'unsure' && hasLicence === 'unsure' ? '' : known;
}

/** ① The subject. Whoever has none yet says which licence it will be. */
export function readSubject(data: FormData): Pick<EligibilityAnswers, 'subjectKind' | 'hasLicence'> {
  const choice = text(data, 'subjectKind');
  const { subjectKind } = readEligibilityAnswers({
    subjectKind: choice === 'applying' ? text(data, 'planned') : choice,
  });
  const licences = { applying: 'applying', individual: 'no', unsure: 'unsure' } as const;
  const hasLicence = choice in licences ? licences[choice as keyof typeof licences] : 'yes'; // Just looked up.
  return { subjectKind, hasLicence };
}

export const checkSubject = (data: FormData): readonly Refusal[] => {
  const choice = text(data, 'subjectKind');
  if (choice === '') return [missing('subjectKind')];
  return choice === 'applying' && text(data, 'planned') === '' ? [missing('planned')] : [];
};

/** ② What is sold and how. Answers to questions that do not come up are dropped. */
export function readGoods(
  data: FormData,
): Pick<
  EligibilityAnswers,
  'sellsFood' | 'foodKinds' | 'isProducer' | 'resells' | 'businessModel' | 'intendedCategories'
> {
  const read = readEligibilityAnswers({
    sellsFood: text(data, 'sellsFood'),
    foodKinds: texts(data, 'foodKinds'),
    isProducer: text(data, 'isProducer'),
    businessModel: text(data, 'businessModel'),
    intendedCategories: texts(data, 'categories').map(categoryOf),
  });
  const isFood = read.sellsFood === 'yes';
  return {
    sellsFood: read.sellsFood,
    foodKinds: isFood ? read.foodKinds : [],
    isProducer: isFood ? read.isProducer : 'unsure',
    resells: isFood && text(data, 'isProducer') === 'both' ? 'yes' : 'unsure',
    ...(isFood && text(data, 'isProducer') === 'both' ? { isProducer: 'yes' as const } : {}),
    businessModel: read.businessModel,
    intendedCategories: read.intendedCategories,
  };
}

export const checkGoods = (data: FormData): readonly Refusal[] => [
  ...(text(data, 'sellsFood') === '' ? [missing('sellsFood')] : []),
  ...(text(data, 'sellsFood') === 'yes' && texts(data, 'foodKinds').length === 0
    ? [missing('foodKinds')]
    : []),
  ...(text(data, 'sellsFood') === 'yes' && text(data, 'isProducer') === '' ? [missing('isProducer')] : []),
  ...(text(data, 'businessModel') === '' ? [missing('businessModel')] : []),
];

/** The kinds of food a form may name, in the order of the rules. */
export const FOOD_KINDS: readonly FoodKind[] = foodKinds;

/** A category by the value its box has, and the value of a category. */
export const categoryOf = (label: string): CategoryName => {
  const [first = '', second = '', third] = label.split(' > ');
  return { first, second, ...(third ? { third } : {}) };
};

export const categoryValue = (name: CategoryName): string => categoryLabel(name);

/** The papers in hand; 「都没有」 names none. */
export const readPapers = (data: FormData): Pick<EligibilityAnswers, 'heldPapers'> => ({
  heldPapers: texts(data, 'papers')
    .filter((documentType) => documentType !== 'none')
    .map((documentType) => ({ documentType })),
});

export const checkPapers = (data: FormData): readonly Refusal[] =>
  texts(data, 'papers').length === 0 ? [missing('papers')] : [];

/** ③ The corporate account. */
export const readAccount = (data: FormData): Pick<EligibilityAnswers, 'hasCorporateAccount'> => ({
  hasCorporateAccount: readEligibilityAnswers({ hasCorporateAccount: text(data, 'hasCorporateAccount') })
    .hasCorporateAccount,
});

/** ④ The mailboxes that were never registered anywhere. */
export const readMailboxes = (data: FormData): Pick<EligibilityAnswers, 'freshMailboxes'> => {
  const count = text(data, 'freshMailboxes');
  return {
    freshMailboxes: readEligibilityAnswers({ freshMailboxes: Number(count === '' ? -1 : count) })
      .freshMailboxes,
  };
};

export const checkOne =
  (name: string) =>
  (data: FormData): readonly Refusal[] =>
    text(data, name) === '' ? [missing(name)] : [];
