import { countCharacters, plainText } from '../plain-text.ts';
import type { Policy } from '../policy/policy.ts';
import { ok, type Result, refuse } from '../result.ts';
import { canonicalName, plainKey } from './canonical-name.ts';
import { isChinese } from './name-units.ts';
import { shippedNameWords } from './name-words.data.ts';
import { findWords, foldNameWords, type NameWords } from './name-words.ts';

/** Keys are cut at 256 characters, far above the longest introduction that passes the length check. */
const forbiddenWord = (text: string, words: NameWords): string | undefined =>
  findWords(plainKey(canonicalName(text)), foldNameWords(words).inIntroductions)[0]?.word;

function countChinese(text: string): number {
  let count = 0;
  for (const character of text) if (isChinese(character)) count += 1;
  return count;
}

/**
 * Reads what an account or mini program says it does: `intro.min` to `intro.max` characters (each counts 1), at least
 * `intro.minChinese` of them Chinese, no unlawful words. Gives it on one line, trimmed.
 * Refusals: `intro.length`, `intro.chinese`, `intro.forbidden` (numbers 53204, 53204, 53201).
 * Source: developers.weixin.qq.com, api_setsignature.
 */
export function readIntroduction(
  text: unknown,
  { policy, words = shippedNameWords }: { readonly policy: Policy; readonly words?: NameWords },
): Result<string> {
  const value = plainText(text);
  const [min, max] = [policy.values['intro.min'], policy.values['intro.max']];
  const count = countCharacters(value);
  if (count < min || count > max) return refuse('intro.length', '', { min, max, count });
  const needed = policy.values['intro.minChinese'];
  const chinese = countChinese(value);
  if (chinese < needed) return refuse('intro.chinese', '', { min: needed, count: chinese });
  const word = forbiddenWord(value, words);
  return word === undefined ? ok(value) : refuse('intro.forbidden', '', { word });
}
