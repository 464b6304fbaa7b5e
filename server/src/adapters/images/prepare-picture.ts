import { edgeVariance, hasGlare, isBlurred, isDark, isGrey, type Raster } from './measure.ts';
import { MOST_PIXELS, openPicture } from './open-picture.ts';

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
    };

const LONGEST_SIDE = 10_000;
const PAGE_SIDE = 3_000;
const THUMB_SIDE = 320;
const MEASURED_SIDE = 1_200;

type Size = { readonly width: number; readonly height: number };

const fault = (code: string, params: PictureFault['params'] = {}) =>
  ({ ok: false, fault: { code, params } }) as const;

function sizeFault({ width, height }: Size, minPixels: number) {
  if (Math.max(width, height) > LONGEST_SIDE) return fault('file.side', { width, height, max: LONGEST_SIDE });
  if (width * height > MOST_PIXELS)
    return fault('file.too_many_pixels', { width, height, max: MOST_PIXELS / 1e6 });
  return Math.min(width, height) < minPixels ? fault('file.pixels', { width, height, min: minPixels }) : null;
}

/** Re-encoded, upright, on white, in sRGB and without anything that is not picture. */
const encode = (bytes: Uint8Array, side: number, quality: number): Promise<Buffer> =>
  openPicture(bytes)
    .autoOrient()
    .resize(side, side, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality })
    .toBuffer();

async function raster(page: Buffer, side: number): Promise<Raster> {
  const small = openPicture(page).resize(side, side, { fit: 'inside', withoutEnlargement: true });
  const { data, info } = await small.greyscale().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

async function findingsOf(page: Buffer, size: Size, minPixels: number): Promise<readonly string[]> {
  const side = Math.min(MEASURED_SIDE, Math.max(size.width, size.height));
  const [full, half, quarter] = [
    await raster(page, side),
    await raster(page, side >> 1),
    await raster(page, side >> 2),
  ];
  const rgb = await openPicture(page).resize(512, 512, { fit: 'inside' }).raw().toBuffer();
  const isTooDark = isDark(half);
  const found = {
    'doc.small': Math.min(size.width, size.height) < 2 * minPixels,
    'doc.blurred': isBlurred(edgeVariance(full), edgeVariance(half), edgeVariance(quarter)),
    'doc.dark': isTooDark,
    'doc.glare': hasGlare(half),
    // In the dark all cats are grey.
    'doc.grey': !isTooDark && isGrey(rgb),
  };
  return Object.entries(found).flatMap(([code, isSo]) => (isSo ? [code] : []));
}

/**
 * Makes a page of 3000 pixels at most and a small one of 320 of a JPEG or PNG, and looks at how it reads. `minPixels` is
 * what the short side must have. Runs in a process of its own: decoders are what hostile pictures attack.
 * Refusals: `file.unreadable`, `file.side`, `file.too_many_pixels`, `file.pixels`. Findings: `doc.small`, `doc.blurred`,
 * `doc.dark`, `doc.glare`, `doc.grey`.
 */
export async function preparePicture(bytes: Uint8Array, minPixels: number): Promise<Prepared> {
  try {
    // Only the header is read here; the pixels are counted before any is decoded.
    const { autoOrient } = await openPicture(bytes, false).metadata();
    const refused = sizeFault(autoOrient, minPixels);
    if (refused) return refused;
    const page = await encode(bytes, PAGE_SIDE, 88);
    const thumb = await encode(page, THUMB_SIDE, 80);
    const findings = await findingsOf(page, autoOrient, minPixels);
    return { ok: true, width: autoOrient.width, height: autoOrient.height, page, thumb, findings };
  } catch {
    return fault('file.unreadable');
  }
}
