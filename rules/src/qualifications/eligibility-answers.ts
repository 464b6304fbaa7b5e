import type { ProofMode, SubjectKind } from '../policy/policy.ts';
import { type CategoryName, categoryKey, type FoodKind, foodKinds } from './category.ts';
import type { HeldPaper } from './held-paper.ts';
import type { PaperHolder } from './paper-rule.ts';
import { asDate, asList, asText, oneOf, own } from './read-shape.ts';

export type YesNo = 'yes' | 'no' | 'unsure';

/** Where a name may come from: none, a registered mark (R), a licence to use one, or an application (TM). */
export type TrademarkState = 'none' | 'registered' | 'licensed' | 'applied' | 'unsure';

/**
 * The answers of the qualification check. Every question has an `unsure`; lists may be empty. `resells`: a producer
 * who also sells goods of others. `circumstances` and `known` answer questions that only some papers raise.
 */
export type EligibilityAnswers = {
  readonly subjectKind: SubjectKind | 'unsure';
  readonly hasLicence: 'yes' | 'applying' | 'no' | 'unsure';
  readonly sellsFood: YesNo;
  readonly foodKinds: readonly FoodKind[];
  readonly isProducer: YesNo;
  readonly resells: YesNo;
  readonly intendedCategories: readonly CategoryName[];
  readonly businessModel: 'selfOperated' | 'multiMerchant' | 'unsure';
  readonly hasCorporateAccount: YesNo;
  readonly freshMailboxes: 0 | 1 | 2 | 'unsure';
  readonly adminReady: YesNo;
  readonly legalRepReachable: YesNo;
  readonly trademark: TrademarkState;
  readonly heldPapers: readonly HeldPaper[];
  readonly businessScope: string;
  readonly subjectName: string;
  readonly proofMode: ProofMode | 'unsure';
  readonly known: Readonly<Record<string, boolean>>;
};

export const subjectKinds: readonly SubjectKind[] = [
  'enterprise',
  'soleTrader',
  'media',
  'government',
  'otherOrg',
  'overseas',
  'individual',
];
const yesNo = ['yes', 'no', 'unsure'] as const;
const trademarks = ['none', 'registered', 'licensed', 'applied', 'unsure'] as const;
const proofModes = ['legalRep', 'transfer', 'verification'] as const;
const holders: readonly PaperHolder[] = ['subject', 'partner', 'branch', 'tenant'];

/** What nobody has answered yet: everything unsure, nothing held. */
export const noAnswers: EligibilityAnswers = {
  subjectKind: 'unsure',
  hasLicence: 'unsure',
  sellsFood: 'unsure',
  foodKinds: [],
  isProducer: 'unsure',
  resells: 'unsure',
  intendedCategories: [],
  businessModel: 'unsure',
  hasCorporateAccount: 'unsure',
  freshMailboxes: 'unsure',
  adminReady: 'unsure',
  legalRepReachable: 'unsure',
  trademark: 'unsure',
  heldPapers: [],
  businessScope: '',
  subjectName: '',
  proofMode: 'unsure',
  known: {},
};

/**
 * Reads answers of any shape; what cannot be read counts as unsure or absent. Never refuses: the check gives an answer
 * to whatever was said, and an unreadable answer is no answer. Sizes are bounded (30 categories, 200 papers).
 */
export function readEligibilityAnswers(input: unknown): EligibilityAnswers {
  const yes = (key: string) => oneOf(own(input, key), yesNo, 'unsure' as const);
  return {
    subjectKind: oneOf(own(input, 'subjectKind'), subjectKinds, 'unsure' as const),
    hasLicence: oneOf(own(input, 'hasLicence'), ['yes', 'applying', 'no'] as const, 'unsure' as const),
    sellsFood: yes('sellsFood'),
    foodKinds: foodKinds.filter((kind) => asList(own(input, 'foodKinds'), 50).includes(kind)),
    isProducer: yes('isProducer'),
    resells: yes('resells'),
    intendedCategories: readCategories(own(input, 'intendedCategories')),
    businessModel: oneOf(
      own(input, 'businessModel'),
      ['selfOperated', 'multiMerchant'] as const,
      'unsure' as const,
    ),
    hasCorporateAccount: yes('hasCorporateAccount'),
    freshMailboxes: oneOf(own(input, 'freshMailboxes'), [0, 1, 2] as const, 'unsure' as const),
    adminReady: yes('adminReady'),
    legalRepReachable: yes('legalRepReachable'),
    trademark: oneOf(own(input, 'trademark'), trademarks, 'unsure' as const),
    heldPapers: asList(own(input, 'heldPapers'), 200).flatMap(readPaper),
    businessScope: asText(own(input, 'businessScope'), 4_000) ?? '',
    subjectName: asText(own(input, 'subjectName'), 200) ?? '',
    proofMode: oneOf(own(input, 'proofMode'), proofModes, 'unsure' as const),
    known: readKnown(own(input, 'known')),
  };
}

function readCategories(value: unknown): readonly CategoryName[] {
  const names = asList(value, 30).flatMap((one): readonly CategoryName[] => {
    const [first, second] = [asText(own(one, 'first'), 100), asText(own(one, 'second'), 100)];
    const third = asText(own(one, 'third'), 100);
    return first && second ? [{ first, second, ...(third ? { third } : {}) }] : [];
  });
  return [...new Map(names.map((name) => [categoryKey(name), name])).values()];
}

function readPaper(value: unknown): readonly HeldPaper[] {
  const documentType = asText(own(value, 'documentType'), 64);
  if (documentType === undefined) return [];
  const until = own(value, 'validUntil');
  const validUntil = until === 'permanent' ? until : asDate(until);
  const items = asList(own(value, 'items'), 100).flatMap((one) => asText(one, 200) ?? []);
  const holder = oneOf(own(value, 'holder'), holders, undefined);
  const texts = {
    number: asText(own(value, 'number'), 100),
    holderName: asText(own(value, 'holderName'), 200),
    scope: asText(own(value, 'scope'), 4_000),
  };
  const count = own(value, 'count');
  return [
    {
      documentType,
      ...(texts.number ? { number: texts.number } : {}),
      ...(texts.holderName ? { holderName: texts.holderName } : {}),
      ...(texts.scope ? { scope: texts.scope } : {}),
      ...(holder ? { holder } : {}),
      ...(validUntil ? { validUntil } : {}),
      ...(items.length > 0 ? { items } : {}),
      ...(typeof count === 'number' && Number.isInteger(count) && count > 0 && count < 1_000
        ? { count }
        : {}),
    },
  ];
}

function readKnown(value: unknown): Readonly<Record<string, boolean>> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.keys(value)
      .slice(0, 200)
      .flatMap((key) => {
        const answer = own(value, key);
        return typeof answer === 'boolean' ? [[key, answer] as const] : [];
      }),
  );
}
