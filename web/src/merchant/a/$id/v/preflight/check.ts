import type { AnswerOf, preflight } from '@ruzhu/api';
import { findingWords, type Locale, lintRules, ruleTexts } from '@ruzhu/rules';
import { load } from '../../../../../client/call.ts';
import { operation } from '../../../../../client/operation.ts';
import { useLoaded } from '../../../../parts/loaded.ts';
import { pages } from '../parts/places.ts';

const find = operation<typeof preflight>('GET', '/api/v1/verifications/{id}/preflight');

export type Preflight = AnswerOf<typeof preflight>;
export type CheckItem = Preflight['lint']['items'][number];

/** The check by the reviewer's rules, anew with every look. */
export const usePreflight = (id: string) =>
  useLoaded(['preflight', id], (signal) => load(find, { params: { id }, signal }), {
    staleTime: 0,
    gcTime: 0,
    enabled: id !== '',
  });

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

const mended: readonly string[] = pages;

/** The page on which an item is mended, below the application; `null` where no page of the verification does. */
export const pageOfItem = ({ step }: CheckItem): string | null =>
  mended.includes(step) ? `v/${step}` : null;

/** Where 「去修改」 leads: the first page not finished, else the first thing that must be changed. */
export function firstToMend({ lint, missingSteps }: Preflight): string | null {
  const [missing] = missingSteps;
  if (missing) return `v/${missing}`;
  const bad = lint.items.find((item) => item.level === 'mustFix' && pageOfItem(item) !== null);
  return bad ? pageOfItem(bad) : null;
}
