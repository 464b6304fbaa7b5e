import type { ApplicationView } from '@ruzhu/api';
import type { ReactNode } from 'react';
import { useTexts } from '../../../../../kit/app.tsx';
import { Actions, ButtonLink } from '../../../../../kit/button.tsx';
import { Notice } from '../../../../../kit/panel.tsx';
import { useAccountId } from '../../../../parts/application.ts';
import { roadAddress } from '../../../../parts/road-frame.tsx';
import { MENDING } from '../parts/places.ts';
import { verifyTexts } from '../parts/verify-texts.ts';

/** What stands here once there is nothing to check before paying; `null` while there is. */
export function shutPreflight({ state }: Pick<ApplicationView, 'state'>): ReactNode {
  if (state === 'draft') return null;
  if (state === 'unpaid') return <Elsewhere title="unpaid.title" act="unpaid.act" page="v/pay" />;
  if (MENDING.includes(state)) return <Elsewhere title="shut.title" act="to.fix" page="v/fix" />;
  return <Elsewhere title="shut.title" act="shut.status" page="v/status" />;
}

function Elsewhere({
  title,
  act,
  page,
}: {
  readonly title: 'unpaid.title' | 'shut.title';
  readonly act: 'unpaid.act' | 'to.fix' | 'shut.status';
  readonly page: string;
}) {
  const t = useTexts(verifyTexts);
  const id = useAccountId();
  return (
    <>
      <Notice title={t(title)} />
      <Actions>
        <ButtonLink look="primary" to={roadAddress(id, page)}>
          {t(act)}
        </ButtonLink>
      </Actions>
    </>
  );
}
