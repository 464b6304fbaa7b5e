import type * as api from '@ruzhu/api';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, load } from '../../../../../client/call.ts';
import { operation } from '../../../../../client/operation.ts';
import { useApp, useSentence, useTexts } from '../../../../../kit/app.tsx';
import { Actions, Button, ButtonLink } from '../../../../../kit/button.tsx';
import { PageFrame } from '../../../../../kit/page-frame.tsx';
import { Notice } from '../../../../../kit/panel.tsx';
import { StatusLine } from '../../../../../kit/status-line.tsx';
import { instantWords } from '../../../../../texts/dates.ts';
import { useAccountId } from '../../../../parts/application.ts';
import { instantOf } from '../../../../parts/instant.ts';
import { useLoaded } from '../../../../parts/loaded.ts';
import { ScanBlock } from '../../../../parts/scan-block.tsx';
import { SessionWatch } from '../../../../parts/session-watch.tsx';
import { Shown } from '../../shown.tsx';
import { closeTexts } from './texts.ts';

const view = operation<typeof api.closingOf>('GET', '/api/v1/service-accounts/{id}/closing');
const begin = operation<typeof api.beginClosing>('POST', '/api/v1/service-accounts/{id}/closing/scan');
const close = operation<typeof api.closeAccount>('POST', '/api/v1/service-accounts/{id}/closing');
const stop = operation<typeof api.stopClosingAccount>('POST', '/api/v1/service-accounts/{id}/closing/stop');

type View = api.AnswerOf<typeof api.closingOf>;

/** Part of M-07: what closing takes away and what stays, the administrator's scan, and the way back while there is one. */
export function Page() {
  const t = useTexts(closeTexts);
  const id = useAccountId();
  const client = useQueryClient();
  const loaded = useLoaded(['closing', id], () => load(view, { params: { id } }));
  const [isScanning, scan] = useState(false);
  const [said, say] = useState('');
  const done = () => {
    scan(false);
    void client.invalidateQueries();
  };
  if (isScanning) return <Confirm id={id} onDone={done} onBack={() => scan(false)} />;
  const stopIt = async () => {
    const answered = await call(stop, { params: { id } });
    say(t(answered.ok ? 'stop.done' : 'stop.failed'));
    await client.invalidateQueries();
  };
  return (
    <PageFrame title={t('title')} back={`/a/${id}/settings`}>
      <SessionWatch />
      <StatusLine>{said}</StatusLine>
      <Shown of={loaded} what={t('what')}>
        {(data) =>
          data.endsAt ? (
            <Under endsAt={data.endsAt} onStop={() => void stopIt()} />
          ) : (
            <Before id={id} of={data} onNext={() => scan(true)} />
          )
        }
      </Shown>
    </PageFrame>
  );
}

function Under({ endsAt, onStop }: { readonly endsAt: string; readonly onStop: () => void }) {
  const t = useTexts(closeTexts);
  const { locale } = useApp();
  return (
    <>
      <Notice tone="wait" title={t('under.title', { at: instantWords(instantOf(endsAt), locale) })}>
        <p>{t('under.lead')}</p>
      </Notice>
      <Actions>
        <Button look="primary" onClick={onStop}>
          {t('stop')}
        </Button>
      </Actions>
    </>
  );
}

type Looking = { readonly id: string; readonly of: View; readonly onNext: () => void };

function Before({ id, of, onNext }: Looking) {
  const t = useTexts(closeTexts);
  const sentence = useSentence();
  const why = of.blockedBy && sentence({ code: of.blockedBy, params: {} });
  const names = of.miniPrograms.join(t('join'));
  return (
    <>
      <p className="lead">{t('lead', { days: of.coolingDays })}</p>
      {of.blockedBy && (
        <Notice tone="bad" title={t('blocked')}>
          {why && <p>{why.text}</p>}
          {why?.fix && <p>{why.fix}</p>}
        </Notice>
      )}
      <h2>{t('lost.title')}</h2>
      <ul className="bullets">
        <li>{t('lost.account', { name: of.name })}</li>
        <li>{names ? t('lost.programs', { names }) : t('lost.programs.none')}</li>
        <li>{t('lost.pictures', { count: of.pictures })}</li>
        <li>{t('lost.data')}</li>
      </ul>
      <h2>{t('kept.title')}</h2>
      <ul className="bullets">
        {of.kept.map(({ what, days }) => (
          <li key={what}>{t(`kept.${what}`, { days })}</li>
        ))}
        <li>{t('kept.money')}</li>
      </ul>
      <Actions>
        {!of.blockedBy && <Button onClick={onNext}>{t('next')}</Button>}
        <ButtonLink to={`/a/${id}/settings`}>{t('back')}</ButtonLink>
      </Actions>
    </>
  );
}

type Confirming = { readonly id: string; readonly onDone: () => void; readonly onBack: () => void };

function Confirm({ id, onDone, onBack }: Confirming) {
  const t = useTexts(closeTexts);
  return (
    <PageFrame title={t('scan.title')}>
      <SessionWatch />
      <p className="lead">{t('scan.lead')}</p>
      <ScanBlock
        begin={() => call(begin, { params: { id } })}
        finish={(ticketId) => call(close, { params: { id }, body: { ticketId } })}
        onDone={onDone}
      />
      <Actions>
        <Button look="quiet" onClick={onBack}>
          {t('back')}
        </Button>
      </Actions>
    </PageFrame>
  );
}
