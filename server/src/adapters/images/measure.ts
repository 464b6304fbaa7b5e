/** A grey raster: one byte per pixel, row by row. */
export type Raster = { readonly data: Uint8Array; readonly width: number; readonly height: number };

/** Variance of the Laplacian: how much of a picture is edges. */
export function edgeVariance({ data, width, height }: Raster): number {
  let [count, sum, squares] = [0, 0, 0];
  const at = (index: number): number => data[index] ?? 0;
  for (let y = 1; y < height - 1; y += 1)
    for (let x = 1; x < width - 1; x += 1) {
      const here = y * width + x;
      const edge = 4 * at(here) - at(here - 1) - at(here + 1) - at(here - width) - at(here + width);
      count += 1;
      sum += edge;
      squares += edge * edge;
    }
  return count === 0 ? 0 : squares / count - (sum / count) ** 2;
}

/** Below this a picture shows nothing, and nothing can be blurred. */
const NOTHING = 1;

/**
 * Whether a picture is blurred, from its edges at full, half and quarter scale. In a sharp picture edges get no weaker
 * towards the fine scale; blur takes the fine ones first. Comparing scales instead of testing one figure makes the
 * answer independent of contrast, of how much text there is, and of the desk around the paper.
 */
export function isBlurred(full: number, half: number, quarter: number): boolean {
  if (quarter < NOTHING) return false;
  const [fine, coarse] = [full / half, half / quarter];
  return coarse < 0.25 || (fine < 0.3 && coarse < 0.5);
}

/** The brightness below which a share of all pixels lies, 0–255. */
function quantile({ data }: Raster, share: number): number {
  const counts = new Uint32Array(256);
  for (const value of data) counts[value] = (counts[value] ?? 0) + 1;
  let below = 0;
  for (const [value, count] of counts.entries()) {
    below += count;
    if (below >= share * data.length) return value;
  }
  return 255;
}

/** Even the paper is dark. */
export const isDark = (raster: Raster): boolean => quantile(raster, 0.95) < 100;

/** At least a fiftieth is burnt out although the paper is not white: a reflection. A white scan is none. */
export const hasGlare = (raster: Raster): boolean =>
  quantile(raster, 0.98) >= 250 && quantile(raster, 0.5) <= 220;

/** Hardly a pixel in a thousand has a colour; `rgb` holds three bytes per pixel. */
export function isGrey(rgb: Uint8Array): boolean {
  let coloured = 0;
  for (let at = 0; at + 2 < rgb.length; at += 3) {
    const [red = 0, green = 0, blue = 0] = [rgb[at], rgb[at + 1], rgb[at + 2]];
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > 24) coloured += 1;
  }
  return coloured < rgb.length / 3 / 1_000;
}
