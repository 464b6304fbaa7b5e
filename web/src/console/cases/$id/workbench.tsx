import { useTexts } from '../../../kit/app.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { DecisionBar } from './decision-bar.tsx';
import { DeskCovers } from './desk-covers.tsx';
import { DonePanel } from './done-panel.tsx';
import { IdentityBar } from './identity-bar.tsx';
import { ItemsTable } from './items-table.tsx';
import { returnedBefore, SidePanel } from './side-panel.tsx';
import { deskTexts } from './texts.ts';
import { useWorkbench, type WorkbenchProps } from './use-workbench.ts';
import { Viewer } from './viewer.tsx';

/** the original at the left, the items beside it, history at the side, the decision below. */
export function Workbench(props: WorkbenchProps) {
  const t = useTexts(deskTexts);
  const { view, reader } = props;
  const { desk, draft, decision, soFar, cover, setCover, conflict, outcome, ...bench } = useWorkbench(props);
  const { keys, review } = desk;
  if (outcome) return <DonePanel view={view} outcome={outcome} onBack={bench.reopen} />;
  return (
    <>
      <IdentityBar view={view} draft={draft} onSheet={() => setCover('sheet')} />
      <div className="desk-grid">
        <Viewer
          caseId={view.one.id}
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
              dispatch={desk.dispatch}
              buttons={desk.buttons}
              returned={returnedBefore(view)}
              onSettled={bench.toNext}
            />
          </div>
          <SidePanel
            view={view}
            marks={review.marks}
            decision={bench.usual}
            soFar={soFar}
            onCall={() => setCover('call')}
          />
          <DecisionBar
            offers={bench.offers}
            primary={bench.usual}
            done={keys.filter((key) => review.marks[key]).length}
            total={keys.length}
            onDecide={setCover}
            bar={bench.bar}
          />
        </div>
      </div>
      <DeskCovers
        cover={cover}
        view={view}
        marks={review.marks}
        soFar={soFar}
        keys={bench.deskKeys}
        decision={decision}
        onLeft={draft.stop}
        onCalled={bench.called}
        onClose={() => setCover('none')}
      />
      {conflict && (
        <ConflictDialog conflict={conflict} seen={view} marks={review.marks} onKeep={bench.keep} />
      )}
    </>
  );
}
