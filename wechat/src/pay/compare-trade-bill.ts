import type { BillRow } from './trade-bill.ts';

/** Money of a day as our own books have it, in 分. `id` is the order's number, or the number of the refund. */
export type BookEntry = {
  readonly kind: 'payment' | 'refund';
  readonly id: string;
  readonly amount: number;
};

/** An entry that is not the same on both sides; an amount is `null` where there is none. */
export type BillDifference = {
  readonly kind: BookEntry['kind'];
  readonly id: string;
  readonly theirs: number | null;
  readonly ours: number | null;
};

const idOf = (row: BillRow): string => (row.kind === 'refund' ? row.refundNumber : row.number);

/** Refunds that failed moved no money. */
const counts = (row: BillRow): boolean => row.kind === 'payment' || row.status !== 'FAIL';

/** Amounts by kind and id: an order that was paid twice stands twice in the bill, so they add up. */
function sumsOf(entries: readonly BookEntry[]): ReadonlyMap<string, BookEntry> {
  const sums = new Map<string, BookEntry>();
  for (const entry of entries) {
    const key = `${entry.kind} ${entry.id}`;
    sums.set(key, { ...entry, amount: entry.amount + (sums.get(key)?.amount ?? 0) });
  }
  return sums;
}

/**
 * What the platform's bill and our books do not agree on, theirs first. Nothing is given when every entry is on both
 * sides with the same amount.
 */
export function compareTradeBill(
  rows: readonly BillRow[],
  books: readonly BookEntry[],
): readonly BillDifference[] {
  const theirs = sumsOf(
    rows.filter(counts).map((row) => ({ kind: row.kind, id: idOf(row), amount: row.amount })),
  );
  const ours = sumsOf(books);
  return [...new Set([...theirs.keys(), ...ours.keys()])].flatMap((key) => {
    const [one, other] = [theirs.get(key), ours.get(key)];
    const entry = one ?? other;
    if (!entry || one?.amount === other?.amount) return [];
    return [{ kind: entry.kind, id: entry.id, theirs: one?.amount ?? null, ours: other?.amount ?? null }];
  });
}
