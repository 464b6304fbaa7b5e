import type { AuditEntry, AuditHead } from '../ports/records.ts';
import { chainHash, headText } from './audit.ts';
import { hexOf } from './canonical-json.ts';
import type { Deps } from './deps.ts';

/**
 * What is wrong with the first bad row: it is `missing`, it was `altered` (or the one before it was exchanged), a head
 * that was signed tells of another row (`differs`) or its signature is not ours (`forged`), or rows that were signed, or
 * counted by the head, are gone from the end (`cut`).
 */
export type ChainFault = {
  readonly seq: number;
  readonly why: 'missing' | 'altered' | 'differs' | 'forged' | 'cut';
};

export type ChainReport = {
  readonly rows: number;
  readonly heads: number;
  readonly fault: ChainFault | null;
};

type Asked = {
  /** Heads from a second place, beside those in the database. */
  readonly told?: readonly AuditHead[];
  readonly batch?: number;
  /** Told how many rows have been walked. */
  readonly onRows?: (rows: number) => void;
};

/** As many as are kept in three years at one a minute. */
const MOST_HEADS = 2_000_000;

type Walk = { seq: number; hex: string };

const EMPTY = '0'.repeat(64);

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);

/** Walks on over a batch; gives the first fault. */
function walkRows(
  deps: Pick<Deps, 'vault'>,
  walk: Walk,
  rows: readonly AuditEntry[],
  heads: ReadonlyMap<number, readonly AuditHead[]>,
): ChainFault | null {
  for (const row of rows) {
    if (row.seq !== walk.seq + 1) return { seq: walk.seq + 1, why: 'missing' };
    const hash = chainHash(deps.vault, walk.hex, row);
    if (!isSame(hash, row.hash)) return { seq: row.seq, why: 'altered' };
    walk.seq = row.seq;
    walk.hex = hexOf(hash);
    const isOther = heads.get(row.seq)?.some((head) => !isSame(head.hash, hash));
    if (isOther) return { seq: row.seq, why: 'differs' };
  }
  return null;
}

function bySeq(heads: readonly AuditHead[]): ReadonlyMap<number, readonly AuditHead[]> {
  const places = new Map<number, AuditHead[]>();
  for (const head of heads) places.set(head.seq, [...(places.get(head.seq) ?? []), head]);
  return places;
}

/**
 * Walks the audit chain from its first row and checks every hash, every signed head and the end. Reads in batches, so
 * that it may run beside the server; rows that are added meanwhile are walked too.
 */
export async function verifyChain(
  deps: Pick<Deps, 'store' | 'vault'>,
  asked: Asked = {},
): Promise<ChainReport> {
  const { told = [], batch = 5_000, onRows = () => {} } = asked;
  const { store, vault } = deps;
  const kept = await store.read('platform', (tx) => tx.audit.heads(MOST_HEADS));
  const end = await store.read('platform', (tx) => tx.audit.head());
  const heads = [...kept, ...told];
  const report = (rows: number, fault: ChainFault | null): ChainReport => ({
    rows,
    heads: heads.length,
    fault,
  });
  const forged = heads.find((head) => !vault.isSigned(headText(head), head.signature));
  if (forged) return report(0, { seq: forged.seq, why: 'forged' });

  const places = bySeq(heads);
  const read = (seq: number) => store.read('platform', (tx) => tx.audit.after(seq, batch));
  const walk: Walk = { seq: 0, hex: EMPTY };
  let next = read(0);
  for (;;) {
    const rows = await next;
    const last = rows.at(-1);
    // The next batch is fetched while this one is hashed.
    next = last ? read(last.seq) : Promise.resolve([]);
    const fault = walkRows(deps, walk, rows, places);
    if (fault) {
      await next;
      return report(walk.seq, fault);
    }
    onRows(walk.seq);
    if (!last) break;
  }
  const mostSigned = Math.max(end.seq, ...places.keys());
  if (walk.seq < mostSigned) return report(walk.seq, { seq: walk.seq + 1, why: 'cut' });
  if (walk.seq === end.seq && walk.hex !== hexOf(end.hash))
    return report(walk.seq, { seq: end.seq, why: 'altered' });
  return report(walk.seq, null);
}
