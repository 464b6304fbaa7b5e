import { useState } from 'react';
import { useTexts } from '../../../../../../kit/app.tsx';
import { LoadingState } from '../../../../../../kit/page-states.tsx';
import { RoadFrame } from '../../../../../parts/road-frame.tsx';
import { Shown } from '../../../shown.tsx';
import { useRoadMoney } from '../../../words/road-money.ts';
import { type OnRoad, VerificationGate } from '../../parts/verification-gate.tsx';
import { shutPreflight } from '../../preflight/shut-preflight.tsx';
import { preflight } from '../../preflight/texts.ts';
import { usePreflight } from '../../preflight/use-preflight.ts';
import { Interrupt } from './interrupt.tsx';
import { ScanToPay } from './scan-to-pay.tsx';
import { confirm } from './texts.ts';

/** M-48: the one interruption of the product. Both ticks, then the administrator confirms the amount on the phone. */
export function Page() {
  const t = useTexts(preflight);
  return (
    <VerificationGate title={t('title')}>
      {(found) => {
        const shut = shutPreflight(found.verification);
        if (!shut) return <Confirm {...found} />;
        return (
          <RoadFrame title={t('title')} stage="verify" back="">
            {shut}
          </RoadFrame>
        );
      }}
    </VerificationGate>
  );
}

function Confirm(found: OnRoad) {
  const t = useTexts(preflight);
  const words = useTexts(confirm);
  const money = useRoadMoney(found.road);
  const check = usePreflight(found.verification.id);
  const [isAgreed, setAgreed] = useState(false);
  if (!check.data || !money)
    return (
      <RoadFrame title={money?.payHeading ?? t('title')} stage="verify" back="v/preflight">
        {check.data ? (
          <LoadingState onReload={() => void check.refetch()} />
        ) : (
          <Shown of={check} what={t('what')}>
            {() => null}
          </Shown>
        )}
      </RoadFrame>
    );
  const isFree = check.data.fee === 0;
  const parts = { ...found, money, isFree, fee: check.data.fee, credit: check.data.credit };
  return isAgreed ? (
    <ScanToPay {...parts} />
  ) : (
    <Interrupt
      {...parts}
      title={isFree ? words('free.title') : money.payHeading}
      mayPay={check.data.mayPay}
      onAgreed={() => setAgreed(true)}
    />
  );
}
