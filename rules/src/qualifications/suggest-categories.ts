import type { Words } from '../texts.ts';
import {
  type CategoryAudience,
  type CategoryEdition,
  type CategoryName,
  type CategoryRow,
  categoryKey,
  findCategory,
} from './category.ts';
import { categoryKeywords } from './category-keywords.data.ts';
import { comparable } from './held-paper.ts';
import { paperWords } from './paper-words.ts';
import { renameCategory } from './rename-category.ts';

/** A category that fits what was typed: the words that led to it and what papers it asks for. */
export type CategorySuggestion = {
  readonly category: CategoryName;
  readonly matched: readonly string[];
  readonly score: number;
  readonly papers: Words;
  readonly needsPapers: boolean;
  readonly needsPerson: boolean;
  readonly note?: Words;
};

const LONGEST_QUERY = 200;
const MAX_SUGGESTIONS = 12;
const MAX_PIECES = 24;

/** Punctuation and spaces separate the things people list; `/` stays, it is part of category names. */
const SEPARATORS = /[\s,，、;；。.!！?？:：|]+/u;

/** Each word weighs what it covers of the query: the longer match wins, a whole word wins over a part. */
function weightOf(piece: string, word: string): number {
  if (piece === word) return 100 + word.length;
  if (piece.includes(word)) return word.length * 10;
  return word.includes(piece) && piece.length >= 2 ? piece.length * 6 : 0;
}

const isLatin = (text: string): boolean => /^[\x20-\x7e]+$/.test(text);

/** Latin words match whole or as a beginning, so that "tea" does not find "steak". */
const matches = (piece: string, word: string): number => {
  if (isLatin(piece) !== isLatin(word)) return isLatin(word) ? 0 : weightOf(piece, word);
  if (!isLatin(word)) return weightOf(piece, word);
  if (piece === word) return 100 + word.length;
  return word.length >= 3 && (word.startsWith(piece) || piece.startsWith(word)) && piece.length >= 3 ? 20 : 0;
};

type Scored = {
  readonly category: CategoryName;
  readonly matched: readonly string[];
  readonly score: number;
};

const prepared = categoryKeywords.map(({ category, words }) => ({
  category,
  words: words.map((word) => ({ word, plain: comparable(word) })),
}));

function byKeywords(pieces: readonly string[], edition: CategoryEdition): readonly Scored[] {
  return prepared.flatMap(({ category, words }) => {
    const hits = words
      .map(({ word, plain }) => ({ word, score: Math.max(...pieces.map((piece) => matches(piece, plain))) }))
      .filter((hit) => hit.score > 0)
      .sort((a, b) => b.score - a.score);
    const best = hits[0];
    if (!best) return [];
    const matched = hits.map((hit) => hit.word);
    // Where a row came from several older ones, the first named holds most of its goods.
    return renameCategory(edition, category)
      .slice(0, 1)
      .map((name) => ({ category: name, matched, score: best.score }));
  });
}

/** Names of categories themselves: parts between slashes count as words. */
function byName(
  pieces: readonly string[],
  edition: CategoryEdition,
  audience: CategoryAudience,
): readonly Scored[] {
  return edition.rows
    .filter((row) => row.audience === audience && !row.hidden)
    .flatMap((row) => {
      const words = [row.second, ...row.second.split(/[/()（）]/u), row.third ?? ''].filter(
        (word) => word !== '' && !word.startsWith('不含'),
      );
      const score = Math.max(
        ...pieces.flatMap((piece) => words.map((word) => matches(piece, comparable(word)))),
      );
      return score > 0
        ? [{ category: nameOf(row), matched: [row.third ?? row.second], score: score - 5 }]
        : [];
    });
}

const nameOf = ({ first, second, third }: CategoryRow): CategoryName => ({
  first,
  second,
  ...(third === undefined ? {} : { third }),
});

/**
 * Categories for what a merchant says it sells, the best first; none when nothing fits.
 * Takes any text (`鲜果`, `月饼和茶叶`, `coffee`), the edition and the audience; compares without regard to width,
 * case and spaces.
 * @example suggestCategories('月饼', wechat2026Edition)[0]?.category // 商家自营 > 食品饮料
 */
export function suggestCategories(
  text: string,
  edition: CategoryEdition,
  audience: CategoryAudience = 'organisation',
): readonly CategorySuggestion[] {
  const pieces = text
    .slice(0, LONGEST_QUERY)
    .normalize('NFKC')
    .split(SEPARATORS)
    .map(comparable)
    .filter((piece) => piece !== '')
    .slice(0, MAX_PIECES);
  if (pieces.length === 0) return [];
  const found = new Map<string, Scored>();
  for (const one of [...byKeywords(pieces, edition), ...byName(pieces, edition, audience)]) {
    const key = categoryKey(one.category);
    const before = found.get(key);
    if (!before || before.score < one.score) found.set(key, one);
  }
  return [...found.values()]
    .sort((a, b) => b.score - a.score)
    .flatMap((one) => suggestionOf(one, edition, audience))
    .slice(0, MAX_SUGGESTIONS);
}

function suggestionOf(
  one: Scored,
  edition: CategoryEdition,
  audience: CategoryAudience,
): readonly CategorySuggestion[] {
  const row = findCategory(edition, one.category, audience);
  if (!row || row.hidden) return [];
  return [
    {
      ...one,
      papers: paperWords(row.rule, edition),
      needsPapers: row.rule.kind !== 'none',
      needsPerson: row.needsPerson === true,
      ...(row.note ? { note: row.note } : {}),
    },
  ];
}
