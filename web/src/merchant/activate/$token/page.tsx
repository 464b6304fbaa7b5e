import type { activate, viewActivation } from '@ruzhu/api';
import { useState } from 'react';
import { useParams } from 'react-router';
import { call } from '../../../client/call.ts';
import { operation } from '../../../client/operation.ts';
import { useApp, useTexts } from '../../../kit/app.tsx';
import { Actions, SubmitButton } from '../../../kit/button.tsx';
import { PageFrame } from '../../../kit/page-frame.tsx';
import { ErrorState, LoadingState } from '../../../kit/page-states.tsx';
import { useForm } from '../../../kit/use-form.ts';
import { instantWords } from '../../../texts/dates.ts';
import { instantOf } from '../../parts/instant.ts';
import { faultNumber, useLoaded } from '../../parts/loaded.ts';
import { Activated } from './activated.tsx';
import { type Dead, DeadLink } from './dead-link.tsx';
import { activateTexts } from './texts.ts';

const view = operation<typeof viewActivation>('GET', '/api/v1/activations/{token}');
const confirm = operation<typeof activate>('POST', '/api/v1/activations/{token}');

const DEAD: Readonly<Record<string, Dead>> = {
  'link.used': 'used',
  'link.expired': 'expired',
  'link.superseded': 'superseded',
  'email.taken': 'taken',
};

/** Looking uses nothing up: mail programs open links too. */
const look = async (token: string, signal: AbortSignal) => {
  const answered = await call(view, { params: { token }, signal });
  return answered.ok
    ? { endsAt: answered.value.endsAt, dead: null }
    : { endsAt: null, dead: DEAD[answered.refusals[0]?.code ?? ''] ?? 'unknown' };
};

type Seen = { readonly endsAt: string | null; readonly dead: Dead | null };

/** M-64, the page of the link: one button, and only the button activates. Nobody signs in here. */
export function Page() {
  const t = useTexts(activateTexts);
  const token = useParams().token ?? '';
  const seen = useLoaded<Seen>(['activation', token], (signal) => look(token, signal), { staleTime: 0 });
  const [end, setEnd] = useState<Dead | 'done' | null>(null);
  const dead = end === 'done' ? null : (end ?? seen.data?.dead ?? null);
  const title = end === 'done' ? t('done') : dead ? t(dead) : t('title');
  const form = useForm({
    fields: {},
    send: async () => {
      const sent = await call(confirm, { params: { token } });
      if (sent.ok) setEnd('done');
      const gone = sent.ok ? null : DEAD[sent.refusals[0]?.code ?? ''];
      if (gone) setEnd(gone);
      return gone ? { ok: true } : sent;
    },
  });
  return (
    <PageFrame title={title} form={form}>
      {end === 'done' && <Activated />}
      {dead && <DeadLink why={dead} token={token} />}
      {!end && !seen.data && seen.error && (
        <ErrorState
          what={t('what.link')}
          number={faultNumber(seen.error)}
          onReload={() => void seen.refetch()}
        />
      )}
      {!end && !seen.data && !seen.error && <LoadingState onReload={() => void seen.refetch()} />}
      {!end && seen.data?.endsAt && (
        <form {...form.props}>
          <Lead endsAt={seen.data.endsAt} />
          <Actions>
            <SubmitButton pending={form.pending}>{t('confirm')}</SubmitButton>
          </Actions>
        </form>
      )}
    </PageFrame>
  );
}

function Lead({ endsAt }: { readonly endsAt: string }) {
  const t = useTexts(activateTexts);
  const { locale } = useApp();
  return (
    <>
      <p className="lead">{t('lead')}</p>
      <p className="hint">{t('until', { at: instantWords(instantOf(endsAt), locale) })}</p>
    </>
  );
}
