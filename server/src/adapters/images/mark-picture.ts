import sharp, { type OverlayOptions } from 'sharp';
import type { PageMark } from '../../ports/files.ts';
import { drawDigits } from './mark-digits.ts';
import { openPicture } from './open-picture.ts';

const STRENGTH = 96;
/** Dark with a light edge, so that it is seen on any ground. */
const SHADES = [
  { level: 255, shift: 2 },
  { level: 0, shift: 0 },
] as const;
const GAP = { width: 900, height: 420 };

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0) ?? 32};`);

/** The line of figures, as pixels. */
async function codeLine(code: string, level: number): Promise<OverlayOptions> {
  const { width, height, alpha } = drawDigits(code, 5, STRENGTH);
  const pixels = Buffer.alloc(width * height * 4, level);
  for (let at = 0; at < alpha.length; at += 1) pixels[at * 4 + 3] = alpha[at] ?? 0;
  return { input: pixels, raw: { width, height, channels: 4 } };
}

/** The name, drawn by whatever font there is; `null` where there is none. */
async function nameLine(name: string, level: number): Promise<OverlayOptions | null> {
  const ink = level === 0 ? '#000000' : '#ffffff';
  const text = `<span foreground="${ink}" alpha="${Math.round((STRENGTH / 255) * 100)}%">${escaped(name)}</span>`;
  try {
    return {
      input: await sharp({ text: { text, rgba: true, dpi: 200 } })
        .png()
        .toBuffer(),
    };
  } catch {
    return null;
  }
}

async function tileOf({ name, code }: PageMark): Promise<Buffer> {
  const lines: OverlayOptions[] = [];
  for (const { level, shift } of SHADES) {
    lines.push({ ...(await codeLine(code, level)), left: 40 + shift, top: 120 + shift });
    const written = await nameLine(name, level);
    if (written) lines.push({ ...written, left: 40 + shift, top: 50 + shift });
  }
  return sharp({ create: { ...GAP, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
    .composite(lines)
    .png()
    .toBuffer();
}

/** A page of ours with who looks at it, and when, all over it: a photograph of the screen tells whose it was. */
export async function markPicture(page: Uint8Array, mark: PageMark): Promise<Buffer> {
  const tile = await tileOf(mark);
  const { width = GAP.width, height = GAP.height } = await openPicture(page).metadata();
  const fitting = await sharp(tile)
    .extract({ left: 0, top: 0, width: Math.min(width, GAP.width), height: Math.min(height, GAP.height) })
    .png()
    .toBuffer();
  return openPicture(page)
    .composite([{ input: fitting, tile: true, gravity: 'northwest' }])
    .jpeg({ quality: 85 })
    .toBuffer();
}
