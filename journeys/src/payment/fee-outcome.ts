import type { FeeRule } from '@ruzhu/rules';

/** What is known of an order when its fee is settled. Each is a claim the event history proves or does not. */
export type FeeHistory = { readonly [K in Exclude<FeeRule['when'], 'otherwise'>]: boolean };

/**
 * The one rule that decides over a fee: rows are read in order, the first whose case happened wins, the last fits all.
 * Throws when a policy's rows leave a history without an outcome.
 */
export function feeOutcome(history: FeeHistory, rules: readonly FeeRule[]): FeeRule {
  const rule = rules.find(({ when }) => when === 'otherwise' || history[when]);
  if (!rule) throw new Error('The fee rules leave a history without an outcome');
  return rule;
}
