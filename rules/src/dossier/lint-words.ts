import { merchantRuleTexts } from '../merchant-rule-texts.ts';
import { fill, type Locale } from '../texts.ts';
import type { LintItem } from './lint.ts';
import type { LintFinding } from './lint-finding.ts';
import type { LintRule } from './lint-rule.ts';
import { type LintId, lintRules } from './lint-rules.data.ts';

/** What a person reads of an item: its name, what is so, and the smallest thing that mends it (empty when it passes). */
export type LintWords = { readonly title: string; readonly sentence: string; readonly fix: string };

const rules: ReadonlyMap<string, LintRule> = new Map(lintRules.map((rule) => [rule.id, rule]));

/** The rule of an item: its title, source and page. */
export function lintRule(id: LintId): LintRule {
  const rule = rules.get(id);
  if (!rule) throw new Error(`No rule is called ${id}`);
  return rule;
}

const textOf = (code: unknown) =>
  typeof code === 'string' && Object.hasOwn(merchantRuleTexts, code) ? merchantRuleTexts[code] : undefined;

/**
 * What was noticed on a picture stands among the parameters as its code: people read what it means, unless its sentence
 * has figures that are not at hand.
 */
function inWords(params: LintFinding['params'], locale: Locale): LintFinding['params'] {
  const noticed = textOf(params.finding)?.[locale];
  return noticed && !noticed.includes('{') ? { ...params, finding: noticed } : params;
}

/**
 * A finding in words. A code without a text would be a bug of ours; it is shown as it is rather than hidden.
 */
export function findingWords(
  { code, params }: Pick<LintFinding, 'code' | 'params'>,
  locale: Locale,
): Omit<LintWords, 'title'> {
  const text = textOf(code);
  const told = inWords(params, locale);
  return {
    sentence: text ? fill(text[locale], told) : code,
    fix: text ? fill(text.fix[locale], told) : '',
  };
}

/** An item in words, from the texts of all rules. */
export function lintWords(item: LintItem, locale: Locale): LintWords {
  const { title, good } = lintRule(item.id);
  if (item.code === null) return { title: title[locale], sentence: good[locale], fix: '' };
  return { title: title[locale], ...findingWords({ code: item.code, params: item.params }, locale) };
}
