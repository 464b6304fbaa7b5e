import { createHash } from 'node:crypto';
import { boundedWork, type Later } from '../../ports/bounded-work.ts';
import type { ImageFacts, ImageFault, ImageLimits, Images, PreparedImage } from '../../ports/files.ts';
import { type ImageWorkers, imageWorkers, type PictureResult, type Worked } from './in-worker.ts';
import type { PictureWork } from './prepare-picture.ts';
import { findProgram, renderPdf } from './render-pdf.ts';
import { sniff } from './sniff.ts';

export type SharpImages = {
  /** Path of poppler's `pdftoppm`; looked for on the search path when not given. `null` draws with PDFium instead. */
  readonly pdftoppm?: string | null;
  readonly wallMs?: number;
  /** Processes that are kept ready. */
  readonly keep?: number;
};

/** Reads pictures, and what else its processes can do. */
export type ImageReader = Images & {
  /** A JPEG of ours with at most so many bytes, `null` when it cannot be. */
  readonly shrink: (jpeg: Uint8Array, mostBytes: number) => Promise<Uint8Array | null>;
  /** Starts the processes that are kept ready, so that the first picture does not wait for one. */
  readonly warmUp: () => void;
  readonly close: () => void;
};

type Answer = Awaited<ReturnType<Images['prepare']>>;
type Kind = ImageFacts['type'];

const refused = (code: string, params: ImageFault['params'] = {}): Answer => ({
  ok: false,
  fault: { code, params },
});

const megabytes = (bytes: number): number => Math.round((bytes / 1_048_576) * 10) / 10;

const later: Later = (ms, act) => {
  const timer = setTimeout(act, ms);
  return () => clearTimeout(timer);
};

function sizeRefusal(type: Kind, bytes: number, { maxBytes, maxPdfBytes }: ImageLimits): Answer | null {
  const max = type === 'pdf' ? maxPdfBytes : maxBytes;
  return bytes > max ? refused('file.size', { max: megabytes(max), actual: megabytes(bytes) }) : null;
}

type Sent = { readonly type: Kind; readonly bytes: Uint8Array };

function imageOf(
  { width, height, findings, look, codes }: Extract<PictureResult, { readonly ok: true }>,
  [page = Buffer.alloc(0), thumb = Buffer.alloc(0)]: readonly Buffer[],
  { type, bytes }: Sent,
): PreparedImage {
  return {
    facts: { type, bytes: bytes.length, width, height },
    page: new Uint8Array(page),
    thumb: new Uint8Array(thumb),
    sha256: new Uint8Array(createHash('sha256').update(bytes).digest()),
    findings,
    look,
    codes,
    text: '',
  };
}

const answerOf = (worked: Worked<PictureResult> | null, sent: Sent): Answer => {
  if (!worked) return refused('file.unreadable');
  const { result, parts } = worked;
  return result.ok ? { ok: true, image: imageOf(result, parts, sent) } : result;
};

type PdfMeans = {
  readonly workers: ImageWorkers;
  readonly pdftoppm: string | null;
  readonly wallMs: number;
};

/** A page of paper has no pixels of its own, so it cannot be too small. */
const NO_LEAST = 0;

/**
 * The first page of a PDF as a picture, with the text of all pages. poppler draws where it is there, since it knows the
 * fonts of the machine; PDFium draws with what stands in the file.
 */
async function preparePdf(
  { workers, pdftoppm, wallMs }: PdfMeans,
  bytes: Uint8Array,
  codes: boolean,
): Promise<Answer> {
  const [sent, work]: [Sent, PictureWork] = [
    { type: 'pdf', bytes },
    { minPixels: NO_LEAST, codes },
  ];
  const read = await workers.pdf(bytes, { draw: pdftoppm === null });
  if (!read) return refused('file.unreadable');
  if (!read.result.ok) return read.result;
  const { first, pages, text } = read.result;
  const [data = Buffer.alloc(0)] = read.parts;
  const drawn = pdftoppm === null ? null : await renderPdf(pdftoppm, bytes, wallMs);
  if (!first && !drawn) return refused('file.unreadable');
  const picture = first
    ? workers.pixels({ ...first, data }, work)
    : workers.picture(drawn ?? Buffer.alloc(0), work);
  const answer = answerOf(await picture, sent);
  if (!answer.ok) return answer;
  const findings = pages > 1 ? [...answer.image.findings, 'doc.first_page'] : answer.image.findings;
  return { ok: true, image: { ...answer.image, findings, text } };
}

/**
 * Reads pictures and PDFs of strangers and makes clean ones of them, in processes of their own, two at once. The type
 * is told by content, then by decoding. More than 32 that wait are refused with `Overloaded`.
 * Refusals: `file.empty`, `file.type`, `file.size`, `file.unreadable`, `file.side`, `file.too_many_pixels`,
 * `file.pixels`, `file.encrypted`, `file.pdf_active`, `file.pdf_pages`.
 */
export function sharpImages(options: SharpImages = {}): ImageReader {
  const { pdftoppm = findProgram('pdftoppm'), wallMs = 20_000, keep = 2 } = options;
  const workers = imageWorkers({ wallMs, keep });
  const bounds = { what: 'the reading of pictures', atOnce: 2, waiting: 32, patienceMs: 2 * wallMs };
  const bounded = boundedWork(bounds, later);
  const prepare = async (bytes: Uint8Array, limits: ImageLimits): Promise<Answer> => {
    if (bytes.length === 0) return refused('file.empty');
    const type = sniff(bytes);
    if (!type) return refused('file.type');
    const tooLarge = sizeRefusal(type, bytes.length, limits);
    if (tooLarge) return tooLarge;
    const { minPixels, codes = false } = limits;
    return type === 'pdf'
      ? bounded(() => preparePdf({ workers, pdftoppm, wallMs }, bytes, codes))
      : bounded(async () => answerOf(await workers.picture(bytes, { minPixels, codes }), { type, bytes }));
  };
  return {
    prepare,
    mark: async (page, mark) => {
      const marked = await bounded(() => workers.mark(page, mark));
      if (!marked) throw new Error('A page could not be marked');
      return new Uint8Array(marked);
    },
    shrink: (jpeg, mostBytes) => bounded(() => workers.shrink(jpeg, mostBytes)),
    warmUp: workers.warmUp,
    close: workers.close,
  };
}
