import type { objectByLink, viewAdministratorObjection } from '@ruzhu/api';
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
import { changeTexts, stateKey } from '../../administrator-parts/change-texts.ts';
import { instantOf } from '../../parts/instant.ts';
import { codeOf, faultNumber, useLoaded } from '../../parts/loaded.ts';

const view = operation<typeof viewAdministratorObjection>('GET', '/api/v1/administrator-objections/{token}');
const object = operation<typeof objectByLink>('POST', '/api/v1/administrator-objections/{token}');

const OPEN = ['waiting', 'seconded', 'approved'];

/** What the link in the alarm leads to: one press stops the change. Looking does nothing, mail programs look too. */
export function Page() {
  const t = useTexts(changeTexts);
  const { locale } = useApp();
  const token = useParams().token ?? '';
  const seen = useLoaded(['objection', token], () => load(view, { params: { token } }), { staleTime: 0 });
  const [isStopped, setStopped] = useState(false);
  const form = useForm({
    fields: {},
    send: async () => {
      const answered = await call(object, { params: { token } });
      if (answered.ok) setStopped(true);
      return answered.ok ? { ok: true } : answered;
    },
  });
  if (isStopped) return <Stopped />;
  const change = seen.data?.change;
  const isOpen = OPEN.includes(change?.state ?? '');
  const isUnknown = codeOf(seen.error) === 'link.unknown';
  const title = isUnknown ? t('claim.unknown') : t(change && !isOpen ? 'object.over.title' : 'object.title');
  return (
    <PageFrame title={title} form={form}>
      {isUnknown && <p className="lead">{t('claim.unknown.lead')}</p>}
      {!isUnknown && seen.error && (
        <ErrorState
          what={t('claim.what')}
          number={faultNumber(seen.error)}
          onReload={() => void seen.refetch()}
        />
      )}
      {!seen.error && !seen.data && <LoadingState onReload={() => void seen.refetch()} />}
      {change && !isOpen && (
        <p className="lead">{t('object.over.lead', { state: t(stateKey(change.state)) })}</p>
      )}
      {seen.data && change && isOpen && (
        <form {...form.props}>
          <p className="lead">
            {t('object.lead', {
              person: change.personMasked,
              account: seen.data.account,
              at: instantWords(instantOf(change.objectionEndsAt ?? change.endsAt), locale),
            })}
          </p>
          <Actions>
            <SubmitButton pending={form.pending}>{t('object.act')}</SubmitButton>
          </Actions>
          <p className="hint">{t('object.keep')}</p>
        </form>
      )}
    </PageFrame>
  );
}

function Stopped() {
  const t = useTexts(changeTexts);
  return (
    <PageFrame title={t('object.done.title')}>
      <Panel>
        <p role="status">{t('object.done.lead')}</p>
      </Panel>
      <Actions>
        <ButtonLink look="primary" to="/login">
          {t('done.login')}
        </ButtonLink>
      </Actions>
    </PageFrame>
  );
}
