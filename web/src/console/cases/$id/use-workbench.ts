import { viewCase } from '@ruzhu/api';
import { useMemo, useRef, useState } from 'react';
import { call } from '../../../client/call.ts';
import { callsSoFar } from './calls.ts';
import type { CaseView } from './case-view.ts';
import type { Conflict } from './conflict-dialog.tsx';
import { offered, suggested } from './decisions.ts';
import type { Cover } from './desk-covers.tsx';
import type { Outcome } from './done-panel.tsx';
import type { DeskAction } from './keys.ts';
import { type Marks, nextOpen } from './review.ts';
import { policyOf, situationOf } from './situation.ts';
import { keepUnsaved } from './unsaved.ts';
import { useDecision } from './use-decision.ts';
import { useDesk } from './use-desk.ts';
import { useDeskKeys } from './use-desk-keys.ts';
import { useMoves } from './use-moves.ts';
import { useReviewDraft } from './use-review-draft.ts';

export type WorkbenchProps = {
  readonly view: CaseView;
  readonly reader: string;
  /** Calls and history have grown; the half-made review stays as it is. */
  readonly onGrown: (fresh: CaseView) => void;
  /** Begins anew from this view and its draft. */
  readonly onRestart: (fresh: CaseView) => void;
};

/** Everything that happens on the desk: review, draft, decision, conflicts and the keys, in one place. */
export function useWorkbench({ view, onGrown, onRestart }: WorkbenchProps) {
  const desk = useDesk(view);
  const { keys, review, dispatch } = desk;
  const { id } = view.one;
  const [cover, setCover] = useState<Cover>('none');
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const bar = useRef<HTMLElement>(null);
  const soFar = useMemo(() => callsSoFar(view.calls, policyOf(view)), [view]);
  const situation = situationOf(view, review.marks);
  const offers = offered(situation);
  const usual = suggested(situation);
  const mayDecide = offers.some((one) => one.decision === usual && one.hindrance === null);

  const compare = async () => {
    const answered = await call(viewCase, { params: { id } });
    setCover('none');
    setConflict(answered.ok ? { kind: 'changed', fresh: answered.value } : { kind: 'lost' });
  };
  const draft = useReviewDraft(id, review.marks, {
    one: view.one,
    drafted: desk.drafted,
    onLost: () => void compare(),
  });
  const decision = useDecision({
    view,
    marks: review.marks,
    settle: draft.settle,
    onMoved: () => void compare(),
    onDone: (done) => {
      draft.stop();
      setCover('none');
      setOutcome(done);
    },
  });

  const toDecision = () => {
    // After the bar was drawn with the decision the last conclusion amounts to.
    requestAnimationFrame(() => bar.current?.querySelector<HTMLElement>('.ant-btn-primary')?.focus());
  };
  const act = (action: DeskAction) => {
    if (action === 'sheet') return setCover('sheet');
    if (action === 'call') return view.one.kind === 'entity' && setCover('call');
    if (action === 'submit') return mayDecide ? setCover(usual) : toDecision();
    const isLast = keys.every((key, at) => at === review.at || review.marks[key]);
    if (!desk.turn(action)) desk.conclude(action);
    if (action === 'pass' && isLast) toDecision();
  };
  const isLeaving = useRef(false);
  isLeaving.current = outcome !== null || decision.isPending;
  useMoves(id, draft.version, async () => {
    if (isLeaving.current) return;
    const fresh = await call(viewCase, { params: { id } });
    if (isLeaving.current) return;
    if (fresh.ok) onGrown(fresh.value);
    else setConflict({ kind: 'lost' });
  });
  const isCovered = cover !== 'none' || conflict !== null || outcome !== null;
  return {
    desk,
    draft,
    decision,
    soFar,
    offers,
    usual,
    bar,
    cover,
    setCover,
    conflict,
    outcome,
    deskKeys: useDeskKeys(isCovered, act),
    /** From a finished item to the next open one, or to the decision. */
    toNext: () => {
      const next = nextOpen(keys, review.marks, review.at);
      if (review.marks[keys[next] ?? '']) toDecision();
      else dispatch({ kind: 'go', to: next });
    },
    called: async () => {
      setCover('none');
      const fresh = await call(viewCase, { params: { id } });
      if (fresh.ok) onGrown(fresh.value);
      desk.back();
    },
    /** The decision was taken back: the review is on the desk as it was. */
    reopen: async () => {
      const fresh = await call(viewCase, { params: { id } });
      if (fresh.ok) onRestart(fresh.value);
    },
    keep: (fresh: CaseView, marks: Marks) => {
      draft.stop();
      keepUnsaved(id, marks);
      onRestart(fresh);
    },
  };
}
