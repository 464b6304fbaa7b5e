import type { Words } from '@ruzhu/rules';
import type { Order } from '../../ports/records.ts';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const isText = (value: unknown): value is string => typeof value === 'string';

/** The sentence of the rule that decided, as the order carries it since it was paid: later rules do not rewrite it. */
function wordsOf({ feeRule, feeWords }: Order): Words | null {
  const rules = isRecord(feeWords) ? listOf(feeWords.rules) : [];
  const rule = rules.filter(isRecord).find(({ id }) => feeRule !== null && id === feeRule);
  const words = isRecord(rule?.words) ? rule.words : {};
  return isText(words.zh) && isText(words.en) ? { zh: words.zh, en: words.en } : null;
}

function evidenceOf({ feeEvidence }: Order): { state: string; reasons: string[] } | null {
  if (!isRecord(feeEvidence) || !isText(feeEvidence.state)) return null;
  return { state: feeEvidence.state, reasons: listOf(feeEvidence.reasons).filter(isText) };
}

/** What became of the fee: which rule, in which words, and on what evidence. All `null` while nothing is settled. */
export const presentFee = (order: Order) => ({
  feeRule: order.feeRule,
  feeOutcome: order.feeOutcome,
  feeWords: wordsOf(order),
  feeEvidence: evidenceOf(order),
});
