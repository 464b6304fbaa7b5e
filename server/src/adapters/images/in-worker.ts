import { fileURLToPath } from 'node:url';
import { type Outcome, runConfined } from './confined.ts';
import { type Parcel, unpack } from './parcel.ts';
import type { PictureFault } from './prepare-picture.ts';
import type { PdfScreening } from './screen-pdf.ts';

const worker = fileURLToPath(new URL('./image-worker.ts', import.meta.url));

const FLAGS = ['--max-old-space-size=256', '--disable-warning=ExperimentalWarning'];

/** V8 reserves some GiB of addresses that it never fills; pictures are bounded by their pixels as well. */
const MEMORY_KIB = 6 * 1_048_576;

export type WorkerOptions = { readonly wallMs: number };

function run(bytes: Uint8Array, work: readonly string[], { wallMs }: WorkerOptions): Promise<Outcome> {
  return runConfined({
    command: [process.execPath, ...FLAGS, worker, ...work],
    input: bytes,
    cpuSeconds: Math.ceil(wallMs / 1_000),
    wallMs,
    memoryKiB: MEMORY_KIB,
    mostOutput: 64 * 1_048_576,
    env: { MALLOC_ARENA_MAX: '2', UV_THREADPOOL_SIZE: '2' },
  });
}

/** The parcel, or `null` when the worker did not survive. A worker that ends with an error of ours is a fault. */
function open(outcome: Outcome): Parcel | null {
  if (outcome.state === 'killed') return null;
  if (outcome.state === 'refused')
    throw new Error(`The image worker failed: ${outcome.words.trim().slice(0, 500)}`);
  return unpack(outcome.output);
}

export type PictureLabel =
  | { readonly ok: false; readonly fault: PictureFault }
  | {
      readonly ok: true;
      readonly width: number;
      readonly height: number;
      readonly findings: readonly string[];
    };

export type PictureWork = { readonly label: PictureLabel; readonly page: Buffer; readonly thumb: Buffer };

const UNREADABLE = { ok: false, fault: { code: 'file.unreadable', params: {} } } as const;

/** `preparePicture` in a process of its own; whatever kills it is unreadable. */
export async function pictureInWorker(
  bytes: Uint8Array,
  minPixels: number,
  options: WorkerOptions,
): Promise<PictureWork> {
  const parcel = open(await run(bytes, ['picture', String(minPixels)], options));
  const [page = Buffer.alloc(0), thumb = Buffer.alloc(0)] = parcel?.parts ?? [];
  // The label was written by our own worker.
  return { label: parcel ? (parcel.label as PictureLabel) : UNREADABLE, page, thumb };
}

/** `screenPdf` in a process of its own; `null` when that did not survive. */
export async function screenInWorker(
  bytes: Uint8Array,
  options: WorkerOptions,
): Promise<PdfScreening | null> {
  const parcel = open(await run(bytes, ['screen'], options));
  // The label was written by our own worker.
  return parcel ? (parcel.label as PdfScreening) : null;
}
