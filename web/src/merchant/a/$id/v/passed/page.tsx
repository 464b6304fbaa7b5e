import { useApp, useTexts } from '../../../../../kit/app.tsx';
import { Actions, ButtonLink } from '../../../../../kit/button.tsx';
import { Notice, Panel } from '../../../../../kit/panel.tsx';
import { SummaryList } from '../../../../../kit/summary-list.tsx';
import { endWords } from '../../../../../texts/dates.ts';
import { instantOf } from '../../../../parts/instant.ts';
import { RoadFrame, roadAddress } from '../../../../parts/road-frame.tsx';
import { type OnRoad, VerificationGate } from '../parts/verification-gate.tsx';
import { passed } from './texts.ts';

/** M-54: verified, until when, when it can be renewed, and on to the mini program. */
export function Page() {
  const t = useTexts(passed);
  return (
    <VerificationGate title={t('title')}>
      {(found) => (
        <RoadFrame title={t('title')} stage="verify" back="" leaves={false}>
          {isPanel(found.verification.state) ? <Passed {...found} /> : <Early {...found} />}
        </RoadFrame>
      )}
    </VerificationGate>
  );
}

const panels = {
  passed: 'panel',
  passedWithoutName: 'panel.unnamed',
  qualificationOk: 'panel.entity',
  namingFailed: 'panel.unnamed',
} as const;
const isPanel = (state: string): state is keyof typeof panels => Object.hasOwn(panels, state);

function Passed({ road, verification }: OnRoad) {
  const t = useTexts(passed);
  const { locale } = useApp();
  const { state } = verification;
  const account = road.accounts.find(({ product }) => product === 'service');
  const renewal = road.deadlines.find(({ key }) => key === 'renewal')?.at;
  const to = (page: string) => roadAddress(road.account.id, page);
  return (
    <>
      <Panel number={{ label: t('number'), value: verification.number }}>
        <p>{t(isPanel(state) ? panels[state] : 'panel')}</p>
        {state === 'passedWithoutName' && <p>{t('panel.unnamed.body')}</p>}
      </Panel>
      <SummaryList
        rows={[
          { label: t('name'), value: account?.name ?? '–' },
          ...(account?.verifiedUntil
            ? [{ label: t('until'), value: endWords(instantOf(account.verifiedUntil), locale) }]
            : []),
          ...(renewal
            ? [{ label: t('renew'), value: t('renew.from', { at: endWords(instantOf(renewal), locale) }) }]
            : []),
        ]}
      />
      <p className="hint after-table">{t('renew.hint')}</p>
      <Actions>
        <ButtonLink look="primary" to={to('mp/ready')}>
          {t('act')}
        </ButtonLink>
        <ButtonLink to={to('')}>{t('home')}</ButtonLink>
      </Actions>
    </>
  );
}

function Early({ road }: OnRoad) {
  const t = useTexts(passed);
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
