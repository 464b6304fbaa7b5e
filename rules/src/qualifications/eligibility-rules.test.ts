import { describe, expect, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { fill } from '../texts.ts';
import { categoryTexts } from './category.texts.ts';
import { foodKinds } from './category.ts';
import { eligibilityTexts } from './eligibility.texts.ts';
import { type EligibilityAnswers, subjectKinds } from './eligibility-answers.ts';
import { eligibilityRules } from './eligibility-rules.data.ts';
import type { EligibilityContext } from './eligibility-situation.ts';
import { judgeEligibility } from './judge-eligibility.ts';
import { paperTexts } from './paper.texts.ts';
import { codesOf, food, ready, seed, shop, wechat } from './testing/eligibility-fixtures.ts';

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
