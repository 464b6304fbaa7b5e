import sharp from 'sharp';
import { sharpImages } from '../../server/src/adapters/images/sharp-images.ts';
import { makePdf } from '../../server/src/testing/pdf.ts';
import { printedPage } from '../../server/src/testing/pictures.ts';
import { type Figures, rate } from './figures.ts';

const LIMITS = { maxBytes: 10 * 1_048_576, maxPdfBytes: 20 * 1_048_576, minPixels: 600 };
const EACH = 24;
const AT_ONCE = 2;

/** A photo of 12 megapixels with the noise of a sensor, a scan, and a PDF of one page. */
async function samples(): Promise<Readonly<Record<string, Uint8Array>>> {
  const noise = { create: { width: 4_000, height: 3_000, channels: 3, background: '#ddd' } } as const;
  const grain = await sharp({
    ...noise,
    create: { ...noise.create, noise: { type: 'gaussian', mean: 220, sigma: 8 } },
  })
    .png()
    .toBuffer();
  const sheet = await printedPage({ width: 3_600, height: 2_600 }).png().toBuffer();
  const photo = await sharp(grain)
    .composite([{ input: sheet }])
    .jpeg({ quality: 85 })
    .toBuffer();
  const scan = await printedPage({ width: 1_800, height: 1_300 }).png().toBuffer();
  return { photo, scan, pdf: makePdf() };
}

/** How long an upload waits for its picture, two at a time as the server works, the first of all aside. */
export async function images(): Promise<Figures> {
  const reader = sharpImages();
  const figures: Record<string, Readonly<Record<string, number>>> = {};
  for (const [kind, bytes] of Object.entries(await samples())) {
    await reader.prepare(bytes, LIMITS);
    const latencies: number[] = [];
    const work = async () => {
      for (let left = EACH / AT_ONCE; left > 0; left -= 1) {
        const begun = performance.now();
        const answer = await reader.prepare(bytes, LIMITS);
        if (!answer.ok) throw new Error(answer.fault.code);
        latencies.push(performance.now() - begun);
      }
    };
    const begun = performance.now();
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    figures[kind] = rate(latencies, (performance.now() - begun) / 1_000);
  }
  return figures;
}
