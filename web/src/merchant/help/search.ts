import type { Alias } from './aliases.data.ts';

/** What is compared: half width, small letters, no marks between the words. */
export const plainOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s，。、：；？！「」（）·"'“”‘’,.?!:;()-]+/g, ' ')
    .trim();

/** The word of another platform that was typed, if it is one. */
export function aliasOf(typed: string, aliases: readonly Alias[]): Alias | null {
  const plain = plainOf(typed).replaceAll(' ', '');
  if (plain === '') return null;
  return aliases.find(({ said }) => said.some((word) => plain.includes(plainOf(word)))) ?? null;
}

/** Two characters next to each other: how Chinese without blanks is compared. */
function pairsOf(word: string): readonly string[] {
  if (word.length <= 2 || /^[a-z0-9]+$/.test(word)) return [word];
  return [...word].slice(1).map((sign, at) => `${[...word][at]}${sign}`);
}

/**
 * How well a text fits what was typed: a word found whole counts most; of a longer one, the pairs that are found. 0 when
 * nothing is.
 */
export function fit(text: string, typed: string): number {
  const where = plainOf(text).replaceAll(' ', '');
  const words = plainOf(typed).split(' ').filter(Boolean);
  return words.reduce((sum, word) => {
    if (where.includes(word)) return sum + 3;
    const pairs = pairsOf(word);
    const hits = pairs.filter((pair) => where.includes(pair)).length;
    return sum + (hits * 2 >= pairs.length ? hits / pairs.length : 0);
  }, 0);
}

/** What fits, best first; everything in its own order while nothing is typed. */
export function ranked<T>(items: readonly T[], typed: string, textOf: (item: T) => string): readonly T[] {
  if (plainOf(typed) === '') return items;
  return items
    .map((item) => ({ item, score: fit(textOf(item), typed) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ item }) => item);
}
