import type { CaseKind, Reason } from './case-view.ts';
import type { Marks } from './review.ts';

export type Decision = 'approve' | 'return' | 'reject' | 'hold' | 'approveName' | 'rejectName';

/** Why a decision cannot be sent now. The server judges the same again; this says it before. */
export type Hindrance = {
  readonly key:
    | 'open'
    | 'differs'
    | 'call'
    | 'nothing'
    | 'reason'
    | 'refills'
    | 'notFinal'
    | 'holdReason'
    | 'paused';
  readonly n: number;
};

/** Which decisions a kind of case knows, the usual one first. */
export const DECISIONS: Readonly<Record<CaseKind, readonly Decision[]>> = {
  entity: ['approve', 'return', 'reject', 'hold'],
  name: ['approveName', 'rejectName'],
  miniProgram: ['approve', 'return'],
};

export type Situation = {
  readonly kind: CaseKind;
  /** The application waits for the reviewer, not for the merchant. */
  readonly isReviewers: boolean;
  readonly items: readonly string[];
  readonly marks: Marks;
  readonly reasons: readonly Reason[];
  readonly callReached: boolean;
  readonly callDenied: boolean;
  /** The contact has refused as often as ends an order. */
  readonly callsRefused: boolean;
  readonly refillsLeft: boolean;
};

type Judge = (situation: Situation, counts: Counts) => Hindrance | null;
type Counts = {
  readonly open: number;
  readonly differs: number;
  /** Items that differ without a reason or without words. */
  readonly bare: number;
  readonly kinds: readonly Reason['kind'][];
};

const no = (key: Hindrance['key'], n = 0): Hindrance => ({ key, n });

function countsOf({ items, marks, reasons }: Situation): Counts {
  const unfit = items.flatMap((path) => {
    const mark = marks[path];
    return mark?.verdict === 'differs' ? [mark] : [];
  });
  return {
    open: items.filter((path) => !marks[path]).length,
    differs: unfit.length,
    bare: unfit.filter(({ reason, words }) => !reason || !words.trim()).length,
    kinds: unfit.flatMap(({ reason }) => reasons.find((one) => one.code === reason)?.kind ?? []),
  };
}

const mayPass: Judge = ({ kind, callReached }, { open, differs }) => {
  if (differs > 0) return no('differs', differs);
  if (open > 0) return no('open', open);
  return kind === 'entity' && !callReached ? no('call') : null;
};

/** What every decision with reasons needs: something that differs, and a reason and words for each. */
const reasoned = ({ differs, bare }: Counts): Hindrance | null => {
  if (differs === 0) return no('nothing');
  return bare > 0 ? no('reason', bare) : null;
};

const JUDGES: Readonly<Record<Decision, Judge>> = {
  approve: mayPass,
  approveName: mayPass,
  return: ({ refillsLeft, kind }, counts) =>
    reasoned(counts) ?? (kind === 'miniProgram' || refillsLeft ? null : no('refills')),
  rejectName: (_, counts) => reasoned(counts),
  reject: ({ refillsLeft, callsRefused }, counts) =>
    reasoned(counts) ??
    (counts.kinds.includes('final') || !refillsLeft || callsRefused ? null : no('notFinal')),
  hold: ({ callDenied }, counts) =>
    reasoned(counts) ?? (counts.kinds.includes('hold') || callDenied ? null : no('holdReason')),
};

export type Offered = { readonly decision: Decision; readonly hindrance: Hindrance | null };

/** Every decision of this kind of case, each with what stands in its way. */
export function offered(situation: Situation): readonly Offered[] {
  const counts = countsOf(situation);
  return DECISIONS[situation.kind].map((decision) => ({
    decision,
    hindrance: situation.isReviewers ? JUDGES[decision](situation, counts) : no('paused'),
  }));
}

/** What the conclusions amount to: the decision Ctrl+Enter sends. */
export function suggested(situation: Situation): Decision {
  const { differs, kinds } = countsOf(situation);
  const [pass = 'approve', back = 'return'] = DECISIONS[situation.kind];
  if (differs === 0) return pass;
  if (situation.kind !== 'entity') return back;
  if (kinds.includes('final')) return 'reject';
  if (kinds.includes('hold')) return 'hold';
  return situation.refillsLeft ? 'return' : 'reject';
}
