import type { Instant } from '@ruzhu/rules';
import type { Deps } from './deps.ts';

/**
 * Clears away the bytes of uploads that were begun before an instant and never got their row: whoever sent them was told
 * that they were not kept, or nothing. Returns how many.
 */
export async function clearUploads(deps: Deps, before: Instant): Promise<number> {
  const now = deps.clock.now();
  const left = await deps.store.write('platform', (tx) => tx.files.uploads.giveUp(before, now));
  for (const { id, merchantId } of left) {
    await deps.files.remove(merchantId, id);
    await deps.store.write('platform', (tx) => tx.files.uploads.cleared(id));
  }
  return left.length;
}

/**
 * Destroys the bytes of files that were taken away before an instant, then says so in their row: ended in between, it is
 * done again later. Returns how many.
 */
export async function shredFiles(deps: Deps, before: Instant): Promise<number> {
  const now = deps.clock.now();
  const files = await deps.store.write('platform', (tx) => tx.files.sweeps.toShred(before, now));
  for (const { id, merchantId } of files) {
    await deps.files.remove(merchantId, id);
    await deps.store.write('platform', (tx) => tx.files.sweeps.shredded(id, now));
  }
  return files.length;
}
