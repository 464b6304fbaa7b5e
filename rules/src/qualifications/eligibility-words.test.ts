import { describe, expect, test } from 'vitest';
import type { EligibilityAnswers } from './eligibility-answers.ts';
import type { EligibilityStep } from './eligibility-change.ts';
import type { EligibilityContext } from './eligibility-situation.ts';
import { questionWords, stepWords } from './eligibility-words.ts';
import { judgeEligibility } from './judge-eligibility.ts';
import { ready, seed, shop, wechat } from './testing/eligibility-fixtures.ts';

describe('a change in words', () => {
  test.each<[EligibilityStep, string, string]>([
    [{ kind: 'subjectKind', to: 'soleTrader' }, '改用个体工商户申请', 'Apply as: individual business'],
    [{ kind: 'proofMode', to: 'transfer' }, '改用支付验证', 'Use proof by a transfer'],
    [
      { kind: 'businessModel', to: 'selfOperated' },
      '只卖自己的东西，不让其他商家入驻',
      'Sell own goods only, without other merchants',
    ],
    [
      { kind: 'dropCategory', category: shop('成品油') },
      '先不选「商家自营 > 成品油」',
      'Leave out “商家自营 > 成品油” for now',
    ],
    [
      { kind: 'useCategory', category: shop('服饰内衣') },
      '先用「商家自营 > 服饰内衣」试用',
      'Try things out under “商家自营 > 服饰内衣”',
    ],
    [
      { kind: 'circumstance', key: 'circumstance:portShop', words: ['portShop'] },
      '前提：口岸商店',
      'Provided: shop at a frontier port',
    ],
  ])('%j', (step, zh, en) => {
    expect(stepWords(step)).toEqual({ zh, en });
  });

  test('a paper tells where to get it and how long it takes, or that it is only changed', () => {
    const words = (answers: Partial<EligibilityAnswers>, context: EligibilityContext) =>
      judgeEligibility({ ...ready, ...answers }, context).smallestChange?.steps.map(
        (step) => stepWords(step).zh,
      );
    expect(words({ hasLicence: 'no' }, seed)).toEqual(['办理营业执照：市场监督管理局，1–6 个工作日']);
    expect(
      words({ sellsFood: 'yes', foodKinds: ['agriProduce'], businessScope: '日用品销售' }, wechat),
    ).toEqual([
      '变更营业执照（经营范围含「初级食用农产品」或「食用农产品」或「蔬菜」或「水果」）：市场监督管理局，1–6 个工作日',
    ]);
  });
});

describe('a deciding question in words', () => {
  const asked = (answers: Partial<EligibilityAnswers>, context: EligibilityContext) =>
    judgeEligibility({ ...ready, ...answers }, context).decidingQuestions.map((one) => questionWords(one));

  test.each<[Partial<EligibilityAnswers>, EligibilityContext, string]>([
    [{ subjectKind: 'unsure' }, seed, '您用什么主体申请'],
    [{ hasLicence: 'unsure' }, seed, '营业执照办好了没有'],
    [{ businessModel: 'unsure' }, wechat, '只卖自己的东西，还是让其他商家入驻'],
    [{ sellsFood: 'unsure' }, seed, '卖不卖食品'],
    [{ hasCorporateAccount: 'unsure' }, seed, '有没有与执照同名的对公账户'],
    [
      { sellsFood: 'yes', foodKinds: ['agriProduce'] },
      seed,
      '营业执照上有没有「初级食用农产品」或「食用农产品」或「蔬菜」或「水果」',
    ],
    [
      { intendedCategories: [shop('成品油')], heldPapers: [{ documentType: 'oil.retail' }] },
      wechat,
      '是不是这种情况：零售',
    ],
  ])('%j', (answers, context, zh) => {
    expect(asked(answers, context).map((one) => one.zh)).toEqual([zh]);
  });

  test('a document nobody knows is named by its key, in English too', () => {
    expect(questionWords({ path: 'known.x', words: ['甲'], documentType: 'made.up', outcomes: [] })).toEqual({
      zh: 'made.up上有没有「甲」',
      en: 'Does “made.up” name “甲”',
    });
    expect(questionWords({ path: 'toString', words: ['portShop'], outcomes: [] }).en).toBe(
      'Is this so: shop at a frontier port',
    );
  });
});
