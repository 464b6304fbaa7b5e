/**
 * The rules of the qualification check, in the order they are told. Each says where it comes from and since when; it
 * looks at a situation and answers with the parameters of its sentence, once per finding.
 * `blocks`: no paper mends it. `needs`: something has to be got first. `asks`: a person has to look.
 */
import { type CivilDate, civilDate } from '../calendar/civil-date.ts';
import type { PolicyKey } from '../policy/policy.ts';
import type { Params } from '../result.ts';
import { categoryLabel } from './category.ts';
import { checkPaper, scopeRefusals } from './check-paper.ts';
import type { CountedCategory, Situation } from './eligibility-situation.ts';
import { sellsOnlyPrepackaged } from './food-law.ts';
import { papersOf } from './paper-rule.ts';
import { paperWords } from './paper-words.ts';

export type Effect = 'blocks' | 'asks' | 'needs' | 'warns' | 'informs';

/** Where a rule stands and since when. */
export type RuleSource = { readonly source: string; readonly date: CivilDate };

/** One thing a rule has to say; `code` and `source` only where they differ from the rule's own. */
export type Found = {
  readonly params: Params;
  readonly code?: string;
  readonly ruleId?: string;
  readonly source?: RuleSource;
};

export type EligibilityRule = {
  readonly id: string;
  readonly code: string;
  readonly effect: Effect;
  readonly source: RuleSource | PolicyKey | 'edition';
  readonly find: (situation: Situation) => readonly Found[];
};

const CHECKED = civilDate(2026, 11, 22);
const OWN: RuleSource = { source: 'decision of this product', date: CHECKED };
const CATEGORY_REVIEW: RuleSource = { source: "the platform's review of categories", date: CHECKED };
const COMMERCE_LAW: RuleSource = { source: '电子商务法 art. 10', date: civilDate(2019, 1, 1) };
const PLATFORM_LAW: RuleSource = { source: '电子商务法 art. 27, 28', date: civilDate(2019, 1, 1) };
const FILING_LAW: RuleSource = { source: '食品安全法 art. 35', date: civilDate(2021, 4, 29) };

const yes = (holds: boolean, params: Params = {}): readonly Found[] => (holds ? [{ params }] : []);

const inState = (situation: Situation, state: CountedCategory['state']): readonly Found[] =>
  situation.isShopOpen
    ? situation.categories
        .filter((one) => one.state === state)
        .map((one) => ({
          params: {
            category: categoryLabel(one.name),
            now: one.now.map((name) => `「${categoryLabel(name)}」`).join('、'),
            nowEn: one.now.map((name) => `“${categoryLabel(name)}”`).join(', '),
            page: one.unread?.page ?? situation.context.edition.page,
          },
        }))
    : [];

const missingIn = (situation: Situation, origin: (one: CountedCategory) => boolean): readonly Found[] =>
  situation.categories
    .filter((one) => origin(one) && one.state === 'open' && one.answer.kind === 'missing')
    .map((one) => {
      const words = paperWords(one.row?.rule ?? { kind: 'none' }, situation.context.edition);
      return { params: { category: categoryLabel(one.name), papers: words.zh, papersEn: words.en } };
    });

const isPlatform = (one: CountedCategory): boolean => one.origin === 'platform';

/** The list in force would not take a filing although the law is content with one. */
function filingNotTaken(situation: Situation): boolean {
  const packed = sellsOnlyPrepackaged(situation.answers) === true;
  const food = situation.categories.filter((one) =>
    papersOf(one.row?.rule ?? { kind: 'none' }).some((paper) => paper.doc === 'food.operation'),
  );
  const takes = (one: CountedCategory) =>
    papersOf(one.row?.rule ?? { kind: 'none' }).some((paper) => paper.doc === 'food.prepackagedFiling');
  const trader = situation.answers.isProducer !== 'yes';
  return (
    packed && trader && situation.context.asOf >= FILING_LAW.date && food.length > 0 && !food.every(takes)
  );
}

/** What is wrong with the papers held, one by one; a missing validity is asked for later, with the upload. */
const paperFindings = (situation: Situation, level: 'refusals' | 'warnings'): readonly Found[] =>
  situation.answers.heldPapers.flatMap((paper) => {
    const check = checkPaper(paper, {
      facts: situation.facts,
      expirySoon: situation.context.policy.values['paper.expirySoon'],
      edition: situation.context.edition,
    });
    return check[level]
      .filter((one) => one.code !== 'paper.validity_missing')
      .map((one) => ({ code: one.code, params: one.params }));
  });

export const eligibilityRules: readonly EligibilityRule[] = [
  {
    id: 'subject.individual',
    code: 'elig.individual',
    effect: 'blocks',
    source: 'commerce.subjects',
    find: (s) => yes(!s.isShopOpen && s.answers.subjectKind === 'individual'),
  },
  {
    id: 'subject.kind',
    code: 'elig.subject_kind',
    effect: 'blocks',
    source: 'commerce.subjects',
    find: (s) => yes(!s.isShopOpen && s.answers.subjectKind !== 'individual'),
  },
  {
    id: 'category.subject',
    code: 'elig.category_subject',
    effect: 'blocks',
    source: 'edition',
    find: (s) => inState(s, 'closed'),
  },
  {
    id: 'category.person',
    code: 'elig.category_person',
    effect: 'asks',
    source: 'edition',
    find: (s) => inState(s, 'person'),
  },
  {
    id: 'category.ambiguous',
    code: 'elig.category_renamed',
    effect: 'asks',
    source: 'edition',
    find: (s) => inState(s, 'ambiguous'),
  },
  {
    id: 'category.unknown',
    code: 'elig.category_unknown',
    effect: 'asks',
    source: 'edition',
    find: (s) => inState(s, 'unknown'),
  },
  {
    id: 'licence.none',
    code: 'elig.no_licence',
    effect: 'needs',
    source: 'licence.numberKinds',
    find: (s) => yes(s.answers.hasLicence === 'no'),
  },
  {
    id: 'licence.applying',
    code: 'elig.licence_applying',
    effect: 'needs',
    source: 'licence.numberKinds',
    find: (s) => yes(s.answers.hasLicence === 'applying'),
  },
  {
    id: 'licence.unusable',
    code: 'elig.licence_unusable',
    effect: 'needs',
    source: CATEGORY_REVIEW,
    find: (s) => yes(s.answers.hasLicence === 'yes' && s.licence.kind === 'missing'),
  },
  {
    id: 'platform.papers',
    code: 'elig.platform_licence',
    effect: 'needs',
    source: 'edition',
    find: (s) => missingIn(s, isPlatform),
  },
  {
    id: 'category.papers',
    code: 'elig.paper',
    effect: 'needs',
    source: 'edition',
    find: (s) => missingIn(s, (one) => !isPlatform(one)),
  },
  {
    id: 'papers.scope',
    code: 'paper.scope',
    effect: 'needs',
    source: 'edition',
    find: (s) =>
      s.categories
        .filter((one) => one.state === 'open' && one.answer.kind === 'missing')
        .flatMap((one) =>
          scopeRefusals(one.row?.rule ?? { kind: 'none' }, s.held, {
            facts: s.facts,
            edition: s.context.edition,
          }),
        )
        .map(({ params }) => ({ params })),
  },
  {
    id: 'law.food',
    code: 'elig.food_law',
    effect: 'needs',
    source: FILING_LAW,
    find: (s) =>
      s.law
        .filter((one) => one.answer.kind === 'missing')
        .map(({ row }) => ({
          ruleId: row.id,
          params: { rule: row.words.zh, ruleEn: row.words.en },
          source: { source: row.source, date: row.from },
        })),
  },
  {
    id: 'account.none',
    code: 'elig.corporate_account',
    effect: 'needs',
    source: 'verify.bankRequired',
    find: (s) => yes(s.needsAccount && s.answers.hasCorporateAccount === 'no'),
  },
  {
    id: 'proof.legalRep',
    code: 'elig.legal_rep_needed',
    effect: 'needs',
    source: 'proof.modes',
    find: (s) => yes(s.answers.proofMode === 'legalRep' && s.answers.legalRepReachable === 'no'),
  },
  {
    id: 'papers.unusable',
    code: 'paper.expired',
    effect: 'warns',
    source: CATEGORY_REVIEW,
    find: (s) => paperFindings(s, 'refusals'),
  },
  {
    id: 'papers.soon',
    code: 'paper.expires_soon',
    effect: 'warns',
    source: 'paper.expirySoon',
    find: (s) => paperFindings(s, 'warnings'),
  },
  {
    id: 'legalRep.unreachable',
    code: 'elig.legal_rep',
    effect: 'warns',
    source: 'proof.modes',
    find: (s) => yes(s.answers.legalRepReachable === 'no' && s.answers.proofMode !== 'legalRep'),
  },
  {
    id: 'mailboxes.few',
    code: 'elig.mailbox',
    effect: 'warns',
    source: 'quota.email',
    find: (s) => {
      const have = s.answers.freshMailboxes;
      return have === 0 || have === 1 ? [{ params: { have, missing: 2 - have } }] : [];
    },
  },
  {
    id: 'admin.notReady',
    code: 'elig.admin',
    effect: 'warns',
    source: 'admin.minAge',
    find: (s) => yes(s.answers.adminReady === 'no', { age: s.context.policy.values['admin.minAge'] }),
  },
  {
    id: 'category.count',
    code: 'elig.category_count',
    effect: 'warns',
    source: 'category.max',
    find: (s) => {
      const max = s.context.policy.values['category.max'];
      return yes(s.categories.length > max, { max, count: s.categories.length });
    },
  },
  {
    id: 'category.requires',
    code: 'elig.category_requires',
    effect: 'warns',
    source: 'edition',
    find: (s) =>
      s.categories.flatMap(({ row }) =>
        row?.requires
          ? [{ params: { category: categoryLabel(row), needed: categoryLabel(row.requires) } }]
          : [],
      ),
  },
  {
    id: 'platform.duty',
    code: 'elig.platform_duty',
    effect: 'informs',
    source: PLATFORM_LAW,
    find: (s) => yes(s.answers.businessModel === 'multiMerchant'),
  },
  {
    id: 'category.none',
    code: 'elig.category_open',
    effect: 'informs',
    source: OWN,
    find: (s) => yes(s.isShopOpen && s.categories.length === 0),
  },
  {
    id: 'category.added',
    code: 'elig.category_added',
    effect: 'informs',
    source: 'edition',
    find: (s) =>
      s.answers.intendedCategories.length === 0
        ? []
        : s.categories
            .filter((one) => one.origin === 'food')
            .map((one) => ({ params: { category: categoryLabel(one.name) } })),
  },
  {
    id: 'category.note',
    code: 'elig.category_note',
    effect: 'informs',
    source: 'edition',
    find: (s) =>
      s.categories.flatMap(({ row }) =>
        row?.note
          ? [{ params: { category: categoryLabel(row), note: row.note.zh, noteEn: row.note.en } }]
          : [],
      ),
  },
  {
    id: 'law.food.agri',
    code: 'elig.food_agri',
    effect: 'informs',
    source: { source: '食品安全法 art. 35', date: civilDate(2015, 10, 1) },
    find: (s) => yes(s.law.some((one) => one.row.id === 'law.food.agri')),
  },
  {
    id: 'law.food.filing',
    code: 'elig.food_filing',
    effect: 'informs',
    source: FILING_LAW,
    find: (s) => yes(filingNotTaken(s)),
  },
  {
    id: 'trademark.applied',
    code: 'elig.trademark_tm',
    effect: 'informs',
    source: { source: '商标法 art. 3: rights begin with registration', date: civilDate(2019, 11, 1) },
    find: (s) => yes(s.answers.trademark === 'applied'),
  },
  {
    id: 'trademark.licensed',
    code: 'elig.trademark_licensed',
    effect: 'informs',
    source: { source: "the platform's naming rules", date: CHECKED },
    find: (s) => yes(s.answers.trademark === 'licensed'),
  },
  {
    id: 'law.smallSales',
    code: 'elig.law_small_sales',
    effect: 'informs',
    source: COMMERCE_LAW,
    find: (s) => yes(s.answers.subjectKind === 'individual' && !s.isShopOpen),
  },
];
