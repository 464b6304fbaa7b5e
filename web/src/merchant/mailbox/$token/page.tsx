import type { restoreMailbox, viewFormerMailbox } from '@ruzhu/api';
import { useState } from 'react';
import { useParams } from 'react-router';
import { call, load } from '../../../client/call.ts';
import { operation } from '../../../client/operation.ts';
import { useApp, useTexts } from '../../../kit/app.tsx';
import { Actions, ButtonLink, SubmitButton } from '../../../kit/button.tsx';
import { PageFrame } from '../../../kit/page-frame.tsx';
import { ErrorState, LoadingState } from '../../../kit/page-states.tsx';
import { Panel } from '../../../kit/panel.tsx';
import { useForm } from '../../../kit/use-form.ts';
import { instantWords } from '../../../texts/dates.ts';
import { mailboxTexts } from '../../a/$id/settings/mailbox/texts.ts';
import { instantOf } from '../../parts/instant.ts';
import { codeOf, faultNumber, useLoaded } from '../../parts/loaded.ts';

const view = operation<typeof viewFormerMailbox>('GET', '/api/v1/former-mailboxes/{token}');
const restore = operation<typeof restoreMailbox>('POST', '/api/v1/former-mailboxes/{token}');

/** What the link in the old mailbox leads to: one press takes the change back. Looking does nothing. */
export function Page() {
  const t = useTexts(mailboxTexts);
  const { locale } = useApp();
  const token = useParams().token ?? '';
  const seen = useLoaded(['former-mailbox', token], () => load(view, { params: { token } }), {
    staleTime: 0,
  });
  const [isBack, setBack] = useState(false);
  const form = useForm({
    fields: {},
    send: async () => {
      const answered = await call(restore, { params: { token } });
      if (answered.ok) setBack(true);
      return answered.ok ? { ok: true } : answered;
    },
  });
  if (isBack) return <Restored />;
  const isOver = codeOf(seen.error).startsWith('link.');
  return (
    <PageFrame title={t(isOver ? 'undo.over' : 'undo.title')} form={form}>
      {isOver && <p className="lead">{t('undo.over.lead')}</p>}
      {!isOver && seen.error && (
        <ErrorState
          what={t('undo.what')}
          number={faultNumber(seen.error)}
          onReload={() => void seen.refetch()}
        />
      )}
      {!seen.error && !seen.data && <LoadingState onReload={() => void seen.refetch()} />}
      {seen.data && (
        <form {...form.props}>
          <p className="lead">{t('undo.lead', { at: instantWords(instantOf(seen.data.endsAt), locale) })}</p>
          <Actions>
            <SubmitButton pending={form.pending}>{t('undo.act')}</SubmitButton>
          </Actions>
          <p className="hint">{t('undo.keep')}</p>
        </form>
      )}
    </PageFrame>
  );
}

function Restored() {
  const t = useTexts(mailboxTexts);
  return (
    <PageFrame title={t('undo.done.title')}>
      <Panel>
        <p role="status">{t('undo.done.lead')}</p>
      </Panel>
      <Actions>
        <ButtonLink look="primary" to="/recover">
          {t('undo.done.next')}
        </ButtonLink>
      </Actions>
    </PageFrame>
  );
}
