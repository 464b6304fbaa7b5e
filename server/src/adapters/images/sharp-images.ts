import { createHash } from 'node:crypto';
import { boundedWork, type Later } from '../../ports/bounded-work.ts';
import type { ImageFacts, ImageFault, Images, PreparedImage } from '../../ports/files.ts';
import { pictureInWorker, screenInWorker } from './in-worker.ts';
import { findProgram, renderPdf } from './render-pdf.ts';
import { sniff } from './sniff.ts';

export type SharpImages = {
  /** Path of poppler's `pdftoppm`; looked for on the search path when not given, `null` for none. */
  readonly pdftoppm?: string | null;
  readonly wallMs?: number;
};

type Limits = Parameters<Images['prepare']>[1];
type Answer = Awaited<ReturnType<Images['prepare']>>;
type Kind = ImageFacts['type'];

const MOST_PAGES = 20;

const refused = (code: string, params: ImageFault['params'] = {}): Answer => ({
  ok: false,
  fault: { code, params },
});

const megabytes = (bytes: number): number => Math.round((bytes / 1_048_576) * 10) / 10;

const later: Later = (ms, act) => {
  const timer = setTimeout(act, ms);
  return () => clearTimeout(timer);
};

function sizeRefusal(type: Kind, bytes: number, { maxBytes, maxPdfBytes }: Limits): Answer | null {
  const max = type === 'pdf' ? maxPdfBytes : maxBytes;
  return bytes > max ? refused('file.size', { max: megabytes(max), actual: megabytes(bytes) }) : null;
}

type Sent = { readonly type: Kind; readonly bytes: Uint8Array };

async function prepareFrom(
  picture: Uint8Array,
  minPixels: number,
  sent: Sent,
  wallMs: number,
): Promise<Answer> {
  const { label, page, thumb } = await pictureInWorker(picture, minPixels, { wallMs });
  if (!label.ok) return label;
  const { width, height, findings } = label;
  const facts = { type: sent.type, bytes: sent.bytes.length, width, height };
  const sha256 = new Uint8Array(createHash('sha256').update(sent.bytes).digest());
  const image: PreparedImage = {
    facts,
    page: new Uint8Array(page),
    thumb: new Uint8Array(thumb),
    sha256,
    findings,
  };
  return { ok: true, image };
}

async function preparePdf(pdftoppm: string | null, bytes: Uint8Array, wallMs: number): Promise<Answer> {
  if (pdftoppm === null) return refused('file.pdf_unsupported');
  const screening = await screenInWorker(bytes, { wallMs });
  if (!screening) return refused('file.unreadable');
  if (screening.isEncrypted) return refused('file.encrypted');
  if (screening.isActive) return refused('file.pdf_active');
  if (screening.pages > MOST_PAGES)
    return refused('file.pdf_pages', { max: MOST_PAGES, pages: screening.pages });
  const picture = await renderPdf(pdftoppm, bytes, wallMs);
  if (!picture) return refused('file.unreadable');
  // A page of paper has no pixels of its own, so it cannot be too small.
  const answer = await prepareFrom(picture, 0, { type: 'pdf', bytes }, wallMs);
  if (!answer.ok || screening.pages < 2) return answer;
  return { ok: true, image: { ...answer.image, findings: [...answer.image.findings, 'doc.first_page'] } };
}

/**
 * Reads pictures and PDFs of strangers and makes clean ones of them, each in a process of its own, two at once. The type
 * is told by content, then by decoding. More than 32 that wait are refused with `Overloaded`.
 * Refusals: `file.empty`, `file.type`, `file.size`, `file.unreadable`, `file.side`, `file.too_many_pixels`,
 * `file.pixels`, `file.encrypted`, `file.pdf_active`, `file.pdf_pages`, `file.pdf_unsupported`.
 */
export function sharpImages({
  pdftoppm = findProgram('pdftoppm'),
  wallMs = 20_000,
}: SharpImages = {}): Images {
  const bounds = { what: 'the reading of pictures', atOnce: 2, waiting: 32, patienceMs: 2 * wallMs };
  const bounded = boundedWork(bounds, later);
  const prepare = async (bytes: Uint8Array, limits: Limits): Promise<Answer> => {
    if (bytes.length === 0) return refused('file.empty');
    const type = sniff(bytes);
    if (!type) return refused('file.type');
    const tooLarge = sizeRefusal(type, bytes.length, limits);
    if (tooLarge) return tooLarge;
    return type === 'pdf'
      ? bounded(() => preparePdf(pdftoppm, bytes, wallMs))
      : bounded(() => prepareFrom(bytes, limits.minPixels, { type, bytes }, wallMs));
  };
  return { prepare };
}
