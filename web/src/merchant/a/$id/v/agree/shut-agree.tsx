import type { ReactNode } from 'react';
import { useTexts } from '../../../../../kit/app.tsx';
import { Actions, ButtonLink } from '../../../../../kit/button.tsx';
import { Notice } from '../../../../../kit/panel.tsx';
import type { RoadView } from '../../../../parts/road.ts';
import { roadAddress } from '../../../../parts/road-frame.tsx';
import { shutStep } from '../parts/shut-step.tsx';
import { NotBegun } from '../parts/verification-gate.tsx';
import { agree } from './texts.ts';

const VERIFIABLE = ['registeredUnverified', 'renewalWindow', 'lapsed'];
const OVER = ['passed', 'passedWithoutName', 'failed'];

/** What stands here when nothing can be begun: too early, under way, or already verified. `null` when it can. */
export function shutAgree({ account, verification }: RoadView): ReactNode {
  if (account.state === 'registering') return <NotBegun isEarly />;
  if (verification && !OVER.includes(verification.state))
    return shutStep({ verification, page: 'agree', returned: [] });
  return VERIFIABLE.includes(account.state) ? null : <Verified accountId={account.id} />;
}

function Verified({ accountId }: { readonly accountId: string }) {
  const t = useTexts(agree);
  return (
    <>
      <Notice tone="good" title={t('over.title')}>
        <p>{t('over.body')}</p>
      </Notice>
      <Actions>
        <ButtonLink look="primary" to={roadAddress(accountId, '')}>
          {t('over.home')}
        </ButtonLink>
        <ButtonLink to={roadAddress(accountId, 'renew')}>{t('over.renew')}</ButtonLink>
      </Actions>
    </>
  );
}
