/** The process in which a PDF of a stranger is read: one, then it is replaced. The parcel holds its bytes. */
import { type PdfWork, preparePdf } from './prepare-pdf.ts';
import { openPdfium } from './read-pdf.ts';
import { serveParcels } from './serve-parcels.ts';

const pdfium = await openPdfium();

await serveParcels(async (label, bytes) => {
  // The label was written by our own server.
  const prepared = preparePdf(pdfium, bytes, label as PdfWork);
  if (!prepared.ok || prepared.first === null) return { result: prepared, parts: [] };
  const { data, ...first } = prepared.first;
  return { result: { ...prepared, first }, parts: [data] };
});
