import { describe, expect, test } from 'vitest';
import { type EligibilityAnswers, noAnswers } from './eligibility-answers.ts';
import type { EligibilityVerdict } from './eligibility-findings.ts';
import type { EligibilityContext } from './eligibility-situation.ts';
import { judgeEligibility } from './judge-eligibility.ts';
import { food, ready, seed, shop, wechat } from './testing/eligibility-fixtures.ts';

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
