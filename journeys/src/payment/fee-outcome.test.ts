import { policySets } from '@ruzhu/rules';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FeeHistory, feeOutcome } from './fee-outcome.ts';

const nothing: FeeHistory = {
  paidTwiceOrLate: false,
  neverDispatched: false,
  refusedForLintableCause: false,
  decisionTooLate: false,
  rejectionReversed: false,
  tooFewCalls: false,
  passed: false,
};
const rules = policySets[0]!.values['fee.rules'];
const history = fc.record(
  Object.fromEntries(Object.keys(nothing).map((key) => [key, fc.boolean()])) as Record<
    keyof FeeHistory,
    fc.Arbitrary<boolean>
  >,
);

describe('the outcome of a fee', () => {
  test.each([
    ['paidTwiceOrLate', 'refund'],
    ['neverDispatched', 'refund'],
    ['refusedForLintableCause', 'freeRetry'],
    ['decisionTooLate', 'freeRetry'],
    ['rejectionReversed', 'reopened'],
    ['tooFewCalls', 'continues'],
    ['passed', 'kept'],
  ] as const)('when only %s happened, it is %s', (claim, outcome) => {
    expect(feeOutcome({ ...nothing, [claim]: true }, rules)).toMatchObject({ when: claim, outcome });
  });

  test('a plain failure keeps the fee', () => {
    expect(feeOutcome(nothing, rules)).toMatchObject({ when: 'otherwise', outcome: 'kept' });
  });

  test('for every history under every shipped policy exactly one rule decides, the first that fits', () => {
    fc.assert(
      fc.property(history, fc.constantFrom(...policySets), (facts, policy) => {
        const table = policy.values['fee.rules'];
        const rule = feeOutcome(facts, table);
        const fitting = table.filter(({ when }) => when === 'otherwise' || facts[when]);
        expect(fitting[0]).toBe(rule);
      }),
    );
  });

  test('rows that leave a gap are a fault, not a free choice', () => {
    expect(() =>
      feeOutcome(
        nothing,
        rules.filter(({ when }) => when !== 'otherwise'),
      ),
    ).toThrow(/without an outcome/);
  });
});
