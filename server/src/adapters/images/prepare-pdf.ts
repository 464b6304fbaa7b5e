import type { PictureFault } from './prepare-picture.ts';
import type { RawPicture } from './raw-picture.ts';
import { type Pdfium, readPdf } from './read-pdf.ts';
import { screenPdf } from './screen-pdf.ts';

export type PdfWork = {
  /** Whether the first page is drawn here; else somebody else draws it. */
  readonly draw: boolean;
};

export type PreparedPdf =
  | { readonly ok: false; readonly fault: PictureFault }
  | {
      readonly ok: true;
      readonly pages: number;
      readonly text: string;
      /** The first page in pixels; `null` when it was not to be drawn. */
      readonly first: RawPicture | null;
    };

const MOST_PAGES = 20;

const refused = (code: string, params: PictureFault['params'] = {}) =>
  ({ ok: false, fault: { code, params } }) as const;

/**
 * Screens a PDF, reads its text and draws its first page if asked. Refusals: `file.encrypted`, `file.pdf_active`,
 * `file.pdf_pages`, `file.unreadable`.
 */
export function preparePdf(pdfium: Pdfium, bytes: Buffer, { draw }: PdfWork): PreparedPdf {
  const screening = screenPdf(bytes);
  if (screening.isEncrypted) return refused('file.encrypted');
  if (screening.isActive) return refused('file.pdf_active');
  const read = readPdf(pdfium, bytes, draw);
  if (read.state !== 'read') return refused(read.state === 'locked' ? 'file.encrypted' : 'file.unreadable');
  const pages = Math.max(read.pages, screening.pages);
  if (pages > MOST_PAGES) return refused('file.pdf_pages', { max: MOST_PAGES, pages });
  if (draw && read.first === null) return refused('file.unreadable');
  return { ok: true, pages, text: read.text, first: read.first };
}
