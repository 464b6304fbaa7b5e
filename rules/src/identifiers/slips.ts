/**
 * What a wrong code was probably meant to be. Three slips are tried, the likeliest first: a look-alike (O for 0), two
 * neighbours exchanged, one wrong sign. Proposals are whole codes that pass; nothing is ever changed by itself.
 */
import type { Hints } from './reading.ts';

/** How many proposals a person can still compare with a paper. */
const MOST = 5;

/** Signs that are read or typed for one another; each group in full. */
const LOOK_ALIKES = ['0ODQ', '1IL', '2Z', '5S', '6G', '8B', 'UV'];

export type Slips = {
  /** The signs that may stand at a 0-based place. */
  readonly signsAt: (index: number) => string;
  /** Whether a whole code passes every hard check. */
  readonly isSound: (code: string) => boolean;
  /**
   * Stricter than `isSound`: whether a code is also credible, by an inner check digit or a region that exists. A single
   * check digit lets every tenth or thirtieth guess pass; this keeps chance hits away from people.
   */
  readonly isLikely?: (code: string) => boolean;
};

type Proposal = { readonly code: string; readonly position: number };

const put = (code: string, index: number, sign: string) =>
  code.slice(0, index) + sign + code.slice(index + 1);

/** The signs that look like `sign` and may stand at `index`. */
function alike(sign: string, allowed: string): string {
  let found = '';
  for (const group of LOOK_ALIKES)
    if (group.includes(sign))
      for (const other of group)
        if (other !== sign && allowed.includes(other) && !found.includes(other)) found += other;
  return found;
}

function lookAlikes(code: string, { signsAt, isSound, isLikely = isSound }: Slips): Proposal[] {
  const found: Proposal[] = [];
  for (let i = 0; i < code.length; i += 1)
    for (const sign of alike(code.charAt(i), signsAt(i))) {
      const candidate = put(code, i, sign);
      if (isLikely(candidate)) found.push({ code: candidate, position: i + 1 });
    }
  return found;
}

function transpositions(code: string, { isSound, isLikely = isSound }: Slips): Proposal[] {
  const found: Proposal[] = [];
  for (let i = 0; i + 1 < code.length; i += 1) {
    const [left, right] = [code.charAt(i), code.charAt(i + 1)];
    const candidate = code.slice(0, i) + right + left + code.slice(i + 2);
    if (left !== right && isLikely(candidate)) found.push({ code: candidate, position: i + 1 });
  }
  return found;
}

/** One arbitrary wrong sign; `null` when there are too many answers to be one. */
function singles(code: string, { signsAt, isSound, isLikely = isSound }: Slips): Proposal[] | null {
  const found: Proposal[] = [];
  for (let i = 0; i < code.length; i += 1)
    for (const sign of signsAt(i)) {
      if (sign === code.charAt(i)) continue;
      const candidate = put(code, i, sign);
      if (isLikely(candidate)) found.push({ code: candidate, position: i + 1 });
      if (found.length > MOST) return null;
    }
  return found;
}

const foreignPlaces = (code: string, { signsAt }: Slips) =>
  [...Array(code.length).keys()].filter((i) => !signsAt(i).includes(code.charAt(i)));

/** Signs that the kind never uses: each is exchanged for its look-alike, or the only one is solved for. */
function foreignSigns(code: string, places: readonly number[], slips: Slips): Hints {
  const [first = 0] = places;
  const repaired = places.reduce(
    (text, i) => put(text, i, alike(text.charAt(i), slips.signsAt(i)).charAt(0) || text.charAt(i)),
    code,
  );
  const solved = () =>
    places.length > 1
      ? []
      : [...slips.signsAt(first)].map((sign) => put(code, first, sign)).filter(slips.isSound);
  const suggestions = slips.isSound(repaired) ? [repaired] : solved();
  return { position: first + 1, suggestions: suggestions.length > MOST ? [] : suggestions };
}

function ranked(code: string, slips: Slips): Hints {
  const kinds = [lookAlikes(code, slips), transpositions(code, slips), singles(code, slips)];
  const suggestions = new Set(
    kinds.flatMap((proposals) => (proposals ?? []).map((proposal) => proposal.code)),
  );
  const [best = []] = kinds.filter((proposals) => proposals === null || proposals.length > 0);
  const isClear = best?.length === 1 && kinds[2] !== null;
  return {
    position: isClear ? (best?.[0]?.position ?? null) : null,
    suggestions: [...suggestions].slice(0, MOST),
  };
}

/**
 * The likely slips in `code`, which has the right length and fails. `position` is set when one place stands out. Work is
 * bounded by the length of a code and the size of its alphabet, both small constants of its kind.
 */
export function likelySlips(code: string, slips: Slips): Hints {
  const places = foreignPlaces(code, slips);
  return places.length > 0 ? foreignSigns(code, places, slips) : ranked(code, slips);
}

/** For a code that is one sign too long: the sound codes without one half of a doubled sign. */
export function undoubled(code: string, isSound: (code: string) => boolean): readonly string[] {
  const found = new Set<string>();
  for (let i = 1; i < code.length; i += 1) {
    const candidate = code.slice(0, i) + code.slice(i + 1);
    if (code.charAt(i) === code.charAt(i - 1) && isSound(candidate)) found.add(candidate);
  }
  return [...found].slice(0, MOST);
}
