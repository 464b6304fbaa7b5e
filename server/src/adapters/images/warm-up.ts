import sharp from 'sharp';
import { preparePicture } from './prepare-picture.ts';

/** Reads a small picture of ours, so that everything is loaded and compiled before the first one of a stranger. */
export async function warmUp(): Promise<void> {
  const blank = { create: { width: 700, height: 500, channels: 3, background: '#eee' } } as const;
  await preparePicture(await sharp(blank).jpeg().toBuffer(), { minPixels: 0, codes: false });
}
