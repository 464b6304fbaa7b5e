/**
 * What pictures look like (`PreparedImage.look`), compared: 256 bits in 64 hexadecimal digits.
 */

/** Bits that may differ between a picture and a copy of it that was saved again. */
const SAME_LOOK = 7;

const BANDS = 8;

const bitsOf = (digit: number): number =>
  (digit & 1) + ((digit >> 1) & 1) + ((digit >> 2) & 1) + (digit >> 3);

/** How many bits differ, 0–256. */
export function lookDistance(one: string, other: string): number {
  let bits = 0;
  for (let at = 0; at < Math.max(one.length, other.length); at += 1)
    bits += bitsOf(Number.parseInt(one[at] ?? 'f', 16) ^ Number.parseInt(other[at] ?? '0', 16));
  return bits;
}

export const isSameLook = (one: string, other: string): boolean => lookDistance(one, other) <= SAME_LOOK;

/**
 * Eight bands of 32 bits, each with its number, such as `3:0f0f0f0f`. Two looks that differ in at most seven bits have at
 * least one band in common, so that an index on bands finds every copy without comparing all pictures.
 */
export function lookBands(look: string): readonly string[] {
  const digits = look.length / BANDS;
  return Array.from({ length: BANDS }, (_, at) => `${at}:${look.slice(at * digits, (at + 1) * digits)}`);
}
