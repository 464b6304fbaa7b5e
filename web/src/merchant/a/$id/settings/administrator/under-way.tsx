import type { stopAdministratorChange } from '@ruzhu/api';
import { useState } from 'react';
import { call } from '../../../../../client/call.ts';
import { operation } from '../../../../../client/operation.ts';
import { useApp, useTexts } from '../../../../../kit/app.tsx';
import { Actions, Button } from '../../../../../kit/button.tsx';
import { StatusLine } from '../../../../../kit/status-line.tsx';
import { instantWords } from '../../../../../texts/dates.ts';
import { changeTexts } from '../../../../administrator-parts/change-texts.ts';
import type { Change } from '../../../../administrator-parts/take-over.tsx';
import { instantOf } from '../../../../parts/instant.ts';

const stop = operation<typeof stopAdministratorChange>(
  'POST',
  '/api/v1/service-accounts/{id}/administrator-change/stop',
);

type Means = {
  readonly id: string;
  readonly change: Change;
  readonly onGoOn: () => void;
  readonly onStopped: () => void;
};

/** A change that is under way: it goes on here, or is stopped at a press. */
export function UnderWay({ id, change, onGoOn, onStopped }: Means) {
  const t = useTexts(changeTexts);
  const { locale } = useApp();
  const [said, say] = useState('');
  const stopIt = async () => {
    const answered = await call(stop, { params: { id } });
    if (answered.ok) say(t('stop.done'));
    onStopped();
  };
  const person = change.personMasked;
  const at = instantWords(instantOf(change.objectionEndsAt ?? change.endsAt), locale);
  const isHandOver = change.way === 'handover';
  return (
    <>
      <p className="lead">{isHandOver ? t('under.lead', { person }) : t('under.papers', { person, at })}</p>
      <Actions>
        {isHandOver && (
          <Button look="primary" onClick={onGoOn}>
            {t('hand.next')}
          </Button>
        )}
        <Button onClick={() => void stopIt()}>{t('stop.act')}</Button>
      </Actions>
      <StatusLine>{said}</StatusLine>
    </>
  );
}
