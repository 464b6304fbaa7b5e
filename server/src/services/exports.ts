import type { Staff } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { putOnRecord } from './audit.ts';
import type { Deps } from './deps.ts';
import { actor } from './review-desk.ts';

/** A table holds no more rows than this; what was left out is said. */
const EXPORT_MOST = 5_000;
/** Rows are read so many at a time. */
const PAGE = 500;

export type Gathered<Row> = { readonly rows: readonly Row[]; readonly isCut: boolean };

/** All pages of a list one after the other, up to `most` rows. `next` is given the last row of the page before. */
export async function gather<Row>(
  next: (last: Row | undefined, limit: number) => Promise<readonly Row[]>,
  most = EXPORT_MOST,
): Promise<Gathered<Row>> {
  const rows: Row[] = [];
  while (rows.length <= most) {
    const limit = Math.min(PAGE, most + 1 - rows.length);
    const page = await next(rows.at(-1), limit);
    rows.push(...page);
    if (page.length < limit) break;
  }
  return { rows: rows.slice(0, most), isCut: rows.length > most };
}

type Asked<Row> = {
  /** What is exported, as it stands on the record: `cases`. */
  readonly list: string;
  /** What the list was narrowed to. */
  readonly filter: string;
  readonly read: (tx: Tx) => Promise<Gathered<Row>>;
};

/** Reads a list for a table that leaves the house. Who took what and how many rows is on record before it leaves. */
export async function exportOf<Row>(
  deps: Deps,
  staff: Staff,
  { list, filter, read }: Asked<Row>,
): Promise<Gathered<Row>> {
  const gathered = await deps.store.read('platform', read);
  await deps.store.write('platform', (tx) =>
    putOnRecord(deps, tx, {
      ...actor(staff),
      merchantId: null,
      act: `export.${list}`,
      object: `${list} × ${gathered.rows.length}`,
      reason: 'operation',
      data: { filter, rows: gathered.rows.length, isCut: gathered.isCut },
    }),
  );
  return gathered;
}
