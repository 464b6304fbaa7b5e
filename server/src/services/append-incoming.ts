import { type Refused, refuse } from '@ruzhu/rules';
import type { IncomingFile, IncomingPart } from '../ports/store/incoming.ts';
import { type Outcome, refusing } from './decide.ts';
import type { Deps } from './deps.ts';
import { type Asked, misplaced, type Progress, viewIncoming } from './incoming-files.ts';

/** Bytes that are held before they are kept: no more is lost with a process that dies. */
const PART = 512 * 1024;

export type Append = Asked & {
  /** The byte the part begins at, and how many are announced; `null` when that was not said. */
  readonly from: number;
  readonly announced: number | null;
  /** A line that is cut throws: what came before is kept. */
  readonly body: AsyncIterable<Uint8Array>;
};

/** What comes until the end, or until the line is cut. */
async function* untilCut(body: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  try {
    yield* body;
  } catch {
    // Whoever sent it asks how far it came.
  }
}

export const joined = (chunks: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
};

/** Keeps a part: noted first, so that bytes which never get a row are cleared away. `false`: another was faster. */
async function keepPart(deps: Deps, file: IncomingFile, at: number, bytes: Uint8Array): Promise<boolean> {
  const { merchantId } = file;
  const part: IncomingPart = { id: deps.ids.id(), at, length: bytes.length };
  const noted = { id: part.id, merchantId, at: deps.clock.now() };
  await deps.store.write({ merchant: merchantId }, (tx) => tx.files.uploads.begin(noted));
  await deps.files.put(merchantId, part.id, 'original', bytes);
  const isKept = await deps.store.write({ merchant: merchantId }, async (tx) => {
    if (!(await tx.files.incoming.append(file, part, deps.clock.now()))) return false;
    return tx.files.uploads.end(part.id);
  });
  if (!isKept) await deps.files.remove(merchantId, part.id);
  return isKept;
}

/** Keeps what comes from `from` on, part by part. Refusals: `upload.offset`, `request.too_large`. */
async function keepAll(deps: Deps, file: IncomingFile, { from, body }: Append): Promise<Refused | null> {
  let at = from;
  let held: Uint8Array[] = [];
  let size = 0;
  const keep = async (): Promise<boolean> => {
    if (size === 0) return true;
    const bytes = joined(held);
    [held, size] = [[], 0];
    const isKept = await keepPart(deps, file, at, bytes);
    at += bytes.length;
    return isKept;
  };
  const late = async () => {
    const now = await deps.store.read({ merchant: file.merchantId }, (tx) => tx.files.incoming.find(file.id));
    return now ? misplaced(now, from) : refuse('not_found');
  };
  for await (const chunk of untilCut(body)) {
    if (at + size + chunk.length > file.length) return refuse('request.too_large');
    held.push(chunk);
    size += chunk.length;
    if (size >= PART && !(await keep())) return late();
  }
  return (await keep()) ? null : late();
}

/**
 * Keeps the part of a file that begins where the file ends by now. What has arrived when the line is cut is kept too, up to
 * the last byte. Refusals: `not_found`, `upload.offset` (with `expected`), `request.too_large` (the file would become longer
 * than was said).
 */
export async function appendIncoming(deps: Deps, append: Append): Promise<Outcome<Progress>> {
  const seen = await viewIncoming(deps, append);
  if (!seen.ok) return seen;
  const { incoming } = seen.value;
  const { from, announced } = append;
  if (from !== incoming.received) return refusing(misplaced(incoming, from).refusal);
  if (from + (announced ?? 0) > incoming.length) return refusing(refuse('request.too_large').refusal);
  const refused = await keepAll(deps, incoming, append);
  return refused ? refusing(refused.refusal) : viewIncoming(deps, append);
}
