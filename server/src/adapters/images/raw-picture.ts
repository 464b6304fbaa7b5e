import sharp, { type Sharp } from 'sharp';
import type { Raster } from './measure.ts';
import { openPicture } from './open-picture.ts';

/** Pixels in sRGB, three bytes each, row by row. */
export type RawPicture = { readonly data: Buffer; readonly width: number; readonly height: number };

const PAGE_SIDE = 3_000;

const opened = ({ data, width, height }: RawPicture): Sharp =>
  sharp(data, { raw: { width, height, channels: 3 } });

async function rawOf(picture: Sharp): Promise<RawPicture> {
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  if (info.channels !== 3) throw new Error(`A picture has ${info.channels} channels`);
  return { data, width: info.width, height: info.height };
}

/** A JPEG or PNG decoded once: upright, on white, in sRGB, at most 3000 pixels on the long side. */
export const decodePicture = (bytes: Uint8Array): Promise<RawPicture> =>
  rawOf(
    openPicture(bytes)
      .autoOrient()
      .resize(PAGE_SIDE, PAGE_SIDE, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb'),
  );

/** The picture made to fit into a square of `side` pixels, never larger than it is. */
export const smaller = (picture: RawPicture, side: number): Promise<RawPicture> =>
  rawOf(opened(picture).resize(side, side, { fit: 'inside', withoutEnlargement: true }));

/** A JPEG without anything that is not picture. */
export const encodeJpeg = (picture: RawPicture, quality: number): Promise<Buffer> =>
  opened(picture).jpeg({ quality }).toBuffer();

/** A grey raster that fits into a square of `side` pixels. */
export async function greyRaster(picture: RawPicture, side: number): Promise<Raster> {
  const small = opened(picture).resize(side, side, { fit: 'inside', withoutEnlargement: true });
  const { data, info } = await small.greyscale().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** A grey raster of exactly `side` × `side` pixels, whatever the shape of the picture. */
export async function greySquare(picture: RawPicture, side: number): Promise<Raster> {
  const small = opened(picture).resize(side, side, { fit: 'fill' });
  return { data: await small.greyscale().raw().toBuffer(), width: side, height: side };
}

/** The pixels with a fourth byte for opacity, as readers of codes want them. */
export const withOpacity = (picture: RawPicture): Promise<Buffer> =>
  opened(picture).ensureAlpha().raw().toBuffer();
