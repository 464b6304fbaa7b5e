import { useState } from 'react';
import { Link } from 'react-router';
import { useApp, useTexts } from '../../kit/app.tsx';
import { Actions, ButtonLink } from '../../kit/button.tsx';
import { PageFrame } from '../../kit/page-frame.tsx';
import { Panel } from '../../kit/panel.tsx';
import { instantWords } from '../../texts/dates.ts';
import { instantOf } from '../parts/instant.ts';
import { AskMailbox } from './ask-mailbox.tsx';
import { ConfirmByScan } from './confirm-by-scan.tsx';
import { LostPhone } from './lost-phone.tsx';
import { NewPassword } from './new-password.tsx';
import { type Proved, ProveMailbox } from './prove-mailbox.tsx';
import { recoverTexts } from './recover-texts.ts';
import type { Sent } from './send-code.ts';

/** Where one is; a step back loses nothing but what comes after it. */
type Place =
  | { readonly kind: 'mailbox' }
  | { readonly kind: 'code'; readonly sent: Sent }
  | { readonly kind: 'password'; readonly proved: Proved }
  | { readonly kind: 'scan'; readonly proved: Proved; readonly password: string }
  | { readonly kind: 'lost'; readonly proved: Proved; readonly password: string }
  | { readonly kind: 'waiting'; readonly endsAt: string }
  | { readonly kind: 'done' };

/** A forgotten password, and a phone that is lost. */
export function Page() {
  const [place, go] = useState<Place>({ kind: 'mailbox' });
  const done = () => go({ kind: 'done' });
  if (place.kind === 'mailbox') return <AskMailbox onSent={(sent) => go({ kind: 'code', sent })} />;
  if (place.kind === 'code')
    return <ProveMailbox first={place.sent} onProved={(proved) => go({ kind: 'password', proved })} />;
  if (place.kind === 'waiting') return <Waiting endsAt={place.endsAt} />;
  if (place.kind === 'done') return <Done />;
  const { proved } = place;
  if (place.kind === 'password')
    return (
      <NewPassword
        proved={proved}
        onDone={done}
        onConfirm={(password) => go({ kind: 'scan', proved, password })}
      />
    );
  const { password } = place;
  if (place.kind === 'lost')
    return (
      <LostPhone
        proved={proved}
        onAsked={(endsAt) => go({ kind: 'waiting', endsAt })}
        onBack={() => go({ kind: 'scan', proved, password })}
      />
    );
  return (
    <ConfirmByScan
      proved={proved}
      password={password}
      onDone={done}
      onBack={() => go({ kind: 'password', proved })}
      onLost={() => go({ kind: 'lost', proved, password })}
    />
  );
}

function Waiting({ endsAt }: { readonly endsAt: string }) {
  const t = useTexts(recoverTexts);
  const { locale } = useApp();
  return (
    <PageFrame title={t('waiting.title')}>
      <Panel>
        <p role="status">{t('waiting.lead', { at: instantWords(instantOf(endsAt), locale) })}</p>
      </Panel>
      <Actions>
        <Link className="btn quiet" to="/login">
          {t('login')}
        </Link>
      </Actions>
    </PageFrame>
  );
}

function Done() {
  const t = useTexts(recoverTexts);
  return (
    <PageFrame title={t('done.title')}>
      <Panel>
        <p role="status">{t('done.lead')}</p>
      </Panel>
      <Actions>
        <ButtonLink look="primary" to="/login">
          {t('login')}
        </ButtonLink>
      </Actions>
    </PageFrame>
  );
}
