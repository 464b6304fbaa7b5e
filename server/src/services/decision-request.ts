import type { Application, Bundle, Case, ItemVerdict } from '../ports/records.ts';

export type DecisionKind = 'approve' | 'return' | 'reject' | 'approveName' | 'rejectName' | 'hold';

export type DecisionRequest = {
  readonly caseId: string;
  readonly decision: DecisionKind;
  readonly items: readonly ItemVerdict[];
  /** Hash of what was seen; a decision on anything else is refused. */
  readonly bundleHash: string;
  readonly expectedVersion: number;
};

/** Nothing waits to leave any more. */
export const UNHELD = { held: null, leavesAt: null } as const;

/** A decision on a case, with what was seen of it and the event it sends. */
export type Decision = {
  readonly one: Case;
  readonly application: Application;
  readonly bundle: Bundle;
  readonly event: string;
  readonly asked: DecisionRequest;
};
