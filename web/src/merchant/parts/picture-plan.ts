/** What becomes of a picture before it is sent. */
export type PicturePlan =
  /** Sent as it is. */
  | { readonly kind: 'keep' }
  /** Drawn anew: in which type and how large. */
  | {
      readonly kind: 'redraw';
      readonly type: 'image/jpeg' | 'image/png';
      readonly width: number;
      readonly height: number;
    };

export type PictureSize = { readonly width: number; readonly height: number };

/** What papers are re-encoded to, so that they pass wherever a dossier goes: 2 MB, the long edge 3000 pixels. */
export const SMALL_ENOUGH = 2 * 1024 * 1024;
export const LONG_EDGE = 3_000;
/** The short edge of a picture that has it is not made smaller than this: the text must stay legible. */
export const SHORT_EDGE = 1_200;

/** Types a paper may have that other systems do not take: drawn anew without loss. */
const ODD_TYPES: readonly string[] = ['image/gif', 'image/bmp', 'image/x-ms-bmp', 'image/webp'];

export const isOdd = (type: string): boolean => ODD_TYPES.includes(type);

/** The size at which the long edge fits, unless the short edge would become too short. */
export function fittedSize({ width, height }: PictureSize): PictureSize {
  const [long, short] = [Math.max(width, height), Math.min(width, height)];
  const scale = Math.min(1, Math.max(LONG_EDGE / long, Math.min(1, SHORT_EDGE / short)));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/**
 * What to do with a picture of `type`, `bytes` and size. PDFs never come here. Odd types become PNG, pictures that are
 * too heavy or too large become JPEG, everything else stays byte for byte.
 */
export function picturePlan(type: string, bytes: number, size: PictureSize): PicturePlan {
  const fitted = fittedSize(size);
  if (isOdd(type)) return { kind: 'redraw', type: 'image/png', ...fitted };
  const isLarge = fitted.width < size.width;
  return bytes > SMALL_ENOUGH || isLarge
    ? { kind: 'redraw', type: 'image/jpeg', ...fitted }
    : { kind: 'keep' };
}

/** Qualities to try, best first, until a JPEG is light enough; the last one is taken as it comes. */
export const QUALITIES = [0.9, 0.82, 0.74, 0.66] as const;
