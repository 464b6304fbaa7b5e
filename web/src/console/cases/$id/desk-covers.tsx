import { millisecondsOf } from '@ruzhu/rules';
import { useNavigate } from 'react-router';
import { CallPanel } from './call-panel.tsx';
import type { callsSoFar } from './calls.ts';
import type { CaseView } from './case-view.ts';
import type { Decision } from './decisions.ts';
import type { Marks } from './review.ts';
import { ShortcutsSheet } from './shortcuts-sheet.tsx';
import { policyOf } from './situation.ts';
import { SummaryDialog } from './summary-dialog.tsx';
import type { useDecision } from './use-decision.ts';

/** What lies over the desk: the call, the sheet of keys, or the summary of a decision. */
export type Cover = 'none' | 'call' | 'sheet' | Decision;

type CoversProps = {
  readonly cover: Cover;
  readonly view: CaseView;
  readonly marks: Marks;
  readonly soFar: ReturnType<typeof callsSoFar>;
  readonly keys: { readonly isOn: boolean; readonly switchTo: (isOn: boolean) => void };
  readonly decision: ReturnType<typeof useDecision>;
  /** The case has left the desk: nothing of it is saved any more. */
  readonly onLeft: () => void;
  readonly onCalled: () => void;
  readonly onClose: () => void;
};

export function DeskCovers({
  cover,
  view,
  marks,
  soFar,
  keys,
  decision,
  onLeft,
  onCalled,
  onClose,
}: CoversProps) {
  const navigate = useNavigate();
  const leave = () => {
    onLeft();
    void navigate('/console/queue');
  };
  if (cover === 'none') return null;
  if (cover === 'sheet')
    return <ShortcutsSheet isOn={keys.isOn} onSwitch={keys.switchTo} onClose={onClose} />;
  if (cover === 'call')
    return (
      <CallPanel
        view={view}
        soFar={soFar}
        onClose={onClose}
        // Called later, the case sleeps until then and is nobody's.
        onLogged={(logged) => (logged === 'callLater' ? leave() : onCalled())}
        onGivenUp={leave}
      />
    );
  return (
    <SummaryDialog
      decision={cover}
      items={view.items}
      marks={marks}
      reasons={view.reasons}
      undoMs={millisecondsOf(policyOf(view).values['review.undo'])}
      isPending={decision.isPending}
      notice={decision.notice}
      onSend={() => void decision.decide(cover)}
      onBack={onClose}
    />
  );
}
