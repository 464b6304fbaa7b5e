import './preflight.css';
import { useTexts } from '../../../../../kit/app.tsx';
import { Button } from '../../../../../kit/button.tsx';
import { FaultNumber, LoadingState } from '../../../../../kit/page-states.tsx';
import { Notice } from '../../../../../kit/panel.tsx';
import { faultNumber } from '../../../../parts/loaded.ts';
import { RoadFrame } from '../../../../parts/road-frame.tsx';
import { type OnRoad, VerificationGate } from '../parts/verification-gate.tsx';
import { GoOn } from './go-on.tsx';
import { shutPreflight } from './shut-preflight.tsx';
import { preflight } from './texts.ts';
import { usePreflight } from './use-preflight.ts';
import { lastPage } from './way.ts';

/** M-47: the reviewer's rules over everything entered. What must be changed leaves no way to pay. */
export function Page() {
  const t = useTexts(preflight);
  return (
    <VerificationGate title={t('title')}>
      {(found) => {
        const shut = shutPreflight(found.verification);
        if (!shut) return <Check {...found} />;
        return (
          <RoadFrame title={t('title')} stage="verify" back="">
            {shut}
          </RoadFrame>
        );
      }}
    </VerificationGate>
  );
}

function Check(found: OnRoad) {
  const t = useTexts(preflight);
  const check = usePreflight(found.verification.id);
  const again = () => void check.refetch();
  if (check.data) return <GoOn {...found} check={check.data} />;
  return (
    <RoadFrame title={t('title')} stage="verify" back={lastPage(found.verification)}>
      {check.error ? (
        <Notice tone="bad" title={t('unavailable')}>
          <FaultNumber number={faultNumber(check.error)} />
          <Button icon="refresh" onClick={again}>
            {t('recheck')}
          </Button>
        </Notice>
      ) : (
        <LoadingState lines={12} onReload={again} />
      )}
    </RoadFrame>
  );
}
