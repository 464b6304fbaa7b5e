import { useApp, useTexts } from '../../../../../kit/app.tsx';
import { Actions, ButtonLink } from '../../../../../kit/button.tsx';
import { Deadline } from '../../../../../kit/deadline.tsx';
import { Notice } from '../../../../../kit/panel.tsx';
import { WAITING } from '../../../../parts/loaded.ts';
import { usePolicy } from '../../../../parts/policies.ts';
import { RoadFrame, roadAddress } from '../../../../parts/road-frame.tsx';
import { Shown } from '../../shown.tsx';
import { nearest } from '../../words/clock-words.ts';
import { CallAdvice } from '../parts/call-advice.tsx';
import { useSlots } from '../parts/call-slots.ts';
import { CallCode, calledMobile } from '../parts/progress.tsx';
import { progress } from '../parts/progress-texts.ts';
import { type OnRoad, VerificationGate } from '../parts/verification-gate.tsx';
import { CallLog, missedCalls } from './call-log.tsx';
import { SlotsForm } from './slots-form.tsx';
import { calls } from './texts.ts';
import { useSlotsForm } from './use-slots-form.ts';

/** M-52: calls made and missed, the digits, another time, another number, calling back. */
export function Page() {
  const t = useTexts(calls);
  return (
    <VerificationGate title={t('title')} back="v/status" every={WAITING}>
      {(found) => <Call {...found} />}
    </VerificationGate>
  );
}

/** States in which a call may still come. */
const CALLABLE = ['paid', 'dispatched', 'reviewing', 'waitingContact', 'onHold'];
const EARLY = ['draft', 'unpaid'];
const SLOTS = ['dispatched', 'reviewing', 'waitingContact'];

const chosenSlots = ({ verification }: OnRoad): readonly string[] => {
  const { callSlots } = verification.answers;
  return Array.isArray(callSlots) ? callSlots.map(String) : [];
};

function Call(found: OnRoad) {
  const t = useTexts(calls);
  const { road, verification } = found;
  const slots = useSlots();
  const { form, isKept } = useSlotsForm(verification);
  const isOpen = SLOTS.includes(verification.state);
  return (
    <RoadFrame title={t('title')} stage="verify" back="v/status" leaves={false} form={form}>
      {CALLABLE.includes(verification.state) ? (
        <>
          <Missed {...found} />
          <CallCode code={road.callProof} />
          {isOpen && (
            <>
              <h2>{t('slots.title')}</h2>
              <Shown of={slots} what={t('slots.label')}>
                {(offered) => (
                  <SlotsForm form={form} isKept={isKept} slots={offered} chosen={chosenSlots(found)} />
                )}
              </Shown>
            </>
          )}
          <OtherWays {...found} />
        </>
      ) : (
        <NoCall accountId={road.account.id} isEarly={EARLY.includes(verification.state)} />
      )}
    </RoadFrame>
  );
}

/** How many calls were missed, and what follows; while the contact is waited for, until when. */
function Missed({ road, verification }: OnRoad) {
  const t = useTexts(calls);
  const { locale } = useApp();
  const max = usePolicy(verification.policy)?.values['verify.callAttempts'] ?? 0;
  const n = missedCalls(road);
  if (verification.state === 'waitingContact') {
    const due = nearest(road.deadlines, road.account.state, locale);
    return (
      <>
        <Notice tone="wait" title={t('waiting.title')}>
          <p>{t('waiting.body')}</p>
        </Notice>
        {due && <Deadline at={due.at} act={due.act} />}
      </>
    );
  }
  return (
    <>
      <p className="lead">{t('lead')}</p>
      {n > 0 && (
        <Notice tone="wait" title={t('missed', { n, max })}>
          {n === max - 1 && <p>{t('last')}</p>}
        </Notice>
      )}
    </>
  );
}

function OtherWays(found: OnRoad) {
  const t = useTexts(calls);
  const words = useTexts(progress);
  const { road, verification } = found;
  const mayChange = verification.state === 'waitingContact';
  const to = (page: string) => roadAddress(road.account.id, page);
  return (
    <>
      <h2>{t('number.title')}</h2>
      <p data-user="">{t('number.now', { mobile: calledMobile(found) })}</p>
      {mayChange ? (
        <Actions>
          <ButtonLink to={to('v/contact')}>{t('number.act')}</ButtonLink>
        </Actions>
      ) : (
        <p className="hint">{t('number.shut')}</p>
      )}
      {road.agency && (
        <>
          <h2>{t('back.title')}</h2>
          <p data-user="">{t('back.body', { phone: road.agency.phone, number: verification.number })}</p>
        </>
      )}
      <h2>{t('log.title')}</h2>
      <CallLog road={road} />
      <h2>{words('advice.title')}</h2>
      <CallAdvice />
    </>
  );
}

function NoCall({ accountId, isEarly }: { readonly accountId: string; readonly isEarly: boolean }) {
  const t = useTexts(calls);
  return (
    <>
      <Notice title={t(isEarly ? 'early' : 'over')} />
      <Actions>
        <ButtonLink look="primary" to={roadAddress(accountId, 'v/status')}>
          {t('over.act')}
        </ButtonLink>
      </Actions>
    </>
  );
}
