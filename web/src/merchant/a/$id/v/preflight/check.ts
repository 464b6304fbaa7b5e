import { findingWords, type Locale, lintRules, ruleTexts } from '@ruzhu/rules';
import type { CheckItem } from './use-preflight.ts';

/** The twelve every merchant is shown; the rest stands behind them. */
const SHOWN = 12;
const first: ReadonlySet<string> = new Set(lintRules.slice(0, SHOWN).map(({ id }) => id));

export type CheckParts = {
  readonly shown: readonly CheckItem[];
  /** Of the others those that ask for something: they are never put away. */
  readonly bad: readonly CheckItem[];
  readonly quiet: readonly CheckItem[];
};

const asks = ({ level }: CheckItem) => level === 'mustFix' || level === 'advice';

export const partsOf = (items: readonly CheckItem[]): CheckParts => ({
  shown: items.filter(({ id }) => first.has(id)),
  bad: items.filter((item) => !first.has(item.id) && asks(item)),
  quiet: items.filter((item) => !first.has(item.id) && !asks(item)),
});

/** An item in words: its name, what is so, the smallest thing that mends it. */
export function checkWords(item: CheckItem, locale: Locale) {
  const rule = lintRules.find(({ id }) => id === item.id);
  const title = rule?.title[locale] ?? item.id;
  if (item.code === null) return { title, sentence: rule?.good[locale] ?? '', fix: '' };
  const { finding } = item.params;
  // What was noticed about a picture may have words of its own.
  const code = typeof finding === 'string' && Object.hasOwn(ruleTexts, finding) ? finding : item.code;
  return { title, ...findingWords({ code, params: item.params }, locale) };
}
