import { isCropped } from './corners.ts';
import { edgeVariance, hasGlare, isBlurred, isDark, isGrey } from './measure.ts';
import { MOST_PIXELS, openPicture } from './open-picture.ts';
import { HASH_SIDE, perceptualHash } from './perceptual-hash.ts';
import {
  decodePicture,
  encodeJpeg,
  greyRaster,
  greySquare,
  type RawPicture,
  smaller,
} from './raw-picture.ts';
import { readCodes } from './read-codes.ts';

export type PictureFault = {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
};

export type Prepared =
  | { readonly ok: false; readonly fault: PictureFault }
  | {
      readonly ok: true;
      readonly width: number;
      readonly height: number;
      readonly page: Buffer;
      readonly thumb: Buffer;
      readonly findings: readonly string[];
      readonly look: string;
      readonly codes: readonly string[];
    };

export type PictureWork = { readonly minPixels: number; readonly codes: boolean };

const LONGEST_SIDE = 10_000;
const THUMB_SIDE = 320;
const MEASURED_SIDE = 1_200;
const OUTLINE_SIDE = 240;

type Size = { readonly width: number; readonly height: number };

const pictureFault = (code: string, params: PictureFault['params'] = {}) =>
  ({ ok: false, fault: { code, params } }) as const;

function sizeFault({ width, height }: Size, minPixels: number) {
  if (Math.max(width, height) > LONGEST_SIDE)
    return pictureFault('file.side', { width, height, max: LONGEST_SIDE });
  if (width * height > MOST_PIXELS)
    return pictureFault('file.too_many_pixels', { width, height, max: MOST_PIXELS / 1e6 });
  return Math.min(width, height) < minPixels
    ? pictureFault('file.pixels', { width, height, min: minPixels })
    : null;
}

/** What is to be said of a picture; `measured` is the picture at 1200 pixels or less. */
async function findingsOf(measured: RawPicture, size: Size, minPixels: number): Promise<readonly string[]> {
  const side = Math.max(measured.width, measured.height);
  const [full, half, quarter, outline, colours] = await Promise.all([
    greyRaster(measured, side),
    greyRaster(measured, side >> 1),
    greyRaster(measured, side >> 2),
    greyRaster(measured, OUTLINE_SIDE),
    smaller(measured, 512),
  ]);
  const isTooDark = isDark(half);
  const found = {
    'doc.small': Math.min(size.width, size.height) < 2 * minPixels,
    'doc.blurred': isBlurred(edgeVariance(full), edgeVariance(half), edgeVariance(quarter)),
    'doc.dark': isTooDark,
    'doc.glare': hasGlare(half),
    // In the dark all cats are grey.
    'doc.grey': !isTooDark && isGrey(colours.data),
    'doc.cropped': isCropped(outline),
  };
  return Object.entries(found).flatMap(([code, isSo]) => (isSo ? [code] : []));
}

/** A page, a small one and everything that is measured, of pixels that were decoded. `size` is that of the original. */
export async function prepareRaw(
  raw: RawPicture,
  size: Size,
  { minPixels, codes }: PictureWork,
): Promise<Prepared> {
  const measured = await smaller(raw, MEASURED_SIDE);
  const [page, thumb, findings, square, found] = await Promise.all([
    encodeJpeg(raw, 88),
    smaller(measured, THUMB_SIDE).then((small) => encodeJpeg(small, 80)),
    findingsOf(measured, size, minPixels),
    greySquare(measured, HASH_SIDE),
    codes ? readCodes(raw) : [],
  ]);
  const { width, height } = size;
  return { ok: true, width, height, page, thumb, findings, look: perceptualHash(square), codes: found };
}

/**
 * Makes a page of 3000 pixels at most and a small one of 320 of a JPEG or PNG, and looks at how it reads. `minPixels` is
 * what the short side must have. Runs in a process of its own: decoders are what hostile pictures attack.
 * Refusals: `file.unreadable`, `file.side`, `file.too_many_pixels`, `file.pixels`. Findings: `doc.small`, `doc.blurred`,
 * `doc.dark`, `doc.glare`, `doc.grey`, `doc.cropped`.
 */
export async function preparePicture(bytes: Uint8Array, work: PictureWork): Promise<Prepared> {
  try {
    // Only the header is read here; the pixels are counted before any is decoded.
    const { autoOrient } = await openPicture(bytes, false).metadata();
    const refused = sizeFault(autoOrient, work.minPixels);
    return refused ?? (await prepareRaw(await decodePicture(bytes), autoOrient, work));
  } catch {
    return pictureFault('file.unreadable');
  }
}
