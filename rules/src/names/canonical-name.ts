import { hanGroups } from './han-variants.data.ts';
import { letterLookalikes } from './letter-lookalikes.data.ts';

/**
 * The key under which a name is unique. Names that a person could take for each other share it: width, case, accents,
 * traditional and simplified characters, look-alike letters, spaces, punctuation and invisible characters are folded.
 * A `+` at the very end is kept, because `A` and `A+` are two names that only one subject may hold.
 */
export type CanonicalName = string & { readonly __brand: 'CanonicalName' };

/** Far beyond any name; what follows is not looked at, so that the work stays bounded. */
const LONGEST = 256;

/** After lower-casing: capital I, small l and 1 look alike, O and 0, rn and m (Unicode Technical Standard 39). */
const LETTERS: Readonly<Record<string, string>> = { i: 'l', '1': 'l', '0': 'o', m: 'rn' };

const UNSEEN = /[\p{M}\p{Default_Ignorable_Code_Point}]/gu;
const NOT_READ_ALOUD = /[^\p{L}\p{N}]/gu;

let table: ReadonlyMap<string, string> | undefined;

function makeTable(): ReadonlyMap<string, string> {
  const made = new Map(Object.entries(LETTERS));
  for (const [looks, characters] of Object.entries(letterLookalikes))
    for (const character of characters)
      made.set(character, [...looks].map((one) => LETTERS[one] ?? one).join(''));
  for (const group of hanGroups.trim().split(/\s/)) {
    const [first = '', ...others] = group;
    for (const other of others) made.set(other, first);
  }
  return made;
}

function exchange(text: string): string {
  table ??= makeTable();
  let changed = '';
  for (const character of text) changed += table.get(character) ?? character;
  return changed;
}

/** Common Chinese characters that fold to another, by their number, exchanged as often as `foldOnce` does. */
let variants: ReadonlyMap<number, string> | undefined;

function makeVariants(): ReadonlyMap<number, string> {
  table ??= makeTable();
  return new Map(
    [...table.keys()].map((character) => [character.charCodeAt(0), exchange(exchange(character))]),
  );
}

/** Marks that are not read aloud and that nothing else folds; the `+` has a meaning of its own. */
const MARKS = new Set(' ,.:;!?()、。，：；！？（）「」《》');

/** A letter as it folds: in lower case, look-alikes exchanged. */
const letter = (character: string) => LETTERS[character.toLowerCase()] ?? character.toLowerCase();

/**
 * The key of a text of common Chinese characters, Latin letters, digits and marks: these have no width, accents or parts
 * to fold. `null` when it has anything else.
 */
function plainFold(text: string): string | null {
  variants ??= makeVariants();
  let key = '';
  let taken = 0;
  for (let i = 0; i < text.length; i += 1) {
    const sign = text.charCodeAt(i);
    const isHan = sign >= 0x4e00 && sign <= 0x9fff;
    const variant = isHan ? variants.get(sign) : undefined;
    // Runs that stay as they are, which most names are from end to end, are taken as a whole.
    if (isHan && variant === undefined) continue;
    const character = text.charAt(i);
    if (!isHan && !isLatin(sign) && !MARKS.has(character)) return null;
    key += text.slice(taken, i) + (variant ?? (isLatin(sign) ? letter(character) : ''));
    taken = i + 1;
  }
  return taken === 0 ? text : key + text.slice(taken);
}

const isLatin = (sign: number) =>
  (sign >= 48 && sign <= 57) || (sign >= 65 && sign <= 90) || (sign >= 97 && sign <= 122);

function foldOnce(text: string): string {
  // First while capitals are capitals (Cyrillic В looks like B, в does not), then again when accents are gone.
  const lower = exchange(text.normalize('NFKC')).toLowerCase();
  const plain = exchange(lower.normalize('NFKD').replace(UNSEEN, ''));
  return plain.replace(NOT_READ_ALOUD, '').normalize('NFKC');
}

/**
 * Folds a name to its key: `canonicalName('Ｙun 鹿')`, `canonicalName('yun鹿')` and the same with a Cyrillic у agree.
 * Folding twice changes nothing. Empty when the text has no letter or digit. Never refuses; judge the name first.
 */
export function canonicalName(text: string): CanonicalName {
  const typed = text.slice(0, LONGEST);
  const plain = plainFold(typed);
  // The one other place that makes a `CanonicalName`.
  if (plain !== null) return plain as CanonicalName;
  const key = foldOnce(typed);
  const hasPlus = key !== '' && /\+\s*$/.test(typed.normalize('NFKC').replace(UNSEEN, ''));
  // The one place that makes a `CanonicalName`.
  return `${key}${hasPlus ? '+' : ''}` as CanonicalName;
}

/** The key without the `+` form: what words are looked for in. */
export const plainKey = (key: CanonicalName): string => (key.endsWith('+') ? key.slice(0, -1) : key);

/** The keys under which holders must be looked up before a name is judged: the name itself and its other `+` form. */
export const conflictKeys = (key: CanonicalName): readonly CanonicalName[] => {
  const plain = plainKey(key);
  return plain === '' ? [] : [canonicalName(plain), canonicalName(`${plain}+`)];
};
