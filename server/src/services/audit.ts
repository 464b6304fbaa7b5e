import type { AuditRow } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { canonicalJson, hexOf } from './canonical-json.ts';
import type { Deps } from './deps.ts';

/** Puts an act of staff, or a look at sealed data, on record: chained to the row before it. */
export const putOnRecord = (deps: Deps, tx: Tx, row: Omit<AuditRow, 'at'>): Promise<void> => {
  const full: AuditRow = { ...row, at: deps.clock.now() };
  return tx.audit.append(full, (previous, seq) =>
    deps.vault.digest(`${hexOf(previous)}|${canonicalJson({ ...full, seq })}`),
  );
};
