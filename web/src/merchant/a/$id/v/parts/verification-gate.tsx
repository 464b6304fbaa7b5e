import '../v.css';
import type { ApplicationView } from '@ruzhu/api';
import type { ReactNode } from 'react';
import { useTexts } from '../../../../../kit/app.tsx';
import { Actions, ButtonLink } from '../../../../../kit/button.tsx';
import { Notice } from '../../../../../kit/panel.tsx';
import { useAccountId } from '../../../../parts/application.ts';
import { type RoadView, useRoad } from '../../../../parts/road.ts';
import { RoadFrame, type RoadFrameProps, roadAddress } from '../../../../parts/road-frame.tsx';
import { Shown } from '../../shown.tsx';
import { verifyTexts } from './verify-texts.ts';

export type OnRoad = { readonly road: RoadView; readonly verification: ApplicationView };

type GateProps = {
  /** The heading while the verification is on its way. */
  readonly title: string;
  readonly place?: RoadFrameProps['place'];
  readonly back?: string | undefined;
  readonly every?: readonly number[] | undefined;
  /** The page itself, with its own frame, once the verification is known. */
  readonly children: (found: OnRoad) => ReactNode;
};

/** Finds the verification of the account in the address; until then, or when there is none, says so. */
export function VerificationGate({ title, place, back = '', every, children }: GateProps) {
  const t = useTexts(verifyTexts);
  const road = useRoad(useAccountId(), every);
  if (road.data?.verification) return children({ road: road.data, verification: road.data.verification });
  return (
    <RoadFrame title={title} stage="verify" place={place} back={back}>
      <Shown of={road} what={t('what')}>
        {({ account }) => <NotBegun isEarly={account.state === 'registering'} />}
      </Shown>
    </RoadFrame>
  );
}

/** There is no verification yet: what comes first, and the way there. */
export function NotBegun({ isEarly }: { readonly isEarly: boolean }) {
  const t = useTexts(verifyTexts);
  const id = useAccountId();
  return (
    <>
      <Notice title={t(isEarly ? 'early.title' : 'none.title')}>
        <p>{t(isEarly ? 'early.body' : 'none.body')}</p>
      </Notice>
      <Actions>
        <ButtonLink look="primary" to={roadAddress(id, isEarly ? '' : 'v/agree')}>
          {t(isEarly ? 'early.act' : 'none.act')}
        </ButtonLink>
      </Actions>
    </>
  );
}
