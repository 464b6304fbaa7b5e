import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTexts } from '../../../../../kit/app.tsx';
import { Actions, ButtonLink } from '../../../../../kit/button.tsx';
import { PageFrame } from '../../../../../kit/page-frame.tsx';
import { Panel } from '../../../../../kit/panel.tsx';
import { useAccountId } from '../../../../parts/application.ts';
import { usePolicy } from '../../../../parts/policies.ts';
import { useRoad } from '../../../../parts/road.ts';
import { SessionWatch } from '../../../../parts/session-watch.tsx';
import type { Begun } from '../../../../parts/use-scan.ts';
import { ApplicationFrame } from '../../application-frame.tsx';
import { Shown } from '../../shown.tsx';
import { ConfirmByScan } from './confirm-by-scan.tsx';
import { NewPassword, type Passwords } from './new-password.tsx';
import { changeTexts } from './texts.ts';

/** Where one is; what was typed is kept in memory for a code that has to be made anew, and nowhere else. */
type Place =
  | { readonly kind: 'typing' }
  | { readonly kind: 'scan'; readonly first: Begun; readonly typed: Passwords }
  | { readonly kind: 'done' };

/** Part of M-07: the present password, the new one, and the administrator's scan. */
export function Page() {
  const t = useTexts(changeTexts);
  const id = useAccountId();
  const client = useQueryClient();
  const road = useRoad(id);
  const policy = usePolicy(road.data?.account.policy);
  const [place, go] = useState<Place>({ kind: 'typing' });
  const done = () => {
    go({ kind: 'done' });
    void client.invalidateQueries();
  };
  if (place.kind === 'done') return <Done accountId={id} />;
  if (place.kind === 'scan')
    return (
      <ConfirmByScan
        accountId={id}
        first={place.first}
        typed={place.typed}
        onDone={done}
        onBack={() => go({ kind: 'typing' })}
      />
    );
  if (road.data && policy)
    return (
      <NewPassword
        accountId={id}
        policy={policy}
        onBegun={(first, typed) => go({ kind: 'scan', first, typed })}
      />
    );
  return (
    <ApplicationFrame title={t('title')}>
      <Shown of={road} what={t('what')}>
        {() => null}
      </Shown>
    </ApplicationFrame>
  );
}

function Done({ accountId }: { readonly accountId: string }) {
  const t = useTexts(changeTexts);
  return (
    <PageFrame title={t('done.title')}>
      <SessionWatch />
      <Panel>
        <p role="status">{t('done.lead')}</p>
      </Panel>
      <Actions>
        <ButtonLink look="primary" to={`/a/${accountId}/settings`}>
          {t('done.back')}
        </ButtonLink>
      </Actions>
    </PageFrame>
  );
}
