import { Button, Drawer } from 'antd';
import { useTexts } from '../../../kit/app.tsx';
import { CallForm } from './call-form.tsx';
import { CallNumber } from './call-number.tsx';
import { CallScript } from './call-script.tsx';
import { callTexts } from './call-texts.ts';
import type { CallOutcome, callsSoFar } from './calls.ts';
import type { CaseView } from './case-view.ts';
import { GiveUp } from './give-up.tsx';
import { useStartedAt } from './use-started-at.ts';

type SoFar = ReturnType<typeof callsSoFar>;

/** the number on the record, what to say, how both prove themselves, and what came of it. */
export function CallPanel({
  view,
  soFar,
  onLogged,
  onGivenUp,
  onClose,
}: {
  readonly view: CaseView;
  readonly soFar: SoFar;
  readonly onLogged: (outcome: CallOutcome) => void;
  readonly onGivenUp: () => void;
  readonly onClose: () => void;
}) {
  const t = useTexts(callTexts);
  const { startedAt, start } = useStartedAt();
  return (
    <Drawer open title={t('title')} size={440} mask={false} onClose={onClose} rootClassName="call-panel">
      <CallNumber caseId={view.one.id} onShown={start} />
      <CallScript view={view} />
      <CallForm view={view} startedAt={startedAt} onLogged={onLogged} />
      <GiveUp caseId={view.one.id} soFar={soFar} onGivenUp={onGivenUp} />
    </Drawer>
  );
}

/** At the side: how the calls stand, and the way to make one. */
export function CallCard({ soFar, onOpen }: { readonly soFar: SoFar; readonly onOpen: () => void }) {
  const t = useTexts(callTexts);
  return (
    <section className="side-part">
      <h2>{t('title')}</h2>
      <p className={soFar.reached ? 'tag good' : 'tag wait'}>
        {soFar.reached
          ? t('reached')
          : soFar.attempts > 0
            ? t('so.far', { n: soFar.attempts, days: soFar.days })
            : t('none')}
      </p>{' '}
      <Button size="small" onClick={onOpen}>
        {t('open')}
      </Button>
    </section>
  );
}
