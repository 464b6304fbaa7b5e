import { viewCase } from '@ruzhu/api';
import { useMemo, useRef, useState } from 'react';
import { call } from '../../../client/call.ts';
import { useTexts } from '../../../kit/app.tsx';
import { callsSoFar } from './calls.ts';
import type { CaseView } from './case-view.ts';
import { type Conflict, ConflictDialog } from './conflict-dialog.tsx';
import { DecisionBar } from './decision-bar.tsx';
import { offered, suggested } from './decisions.ts';
import { type Cover, DeskCovers } from './desk-covers.tsx';
import { DonePanel, type Outcome } from './done-panel.tsx';
import { IdentityBar } from './identity-bar.tsx';
import { ItemsTable } from './items-table.tsx';
import type { DeskAction } from './keys.ts';
import { nextOpen } from './review.ts';
import { returnedBefore, SidePanel } from './side-panel.tsx';
import { policyOf, situationOf } from './situation.ts';
import { deskTexts } from './texts.ts';
import { keepUnsaved } from './unsaved.ts';
import { useDecision } from './use-decision.ts';
import { useDesk } from './use-desk.ts';
import { useDeskKeys } from './use-desk-keys.ts';
import { useReviewDraft } from './use-review-draft.ts';
import { Viewer } from './viewer.tsx';

type WorkbenchProps = {
  readonly view: CaseView;
  readonly reader: string;
  /** Calls and history have grown; the half-made review stays as it is. */
  readonly onGrown: (fresh: CaseView) => void;
  /** Begins anew from this view and its draft. */
  readonly onRestart: (fresh: CaseView) => void;
};

/** the original at the left, the items beside it, history at the side, the decision below. */
export function Workbench({ view, reader, onGrown, onRestart }: WorkbenchProps) {
  const t = useTexts(deskTexts);
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

  const toDecision = () =>
    requestAnimationFrame(() => bar.current?.querySelector<HTMLElement>('.ant-btn-primary')?.focus());
  const toNext = () => {
    const next = nextOpen(keys, review.marks, review.at);
    if (review.marks[keys[next] ?? '']) toDecision();
    else dispatch({ kind: 'go', to: next });
  };
  const act = (action: DeskAction) => {
    if (action === 'sheet') return setCover('sheet');
    if (action === 'call') return view.one.kind === 'entity' && setCover('call');
    if (action === 'submit')
      return offers.some((one) => one.decision === usual && !one.hindrance) ? setCover(usual) : toDecision();
    const isLast = keys.every((key, at) => at === review.at || review.marks[key]);
    if (!desk.turn(action)) desk.conclude(action);
    if (action === 'pass' && isLast) toDecision();
  };
  const isCovered = cover !== 'none' || conflict !== null || outcome !== null;
  const deskKeys = useDeskKeys(isCovered, act);

  if (outcome) return <DonePanel view={view} outcome={outcome} />;
  return (
    <>
      <IdentityBar view={view} draft={draft} onSheet={() => setCover('sheet')} />
      <div className="desk-grid">
        <Viewer
          caseId={id}
          pictures={desk.pictures}
          view={desk.look}
          dispatch={desk.see}
          fit={desk.fit}
          hint={desk.needsNoPicture ? t('no.picture') : null}
          reader={reader}
        />
        <div className="desk-work">
          <div className="desk-items">
            <ItemsTable
              view={view}
              review={review}
              dispatch={dispatch}
              buttons={desk.buttons}
              returned={returnedBefore(view)}
              onSettled={toNext}
            />
          </div>
          <SidePanel
            view={view}
            marks={review.marks}
            decision={usual}
            soFar={soFar}
            onCall={() => setCover('call')}
          />
          <DecisionBar
            offers={offers}
            primary={usual}
            done={keys.filter((key) => review.marks[key]).length}
            total={keys.length}
            onDecide={setCover}
            bar={bar}
          />
        </div>
      </div>
      <DeskCovers
        cover={cover}
        view={view}
        marks={review.marks}
        soFar={soFar}
        keys={deskKeys}
        decision={decision}
        onLeft={draft.stop}
        onClose={() => setCover('none')}
        onCalled={async () => {
          setCover('none');
          const fresh = await call(viewCase, { params: { id } });
          if (fresh.ok) onGrown(fresh.value);
          desk.back();
        }}
      />
      {conflict && (
        <ConflictDialog
          conflict={conflict}
          seen={view}
          marks={review.marks}
          onKeep={(fresh, marks) => {
            draft.stop();
            keepUnsaved(id, marks);
            onRestart(fresh);
          }}
        />
      )}
    </>
  );
}
