import { Link } from 'react-router';
import { useApp, useTexts } from '../../../../../kit/app.tsx';
import { Actions, ButtonLink } from '../../../../../kit/button.tsx';
import { Deadline } from '../../../../../kit/deadline.tsx';
import { Notice } from '../../../../../kit/panel.tsx';
import { RoadFrame, roadAddress } from '../../../../parts/road-frame.tsx';
import { FeeBlock } from '../../orders/fee-block.tsx';
import { useOrders } from '../../orders/orders.ts';
import { Shown } from '../../shown.tsx';
import { nearest } from '../../words/clock-words.ts';
import { useRoadMoney } from '../../words/road-money.ts';
import { useReturned } from '../parts/returned.ts';
import { type OnRoad, VerificationGate } from '../parts/verification-gate.tsx';
import { ObjectionSection } from './objection-section.tsx';
import { Reasons } from './reasons.tsx';
import { failed } from './texts.ts';

/** M-55: every reason, the rule that applied to the fee with its evidence, and only then the way to apply again. */
export function Page() {
  const t = useTexts(failed);
  return (
    <VerificationGate title={t('title')}>
      {(found) => (
        <RoadFrame title={t('title')} stage="verify" back="" leaves={false}>
          {found.verification.state === 'failed' ? <Failed {...found} /> : <Early {...found} />}
        </RoadFrame>
      )}
    </VerificationGate>
  );
}

function Failed(found: OnRoad) {
  const t = useTexts(failed);
  const { locale } = useApp();
  const { road, verification } = found;
  const returned = useReturned(verification.id);
  const due = nearest(road.deadlines, road.account.state, locale);
  return (
    <>
      <p className="lead">{t('lead')}</p>
      <h2>{t('reasons.title')}</h2>
      <Shown of={returned} what={t('what')}>
        {(data) => <Reasons items={data.items} />}
      </Shown>
      <Fee {...found} />
      <ObjectionSection verificationId={verification.id} />
      <h2>{t('again.title')}</h2>
      <ul className="bullets">
        <li>{t('again.1')}</li>
        <li>{t('again.2')}</li>
        <li>{t('again.3')}</li>
      </ul>
      {due && <Deadline at={due.at} act={due.act} />}
      <Actions>
        <ButtonLink look="primary" to={roadAddress(road.account.id, 'v/agree')}>
          {t('act')}
        </ButtonLink>
      </Actions>
      <p className="after-table">
        <Link to="/help">{t('help')}</Link>
      </p>
    </>
  );
}

/** The one rule that decided over the fee of this verification. */
function Fee({ road, verification }: OnRoad) {
  const orders = useOrders(road.account.id);
  const money = useRoadMoney(road);
  const order = orders.data?.orders.find(
    ({ applicationId, paidAt }) => applicationId === verification.id && paidAt !== null,
  );
  return order ? <FeeBlock fee={order} under={money?.refundShort ?? null} /> : null;
}

function Early({ road }: OnRoad) {
  const t = useTexts(failed);
  return (
    <>
      <Notice title={t('early')} />
      <Actions>
        <ButtonLink look="primary" to={roadAddress(road.account.id, 'v/status')}>
          {t('early.act')}
        </ButtonLink>
      </Actions>
    </>
  );
}
