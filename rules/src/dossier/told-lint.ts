import type { Said } from '../identifiers/explanation.ts';
import type { Words } from '../texts.ts';
import type { LintItem, LintResult } from './lint.ts';
import type { LintFinding } from './lint-finding.ts';
import { findingWords, lintRule } from './lint-words.ts';

/** A finding or an item with its sentences in both languages: plain data for programs. */
export type ToldFinding = LintFinding & Said;
export type ToldItem = Omit<LintItem, 'others' | 'ruleSource'> &
  Said & { readonly title: Words; readonly others: readonly ToldFinding[]; readonly source: string };

export type ToldLint = Omit<LintResult, 'items'> & { readonly items: readonly ToldItem[] };

const NOTHING: Words = { zh: '', en: '' };

/** A finding in both languages. */
function said(finding: Pick<LintFinding, 'code' | 'params'>): Said {
  const [zh, en] = [findingWords(finding, 'zh'), findingWords(finding, 'en')];
  return { says: { zh: zh.sentence, en: en.sentence }, fix: { zh: zh.fix, en: en.fix } };
}

function toldItem({ others, ruleSource, ...item }: LintItem): ToldItem {
  const { title, good } = lintRule(item.id);
  const words =
    item.code === null ? { says: good, fix: NOTHING } : said({ code: item.code, params: item.params });
  return {
    ...item,
    title,
    ...words,
    others: others.map((one) => ({ ...one, ...said(one) })),
    source: ruleSource,
  };
}

/** The result of the whole-dossier check with every sentence a page, the API or the command line needs. */
export const toldLint = ({ items, ...counts }: LintResult): ToldLint => ({
  ...counts,
  items: items.map(toldItem),
});
