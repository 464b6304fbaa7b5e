import { MINUTE, ok, type Policy, type Refused, refuse } from '@ruzhu/rules';
import type { FileRow } from '../ports/records.ts';
import type { IncomingFile } from '../ports/store/incoming.ts';
import type { Tx } from '../ports/store.ts';
import { clearIncoming } from './clear-incoming.ts';
import { asOutcome, decide, type Outcome } from './decide.ts';
import type { Deps } from './deps.ts';
import { displayName, MOST_FILES } from './files.ts';
import { mine } from './loading.ts';

/** Files of one merchant that may be on their way at once; with 20 MB each they are 200 MB. */
const MOST_OPEN = 10;
/** One that nobody has sent a byte of for so long makes room for another. */
const IDLE = 10 * MINUTE;

const MEGA = 1024 * 1024;
const megabytes = (bytes: number) => Math.round((bytes / MEGA) * 10) / 10;

export type Asked = { readonly merchantId: string; readonly id: string };

export type BeginIncoming = {
  readonly merchantId: string;
  readonly applicationId: string;
  readonly field: string;
  readonly name: string;
  readonly length: number;
  readonly sha256: Uint8Array;
};

/** How far a file is, and what became of it. */
export type Progress = { readonly incoming: IncomingFile; readonly file: FileRow | null };

function sizeFault(length: number, { values }: Policy): Refused | null {
  const max = Math.max(values['verify.maxFileBytes'], values['verify.maxPdfBytes']);
  return length > max ? refuse('file.size', '', { max: megabytes(max), actual: megabytes(length) }) : null;
}

/** Room for one more, if need be in the place of one that nobody goes on with. */
async function makeRoom(deps: Deps, tx: Tx, merchantId: string): Promise<Refused | null> {
  const open = await tx.files.incoming.open(merchantId);
  if (open.length < MOST_OPEN) return null;
  const now = deps.clock.now();
  const [oldest] = open;
  if (!oldest || oldest.touchedAt > now - IDLE) return refuse('upload.too_many', '', { max: MOST_OPEN });
  // What is given up is cleared away by the sweep.
  await tx.files.incoming.giveUp(oldest.id, now);
  return null;
}

/**
 * A file that will come part by part. The same bytes for the same field go on where they stopped, also after the page was
 * loaded again. Refusals: `not_found`, `file.size`, `file.too_many`, `upload.too_many`.
 */
export const beginIncoming = (deps: Deps, begin: BeginIncoming): Promise<Outcome<Progress>> =>
  decide(deps, { merchant: begin.merchantId }, async (tx) => {
    const found = await mine(tx, begin.merchantId, begin.applicationId);
    if (!found.ok) return found;
    const fault = sizeFault(begin.length, deps.policies.named(found.value.policy));
    if (fault) return fault;
    if ((await tx.files.of(begin.applicationId)).length >= MOST_FILES)
      return refuse('file.too_many', '', { max: MOST_FILES });
    const same = await tx.files.incoming.same(begin);
    if (same) return ok({ incoming: same, file: null });
    const full = await makeRoom(deps, tx, begin.merchantId);
    if (full) return full;
    const at = deps.clock.now();
    const name = displayName(begin.name);
    const fresh = { id: deps.ids.id(), received: 0, begunAt: at, touchedAt: at, fileId: null };
    const incoming: IncomingFile = { ...begin, ...fresh, name };
    await tx.files.incoming.insert(incoming);
    return ok({ incoming, file: null });
  });

async function found(tx: Tx, { merchantId, id }: Asked) {
  const incoming = await tx.files.incoming.find(id);
  return incoming?.merchantId === merchantId ? ok(incoming) : refuse('not_found');
}

async function progressOf(tx: Tx, asked: Asked) {
  const incoming = await found(tx, asked);
  if (!incoming.ok) return incoming;
  const { fileId } = incoming.value;
  return ok({ incoming: incoming.value, file: fileId ? await tx.files.find(fileId) : null });
}

/** How far a file is. Refusal: `not_found`. */
export const viewIncoming = async (deps: Deps, asked: Asked): Promise<Outcome<Progress>> =>
  asOutcome(await deps.store.read({ merchant: asked.merchantId }, (tx) => progressOf(tx, asked)));

/** Nobody goes on with it. Refusal: `not_found`. */
export async function cancelIncoming(deps: Deps, asked: Asked): Promise<Outcome<null>> {
  const gone = await decide(deps, { merchant: asked.merchantId }, async (tx) => {
    const incoming = await found(tx, asked);
    if (!incoming.ok) return incoming;
    await tx.files.incoming.giveUp(asked.id, deps.clock.now());
    return ok(incoming.value);
  });
  if (!gone.ok) return gone;
  await clearIncoming(deps, gone.value);
  return ok(null);
}

/** A part that does not begin where the file ends by now. */
export const misplaced = ({ received }: IncomingFile, given: number): Refused =>
  refuse('upload.offset', '', { expected: received, given });
