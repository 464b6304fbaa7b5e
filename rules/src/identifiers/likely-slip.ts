/** Which sign was probably mistyped, in words a person can check against a paper. */
import type { Params } from '../result.ts';
import type { Words } from '../texts.ts';
import { likelySlipWords } from './likely-slip.texts.ts';
import { plainCode } from './plain-text.ts';
import type { Hints } from './reading.ts';

export type LikelySlip = { readonly words: Words; readonly params: Params };

/** 0-based places at which two texts of one length differ; more than two are not counted. */
function differences(left: string, right: string): readonly number[] {
  const places: number[] = [];
  for (let i = 0; i < left.length && places.length < 3; i += 1)
    if (left.charAt(i) !== right.charAt(i)) places.push(i);
  return places;
}

/**
 * The slip behind a refused reading when a single one is likely: `fill(slip.words.zh, slip.params)` gives
 * `第 5 位可能是 0，不是 O`. `null` when several values would pass, or none.
 */
export function likelySlip(typed: unknown, { suggestions }: Hints): LikelySlip | null {
  const [meant] = suggestions;
  const plain = plainCode(typed);
  if (meant === undefined || suggestions.length > 1 || meant.length !== plain.length) return null;
  const [first = 0, second, third] = differences(plain, meant);
  if (third !== undefined) return null;
  if (second !== undefined)
    return second === first + 1
      ? { words: likelySlipWords.exchanged, params: { position: first + 1, next: second + 1 } }
      : null;
  return {
    words: likelySlipWords.oneSign,
    params: { position: first + 1, is: plain.charAt(first), mayBe: meant.charAt(first) },
  };
}
