import type { Case, Staff } from '../../ports/records.ts';
import type { Tx } from '../../ports/store.ts';
import { oneByOne } from '../../services/one-by-one.ts';
import { iso, isoOrNull } from './present.ts';

/** A case as a row of a list. */
export const presentCase = (one: Case, reviewer: string | null = null) => ({
  id: one.id,
  number: one.number,
  journey: one.journey,
  kind: one.kind,
  round: one.round,
  state: one.state,
  subjectName: one.subjectName,
  subjectCode: one.subjectCode,
  openedAt: iso(one.openedAt),
  dueAt: isoOrNull(one.dueAt),
  reviewer,
  outcome: one.outcome,
  decidedAt: isoOrNull(one.decidedAt),
  version: one.version,
});

/** The names of those who have the cases. */
export async function namesOf(tx: Tx, cases: readonly Case[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(cases.flatMap((one) => (one.reviewerId ? [one.reviewerId] : [])))];
  const staff = await oneByOne(ids, tx.staff.find);
  return new Map(staff.filter((one): one is Staff => one !== null).map((one) => [one.id, one.name]));
}

export const presentCases = (cases: readonly Case[], names: ReadonlyMap<string, string>) =>
  cases.map((one) => presentCase(one, one.reviewerId ? (names.get(one.reviewerId) ?? null) : null));

/** A case whose decision can still be taken back. */
export const presentHeld = (one: Case, reviewer: string) => ({
  ...presentCase(one, reviewer),
  decision: one.held?.decision ?? '',
  leavesAt: iso(one.leavesAt ?? 0),
});
