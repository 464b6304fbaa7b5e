import type { changePassword } from '@ruzhu/api';
import { useRef } from 'react';
import { call } from '../../../../../client/call.ts';
import { operation } from '../../../../../client/operation.ts';
import { useTexts } from '../../../../../kit/app.tsx';
import { Actions, Button } from '../../../../../kit/button.tsx';
import { PageFrame } from '../../../../../kit/page-frame.tsx';
import { ScanBlock } from '../../../../parts/scan-block.tsx';
import { SessionWatch } from '../../../../parts/session-watch.tsx';
import type { Begun } from '../../../../parts/use-scan.ts';
import { beginChange, type Passwords } from './new-password.tsx';
import { changeTexts } from './texts.ts';

const change = operation<typeof changePassword>('POST', '/api/v1/service-accounts/{id}/password');

type Means = {
  readonly accountId: string;
  /** The scan the form began; a code that ran out is made anew with the same passwords. */
  readonly first: Begun;
  readonly typed: Passwords;
  readonly onDone: () => void;
  readonly onBack: () => void;
};

/** The administrator confirms the new password with the phone; only then is it set. */
export function ConfirmByScan({ accountId, first, typed, onDone, onBack }: Means) {
  const t = useTexts(changeTexts);
  const unused = useRef<Begun | null>(first);
  const begin = () => {
    const begun = unused.current;
    unused.current = null;
    return begun ? Promise.resolve({ ok: true as const, value: begun }) : beginChange(accountId, typed);
  };
  const { newPassword } = typed;
  return (
    <PageFrame title={t('scan.title')}>
      <SessionWatch />
      <p>{t('scan.lead')}</p>
      <ScanBlock
        begin={begin}
        finish={(ticketId) => call(change, { params: { id: accountId }, body: { ticketId, newPassword } })}
        onDone={onDone}
      />
      <Actions>
        <Button look="quiet" onClick={onBack}>
          {t('scan.back')}
        </Button>
      </Actions>
    </PageFrame>
  );
}
