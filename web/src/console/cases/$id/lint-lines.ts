/** The words of the check before paying, in a chunk of their own: they bring the whole library of rules along. */
import { type LintId, type LintItem, type Locale, lintRules, lintWords } from '@ruzhu/rules';
import type { CaseView } from './case-view.ts';

type Item = NonNullable<CaseView['lint']>['items'][number];

const isRule = (id: string): id is LintId => lintRules.some((rule) => rule.id === id);

/** Each frozen item in words. A rule that no longer exists is left out: nobody could say what it meant. */
export const lintLines = (items: readonly Item[], locale: Locale) =>
  items.flatMap(({ id, level, code, params }) => {
    if (!isRule(id)) return [];
    const words = lintWords({ id, code, params } as LintItem, locale); // All that the words are made of.
    return [{ id, level, ...words }];
  });
