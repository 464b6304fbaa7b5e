import { type AnswerOf, holdDecision } from '@ruzhu/api';
import { useState } from 'react';
import { type Answered, call } from '../../../client/call.ts';
import { useSubmit } from '../../parts/use-submit.tsx';
import type { CaseView } from './case-view.ts';
import type { Decision } from './decisions.ts';
import type { Outcome } from './done-panel.tsx';
import { type Marks, verdictsOf } from './review.ts';

type Sent = { readonly decision: Decision; readonly version: number };

/** The first rejection goes to a second person, and one the second does not share to a third, who decides. */
function fateOf(decision: Decision, { secondLook, thirdLook }: CaseView['one']): Outcome['fate'] {
  if (thirdLook) return 'told';
  if (secondLook) return decision === 'hold' ? 'second' : 'maybe';
  return decision === 'reject' ? 'second' : 'told';
}

/** Refusals that mean that the case is not what was looked at. */
const MOVED = ['review.moved', 'review.bundle_changed', 'review.not_claimed', 'not_found'];

/**
 * Sends a decision on exactly what was seen. `settle` gives the version after the last saved draft; when the case has
 * moved, `onMoved` compares instead of sending again.
 */
export function useDecision({
  view,
  marks,
  settle,
  onDone,
  onMoved,
}: {
  readonly view: CaseView;
  readonly marks: Marks;
  readonly settle: () => Promise<number | null>;
  readonly onDone: (outcome: Outcome) => void;
  readonly onMoved: () => void;
}) {
  const [isSettling, setSettling] = useState(false);
  const { submit, isPending, notice } = useSubmit<Sent, AnswerOf<typeof holdDecision>>({
    send: ({ decision, version }, key): Promise<Answered<AnswerOf<typeof holdDecision>>> =>
      call(holdDecision, {
        params: { id: view.one.id },
        body: {
          decision,
          items: verdictsOf(
            view.items.map((item) => item.key),
            marks,
            view.reasons,
          ),
          bundleHash: view.bundleHash,
          version,
        },
        key,
      }),
    done: ({ leavesAt }, { decision }) => onDone({ decision, leavesAt, fate: fateOf(decision, view.one) }),
    onRefused: (refusals) => {
      const hasMoved = refusals.some(({ code }) => MOVED.includes(code));
      if (hasMoved) onMoved();
      return hasMoved;
    },
  });
  return {
    notice,
    isPending: isPending || isSettling,
    decide: async (decision: Decision) => {
      setSettling(true);
      // Without a line the version last known is sent along; the send itself then says that the line is down.
      const version = await settle().catch(() => view.one.version);
      setSettling(false);
      if (version !== null) await submit({ decision, version });
    },
  };
}
