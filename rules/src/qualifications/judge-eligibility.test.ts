import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { policySets } from '../policy/policy-sets.ts';
import { fill } from '../texts.ts';
import { seed2021Edition } from './categories-seed-2021.data.ts';
import { wechat2026Edition } from './categories-wechat-2026.data.ts';
import { categoryTexts } from './category.texts.ts';
import { foodKinds } from './category.ts';
import { eligibilityTexts } from './eligibility.texts.ts';
import {
  type EligibilityAnswers,
  noAnswers,
  readEligibilityAnswers,
  subjectKinds,
} from './eligibility-answers.ts';
import type { EligibilityFinding, EligibilityVerdict } from './eligibility-findings.ts';
import { eligibilityRules } from './eligibility-rules.data.ts';
import type { EligibilityContext } from './eligibility-situation.ts';
import { judgeEligibility } from './judge-eligibility.ts';
import { paperTexts } from './paper.texts.ts';
import type { EligibilityStep } from './smallest-change.ts';

const asOf = civilDate(2026, 11, 22);
const seed: EligibilityContext = { policy: policySets[0]!, edition: seed2021Edition, asOf };
const wechat: EligibilityContext = { policy: policySets[1]!, edition: wechat2026Edition, asOf };
const shop = (second: string) => ({ first: '商家自营', second });

/** A company that has everything and sells clothes. */
const ready: EligibilityAnswers = {
  ...noAnswers,
  subjectKind: 'enterprise',
  hasLicence: 'yes',
  sellsFood: 'no',
  isProducer: 'no',
  resells: 'no',
  businessModel: 'selfOperated',
  hasCorporateAccount: 'yes',
  freshMailboxes: 2,
  adminReady: 'yes',
  legalRepReachable: 'yes',
  trademark: 'none',
};
const food: EligibilityAnswers = { ...ready, sellsFood: 'yes', foodKinds: ['prepackaged'] };
const codesOf = (findings: readonly EligibilityFinding[]) => findings.map((finding) => finding.code);
const short = (step: EligibilityStep): string => {
  if (step.kind === 'getPaper') return `get ${step.paper.documentType}`;
  if (step.kind === 'circumstance') return `if ${step.key}`;
  return 'category' in step ? `${step.kind} ${step.category.second}` : `${step.kind} ${step.to}`;
};
const change = (answers: unknown, context: EligibilityContext) =>
  judgeEligibility(answers, context).smallestChange?.steps.map(short) ?? null;

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

describe('reasons', () => {
  test('each says by which rule, where it stands and since when', () => {
    const judged = judgeEligibility({ ...food, subjectKind: 'enterprise' }, wechat);
    expect(judged.reasons).toMatchObject([
      { code: 'elig.paper', ruleId: 'category.papers', effect: 'needs', date: '2026-02-08' },
      {
        code: 'elig.food_law',
        ruleId: 'law.food.filing.order78',
        source: expect.stringContaining('order 78'),
        date: '2023-12-01',
      },
    ]);
    expect(judged.policy).toMatchObject({ id: 'wechat-2026', checkedOn: '2026-11-22' });
    expect(judged.edition).toMatchObject({ id: 'wechat-2026' });
    expect(judged.recheckOn).toBe('2027-02-20');
  });

  test.each<[string, Partial<EligibilityAnswers>, EligibilityContext, string]>([
    ['one mailbox', { freshMailboxes: 1 }, seed, 'elig.mailbox'],
    ['no administrator', { adminReady: 'no' }, seed, 'elig.admin'],
    ['a legal representative who cannot scan', { legalRepReachable: 'no' }, seed, 'elig.legal_rep'],
    ['a trademark applied for', { trademark: 'applied' }, seed, 'elig.trademark_tm'],
    ['a trademark of another', { trademark: 'licensed' }, seed, 'elig.trademark_licensed'],
    [
      'six categories',
      {
        intendedCategories: [
          '美妆/洗护',
          '海淘',
          '办公/文具',
          '宠物/农资',
          '运动/户外/乐器',
          '家电/数码/手机',
        ].map(shop),
      },
      seed,
      'elig.category_count',
    ],
    [
      'an auction',
      { intendedCategories: [{ first: '电商平台', second: '网上竞价平台（非文物）' }] },
      wechat,
      'elig.category_requires',
    ],
    ['no category', {}, seed, 'elig.category_open'],
    [
      'wine beside food',
      { sellsFood: 'yes', foodKinds: ['alcohol'], intendedCategories: [shop('食品饮料')] },
      wechat,
      'elig.category_added',
    ],
    ['a row with a note', { intendedCategories: [shop('眼镜')] }, wechat, 'elig.category_note'],
    ['vegetables', { sellsFood: 'yes', foodKinds: ['agriProduce'] }, wechat, 'elig.food_agri'],
    [
      'prepackaged food by default',
      { sellsFood: 'yes', foodKinds: ['prepackaged'] },
      seed,
      'elig.food_filing',
    ],
    ['a platform', { businessModel: 'multiMerchant' }, wechat, 'elig.platform_duty'],
    ['an individual', { subjectKind: 'individual' }, wechat, 'elig.law_small_sales'],
    [
      'an abolished paper',
      { heldPapers: [{ documentType: 'food.circulation' }] },
      wechat,
      'paper.wrong_kind',
    ],
    ['an unknown paper', { heldPapers: [{ documentType: 'made.up' }] }, wechat, 'paper.unknown_type'],
    [
      'an expired paper',
      { heldPapers: [{ documentType: 'food.operation', validUntil: civilDate(2026, 1, 1) }] },
      wechat,
      'paper.expired',
    ],
    [
      'a paper in another name',
      {
        subjectName: '示例有限公司',
        heldPapers: [{ documentType: 'food.operation', holderName: '别家有限公司' }],
      },
      wechat,
      'paper.name_differs',
    ],
    [
      'a paper about to expire',
      { heldPapers: [{ documentType: 'food.operation', validUntil: civilDate(2026, 12, 24) }] },
      wechat,
      'paper.expires_soon',
    ],
  ])('%s is worth telling and changes nothing by itself', (_title, answers, context, code) => {
    const judged = judgeEligibility({ ...ready, ...answers }, context);
    expect(codesOf(judged.warnings)).toContain(code);
    expect(codesOf(judged.reasons)).not.toContain(code);
  });

  test('the note on filing is only true since the law knows filing, and only where it is not taken', () => {
    const day = (date: ReturnType<typeof civilDate>, context = seed) =>
      codesOf(judgeEligibility(food, { ...context, asOf: date }).warnings);
    expect(day(civilDate(2021, 4, 28))).not.toContain('elig.food_filing');
    expect(day(civilDate(2021, 4, 29))).toContain('elig.food_filing');
    expect(day(civilDate(2026, 11, 22), wechat)).not.toContain('elig.food_filing');
  });

  test('every rule has a text, and every finding fills it', () => {
    const texts: Record<string, { zh: string; en: string; fix: { zh: string; en: string } }> = {
      ...eligibilityTexts,
      ...paperTexts,
      ...categoryTexts,
    };
    for (const rule of eligibilityRules) expect(texts[rule.code], rule.code).toBeDefined();
    const seen = new Set<string>();
    for (const context of [seed, wechat]) {
      for (const answers of samples) {
        const judged = judgeEligibility(answers, context);
        for (const finding of [...judged.reasons, ...judged.warnings]) {
          seen.add(finding.code);
          const text = texts[finding.code]!;
          for (const sentence of [text.zh, text.en, text.fix.zh, text.fix.en]) {
            expect(fill(sentence, finding.params)).not.toMatch(/\{\w+\}/);
          }
        }
      }
    }
    const codes = eligibilityRules
      .map((rule) => rule.code)
      .filter((code) => code !== 'elig.category_subject');
    expect(codes.filter((code) => !seen.has(code))).toEqual([]);
    expect(
      Object.keys(eligibilityTexts).filter((code) => !eligibilityRules.some((rule) => rule.code === code)),
    ).toEqual([]);
  });
});

const samples: readonly Partial<EligibilityAnswers>[] = [
  ...subjectKinds.map((subjectKind) => ({ ...ready, subjectKind })),
  ...(['yes', 'applying', 'no'] as const).map((hasLicence) => ({ ...ready, hasLicence })),
  ...foodKinds.map((kind) => ({ ...food, foodKinds: [kind] })),
  {
    ...ready,
    subjectName: '甲',
    heldPapers: [
      { documentType: 'licence', holderName: '乙' },
      { documentType: 'food.operation', validUntil: civilDate(2026, 1, 1) },
    ],
  },
  { ...ready, heldPapers: [{ documentType: 'food.operation', validUntil: civilDate(2026, 12, 24) }] },
  {
    ...ready,
    businessModel: 'multiMerchant',
    heldPapers: [{ documentType: 'telecom.valueAdded', items: ['互联网信息服务'] }],
  },
  {
    ...ready,
    hasCorporateAccount: 'no',
    legalRepReachable: 'no',
    adminReady: 'no',
    freshMailboxes: 0,
    trademark: 'applied',
  },
  { ...ready, proofMode: 'legalRep', legalRepReachable: 'no', trademark: 'licensed' },
  {
    ...ready,
    intendedCategories: [
      ...['军火', '酒/盐', '二手车', '眼镜', '五金/建材/化工'].map(shop),
      { first: '汽车服务', second: '二手车' },
      { first: '电商平台', second: '网上竞价平台（文物）' },
    ],
  },
  {
    ...food,
    foodKinds: ['alcohol', 'agriProduce'],
    intendedCategories: [shop('食品饮料')],
    businessScope: '日用品',
  },
];

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

describe('the smallest change', () => {
  test.each<[string, Partial<EligibilityAnswers>, EligibilityContext, readonly string[] | null]>([
    [
      'an individual without a licence registers an individual business',
      { subjectKind: 'individual', hasLicence: 'no' },
      seed,
      ['subjectKind soleTrader', 'get licence'],
    ],
    [
      'an individual who holds a licence uses it',
      { subjectKind: 'individual' },
      wechat,
      ['subjectKind soleTrader'],
    ],
    [
      'an overseas subject uses a domestic one',
      { subjectKind: 'overseas' },
      seed,
      ['subjectKind soleTrader'],
    ],
    ['a company without an account opens one', { hasCorporateAccount: 'no' }, seed, ['get corporateAccount']],
    [
      'a transfer without an account becomes another proof',
      { subjectKind: 'soleTrader', hasCorporateAccount: 'no', proofMode: 'transfer' },
      seed,
      ['proofMode legalRep'],
    ],
    [
      'proof by someone who cannot scan becomes a transfer',
      { proofMode: 'legalRep', legalRepReachable: 'no' },
      seed,
      ['proofMode transfer'],
    ],
    [
      'a platform without papers sells its own goods',
      { businessModel: 'multiMerchant' },
      wechat,
      ['businessModel selfOperated'],
    ],
    [
      'a seller of prepackaged food files',
      { sellsFood: 'yes', foodKinds: ['prepackaged'] },
      wechat,
      ['get food.prepackagedFiling'],
    ],
    [
      'before the law knew filing it gets the licence',
      { sellsFood: 'yes', foodKinds: ['prepackaged'] },
      { ...wechat, asOf: civilDate(2021, 4, 28) },
      ['get food.operation'],
    ],
    [
      'a producer gets the production licence',
      { sellsFood: 'yes', foodKinds: ['prepackaged'], isProducer: 'yes' },
      seed,
      ['get food.production'],
    ],
    [
      'a producer of bulk food who resells gets both',
      { sellsFood: 'yes', foodKinds: ['bulkOrCooked'], isProducer: 'yes', resells: 'yes' },
      seed,
      ['get food.production', 'get food.operation'],
    ],
    [
      'a scope without fruit is extended',
      { sellsFood: 'yes', foodKinds: ['agriProduce'], businessScope: '日用品销售' },
      wechat,
      ['get licence'],
    ],
    ['who has everything changes nothing', {}, wechat, null],
  ])('%s', (_title, answers, context, steps) => {
    expect(change({ ...ready, ...answers }, context)).toEqual(steps);
  });

  test('a category nobody can open is left out, and the stopgap stands in when nothing else is left', () => {
    const policy = {
      ...wechat.policy,
      values: { ...wechat.policy.values, 'commerce.subjects': ['individual' as const] },
    };
    const free = { ...shop('服饰内衣'), audience: 'individual' as const, rule: { kind: 'none' as const } };
    const context: EligibilityContext = {
      ...wechat,
      policy,
      edition: { ...wechat2026Edition, rows: [...wechat2026Edition.rows, free] },
    };
    expect(
      change({ ...ready, subjectKind: 'individual', intendedCategories: [shop('美妆')] }, context),
    ).toEqual(['dropCategory 美妆', 'useCategory 服饰内衣']);
    expect(
      change(
        { ...ready, subjectKind: 'individual', intendedCategories: [shop('美妆'), shop('服饰内衣')] },
        context,
      ),
    ).toEqual(['dropCategory 美妆']);
  });

  test('other ways are told too, none of which contains the first', () => {
    const judged = judgeEligibility({ ...ready, subjectKind: 'individual', hasLicence: 'no' }, seed);
    expect(judged.otherChanges.map((one) => one.steps.map(short))).toEqual([
      ['subjectKind enterprise', 'get licence'],
    ]);
    expect(judged.smallestChange?.days).toBe(9);
  });

  test('papers run side by side after the licence', () => {
    const judged = judgeEligibility({ ...food, hasLicence: 'no', hasCorporateAccount: 'no' }, seed);
    expect(judged.smallestChange?.steps.map(short)).toEqual([
      'get licence',
      'get corporateAccount',
      'get food.operation',
    ]);
    expect(judged.smallestChange?.days).toBe(9 + 28);
  });
});

describe('what decides', () => {
  test('an unsure answer that changes the verdict is named with its outcomes', () => {
    const judged = judgeEligibility({ ...ready, subjectKind: 'unsure' }, seed);
    expect(judged.verdict).toBe('uncertain');
    expect(judged.decidingQuestions).toEqual([
      {
        path: 'subjectKind',
        words: [],
        outcomes: [
          { value: 'enterprise', verdicts: ['eligible'] },
          { value: 'soleTrader', verdicts: ['eligible'] },
          { value: 'individual', verdicts: ['notEligible'] },
        ],
      },
    ]);
  });

  test.each<[string, Partial<EligibilityAnswers>, EligibilityContext, readonly string[]]>([
    ['whether there is a licence', { hasLicence: 'unsure' }, seed, ['hasLicence']],
    ['whether food is sold', { sellsFood: 'unsure' }, wechat, ['sellsFood']],
    ['how it is sold', { businessModel: 'unsure' }, wechat, ['businessModel']],
    ['whether there is an account', { hasCorporateAccount: 'unsure' }, seed, ['hasCorporateAccount']],
    [
      'which food it is',
      { sellsFood: 'yes', foodKinds: [], heldPapers: [{ documentType: 'food.prepackagedFiling' }] },
      wechat,
      ['foodKinds'],
    ],
    [
      'who made the food',
      {
        sellsFood: 'yes',
        foodKinds: ['bulkOrCooked'],
        isProducer: 'unsure',
        heldPapers: [{ documentType: 'food.operation' }],
      },
      seed,
      ['isProducer'],
    ],
    [
      'whether the scope names it',
      { sellsFood: 'yes', foodKinds: ['agriProduce'] },
      wechat,
      ['known.scope:licence:初级食用农产品|食用农产品|蔬菜|水果'],
    ],
    [
      'what stands on the licence',
      {
        businessModel: 'multiMerchant',
        heldPapers: [
          'telecom.valueAdded',
          'platform.agreement',
          'platform.entryRules',
          'platform.disputeRules',
        ].map((documentType) => ({ documentType })),
      },
      wechat,
      ['known.items:telecom.valueAdded:在线数据处理与交易处理'],
    ],
    [
      'whether the legal representative can scan',
      { proofMode: 'legalRep', legalRepReachable: 'unsure' },
      seed,
      ['legalRepReachable'],
    ],
    [
      'which trade it is',
      { intendedCategories: [shop('成品油')], heldPapers: [{ documentType: 'oil.retail' }] },
      wechat,
      ['known.circumstance:retail'],
    ],
  ])('%s', (_title, answers, context, paths) => {
    const judged = judgeEligibility({ ...ready, ...answers }, context);
    expect(judged.verdict).toBe('uncertain');
    expect(judged.decidingQuestions.map((one) => one.path)).toEqual(paths);
  });

  test.each<[string, Partial<EligibilityAnswers>, EligibilityContext, EligibilityVerdict]>([
    [
      'an individual is refused whatever else is unsure',
      { ...noAnswers, subjectKind: 'individual' },
      seed,
      'notEligible',
    ],
    [
      'an account nobody needs',
      { subjectKind: 'soleTrader', hasCorporateAccount: 'unsure' },
      seed,
      'eligible',
    ],
    [
      'mailboxes, trademark and administrator',
      { freshMailboxes: 'unsure', trademark: 'unsure', adminReady: 'unsure' },
      seed,
      'eligible',
    ],
    ['a producer or not, with no paper either way', { ...food, isProducer: 'unsure' }, seed, 'eligibleAfter'],
  ])('does not decide: %s', (_title, answers, context, verdict) => {
    const judged = judgeEligibility({ ...ready, ...answers }, context);
    expect(judged.verdict).toBe(verdict);
    expect(judged.decidingQuestions).toEqual([]);
    if (verdict !== 'eligible') expect(judged.reasons.length).toBeGreaterThan(0);
  });

  test('nothing answered asks for the subject first', () => {
    const judged = judgeEligibility(undefined, seed);
    expect(judged.verdict).toBe('uncertain');
    expect(judged.decidingQuestions.map((one) => one.path)).toEqual(['subjectKind']);
  });

  test('two unsure answers that only decide together are both named', () => {
    const judged = judgeEligibility({ ...ready, hasLicence: 'unsure', hasCorporateAccount: 'unsure' }, seed);
    expect(judged.decidingQuestions.map((one) => one.path)).toEqual(['hasLicence', 'hasCorporateAccount']);
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

describe('reading answers', () => {
  test('reads what is right and leaves out what is not', () => {
    const read = readEligibilityAnswers({
      ...ready,
      subjectKind: 'king',
      foodKinds: ['alcohol', 'stones', 'prepackaged', 'alcohol'],
      freshMailboxes: 7,
      intendedCategories: [shop('玩具'), shop(' 玩具 '), { first: '商家自营' }, null],
      heldPapers: [
        {
          documentType: 'food.operation',
          validUntil: '2027年1月2日',
          items: ['销售', 3],
          count: 2,
          holder: 'branch',
          number: 'JY1',
          holderName: '甲',
          scope: '乙',
        },
        { documentType: 'commitment', validUntil: 'permanent', count: -1, items: [] },
        { documentType: 'licence', validUntil: '2027-02-30' },
        'paper',
      ],
      known: { 'circumstance:retail': true, broken: 'yes' },
      proofMode: 'oath',
    });
    expect(read).toEqual({
      ...ready,
      subjectKind: 'unsure',
      foodKinds: ['prepackaged', 'alcohol'],
      freshMailboxes: 'unsure',
      intendedCategories: [shop('玩具')],
      heldPapers: [
        {
          documentType: 'food.operation',
          validUntil: '2027-01-02',
          items: ['销售'],
          count: 2,
          holder: 'branch',
          number: 'JY1',
          holderName: '甲',
          scope: '乙',
        },
        { documentType: 'commitment', validUntil: 'permanent' },
        { documentType: 'licence' },
      ],
      known: { 'circumstance:retail': true },
      proofMode: 'unsure',
    });
    expect(readEligibilityAnswers(null)).toEqual(noAnswers);
    expect(readEligibilityAnswers(read)).toEqual(read);
  });
});
