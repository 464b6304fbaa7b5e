import { boundedText, visibleCharacter } from '../plain-text.ts';
import { ok, type Result, refuse } from '../result.ts';
import { type NameOptions, readAccountName, readPlainName } from './account-name.ts';
import { nameUnits } from './name-units.ts';

/** 4–10 units; a short name need not be unique. Source: WeChat mini programs, 小程序简称. */
export const SHORT_NAME_UNITS = { min: 4, max: 10 };

/** `readAccountName` for a mini program, which besides may not call itself 小程序. */
export const readMiniProgramName = (text: unknown, options: NameOptions) =>
  readAccountName(text, { ...options, kind: 'miniProgram' });

/** The first character of `short` that cannot be found in `name` going from left to right, or `null`. */
function outOfOrder(short: string, name: string): string | null {
  const left = [...name];
  for (const character of short) {
    const place = left.indexOf(character);
    if (place < 0) return character;
    left.splice(0, place + 1);
  }
  return null;
}

/**
 * Reads the short name (简称) of a mini program: 4 to 10 units, characters of its name in their order.
 * `云鹿商城` is one of `云鹿家庭商城`. Refusals: `name.short_size`, `name.short_order`, and
 * those of a name for spaces, signs and words, because leaving characters out can make a word that is not allowed.
 */
export function readShortName(
  text: unknown,
  { name, ...options }: NameOptions & { readonly name: string },
): Result<string> {
  const typed = boundedText(text).trim();
  const { min, max } = SHORT_NAME_UNITS;
  const units = nameUnits(typed);
  if (units < min || units > max) return refuse('name.short_size', '', { min, max, units });
  const read = readPlainName(typed, { ...options, kind: 'miniProgram' });
  if (!read.ok) return read;
  const stray = outOfOrder(read.name, name);
  return stray === null
    ? ok(read.name)
    : refuse('name.short_order', '', { character: visibleCharacter(stray) });
}
