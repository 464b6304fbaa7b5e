import { expect, test } from 'vitest';
import type { Order } from '../../ports/records.ts';
import { order } from '../../testing/sample-accounts.ts';
import { presentFee } from './fee.ts';

const rules = [
  { id: 'fee.1', when: 'paidTwiceOrLate', outcome: 'refund', words: { zh: '自动退回', en: 'goes back' } },
  { id: 'fee.7', when: 'otherwise', outcome: 'kept', words: { zh: '不退', en: 'is kept' } },
];
const orderWith = (
  feeRule: string | null,
  feeWords: Order['feeWords'],
  feeEvidence: Order['feeEvidence'] = null,
) =>
  presentFee(
    order({ merchantId: 'm', applicationId: 'a', feeRule, feeOutcome: null, feeWords, feeEvidence }),
  );

test('An order that is not settled says nothing of its fee', () => {
  expect(orderWith(null, { policy: 'p', rules })).toEqual({
    feeRule: null,
    feeOutcome: null,
    feeWords: null,
    feeEvidence: null,
  });
});

test('The rule that decided is said in the words under which the order was paid', () => {
  expect(orderWith('fee.7', { policy: 'p', rules }).feeWords).toEqual({ zh: '不退', en: 'is kept' });
});

test.each<[string, Order['feeWords']]>([
  ['a rule that is not among them', { policy: 'p', rules: [] }],
  ['words of an older shape', { zh: '审核费', en: 'Review fee' }],
  ['a rule without words', { policy: 'p', rules: [{ id: 'fee.7' }] }],
])('%s gives no words instead of failing', (_, feeWords) => {
  expect(orderWith('fee.7', feeWords).feeWords).toBeNull();
});

test('The evidence is the state that was reached and the reasons that were given', () => {
  const evidence = { state: 'failed', reasons: ['doc.blurred', null], checkedAt: 0, overdueAt: null };
  expect(orderWith('fee.7', { rules }, evidence).feeEvidence).toEqual({
    state: 'failed',
    reasons: ['doc.blurred'],
    checkedAt: '1970-01-01T00:00:00.000Z',
    overdueAt: null,
    paidAt: null,
  });
});
