import { plainText } from '../plain-text.ts';
import { asDate, asText, asWords, isObject, oneOf, own } from '../qualifications/read-shape.ts';
import { ok, type Result, refuse } from '../result.ts';
import { canonicalName, plainKey } from './canonical-name.ts';
import type { NameProofGroup, NameWordGroup, NameWordKind, NameWords } from './name-words.ts';

const TEXT = 500;
const WORD = 30;
const MAX_WORDS = 5_000;
const MAX_GROUPS = 100;

/** Which refusal a word of each kind brings. */
const codes: Readonly<Record<NameWordKind, NameWordGroup['code']>> = {
  state: 'name.forbidden',
  foreignState: 'name.forbidden',
  superlative: 'name.forbidden',
  marketing: 'name.forbidden',
  illegal: 'name.illegal',
  reservedBrand: 'name.brand_reserved',
};
// Object.keys forgets the type of its keys.
const kinds = Object.keys(codes) as readonly NameWordKind[];

/** What was expected is written as JSON is, so that it reads alike in every language. */
const shape = (place: string, expected: string) => refuse('nameWords.shape', place, { place, expected });

/** How many signs a word may not be shorter than: a single one is contained in too many names to judge any of them. */
type Least = 1 | 2;

function readWord(value: unknown, place: string, least: Least): Result<string> {
  const word = asText(value, WORD * 4);
  if (word === undefined) return shape(place, '"…"');
  const signs = [...word].length;
  if (signs > WORD || plainKey(canonicalName(word)) === '')
    return refuse('nameWords.word', place, { place, word: plainText(word).slice(0, WORD), max: WORD });
  return signs < least ? refuse('nameWords.single_sign', place, { place, word }) : ok(word);
}

/** The words at a place, each once. A list that is left out is empty. */
function readWords(value: unknown, place: string, least: Least = 1): Result<readonly string[]> {
  if (value === undefined) return ok([]);
  if (!Array.isArray(value)) return shape(place, '["…"]');
  if (value.length > MAX_WORDS)
    return refuse('nameWords.too_large', place, { place, max: MAX_WORDS, count: value.length });
  const words = new Set<string>();
  for (const [index, one] of value.entries()) {
    const word = readWord(one, `${place}.${index}`, least);
    if (!word.ok) return word;
    words.add(word.value);
  }
  return ok([...words]);
}

/** Every list of an object by its key, or the first that cannot be read. */
function readLists<Key extends string>(
  value: unknown,
  place: string,
  lists: Readonly<Record<Key, Least>>,
): Result<Readonly<Record<Key, readonly string[]>>> {
  const read: Partial<Record<Key, readonly string[]>> = {};
  for (const key in lists) {
    const words = readWords(own(value, key), place === '' ? key : `${place}.${key}`, lists[key]);
    if (!words.ok) return words;
    read[key] = words.value;
  }
  // Every key has been set above.
  return ok(read as Record<Key, readonly string[]>);
}

function readGroups<Group>(
  value: unknown,
  place: string,
  readGroup: (one: unknown, place: string) => Result<Group>,
): Result<readonly Group[]> {
  if (!Array.isArray(value) || value.length > MAX_GROUPS) return shape(place, `[{…}] (≤ ${MAX_GROUPS})`);
  const groups: Group[] = [];
  for (const [index, one] of value.entries()) {
    const group = readGroup(one, `${place}.${index}`);
    if (!group.ok) return group;
    groups.push(group.value);
  }
  return ok(groups);
}

function readForbidden(one: unknown, place: string): Result<NameWordGroup> {
  const kind = oneOf(own(one, 'kind'), kinds, undefined);
  if (!kind) return shape(`${place}.kind`, kinds.join(' / '));
  const reason = asWords(own(one, 'reason'), TEXT);
  if (!reason) return shape(`${place}.reason`, '{ zh, en }');
  const source = asText(own(one, 'source'), TEXT);
  if (source === undefined) return shape(`${place}.source`, '"…"');
  const lists = readLists(one, place, { words: 2, alone: 2, unless: 2 });
  if (!lists.ok) return lists;
  return ok({
    kind,
    code: codes[kind],
    reason,
    source,
    ...lists.value,
    provenByEntityName: own(one, 'provenByEntityName') === true,
    provenByTrademark: own(one, 'provenByTrademark') === true,
    inIntroductions: own(one, 'inIntroductions') === true,
  });
}

function readProof(one: unknown, place: string): Result<NameProofGroup> {
  const key = asText(own(one, 'key'), 40);
  if (key === undefined || !/^[a-z][a-zA-Z0-9]*$/.test(key))
    return shape(`${place}.key`, '[a-z][a-zA-Z0-9]*');
  const wording = asWords(own(one, 'wording'), TEXT);
  if (!wording) return shape(`${place}.wording`, '{ zh, en }');
  const source = asText(own(one, 'source'), TEXT);
  if (source === undefined) return shape(`${place}.source`, '"…"');
  const lists = readLists(one, place, { words: 2, unless: 2 });
  return lists.ok ? ok({ key, wording, source, ...lists.value }) : lists;
}

function readProofs(value: unknown): Result<readonly NameProofGroup[]> {
  const groups = readGroups(value, 'withProof', readProof);
  if (!groups.ok) return groups;
  const keys = groups.value.map(({ key }) => key);
  const twice = keys.findIndex((key, index) => keys.indexOf(key) < index);
  if (twice < 0) return groups;
  const place = `withProof.${twice}.key`;
  return refuse('nameWords.repeated', place, { place, key: keys[twice] ?? '' });
}

/**
 * Reads the word lists an operator loads. Takes parsed JSON of the shape `NameWords` (what is left out of a group is empty
 * or `false`, its `code` follows from its `kind`); gives the lists, or the first fault with its place as path.
 * Refusals: `nameWords.shape`, `nameWords.too_large`, `nameWords.word`, `nameWords.single_sign`, `nameWords.repeated`.
 * @example readNameWords({ ...shippedNameWords, edition: '2027-01', keywords: ['云鹿'] }).ok // true
 */
export function readNameWords(json: unknown): Result<NameWords> {
  if (!isObject(json)) return shape('', '{…}');
  const edition = asText(own(json, 'edition'), 64);
  if (edition === undefined || !/^[a-z0-9][a-z0-9.-]*$/.test(edition))
    return shape('edition', '[a-z0-9][a-z0-9.-]*');
  const checkedOn = asDate(own(json, 'checkedOn'));
  if (!checkedOn) return shape('checkedOn', 'YYYY-MM-DD');
  const forbidden = readGroups(own(json, 'forbidden'), 'forbidden', readForbidden);
  if (!forbidden.ok) return forbidden;
  const withProof = readProofs(own(json, 'withProof'));
  if (!withProof.ok) return withProof;
  const lists = readLists(json, '', { keywords: 2, generic: 1, regions: 1, publicServices: 2 });
  if (!lists.ok) return lists;
  return ok({ edition, checkedOn, forbidden: forbidden.value, withProof: withProof.value, ...lists.value });
}
