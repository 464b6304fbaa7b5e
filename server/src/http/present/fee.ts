import { isoOf, type Words } from '@ruzhu/rules';
import type { Credit, Order } from '../../ports/records.ts';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const isText = (value: unknown): value is string => typeof value === 'string';

/** The sentence of the rule that decided, as the order carries it since it was paid: later rules do not rewrite it. */
function wordsOf({ feeRule, feeWords }: Pick<Order, 'feeRule' | 'feeWords'>): Words | null {
  const rules = isRecord(feeWords) ? listOf(feeWords.rules) : [];
  const rule = rules.filter(isRecord).find(({ id }) => feeRule !== null && id === feeRule);
  const words = isRecord(rule?.words) ? rule.words : {};
  return isText(words.zh) && isText(words.en) ? { zh: words.zh, en: words.en } : null;
}

const instantOf = (value: unknown): string | null => (typeof value === 'number' ? isoOf(value) : null);

function evidenceOf({ feeEvidence }: Order) {
  if (!isRecord(feeEvidence) || !isText(feeEvidence.state)) return null;
  return {
    state: feeEvidence.state,
    reasons: listOf(feeEvidence.reasons).filter(isText),
    checkedAt: instantOf(feeEvidence.checkedAt),
    overdueAt: instantOf(feeEvidence.overdueAt),
    paidAt: instantOf(feeEvidence.paidAt),
  };
}

/** What became of the fee: which rule, in which words, and on what evidence. All `null` while nothing is settled. */
export const presentFee = (order: Order) => ({
  feeRule: order.feeRule,
  feeOutcome: order.feeOutcome,
  feeWords: wordsOf(order),
  feeEvidence: evidenceOf(order),
});

/**
 * A free review: by which rule it was given, and for which order. Its words are those under which that order was paid.
 */
export const presentCredit = (credit: Credit, from: Order | null, usedBy: Order | null) => ({
  feeRule: credit.feeRule,
  words: from && wordsOf({ ...from, feeRule: credit.feeRule }),
  order: from?.number ?? null,
  grantedAt: isoOf(credit.grantedAt),
  usedBy: usedBy?.number ?? null,
});
