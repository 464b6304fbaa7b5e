import { civilDate, type EligibilityAnswers, noAnswers, policySets, seed2021Edition } from '@ruzhu/rules';
import { describe, expect, test } from 'vitest';
import { duePages, papersToAsk, resultAddress } from './due-pages.ts';

const context = { policy: policySets[0]!, edition: seed2021Edition, asOf: civilDate(2026, 11, 22) };
const with_ = (more: Partial<EligibilityAnswers>): EligibilityAnswers => ({ ...noAnswers, ...more });

describe('the pages of the check', () => {
  test('are four for a merchant that sells nothing special', () => {
    const answers = with_({ subjectKind: 'enterprise', sellsFood: 'no', businessModel: 'selfOperated' });
    expect(duePages(answers, context)).toEqual(['subject', 'goods', 'account', 'mailboxes']);
  });

  test('are five for food, since papers may be in hand already', () => {
    const answers = with_({
      subjectKind: 'soleTrader',
      sellsFood: 'yes',
      foodKinds: ['prepackaged'],
      isProducer: 'no',
      businessModel: 'selfOperated',
    });
    expect(duePages(answers, context)).toEqual(['subject', 'goods', 'papers', 'account', 'mailboxes']);
    expect(papersToAsk(answers, context).map((paper) => paper.documentType)).toContain('food.operation');
  });

  test.each(['individual', 'media'] as const)('end with the first one for %s', (subjectKind) => {
    expect(duePages(with_({ subjectKind }), context)).toEqual(['subject']);
  });
});

describe('the papers that are asked for', () => {
  test('are each named once and never the licence or the account', () => {
    const asked = papersToAsk(with_({ businessModel: 'multiMerchant' }), context).map(
      (one) => one.documentType,
    );
    expect(asked.length).toBeGreaterThan(0);
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked).not.toContain('licence');
    expect(asked).not.toContain('corporateAccount');
  });

  test('stay the same once one of them is held', () => {
    const answers = with_({ sellsFood: 'yes', foodKinds: ['catering'], businessModel: 'selfOperated' });
    const held = { ...answers, heldPapers: [{ documentType: 'food.operation' }] };
    expect(papersToAsk(held, context)).toEqual(papersToAsk(answers, context));
  });
});

test('only a refusal has a page of its own', () => {
  expect(resultAddress({ verdict: 'notEligible' })).toBe('/check/no');
  for (const verdict of ['eligible', 'eligibleAfter', 'uncertain'] as const)
    expect(resultAddress({ verdict })).toBe('/check/result');
});
