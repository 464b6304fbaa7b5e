import type { finishLogin } from '@ruzhu/api';
import { useRef } from 'react';
import { type Answered, call } from '../../client/call.ts';
import { operation } from '../../client/operation.ts';
import { useTexts } from '../../kit/app.tsx';
import { Actions, Button } from '../../kit/button.tsx';
import { PageFrame } from '../../kit/page-frame.tsx';
import { ScanBlock } from '../parts/scan-block.tsx';
import type { Begun } from '../parts/use-scan.ts';
import { beginLogin, type Credentials } from './begin-login.ts';
import { loginTexts } from './login-texts.ts';

const finish = operation<typeof finishLogin>('POST', '/api/v1/login/scan');

/** The second half: the administrator's scan. The first code came with the first half; a new one asks it again. */
export function LoginByScan({
  credentials,
  first,
  onDone,
  onBack,
}: {
  readonly credentials: Credentials;
  readonly first: Begun;
  readonly onDone: (signedIn: { readonly applicationId: string }) => void;
  readonly onBack: () => void;
}) {
  const t = useTexts(loginTexts);
  const unused = useRef<Begun | null>(first);
  const begin = async (): Promise<Answered<Begun>> => {
    const held = unused.current;
    unused.current = null;
    if (held) return { ok: true, value: held };
    const answered = await beginLogin(credentials);
    if (!answered.ok) return answered;
    if (answered.value.next === 'scan') return { ok: true, value: answered.value.scan };
    onBack();
    return { ok: false, status: 409, refusals: [] };
  };
  return (
    <PageFrame title={t('scan.title')}>
      <p>{t('scan.lead')}</p>
      <ScanBlock begin={begin} finish={(ticketId) => call(finish, { body: { ticketId } })} onDone={onDone} />
      <Actions>
        <Button look="quiet" onClick={onBack}>
          {t('back')}
        </Button>
      </Actions>
    </PageFrame>
  );
}
