import { useTexts } from '../../../../../kit/app.tsx';
import { Actions, ButtonLink } from '../../../../../kit/button.tsx';
import { Notice, Panel } from '../../../../../kit/panel.tsx';
import { WAITING } from '../../../../parts/loaded.ts';
import { PrintButton } from '../../../../parts/print-button.tsx';
import { ReviewShortcut } from '../../../../parts/review-shortcut.tsx';
import { RoadFrame, roadAddress } from '../../../../parts/road-frame.tsx';
import { useRoadMoney } from '../../words/road-money.ts';
import { CallAdvice } from '../parts/call-advice.tsx';
import { AgencyFacts, CallCode, Progress } from '../parts/progress.tsx';
import { progress } from '../parts/progress-texts.ts';
import { type OnRoad, VerificationGate } from '../parts/verification-gate.tsx';
import { submitted } from './texts.ts';

/** M-50: the receipt, what happens next, who will call and what they know. A bookmark leads on to how it stands. */
export function Page() {
  const t = useTexts(submitted);
  return (
    <VerificationGate title={t('title')} every={WAITING}>
      {(found) => (
        <RoadFrame title={t('title')} stage="verify" back="" leaves={false}>
          {isSubmitted(found) ? <Submitted {...found} /> : <Early {...found} />}
        </RoadFrame>
      )}
    </VerificationGate>
  );
}

const isSubmitted = ({ verification: { state } }: OnRoad) => state !== 'draft' && state !== 'unpaid';

function Submitted(found: OnRoad) {
  const t = useTexts(submitted);
  const words = useTexts(progress);
  const { road, verification } = found;
  const money = useRoadMoney(road);
  return (
    <>
      <Panel number={{ label: t('number'), value: verification.number }}>
        <p>{t('panel')}</p>
      </Panel>
      <Progress {...found} />
      <p className="after-table">{words('leave')}</p>
      <ReviewShortcut />
      <CallCode code={road.callProof} />
      <AgencyFacts {...found} />
      {money?.agencyCall && (
        <p className="agency-call" data-user="">
          {money.agencyCall}
        </p>
      )}
      <h2>{words('advice.title')}</h2>
      <CallAdvice />
      <Actions>
        <ButtonLink look="primary" to={roadAddress(road.account.id, 'v/status')}>
          {t('status')}
        </ButtonLink>
        <PrintButton />
      </Actions>
    </>
  );
}

function Early({ road, verification }: OnRoad) {
  const t = useTexts(submitted);
  const page = verification.state === 'unpaid' ? 'v/pay' : 'v/preflight';
  return (
    <>
      <Notice title={t('early')} />
      <Actions>
        <ButtonLink look="primary" to={roadAddress(road.account.id, page)}>
          {t('early.act')}
        </ButtonLink>
      </Actions>
    </>
  );
}
