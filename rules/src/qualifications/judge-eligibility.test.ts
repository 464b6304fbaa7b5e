import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { wechat2026Edition } from './categories-wechat-2026.data.ts';
import { foodKinds } from './category.ts';
import { type EligibilityAnswers, noAnswers, subjectKinds } from './eligibility-answers.ts';
import type { EligibilityVerdict } from './eligibility-findings.ts';
import type { EligibilityContext } from './eligibility-situation.ts';
import { judgeEligibility } from './judge-eligibility.ts';
import { codesOf, food, ready, seed, shop, wechat } from './testing/eligibility-fixtures.ts';

describe('the verdict', () => {
  test.each<[string, EligibilityContext, Partial<EligibilityAnswers>, EligibilityVerdict, readonly string[]]>(
    [
      ['a company that has everything', seed, {}, 'eligible', []],
      ['a company that has everything, today', wechat, {}, 'eligible', []],
      [
        'an individual business without an account',
        seed,
        { subjectKind: 'soleTrader', hasCorporateAccount: 'no' },
        'eligible',
        [],
      ],
      ['an individual', seed, { subjectKind: 'individual' }, 'notEligible', ['elig.individual']],
      ['an individual, today', wechat, { subjectKind: 'individual' }, 'notEligible', ['elig.individual']],
      ['an overseas subject', seed, { subjectKind: 'overseas' }, 'notEligible', ['elig.subject_kind']],
      ['a government body', wechat, { subjectKind: 'government' }, 'notEligible', ['elig.subject_kind']],
      ['no licence yet', seed, { hasLicence: 'no' }, 'eligibleAfter', ['elig.no_licence']],
      ['a licence on its way', seed, { hasLicence: 'applying' }, 'eligibleAfter', ['elig.licence_applying']],
      [
        'a licence in another name',
        seed,
        {
          subjectName: '示例有限公司',
          heldPapers: [{ documentType: 'licence', holderName: '别家有限公司' }],
        },
        'eligibleAfter',
        ['elig.licence_unusable'],
      ],
      [
        'a company without an account',
        seed,
        { hasCorporateAccount: 'no' },
        'eligibleAfter',
        ['elig.corporate_account'],
      ],
      ['a company without an account, today', wechat, { hasCorporateAccount: 'no' }, 'eligible', []],
      [
        'the same, who wants to prove by a transfer',
        wechat,
        { hasCorporateAccount: 'no', proofMode: 'transfer' },
        'eligibleAfter',
        ['elig.corporate_account'],
      ],
      [
        'proof by someone who cannot scan',
        seed,
        { proofMode: 'legalRep', legalRepReachable: 'no' },
        'eligibleAfter',
        ['elig.legal_rep_needed'],
      ],
      [
        'food without papers',
        seed,
        { sellsFood: 'yes', foodKinds: ['bulkOrCooked'] },
        'eligibleAfter',
        ['elig.paper', 'elig.food_law'],
      ],
      [
        'food with its licence',
        seed,
        { sellsFood: 'yes', foodKinds: ['bulkOrCooked'], heldPapers: [{ documentType: 'food.operation' }] },
        'eligible',
        [],
      ],
      [
        'food with a filing only, by default',
        seed,
        {
          sellsFood: 'yes',
          foodKinds: ['prepackaged'],
          heldPapers: [{ documentType: 'food.prepackagedFiling' }],
        },
        'eligibleAfter',
        ['elig.paper'],
      ],
      [
        'food with a filing only, today',
        wechat,
        {
          sellsFood: 'yes',
          foodKinds: ['prepackaged'],
          heldPapers: [{ documentType: 'food.prepackagedFiling' }],
        },
        'eligible',
        [],
      ],
      [
        'bulk food with a filing only, today',
        wechat,
        {
          sellsFood: 'yes',
          foodKinds: ['bulkOrCooked'],
          heldPapers: [{ documentType: 'food.prepackagedFiling' }],
        },
        'eligibleAfter',
        ['elig.paper', 'elig.food_law'],
      ],
      [
        'a producer with the operating licence only',
        seed,
        {
          sellsFood: 'yes',
          foodKinds: ['prepackaged'],
          isProducer: 'yes',
          heldPapers: [{ documentType: 'food.operation' }],
        },
        'eligibleAfter',
        ['elig.paper', 'elig.food_law'],
      ],
      [
        'a producer with the production licence',
        seed,
        {
          sellsFood: 'yes',
          foodKinds: ['prepackaged'],
          isProducer: 'yes',
          heldPapers: [{ documentType: 'food.production' }],
        },
        'eligible',
        [],
      ],
      [
        'the same, who also sells goods of others',
        wechat,
        {
          sellsFood: 'yes',
          foodKinds: ['bulkOrCooked'],
          isProducer: 'yes',
          resells: 'yes',
          heldPapers: [{ documentType: 'food.production' }],
        },
        'eligibleAfter',
        ['elig.food_law'],
      ],
      [
        'fruit with a scope that names it',
        wechat,
        { sellsFood: 'yes', foodKinds: ['agriProduce'], businessScope: '新鲜水果零售；日用品销售' },
        'eligible',
        [],
      ],
      [
        'fruit with a scope that does not',
        seed,
        { sellsFood: 'yes', foodKinds: ['agriProduce'], businessScope: '日用品销售' },
        'eligibleAfter',
        ['elig.paper', 'paper.scope'],
      ],
      [
        'a platform without papers',
        seed,
        { businessModel: 'multiMerchant' },
        'eligibleAfter',
        ['elig.platform_licence'],
      ],
      [
        'a platform with information services only, by default',
        seed,
        {
          businessModel: 'multiMerchant',
          heldPapers: [{ documentType: 'telecom.valueAdded', items: ['互联网信息服务业务'] }],
        },
        'eligible',
        [],
      ],
      [
        'a platform with information services only, today',
        wechat,
        {
          businessModel: 'multiMerchant',
          heldPapers: [{ documentType: 'telecom.valueAdded', items: ['互联网信息服务业务'] }],
        },
        'eligibleAfter',
        ['elig.platform_licence', 'paper.scope'],
      ],
      [
        'a platform that chose shop rows loses nothing by them',
        seed,
        {
          businessModel: 'multiMerchant',
          intendedCategories: [shop('食品')],
          heldPapers: [{ documentType: 'telecom.valueAdded', items: ['在线数据处理与交易处理业务'] }],
        },
        'eligible',
        [],
      ],
      [
        'a first level a person reads',
        wechat,
        { intendedCategories: [{ first: '金融业', second: '银行' }] },
        'uncertain',
        ['elig.category_person'],
      ],
      [
        'an old name that became several',
        wechat,
        { intendedCategories: [shop('酒/盐')] },
        'uncertain',
        ['elig.category_renamed'],
      ],
      [
        'an old name whose rows ask the same',
        wechat,
        { intendedCategories: [shop('服装/鞋/箱包')] },
        'eligible',
        [],
      ],
      [
        'a name nobody knows',
        wechat,
        { intendedCategories: [shop('军火')] },
        'uncertain',
        ['elig.category_unknown'],
      ],
    ],
  )('%s', (_title, context, answers, verdict, codes) => {
    const judged = judgeEligibility({ ...ready, ...answers }, context);
    expect([judged.verdict, codesOf(judged.reasons)]).toEqual([verdict, codes]);
  });

  test('a category that is only for others is refused with its name', () => {
    const edition = {
      ...wechat2026Edition,
      rows: wechat2026Edition.rows.map((row) =>
        row.second === '玩具' ? { ...row, audience: 'overseas' as const } : row,
      ),
    };
    const closed = {
      ...edition,
      rows: [...edition.rows, { ...edition.rows[0]!, second: '专供', audience: 'organisation' as const }],
    };
    const individual = {
      ...closed,
      rows: [...closed.rows, { ...closed.rows[0]!, audience: 'individual' as const }],
    };
    const policy = {
      ...wechat.policy,
      values: {
        ...wechat.policy.values,
        'commerce.subjects': [...wechat.policy.values['commerce.subjects'], 'individual' as const],
      },
    };
    const context: EligibilityContext = { ...wechat, policy, edition: individual };
    const judged = judgeEligibility(
      { ...ready, subjectKind: 'individual', intendedCategories: [shop('美妆')] },
      context,
    );
    expect(codesOf(judged.reasons)).toEqual(['elig.category_subject']);
    expect(judged.reasons[0]?.params).toMatchObject({ category: '商家自营 > 美妆' });
  });

  test('an operator who lets individuals sell, and has a list for them, lets them', () => {
    const policy = {
      ...wechat.policy,
      values: { ...wechat.policy.values, 'commerce.subjects': ['individual' as const] },
    };
    const rows = [
      ...wechat2026Edition.rows,
      { ...shop('玩具'), audience: 'individual' as const, rule: { kind: 'none' as const } },
    ];
    const context: EligibilityContext = { ...wechat, policy, edition: { ...wechat2026Edition, rows } };
    expect(
      judgeEligibility({ ...ready, subjectKind: 'individual', intendedCategories: [shop('玩具')] }, context)
        .verdict,
    ).toBe('eligible');
    expect(
      judgeEligibility({ ...ready, subjectKind: 'individual' }, { ...context, edition: wechat2026Edition })
        .verdict,
    ).toBe('notEligible');
  });
});

describe('the papers', () => {
  test('each paper to get tells its name, who issues it and how long it takes', () => {
    const { papers } = judgeEligibility({ ...ready, businessModel: 'multiMerchant' }, wechat);
    expect(papers.missing[0]).toMatchObject({
      documentType: 'telecom.valueAdded',
      name: { zh: '增值电信业务经营许可证（项目含「在线数据处理与交易处理」）' },
      issuer: { zh: '通信管理局' },
      usualWords: { zh: '3–6 个月' },
    });
    expect(papers.alternatives[0]?.map((paper) => paper.documentType)).toContain('telecom.notAccepted');
  });

  test('what each category and law asks for is told whether or not it is there', () => {
    const { papers } = judgeEligibility(
      { ...food, heldPapers: [{ documentType: 'food.operation' }] },
      wechat,
    );
    expect(papers.needed.map((one) => [one.kind, one.label, one.state])).toEqual([
      ['category', '商家自营 > 食品饮料', 'satisfied'],
      ['law', '食品经营许可和备案管理办法 (SAMR order 78) art. 4, 5', 'satisfied'],
    ]);
    expect(papers.missing).toEqual([]);
  });
});

describe('replay', () => {
  test.each([
    ['2021-04-28', civilDate(2021, 4, 28), ['law.food.licence']],
    ['2021-04-29', civilDate(2021, 4, 29), []],
    ['2023-12-01', civilDate(2023, 12, 1), []],
  ])('what held on %s is answered the same today', (_day, day, laws) => {
    const answers = { ...food, heldPapers: [{ documentType: 'food.prepackagedFiling' }] };
    const first = judgeEligibility(answers, { ...wechat, asOf: day });
    expect(first.reasons.filter((one) => one.code === 'elig.food_law').map((one) => one.ruleId)).toEqual(
      laws,
    );
    expect(judgeEligibility(structuredClone(answers), { ...wechat, asOf: day })).toEqual(first);
    expect(first.asOf).toBe(day);
  });

  test('the same merchant under two sets of rules gets two answers, each with its set', () => {
    const [before, after] = [judgeEligibility(food, seed), judgeEligibility(food, wechat)];
    expect([before.policy.id, after.policy.id]).toEqual(['seed-2021', 'wechat-2026']);
    expect([before.papers.missing[0]?.documentType, after.papers.missing[0]?.documentType]).toEqual([
      'food.operation',
      'food.prepackagedFiling',
    ]);
  });
});

const yesNo = fc.constantFrom('yes' as const, 'no' as const, 'unsure' as const);
const someCategories = fc.subarray(
  [
    '食品',
    '酒/盐',
    '食品饮料',
    '服饰内衣',
    '珠宝玉石',
    '图书报刊/音像/影视/游戏/动漫',
    '电话卡销售（中国移动）',
    '军火',
  ],
  { maxLength: 4 },
);
const someAnswers: fc.Arbitrary<EligibilityAnswers> = fc
  .record({
    subjectKind: fc.constantFrom(...subjectKinds, 'unsure' as const),
    hasLicence: fc.constantFrom('yes' as const, 'no' as const, 'applying' as const, 'unsure' as const),
    sellsFood: yesNo,
    foodKinds: fc.subarray([...foodKinds], { maxLength: 3 }),
    isProducer: yesNo,
    resells: yesNo,
    businessModel: fc.constantFrom('selfOperated' as const, 'multiMerchant' as const, 'unsure' as const),
    hasCorporateAccount: yesNo,
    legalRepReachable: yesNo,
    proofMode: fc.constantFrom(
      'legalRep' as const,
      'transfer' as const,
      'verification' as const,
      'unsure' as const,
    ),
    businessScope: fc.constantFrom('', '新鲜水果零售', '日用品销售'),
    categories: someCategories,
    papers: fc.subarray([
      'food.operation',
      'food.production',
      'food.prepackagedFiling',
      'telecom.valueAdded',
      'publication.operation',
    ]),
    seed: fc.boolean(),
  })
  .map(({ categories, papers, seed: _seed, ...answers }) => ({
    ...noAnswers,
    ...answers,
    intendedCategories: categories.map(shop),
    heldPapers: papers.map((documentType) => ({ documentType })),
  }));

describe('whatever is answered', () => {
  const contexts = fc.constantFrom(seed, wechat, { ...wechat, asOf: civilDate(2019, 6, 1) });

  test('the smallest change really makes the merchant eligible', () => {
    fc.assert(
      fc.property(someAnswers, contexts, (answers, context) => {
        const judged = judgeEligibility(answers, context);
        for (const one of [judged.smallestChange, ...judged.otherChanges]) {
          if (one) expect(judgeEligibility(one.answersAfter, context).verdict).toBe('eligible');
        }
        if (judged.verdict === 'eligibleAfter' || judged.verdict === 'notEligible') {
          expect(judged.smallestChange).not.toBeNull();
        }
      }),
      { numRuns: 300 },
    );
  });

  test('the verdict agrees with the reasons and the papers', () => {
    fc.assert(
      fc.property(someAnswers, contexts, (answers, context) => {
        const { verdict, reasons, papers, decidingQuestions, smallestChange } = judgeEligibility(
          answers,
          context,
        );
        if (verdict === 'eligible') expect([reasons, papers.missing, smallestChange]).toEqual([[], [], null]);
        if (verdict === 'notEligible') expect(reasons.some((one) => one.effect === 'blocks')).toBe(true);
        if (verdict === 'eligibleAfter') expect(reasons.some((one) => one.effect === 'needs')).toBe(true);
        if (verdict === 'uncertain') {
          expect(
            decidingQuestions.length + reasons.filter((one) => one.effect === 'asks').length,
          ).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('answers of any shape get a verdict', () => {
    const keys = Object.keys(noAnswers);
    const shaped = fc.dictionary(fc.constantFrom(...keys), fc.anything());
    const papers = fc.record({
      ...Object.fromEntries(Object.entries(ready).map(([key, value]) => [key, fc.constant(value)])),
      heldPapers: fc.anything(),
      intendedCategories: fc.anything(),
      known: fc.anything(),
    });
    fc.assert(
      fc.property(fc.oneof(fc.anything(), shaped, papers), contexts, (input, context) => {
        expect(['eligible', 'eligibleAfter', 'notEligible', 'uncertain']).toContain(
          judgeEligibility(input, context).verdict,
        );
      }),
      { numRuns: 300 },
    );
  });
});
