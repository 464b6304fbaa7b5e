import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { init } from '@embedpdf/pdfium';
import type { RawPicture } from './raw-picture.ts';

const PAGE_SIDE = 2_400;
const MOST_PAGES = 20;
const MOST_CHARACTERS = 20_000;
const WHITE = 0xffffffff;
/** `FPDF_ANNOT`: seals and signatures often stand in annotations. */
const WITH_ANNOTATIONS = 1;
/** `FPDF_ERR_PASSWORD`. */
const PASSWORD = 4;

/** `locked` asks for a password, `broken` cannot be opened at all. */
export type ReadPdf = { readonly state: 'locked' | 'broken' } | OpenedPdf;

export type OpenedPdf = {
  readonly state: 'read';
  readonly pages: number;
  /** The text layer of all pages; empty where there is none, as in a scan. */
  readonly text: string;
  /** The first page in pixels, the long side 2400; `null` when it was not asked for. */
  readonly first: RawPicture | null;
};

/** PDFium, opened. */
export type Pdfium = Awaited<ReturnType<typeof init>>;

/** Opens PDFium from its package; it never looks for its program elsewhere. */
export async function openPdfium(): Promise<Pdfium> {
  const program = readFileSync(fileURLToPath(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm')));
  const pdfium = await init({ wasmBinary: new Uint8Array(program).buffer });
  pdfium.PDFiumExt_Init();
  return pdfium;
}

/** The bytes at a place of the reader's memory, which moves when it grows. */
const memory = ({ pdfium }: Pdfium, at: number, length: number): Uint8Array =>
  pdfium.HEAPU8.subarray(at, at + length);

/** The text of one page. PDFium counts and writes UTF-16, with a zero at the end. */
function textOf(lib: Pdfium, page: number, most: number): string {
  const layer = lib.FPDFText_LoadPage(page);
  if (layer === 0) return '';
  const count = Math.min(lib.FPDFText_CountChars(layer), most);
  const place = lib.pdfium.wasmExports.malloc((count + 1) * 2);
  const written = lib.FPDFText_GetText(layer, 0, count, place);
  const text = Buffer.from(memory(lib, place, Math.max(0, written - 1) * 2)).toString('utf16le');
  lib.pdfium.wasmExports.free(place);
  lib.FPDFText_ClosePage(layer);
  return text;
}

/** The pixels of a page on white. BGRA, as PDFium draws, becomes RGB. */
function draw(lib: Pdfium, page: number): RawPicture {
  const [across, down] = [lib.FPDF_GetPageWidthF(page), lib.FPDF_GetPageHeightF(page)];
  if (!(across > 0 && down > 0)) throw new Error('A page has no size');
  const scale = PAGE_SIDE / Math.max(across, down);
  const [width, height] = [Math.max(1, Math.round(across * scale)), Math.max(1, Math.round(down * scale))];
  const bitmap = lib.FPDFBitmap_Create(width, height, 0);
  if (bitmap === 0) throw new Error('A page cannot be drawn');
  lib.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
  lib.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, WITH_ANNOTATIONS);
  const [from, stride] = [lib.FPDFBitmap_GetBuffer(bitmap), lib.FPDFBitmap_GetStride(bitmap)];
  const drawn = memory(lib, from, stride * height);
  const data = Buffer.alloc(width * height * 3);
  for (let y = 0, to = 0; y < height; y += 1)
    for (let at = y * stride, x = 0; x < width; x += 1, at += 4, to += 3) {
      data[to] = drawn[at + 2] ?? 0;
      data[to + 1] = drawn[at + 1] ?? 0;
      data[to + 2] = drawn[at] ?? 0;
    }
  lib.FPDFBitmap_Destroy(bitmap);
  return { data, width, height };
}

/** Lines that people can read: no control signs but the ends of lines. */
const plain = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]|\p{Cs}|\p{Cf}|\p{Co}/gu, '')
    .replace(/[ \u3000]*\n\s*/g, '\n')
    .trim();

/**
 * Reads a PDF with PDFium in WebAssembly, which touches nothing outside its own memory: the text of its pages and, when
 * `withPicture`, the first page in pixels. A process reads one PDF only and ends, so nothing is given back.
 */
export function readPdf(lib: Pdfium, bytes: Uint8Array, withPicture: boolean): ReadPdf {
  const place = lib.pdfium.wasmExports.malloc(bytes.length);
  lib.pdfium.HEAPU8.set(bytes, place);
  const document = lib.FPDF_LoadMemDocument(place, bytes.length, '');
  if (document === 0) return { state: lib.FPDF_GetLastError() === PASSWORD ? 'locked' : 'broken' };
  const pages = lib.FPDF_GetPageCount(document);
  let [text, first]: [string, RawPicture | null] = ['', null];
  for (let at = 0; at < Math.min(pages, MOST_PAGES) && text.length < MOST_CHARACTERS; at += 1) {
    const page = lib.FPDF_LoadPage(document, at);
    if (page === 0) continue;
    text += `${textOf(lib, page, MOST_CHARACTERS - text.length)}\n`;
    if (at === 0 && withPicture) first = draw(lib, page);
    lib.FPDF_ClosePage(page);
  }
  return { state: 'read', pages, text: plain(text), first };
}
