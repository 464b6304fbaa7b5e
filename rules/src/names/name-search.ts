import { canonicalName } from './canonical-name.ts';
import { pinyinOf } from './pinyin.ts';

/** A place in a name where what somebody types may begin, as characters, as pinyin and as initials. */
export type NamePlace = { readonly text: string; readonly pinyin: string; readonly initials: string };

/** What was typed, folded as the places are: characters, or letters that may be a name, pinyin or initials. */
export type NameQuery = { readonly kind: 'text' | 'letters'; readonly value: string };

/** How much of a place is kept: enough to tell names apart, and short enough for an index. */
const KEPT = { text: 16, pinyin: 32, initials: 12 } as const;
/** Names are looked at this far; the longest that may be registered is shorter. */
const LONGEST = 120;
/** Characters at the begin of a place whose second reading is followed, and how many readings that may make. */
const READ_AHEAD = 4;
const READINGS = 4;

const HAN = /\p{Script=Han}/u;
const KEPT_CHARACTER = /[\p{L}\p{N}]/u;

/** Width, case, traditional forms and marks are folded; letters that look alike stay apart, since they are read. */
const folded = (text: string): readonly string[] =>
  [...text.slice(0, LONGEST).normalize('NFKC').toLowerCase()]
    .filter((character) => KEPT_CHARACTER.test(character))
    .map((character) => (HAN.test(character) ? canonicalName(character) : character));

/** How one character may be typed in letters: what has no reading stands for itself. */
function syllablesOf(character: string): readonly string[] {
  const known = pinyinOf(character);
  return known.length > 0 ? known : [character];
}

/** The readings of a place: all usual ones, and each second reading near its begin. */
function readingsOf(characters: readonly string[]): readonly (readonly string[])[] {
  let readings: string[][] = [[]];
  characters.slice(0, KEPT.text).forEach((character, at) => {
    const [usual = character, ...others] = syllablesOf(character);
    const isSplit = at < READ_AHEAD && others.length > 0 && readings.length * 2 <= READINGS;
    const syllables = isSplit ? [usual, ...others] : [usual];
    readings = readings.flatMap((reading) => syllables.map((syllable) => [...reading, syllable]));
  });
  return readings;
}

const placeOf = (text: string, syllables: readonly string[]): NamePlace => ({
  text,
  pinyin: syllables.join('').slice(0, KEPT.pinyin),
  initials: syllables
    .map((syllable) => syllable.charAt(0))
    .join('')
    .slice(0, KEPT.initials),
});

/**
 * Every place of a name at which a search of two characters or more can begin: a search finds the name exactly when a
 * place begins with it, so one range of an ordered index answers it, however many names there are. A name that can be
 * read in two ways has a place for each.
 *
 * @example namePlaces('晨光') // [{ text: '晨光', pinyin: 'chenguang', initials: 'cg' }]
 */
export function namePlaces(name: string): readonly NamePlace[] {
  const characters = folded(name);
  return characters.slice(0, -1).flatMap((_, start) => {
    const rest = characters.slice(start);
    const text = rest.slice(0, KEPT.text).join('');
    return readingsOf(rest).map((syllables) => placeOf(text, syllables));
  });
}

/**
 * What was typed, as it must be looked for; `null` when fewer than two characters are left. Spaces between syllables and
 * the marks of width, case and traditional forms make no difference; ü is typed as v.
 *
 * @example readNameQuery('Chen Guang') // { kind: 'letters', value: 'chenguang' }
 */
export function readNameQuery(typed: string): NameQuery | null {
  const characters = folded(typed.replace(/ü/gi, 'v'));
  if (characters.length < 2) return null;
  const text = characters.join('');
  if (/^[a-z0-9]+$/.test(text)) return { kind: 'letters', value: text.slice(0, KEPT.pinyin) };
  return { kind: 'text', value: characters.slice(0, KEPT.text).join('') };
}
