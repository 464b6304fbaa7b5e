import type { ApplicationView, abandonMiniProgram } from '@ruzhu/api';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../../client/call.ts';
import { operation } from '../../client/operation.ts';
import { useTexts } from '../../kit/app.tsx';
import { Actions, Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { StatusLine } from '../../kit/status-line.tsx';
import { useAccountId } from '../parts/application.ts';
import { giveUpTexts } from './give-up-texts.ts';

const abandon = operation<typeof abandonMiniProgram>('POST', '/api/v1/mini-programs/{id}/abandon');

/** States in which a mini program can be given up. */
const DRAFTS = ['confirming', 'account', 'activating', 'administrator', 'filling', 'returned'];

/** Gives a mini program up that has not passed, once it was asked whether that is meant: mailbox and name are free. */
export function GiveUp({ program }: { readonly program: ApplicationView }) {
  const t = useTexts(giveUpTexts);
  const client = useQueryClient();
  const navigate = useNavigate();
  const account = useAccountId();
  const [isAsking, ask] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  if (!DRAFTS.includes(program.state)) return null;
  const end = async () => {
    ask(false);
    const ended = await call(abandon, { params: { id: program.id }, body: undefined }).catch(() => null);
    if (!ended?.ok) return setFailed(true);
    await navigate(`/a/${account}`);
    await client.invalidateQueries();
  };
  return (
    <>
      <Actions>
        <Button look="quiet" onClick={() => ask(true)}>
          {t('act')}
        </Button>
      </Actions>
      <StatusLine>{hasFailed && t('failed')}</StatusLine>
      <Dialog
        isOpen={isAsking}
        title={t('title')}
        onClose={() => ask(false)}
        actions={
          <>
            <Button onClick={() => ask(false)}>{t('no')}</Button>
            <Button look="danger" onClick={() => void end()}>
              {t('yes')}
            </Button>
          </>
        }
      >
        <p>{t('body')}</p>
      </Dialog>
    </>
  );
}
