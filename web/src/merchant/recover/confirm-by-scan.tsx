import type { beginRecoveryScan } from '@ruzhu/api';
import { call } from '../../client/call.ts';
import { operation } from '../../client/operation.ts';
import { useTexts } from '../../kit/app.tsx';
import { Actions, Button } from '../../kit/button.tsx';
import { PageFrame } from '../../kit/page-frame.tsx';
import { ScanBlock } from '../parts/scan-block.tsx';
import { setPassword } from './new-password.tsx';
import type { Proved } from './prove-mailbox.tsx';
import { recoverTexts } from './recover-texts.ts';

const begin = operation<typeof beginRecoveryScan>('POST', '/api/v1/recovery/scan');

type Means = {
  readonly proved: Proved;
  readonly password: string;
  readonly onDone: () => void;
  readonly onBack: () => void;
  readonly onLost: () => void;
};

/** The administrator confirms the new password with the phone; or says that it is lost. */
export function ConfirmByScan({ proved, password, onDone, onBack, onLost }: Means) {
  const t = useTexts(recoverTexts);
  return (
    <PageFrame title={t('scan.title')}>
      <p>{t('scan.lead')}</p>
      <ScanBlock
        begin={() => call(begin, { body: { proofId: proved.proofId } })}
        finish={(ticketId) => setPassword(proved, password, ticketId)}
        onDone={onDone}
      />
      <Actions>
        <Button look="quiet" onClick={onBack}>
          {t('scan.back')}
        </Button>
        <Button look="quiet" onClick={onLost}>
          {t('lost.ask')}
        </Button>
      </Actions>
    </PageFrame>
  );
}
