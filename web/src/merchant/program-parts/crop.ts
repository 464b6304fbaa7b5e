/** A square cut out of a picture, in pixels of the picture. */
export type Square = { readonly x: number; readonly y: number; readonly size: number };

/** What a person chose: the middle of the cut as a part of the picture, and how much is enlarged (1 = all that fits). */
export type Cut = { readonly cx: number; readonly cy: number; readonly zoom: number };

type Size = { readonly width: number; readonly height: number };

export const wholeCut: Cut = { cx: 0.5, cy: 0.5, zoom: 1 };

/** The picture that is sent is no larger than this on each side. */
const MAX_SIDE = 640;

const between = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);

/** How far a picture may be enlarged before the cut falls under `minPixels`. */
export const maxZoom = ({ width, height }: Size, minPixels: number): number =>
  Math.max(1, Math.min(width, height) / minPixels);

/** The square a choice stands for; it never leaves the picture. */
export function squareOf({ width, height }: Size, { cx, cy, zoom }: Cut): Square {
  const size = Math.min(width, height) / Math.max(1, zoom);
  return {
    x: between(cx * width - size / 2, 0, width - size),
    y: between(cy * height - size / 2, 0, height - size),
    size,
  };
}

/** The choice after a move by `dx`, `dy` cut widths (0.1 = a tenth of what is seen), kept inside the picture. */
export function moveCut(picture: Size, cut: Cut, dx: number, dy: number): Cut {
  const { x, y, size } = squareOf(picture, cut);
  const next = {
    cx: (x + size / 2 + dx * size) / picture.width,
    cy: (y + size / 2 + dy * size) / picture.height,
  };
  const kept = squareOf(picture, { ...cut, ...next });
  return { ...cut, cx: (kept.x + size / 2) / picture.width, cy: (kept.y + size / 2) / picture.height };
}

/** The choice with another enlargement, from 1 up to `most`, about the same middle. */
export const zoomCut = (cut: Cut, zoom: number, most: number): Cut => ({
  ...cut,
  zoom: between(zoom, 1, most),
});

/** The side of the picture that is sent: never enlarged, never more than `MAX_SIDE`. */
export const sideOf = ({ size }: Square): number => Math.max(1, Math.round(Math.min(size, MAX_SIDE)));
