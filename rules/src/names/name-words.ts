import type { CivilDate } from '../calendar/civil-date.ts';
import type { Words } from '../texts.ts';
import { canonicalName, plainKey } from './canonical-name.ts';

/** Why a word may not stand in a name. */
export type NameWordKind =
  | 'state'
  | 'foreignState'
  | 'superlative'
  | 'marketing'
  | 'illegal'
  | 'reservedBrand';

export type NameWordGroup = {
  readonly kind: NameWordKind;
  readonly code: 'name.forbidden' | 'name.illegal' | 'name.brand_reserved';
  readonly reason: Words;
  readonly source: string;
  readonly words: readonly string[];
  /** Latin words that count only when they stand alone among letters and digits. */
  readonly alone: readonly string[];
  /** Longer, harmless words that contain one of the words. */
  readonly unless: readonly string[];
  /** Whether the word is allowed to a subject whose registered name contains it: its licence is the proof. */
  readonly provenByEntityName: boolean;
  /** Whether a name made from a trademark may have it, for the reviewer to look at. */
  readonly provenByTrademark: boolean;
  /** Whether it is also refused in an introduction. */
  readonly inIntroductions: boolean;
};

/** Words that are allowed with a paper. `wording` names the paper. */
export type NameProofGroup = {
  readonly key: string;
  readonly wording: Words;
  readonly source: string;
  readonly words: readonly string[];
  readonly unless: readonly string[];
};

/** The word lists a name is judged by: dated operator data, of which the product ships one edition. */
export type NameWords = {
  readonly edition: string;
  readonly checkedOn: CivilDate;
  readonly forbidden: readonly NameWordGroup[];
  readonly withProof: readonly NameProofGroup[];
  /** Protected names and words of the operator: a hit is not refused, but reviewed by hand. */
  readonly keywords: readonly string[];
  /** Words that say what is sold and not by whom. */
  readonly generic: readonly string[];
  readonly regions: readonly string[];
  /** With a region these make a fitting name (广州地铁). */
  readonly publicServices: readonly string[];
};

type FoldedWord = { readonly word: string; readonly key: string; readonly alone: boolean };
type FoldedGroup<Group> = {
  readonly group: Group;
  readonly words: readonly FoldedWord[];
  readonly unless: readonly string[];
};
export type WordHit<Group> = { readonly group: Group; readonly word: string };

/** The lists folded to keys, so that 微 信 and 騰訊 are found too. */
export type FoldedNameWords = {
  readonly forbidden: readonly FoldedGroup<NameWordGroup>[];
  /** Those that are refused in introductions too. */
  readonly inIntroductions: readonly FoldedGroup<NameWordGroup>[];
  readonly withProof: readonly FoldedGroup<NameProofGroup>[];
  readonly keywords: readonly FoldedWord[];
  readonly generic: ReadonlySet<string>;
  readonly regions: ReadonlySet<string>;
  readonly publicServices: readonly FoldedWord[];
  /** Every sign of a generic word or a region. */
  readonly signs: ReadonlySet<string>;
};

const keyOf = (word: string) => plainKey(canonicalName(word));
const fold = (word: string, alone = false): FoldedWord => ({ word, key: keyOf(word), alone });
/** A word that folds to nothing would be found everywhere. */
const foldAll = (words: readonly string[], alone = false) =>
  words.map((word) => fold(word, alone)).filter(({ key }) => key !== '');

const foldGroup = <Group extends { readonly words: readonly string[]; readonly unless: readonly string[] }>(
  group: Group,
  alone: readonly string[] = [],
): FoldedGroup<Group> => ({
  group,
  words: [...foldAll(group.words), ...foldAll(alone, true)],
  unless: foldAll(group.unless)
    .map(({ key }) => key)
    .sort((a, b) => b.length - a.length),
});

const folded = new WeakMap<NameWords, FoldedNameWords>();

/** The table that was asked for last: one name asks six times. */
let last: { readonly words: NameWords; readonly folded: FoldedNameWords } | undefined;

/** Folds a table once; the same table is answered from memory. */
export function foldNameWords(words: NameWords): FoldedNameWords {
  if (last?.words === words) return last.folded;
  last = { words, folded: folded.get(words) ?? foldTable(words) };
  return last.folded;
}

function foldTable(words: NameWords): FoldedNameWords {
  const [generic, regions] = [words.generic, words.regions].map((list) =>
    foldAll(list).map(({ key }) => key),
  );
  const forbidden = words.forbidden.map((group) => foldGroup(group, group.alone));
  const made: FoldedNameWords = {
    forbidden,
    inIntroductions: forbidden.filter(({ group }) => group.inIntroductions),
    withProof: words.withProof.map((group) => foldGroup(group)),
    keywords: foldAll(words.keywords),
    generic: new Set(generic),
    regions: new Set(regions),
    signs: new Set([...(generic ?? []), ...(regions ?? [])].flatMap((key) => [...key])),
    publicServices: foldAll(words.publicServices),
  };
  folded.set(words, made);
  return made;
}

const isLatin = (character: string | undefined) => character !== undefined && /[a-z0-9]/.test(character);

function stands(text: string, { key, alone }: FoldedWord): boolean {
  if (!alone) return text.includes(key);
  for (let from = text.indexOf(key); from >= 0; from = text.indexOf(key, from + 1))
    if (!isLatin(text[from - 1]) && !isLatin(text[from + key.length])) return true;
  return false;
}

/** Words by their first sign, each with the place of its group: what a text may hold is found in one pass. */
type WordIndex = ReadonlyMap<number, readonly { readonly key: string; readonly group: number }[]>;

const indexes = new WeakMap<readonly FoldedGroup<unknown>[], WordIndex>();

function byFirstSign(all: readonly { readonly key: string; readonly group: number }[]): WordIndex {
  const index = new Map<number, { readonly key: string; readonly group: number }[]>();
  for (const word of all) {
    const sign = word.key.charCodeAt(0);
    index.set(sign, [...(index.get(sign) ?? []), word]);
  }
  return index;
}

function indexOf(groups: readonly FoldedGroup<unknown>[]): WordIndex {
  const known = indexes.get(groups);
  if (known) return known;
  const all = groups.flatMap(({ words }, group) => words.map(({ key }) => ({ key, group })));
  const index = byFirstSign(all);
  indexes.set(groups, index);
  return index;
}

/** The places of the groups of which a text holds a word, standing alone or not; `null` when there is none. */
function groupsIn(key: string, groups: readonly FoldedGroup<unknown>[]): ReadonlySet<number> | null {
  const index = indexOf(groups);
  let found: Set<number> | null = null;
  for (let i = 0; i < key.length; i += 1) {
    const words = index.get(key.charCodeAt(i));
    if (!words) continue;
    for (const word of words) if (key.startsWith(word.key, i)) found = (found ?? new Set()).add(word.group);
  }
  return found;
}

/** Words found in a folded text, the first of each group, in the order of the groups. */
export function findWords<Group>(key: string, groups: readonly FoldedGroup<Group>[]): WordHit<Group>[] {
  // Taking harmless words out brings none to light that was not there before.
  const held = groupsIn(key, groups);
  if (held === null) return [];
  return groups.flatMap(({ group, words, unless }, place) => {
    if (!held.has(place)) return [];
    const text = unless.reduce((rest, harmless) => rest.replaceAll(harmless, ' '), key);
    const hit = words.find((word) => stands(text, word));
    return hit ? [{ group, word: hit.word }] : [];
  });
}

/** Every protected word of the operator that a folded text contains. */
export const findKeywords = (key: string, { keywords }: FoldedNameWords): readonly string[] =>
  keywords.filter((word) => stands(key, word)).map(({ word }) => word);

/** What laying words end to end has used so far: 1 a generic word, 2 a region, as bits; single signs are fillers. */
const useOf = (piece: string, { generic, regions }: FoldedNameWords): number | null => {
  if (generic.has(piece)) return [...piece].length > 1 ? 1 : 0;
  return regions.has(piece) ? 2 : null;
};

/**
 * Whether a folded text is nothing but generic words, or a region with or without them, laid end to end.
 * `null` when something else remains: the merchant's own word.
 */
export function madeOf(key: string, words: FoldedNameWords): 'generic' | 'region' | null {
  const signs = [...key];
  // One sign that stands in none of the words is the merchant's own, and ends the search.
  if (!signs.every((sign) => words.signs.has(sign))) return null;
  // ways[i]: what the first i signs can have been made of.
  const ways: Set<number>[] = signs.map(() => new Set());
  ways.unshift(new Set([0]));
  for (let end = 1; end <= signs.length; end += 1)
    for (let begin = 0; begin < end; begin += 1) {
      const use = useOf(signs.slice(begin, end).join(''), words);
      if (use !== null) for (const way of ways[begin] ?? []) ways[end]?.add(way | use);
    }
  const whole = ways[signs.length] ?? new Set();
  if (whole.has(1)) return 'generic';
  return whole.has(2) || whole.has(3) ? 'region' : null;
}
