import type { Instant } from '@ruzhu/rules';
import type { IncomingFile } from '../ports/store/incoming.ts';
import type { Deps } from './deps.ts';

type Kept = Pick<IncomingFile, 'id' | 'merchantId'>;

/** Destroys the bytes of the parts of a file; ended in between, it is done again later. */
export async function clearParts(deps: Deps, { id, merchantId }: Kept): Promise<void> {
  const parts = await deps.store.read('platform', (tx) => tx.files.incoming.parts(id));
  for (const part of parts) await deps.files.remove(merchantId, part.id);
  await deps.store.write('platform', (tx) => tx.files.incoming.withoutParts(id));
}

/** Nothing is left of a file that was given up. */
export async function clearIncoming(deps: Deps, file: Kept): Promise<void> {
  await clearParts(deps, file);
  await deps.store.write('platform', (tx) => tx.files.incoming.cleared(file.id));
}

/** Clears away files on their way that were begun before an instant, whole or not. Returns how many. */
export async function clearOldIncoming(deps: Deps, before: Instant): Promise<number> {
  const now = deps.clock.now();
  const old = await deps.store.write('platform', (tx) => tx.files.incoming.giveUpOld(before, now));
  for (const one of old) await clearIncoming(deps, one);
  return old.length;
}

/** Clears away all that is on its way for a merchant. */
export async function clearIncomingOf(deps: Deps, merchantId: string): Promise<void> {
  const all = await deps.store.write('platform', (tx) =>
    tx.files.incoming.giveUpAll(merchantId, deps.clock.now()),
  );
  for (const one of all) await clearIncoming(deps, one);
}
