import { fileURLToPath } from 'node:url';
import type { PageMark } from '../../ports/files.ts';
import type { ImageWork } from './image-worker.ts';
import type { Parcel } from './parcel.ts';
import type { PdfWork, PreparedPdf } from './prepare-pdf.ts';
import type { PictureWork, Prepared } from './prepare-picture.ts';
import type { RawPicture } from './raw-picture.ts';
import { warmWorker } from './warm-worker.ts';
import { type WorkerPool, workerPool } from './worker-pool.ts';

/**
 * Without the trap handler V8 reserves for WebAssembly only what it uses, so that the limit on addresses can hold. The
 * permission model keeps the process from writing files and from starting others.
 */
const FLAGS = [
  '--max-old-space-size=256',
  '--disable-wasm-trap-handler',
  '--permission',
  '--allow-addons',
  '--allow-fs-read=*',
  '--disable-warning=ExperimentalWarning',
  '--disable-warning=SecurityWarning',
];

/** V8 reserves some GiB of addresses that it never fills; pictures are bounded by their pixels as well. */
const MEMORY_KIB = 6 * 1_048_576;

/** A process is replaced after so many files, so much computing or when it has grown to so much memory. */
const RENEWED = { files: 50, cpuMs: 60_000, bytes: 450 * 1_048_576 };

/** What all files of a process may cost together: the last one still has its full time. */
const CPU_SECONDS = RENEWED.cpuMs / 1_000 + 20;

type Label<T> = { readonly result: T; readonly used: { readonly cpuMs: number; readonly bytes: number } };

/** The result of a file, and the bytes that were made of it. */
export type Worked<T> = { readonly result: T; readonly parts: readonly Buffer[] };

export type PictureResult =
  | Extract<Prepared, { readonly ok: false }>
  | Omit<Extract<Prepared, { readonly ok: true }>, 'page' | 'thumb'>;

type Opened = Extract<PreparedPdf, { readonly ok: true }>;
export type PdfResult =
  | Extract<PreparedPdf, { readonly ok: false }>
  | (Omit<Opened, 'first'> & { readonly first: Omit<RawPicture, 'data'> | null });

/** `null` is a file that its process did not survive. */
export type ImageWorkers = {
  readonly picture: (bytes: Uint8Array, work: PictureWork) => Promise<Worked<PictureResult> | null>;
  readonly pixels: (drawn: RawPicture, work: PictureWork) => Promise<Worked<PictureResult> | null>;
  readonly pdf: (bytes: Uint8Array, work: PdfWork) => Promise<Worked<PdfResult> | null>;
  /** `null` when it could not be marked. */
  readonly mark: (page: Uint8Array, mark: PageMark) => Promise<Buffer | null>;
  /** `null` when it cannot be made so small. */
  readonly shrink: (jpeg: Uint8Array, mostBytes: number) => Promise<Buffer | null>;
  readonly warmUp: () => void;
  readonly close: () => void;
};

export type WorkerOptions = { readonly wallMs: number; readonly keep: number };

const startWorker = (file: './image-worker.ts' | './pdf-worker.ts') => () =>
  warmWorker({
    command: [process.execPath, ...FLAGS, fileURLToPath(new URL(file, import.meta.url))],
    cpuSeconds: CPU_SECONDS,
    memoryKiB: MEMORY_KIB,
    mostOutput: 64 * 1_048_576,
    startMs: 60_000,
    env: { MALLOC_ARENA_MAX: '2', UV_THREADPOOL_SIZE: '2' },
  });

/** The label was written by our own worker for this kind of work. */
const labelOf = <T>({ label }: Parcel): Label<T> => label as Label<T>;

type Told = { readonly ok: boolean; readonly fault?: { readonly code: string } };

/** A process may go on when its last file was read, and it has not used much. */
function isClean(answer: Parcel): boolean {
  const { result, used } = labelOf<Told>(answer);
  return result.fault?.code !== 'file.unreadable' && used.cpuMs < RENEWED.cpuMs && used.bytes < RENEWED.bytes;
}

async function ask<T>(pool: WorkerPool, bytes: Uint8Array, label: object, wallMs: number) {
  const sent = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const answer = await pool.run({ label, parts: [sent] }, wallMs);
  return answer && { result: labelOf<T>(answer).result, parts: answer.parts };
}

/**
 * Processes that read pictures and PDFs, kept ready. One that has met a picture that it could not read or that killed it
 * is not used again, and one that has met a PDF never is, so that nothing a file may have done to it reaches another
 * merchant's; others are replaced after 50 files.
 */
export function imageWorkers({ wallMs, keep }: WorkerOptions): ImageWorkers {
  const pictures = workerPool({
    keep,
    most: RENEWED.files,
    isClean,
    start: startWorker('./image-worker.ts'),
  });
  const pdfs = workerPool({ keep: 1, most: 1, isClean, start: startWorker('./pdf-worker.ts') });
  const picture = <T>(bytes: Uint8Array, work: ImageWork) => ask<T>(pictures, bytes, work, wallMs);

  return {
    picture: (bytes, work) => picture<PictureResult>(bytes, { kind: 'picture', ...work }),
    pixels: ({ data, width, height }, work) =>
      picture<PictureResult>(data, { kind: 'pixels', width, height, ...work }),
    pdf: (bytes, work) => ask<PdfResult>(pdfs, bytes, work, wallMs),
    mark: async (page, { name, code }) => {
      const answer = await picture<Told>(page, { kind: 'mark', name, code });
      return answer?.parts[0] ?? null;
    },
    shrink: async (jpeg, mostBytes) => {
      const answer = await picture<Told>(jpeg, { kind: 'shrink', mostBytes });
      return answer?.parts[0] ?? null;
    },
    warmUp: () => {
      pictures.warmUp();
      pdfs.warmUp();
    },
    close: () => {
      pictures.close();
      pdfs.close();
    },
  };
}
