import sharp from 'sharp';
import { sharpImages } from '../../server/src/adapters/images/sharp-images.ts';
import { picture } from '../demo/merchants.ts';
import { type Figures, rate } from './figures.ts';

const LIMITS = { maxBytes: 10 * 1_048_576, maxPdfBytes: 20 * 1_048_576, minPixels: 600 };
const EACH = 24;
const AT_ONCE = 2;

const LINES = [
  '营业执照',
  '统一社会信用代码 91460300MA5TTTTT0X',
  '名称 示例食品有限公司',
  '经营范围 食品销售；糕点；饼干',
];

/** A page with a box on it; whoever reads it finds its objects without a table. */
const PDF = `%PDF-1.7
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Count 1 /Kids [3 0 R] >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >> endobj
4 0 obj << /Length 34 >> stream
0.8 0.2 0.2 rg 72 72 300 200 re f
endstream endobj
trailer << /Root 1 0 R >>
%%EOF
`;

/** A photo of 12 megapixels with the noise of a sensor, a scan, and a PDF of one page. */
async function samples(): Promise<Readonly<Record<string, Uint8Array>>> {
  const noise = { create: { width: 4_000, height: 3_000, channels: 3, background: '#ddd' } } as const;
  const grain = await sharp({
    ...noise,
    create: { ...noise.create, noise: { type: 'gaussian', mean: 220, sigma: 8 } },
  })
    .png()
    .toBuffer();
  const scan = await picture(LINES);
  const sheet = await sharp(scan).resize(3_600, 2_570).png().toBuffer();
  const photo = await sharp(grain)
    .composite([{ input: sheet }])
    .jpeg({ quality: 85 })
    .toBuffer();
  return { photo, scan, pdf: Buffer.from(PDF) };
}

/** How long an upload waits for its picture, two at a time as the server works, the first of all aside. */
export async function images(): Promise<Figures> {
  const reader = sharpImages();
  reader.warmUp();
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
  reader.close();
  return figures;
}
