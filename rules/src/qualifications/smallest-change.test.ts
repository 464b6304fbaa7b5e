import { describe, expect, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { wechat2026Edition } from './categories-wechat-2026.data.ts';
import type { EligibilityAnswers } from './eligibility-answers.ts';
import type { EligibilityContext } from './eligibility-situation.ts';
import { judgeEligibility } from './judge-eligibility.ts';
import { food, ready, seed, shop, short, wechat } from './testing/eligibility-fixtures.ts';

const change = (answers: unknown, context: EligibilityContext) =>
  judgeEligibility(answers, context).smallestChange?.steps.map(short) ?? null;

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

  test('a company without an account may also go on as an individual business', () => {
    const judged = judgeEligibility({ ...ready, hasCorporateAccount: 'no' }, seed);
    expect(judged.otherChanges.map((one) => one.steps.map(short))).toEqual([['subjectKind soleTrader']]);
  });

  test('papers come before hopes: an unknown scope is extended rather than believed', () => {
    const answers = { ...ready, subjectKind: 'individual', sellsFood: 'yes', foodKinds: ['agriProduce'] };
    expect(change(answers, wechat)).toEqual(['subjectKind soleTrader', 'get licence']);
  });

  test('what only holds in a special case is told as a condition when nothing else helps', () => {
    const oil = {
      ...ready,
      intendedCategories: [shop('成品油')],
      known: { 'circumstance:wholesaleOrStorage': false },
    };
    expect(change(oil, wechat)).toEqual(['if circumstance:retail', 'get oil.retail']);
  });

  test('the papers of a change are those the result lists first', () => {
    const judged = judgeEligibility({ ...ready, businessModel: 'multiMerchant' }, wechat);
    const [other] = judged.otherChanges;
    expect(other?.steps.flatMap((one) => (one.kind === 'getPaper' ? one.paper : []))).toEqual(
      judged.papers.missing,
    );
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
