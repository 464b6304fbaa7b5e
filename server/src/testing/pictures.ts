import sharp, { type Sharp } from 'sharp';
import { encode } from 'uqr';

type Paper = {
  readonly width?: number;
  readonly height?: number;
  /** Brightness of the paper and colour of the print. */
  readonly paper?: number;
  readonly ink?: readonly [number, number, number];
};

/** A sign of 5 × 7 dots that belongs to no script: the bits of a number that depends on its place. */
const dot = (sign: number, x: number, y: number): boolean =>
  ((sign * 2_654_435_761) >>> ((x + 5 * y) % 32)) % 2 === 1;

/** Whether print covers a point of a page with lines of such signs; 4 pixels to a dot, margins all round. */
function isPrint(x: number, y: number, width: number, height: number): boolean {
  if (x < 60 || y < 60 || x >= width - 60 || y >= height - 60) return false;
  const [column, row] = [Math.floor((x - 60) / 24), Math.floor((y - 60) / 44)];
  const [inX, inY] = [Math.floor(((x - 60) % 24) / 4), Math.floor(((y - 60) % 44) / 4)];
  return inX < 5 && inY < 7 && dot(column * 31 + row * 17 + 1, inX, inY);
}

/** A page with print on it, to be shaped further by sharp. It needs no fonts. */
export function printedPage({
  width = 1_800,
  height = 1_300,
  paper = 235,
  ink = [60, 20, 20],
}: Paper = {}): Sharp {
  const data = Buffer.alloc(width * height * 3, paper);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) if (isPrint(x, y, width, height)) data.set(ink, (y * width + x) * 3);
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** The page with the QR code of a text in its middle, 6 pixels to a module. */
export async function withCode(page: Sharp, text: string): Promise<Sharp> {
  const { data, size } = encode(text, { border: 4 });
  const grey = Buffer.from(data.flat().map((isDark) => (isDark ? 0 : 255)));
  const code = await sharp(grey, { raw: { width: size, height: size, channels: 1 } })
    .resize(6 * size, 6 * size, { kernel: 'nearest' })
    .png()
    .toBuffer();
  return sharp(
    await page
      .composite([{ input: code }])
      .png()
      .toBuffer(),
  );
}
