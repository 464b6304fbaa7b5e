import { openPicture } from './open-picture.ts';

/** Steps down in size and quality; the last is still readable for a machine. */
const STEPS = [
  { side: 2_400, quality: 85 },
  { side: 2_000, quality: 80 },
  { side: 1_600, quality: 75 },
  { side: 1_200, quality: 70 },
] as const;

/** A JPEG of at most so many bytes, as large as that allows; `null` when none of the steps is small enough. */
export async function shrinkPicture(jpeg: Uint8Array, mostBytes: number): Promise<Buffer | null> {
  for (const { side, quality } of STEPS) {
    const small = await openPicture(jpeg)
      .resize(side, side, { fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality })
      .toBuffer();
    if (small.length <= mostBytes) return small;
  }
  return null;
}
