import { MINUTE, ok, refuse } from '@ruzhu/rules';
import type { FileRow } from '../ports/records.ts';
import type { IncomingFile } from '../ports/store/incoming.ts';
import { joined } from './append-incoming.ts';
import { clearParts } from './clear-incoming.ts';
import { type Outcome, refusing } from './decide.ts';
import type { Caller, Deps } from './deps.ts';
import { uploadFile } from './files.ts';
import { type Asked, misplaced, type Progress, viewIncoming } from './incoming-files.ts';

/** No request lives this long: whoever makes a file of the parts is gone. */
const LONGEST_REQUEST = 3 * MINUTE;

async function wholeOf(deps: Deps, { id, merchantId }: IncomingFile): Promise<Uint8Array> {
  const parts = await deps.store.read({ merchant: merchantId }, (tx) => tx.files.incoming.parts(id));
  const chunks: Uint8Array[] = [];
  for (const part of parts) {
    const bytes = await deps.files.get(merchantId, part.id, 'original');
    if (bytes?.length !== part.length) throw new Error(`part ${part.id} of ${id} is not there`);
    chunks.push(bytes);
  }
  return joined(chunks);
}

/** The file made of parts that are whole and claimed; a refusal leaves them, so that time may mend it. */
async function makeFile(deps: Deps, file: IncomingFile, caller: Caller): Promise<Outcome<FileRow>> {
  const { id, merchantId, sha256 } = file;
  const scope = { merchant: merchantId };
  try {
    const made = await uploadFile(
      deps,
      { ...file, bytes: await wholeOf(deps, file), caller },
      { sha256, store: (tx, row) => tx.files.incoming.done(id, row.id) },
    );
    if (!made.ok) await deps.store.write(scope, (tx) => tx.files.incoming.letGo(id));
    return made;
  } catch (fault) {
    await deps.store.write(scope, (tx) => tx.files.incoming.letGo(id)).catch(() => {});
    throw fault;
  }
}

/**
 * Makes a file of what has come, as if it had been sent at once. Done again it gives the same file. Refusals: `not_found`,
 * `upload.offset` (it is not whole), `idempotency.running`, those of `uploadFile`.
 */
export async function finishIncoming(
  deps: Deps,
  { caller, ...asked }: Asked & { readonly caller: Caller },
): Promise<Outcome<Progress>> {
  const seen = await viewIncoming(deps, asked);
  if (!seen.ok || seen.value.incoming.fileId !== null) return seen;
  const { incoming } = seen.value;
  if (incoming.received < incoming.length) return refusing(misplaced(incoming, incoming.length).refusal);
  const now = deps.clock.now();
  const isMine = await deps.store.write({ merchant: asked.merchantId }, (tx) =>
    tx.files.incoming.claim(asked.id, now, now - LONGEST_REQUEST),
  );
  if (!isMine) return refusing(refuse('idempotency.running', '', { seconds: 1 }).refusal);
  const made = await makeFile(deps, incoming, caller);
  if (!made.ok) return made;
  await clearParts(deps, incoming);
  return ok({ incoming: { ...incoming, fileId: made.value.id }, file: made.value });
}
