import type { Raster } from './measure.ts';

/** The brightness that parts dark and light best (Otsu): the variance between both sides is greatest there. */
function threshold({ data }: Raster): number {
  const counts = new Float64Array(256);
  for (const value of data) counts[value] = (counts[value] ?? 0) + 1;
  const total = counts.reduce((sum, count, value) => sum + count * value, 0);
  let [best, at, below, sum] = [-1, 128, 0, 0];
  for (let value = 0; value < 255; value += 1) {
    below += counts[value] ?? 0;
    sum += value * (counts[value] ?? 0);
    const above = data.length - below;
    if (below === 0 || above === 0) continue;
    const between = below * above * (sum / below - (total - sum) / above) ** 2;
    if (between > best) [best, at] = [between, value];
  }
  return at;
}

/** Marks the largest connected part of what is light: the paper, unless the ground is lighter than it. */
function largestLight({ data, width }: Raster, limit: number): Uint8Array {
  const marks = new Uint32Array(data.length);
  const stack: number[] = [];
  let [mark, best, most] = [0, 0, 0];
  for (let start = 0; start < data.length; start += 1) {
    if (marks[start] !== 0 || (data[start] ?? 0) <= limit) continue;
    mark += 1;
    let size = 0;
    stack.push(start);
    marks[start] = mark;
    for (let here = stack.pop(); here !== undefined; here = stack.pop()) {
      size += 1;
      const x = here % width;
      const next = [here - width, here + width, x > 0 ? here - 1 : -1, x < width - 1 ? here + 1 : -1];
      for (const there of next)
        if (there >= 0 && there < data.length && marks[there] === 0 && (data[there] ?? 0) > limit) {
          marks[there] = mark;
          stack.push(there);
        }
    }
    if (size > most) [best, most] = [mark, size];
  }
  return Uint8Array.from(marks, (one) => (one === best && best > 0 ? 1 : 0));
}

/** The places along the four sides of a picture, `inset` pixels from the edge. */
function sidesOf({ width, height }: Raster, inset: number): readonly (readonly number[])[] {
  const across = Array.from({ length: width }, (_, x) => x);
  const down = Array.from({ length: height }, (_, y) => y);
  return [
    across.map((x) => inset * width + x),
    across.map((x) => (height - 1 - inset) * width + x),
    down.map((y) => y * width + inset),
    down.map((y) => y * width + width - 1 - inset),
  ];
}

/** Two pixels from the edge: the outermost ones are often a line of the camera or scanner. */
const INSET = 2;

/** A side is covered by paper when most of it is, and free of it when hardly any is. */
const [COVERED, FREE] = [0.2, 0.05];

/** A sheet fills at least this much of a picture of it. */
const SHEET = 0.2;

/**
 * Whether a sheet runs out of its picture: its ground is seen beside it on some side, and the sheet covers a good part of
 * another side. A scan that is paper from edge to edge is whole, and so is a sheet with its ground all round. Takes a
 * small grey raster. It is advice: where paper and ground are alike nothing is said.
 */
export function isCropped(raster: Raster): boolean {
  if (raster.width <= 2 * INSET || raster.height <= 2 * INSET) return false;
  const limit = threshold(raster);
  const sheet = largestLight(raster, limit);
  const share = sheet.reduce((sum, one) => sum + one, 0) / sheet.length;
  if (share < SHEET) return false;
  const covers = sidesOf(raster, INSET).map(
    (places) => places.filter((place) => sheet[place] === 1).length / places.length,
  );
  return covers.some((cover) => cover < FREE) && covers.some((cover) => cover > COVERED);
}
