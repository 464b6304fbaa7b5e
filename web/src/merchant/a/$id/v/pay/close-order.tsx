import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useTexts } from '../../../../../kit/app.tsx';
import { Actions, Button } from '../../../../../kit/button.tsx';
import { Dialog } from '../../../../../kit/dialog.tsx';
import { StatusLine } from '../../../../../kit/status-line.tsx';
import { giveUp } from './orders.ts';
import { pay } from './texts.ts';

/** Gives an unpaid order up, once it was asked whether that is meant: everything can be changed again. */
export function CloseOrder({ orderId, to }: { readonly orderId: string; readonly to: string }) {
  const t = useTexts(pay);
  const client = useQueryClient();
  const navigate = useNavigate();
  const [isAsking, ask] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const close = async () => {
    ask(false);
    const closed = await giveUp(orderId).catch(() => null);
    await client.invalidateQueries();
    if (closed?.ok) void navigate(to);
    else setFailed(true);
  };
  return (
    <>
      <Actions>
        <Button onClick={() => ask(true)}>{t('close.act')}</Button>
      </Actions>
      <StatusLine>{hasFailed && t('close.failed')}</StatusLine>
      <Dialog
        isOpen={isAsking}
        title={t('close.title')}
        onClose={() => ask(false)}
        actions={
          <>
            <Button onClick={() => ask(false)}>{t('close.no')}</Button>
            <Button look="danger" onClick={() => void close()}>
              {t('close.yes')}
            </Button>
          </>
        }
      >
        <p>{t('close.body')}</p>
      </Dialog>
    </>
  );
}
