import type { Instant } from '@ruzhu/rules';
import type { Deps } from './deps.ts';

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
