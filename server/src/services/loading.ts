import { ok, type Result, refuse } from '@ruzhu/rules';
import type { Application, JourneyKey } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';

/**
 * An application of this merchant and journey. What belongs to someone else does not exist. Refusal: `not_found`.
 */
export async function mine(
  tx: Tx,
  merchantId: string,
  id: string,
  journey?: JourneyKey,
): Promise<Result<Application>> {
  const found = await tx.applications.find(id);
  const fits = found && found.merchantId === merchantId && (!journey || found.journey === journey);
  return fits ? ok(found) : refuse('not_found');
}

/** Throws unless the commit was stored: within a serializable transaction the version cannot have moved. */
export async function store(tx: Tx, commit: Parameters<Tx['applications']['commit']>[0]): Promise<void> {
  if (!(await tx.applications.commit(commit)))
    throw new Error(`Application ${commit.application.id} moved under us`);
}
