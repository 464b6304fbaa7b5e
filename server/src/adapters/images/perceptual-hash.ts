import type { Raster } from './measure.ts';

/** The side of the raster that is looked at, and how many low frequencies of each direction are kept. */
export const HASH_SIDE = 64;
const KEPT = 16;

/** `COSINES[frequency][place]`; frequency 0, the brightness as a whole, is left out. */
const COSINES: readonly Float64Array[] = Array.from({ length: KEPT }, (_, frequency) =>
  Float64Array.from({ length: HASH_SIDE }, (__, place) =>
    Math.cos((Math.PI * (frequency + 1) * (2 * place + 1)) / (2 * HASH_SIDE)),
  ),
);

const dot = (one: Float64Array, other: Float64Array): number =>
  one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);

/** The low frequencies of a picture, by cosine transform: rows first, then columns. */
function frequencies({ data, width }: Raster): readonly number[] {
  const rows = Array.from({ length: HASH_SIDE }, (_, y) =>
    Float64Array.from(data.subarray(y * width, y * width + HASH_SIDE)),
  );
  const across = COSINES.map((cosine) => Float64Array.from(rows.map((row) => dot(row, cosine))));
  return across.flatMap((column) => COSINES.map((cosine) => dot(column, cosine)));
}

const DIGITS = 4;

/**
 * What a picture looks like, as 256 bits in 64 hexadecimal digits: whether each of its 16 × 16 low frequencies is above
 * the median. Saving it again, another size or another brightness changes a few of them; another picture about half.
 * Takes a grey raster of 64 × 64.
 */
export function perceptualHash(raster: Raster): string {
  const found = frequencies(raster);
  const median = [...found].sort((one, other) => one - other)[found.length >> 1] ?? 0;
  const bits = found.map((value) => (value > median ? '1' : '0')).join('');
  return Array.from({ length: bits.length / DIGITS }, (_, at) =>
    Number.parseInt(bits.slice(at * DIGITS, (at + 1) * DIGITS), 2).toString(16),
  ).join('');
}
