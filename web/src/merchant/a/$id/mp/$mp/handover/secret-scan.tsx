import type { ApplicationView, beginSecretMove, moveSecret } from '@ruzhu/api';
import { call } from '../../../../../../client/call.ts';
import { operation } from '../../../../../../client/operation.ts';
import { useTexts } from '../../../../../../kit/app.tsx';
import { Actions, Button } from '../../../../../../kit/button.tsx';
import { Notice } from '../../../../../../kit/panel.tsx';
import { ScanBlock } from '../../../../../parts/scan-block.tsx';
import { secretTexts } from './texts.ts';

const begin = operation<typeof beginSecretMove>('POST', '/api/v1/mini-programs/{id}/secret/scan');
const move = operation<typeof moveSecret>('POST', '/api/v1/mini-programs/{id}/secret');

/** What may be done with an AppSecret. */
export type Move = 'make' | 'reset' | 'freeze' | 'thaw';

type ScanningProps = {
  readonly of: ApplicationView;
  readonly move: Move;
  readonly onDone: (secret: string | null) => void;
  readonly onCancel: () => void;
};

/** The administrator's scan before a move; a new secret comes in the answer that uses the scan, and nowhere else. */
export function SecretScan({ of: { id }, move: event, onDone, onCancel }: ScanningProps) {
  const t = useTexts(secretTexts);
  return (
    <>
      <Notice tone={event === 'make' ? 'info' : 'wait'} title={t(`${event}.title`)}>
        <p>{t(`${event}.effect`)}</p>
      </Notice>
      <ScanBlock
        begin={() => call(begin, { params: { id }, body: { event } })}
        finish={(ticketId) => call(move, { params: { id }, body: { event, ticketId } })}
        onDone={({ secret }) => onDone(secret)}
      />
      <Actions>
        <Button onClick={onCancel}>{t('cancel')}</Button>
      </Actions>
    </>
  );
}
