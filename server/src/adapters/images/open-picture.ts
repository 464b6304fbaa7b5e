import sharp, { type Sharp } from 'sharp';

/** 40 megapixels: more is no scan but a way to exhaust whoever decodes it. */
export const MOST_PIXELS = 40_000_000;

// Everything else that libvips can read (SVG, PDF, TIFF, GIF and more) stays shut: each is a parser to be attacked.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer'] });
sharp.cache(false);
sharp.concurrency(1);

/** A JPEG or PNG to work on. Broken files are refused rather than mended. */
export const openPicture = (bytes: Uint8Array, limitInputPixels: number | false = MOST_PIXELS): Sharp =>
  sharp(bytes, { limitInputPixels, failOn: 'warning' });
