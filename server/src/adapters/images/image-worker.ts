/**
 * The process in which pictures and PDFs of strangers are read. Bytes come in by the standard input; the work is named
 * by the first argument (`picture <minPixels>` or `screen`), its result goes out as one parcel.
 */
import { buffer } from 'node:stream/consumers';
import { type Parcel, pack } from './parcel.ts';
import { preparePicture } from './prepare-picture.ts';
import { screenPdf } from './screen-pdf.ts';

async function picture(bytes: Buffer, minPixels: number): Promise<Parcel> {
  const prepared = await preparePicture(bytes, minPixels);
  if (!prepared.ok) return { label: prepared, parts: [] };
  const { page, thumb, ...label } = prepared;
  return { label, parts: [page, thumb] };
}

const [, , work, minPixels] = process.argv;
const bytes = await buffer(process.stdin);
const parcel =
  work === 'screen' ? { label: screenPdf(bytes), parts: [] } : await picture(bytes, Number(minPixels));
process.stdout.write(pack(parcel));
