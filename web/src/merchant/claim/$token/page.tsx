import type * as api from '@ruzhu/api';
import { useState } from 'react';
import { useParams } from 'react-router';
import { call, load } from '../../../client/call.ts';
import { operation } from '../../../client/operation.ts';
import { useApp, useTexts } from '../../../kit/app.tsx';
import { Actions, ButtonLink } from '../../../kit/button.tsx';
import { PageFrame } from '../../../kit/page-frame.tsx';
import { ErrorState, LoadingState } from '../../../kit/page-states.tsx';
import { instantWords } from '../../../texts/dates.ts';
import { changeTexts } from '../../administrator-parts/change-texts.ts';
import { type Steps, TakenOver, TakeOver } from '../../administrator-parts/take-over.tsx';
import { instantOf } from '../../parts/instant.ts';
import { codeOf, faultNumber, useLoaded, WAITING } from '../../parts/loaded.ts';
import type { Claim } from './claim.ts';
import { Papers } from './papers.tsx';
import { Standing } from './standing.tsx';

const view = operation<typeof api.viewClaim>('GET', '/api/v1/administrator-claims/{token}');
const send = operation<typeof api.sendClaimCode>('POST', '/api/v1/administrator-claims/{token}/code');
const prove = operation<typeof api.proveClaimCode>('POST', '/api/v1/administrator-claims/{token}/prove');
const begin = operation<typeof api.beginClaimScan>('POST', '/api/v1/administrator-claims/{token}/scan');
const finish = operation<typeof api.finishClaim>('POST', '/api/v1/administrator-claims/{token}/take-over');

const stepsOf = (token: string): Steps => ({
  send: () => call(send, { params: { token } }),
  prove: (proofId, code) => call(prove, { params: { token }, body: { proofId, code } }),
  begin: () => call(begin, { params: { token } }),
  finish: (ticketId) => call(finish, { params: { token }, body: { ticketId } }),
});

/** M-79, the page of the link: the papers, how they stand, and in the end the new administrator's own confirmation. */
export function Page() {
  const t = useTexts(changeTexts);
  const token = useParams().token ?? '';
  const claim = useLoaded(['claim', token], () => load(view, { params: { token } }), { every: WAITING });
  const [isDone, setDone] = useState(false);
  const state = claim.data?.change.state;
  if (isDone || state === 'done') return <TakenOver />;
  if (claim.data && state === 'approved')
    return <TakeOver change={claim.data.change} steps={stepsOf(token)} onDone={() => setDone(true)} />;
  if (claim.data && state === 'begun')
    return <Papers token={token} claim={claim.data} onHandedIn={() => void claim.refetch()} />;
  if (claim.data && (state === 'waiting' || state === 'seconded'))
    return <Standing token={token} claim={claim.data} onAsked={() => void claim.refetch()} />;
  if (claim.data) return <Ended claim={claim.data} />;
  const isUnknown = codeOf(claim.error) === 'link.unknown';
  return (
    <PageFrame title={t(isUnknown ? 'claim.unknown' : 'claim.title')}>
      {isUnknown && <p className="lead">{t('claim.unknown.lead')}</p>}
      {!isUnknown && claim.error && (
        <ErrorState
          what={t('claim.what')}
          number={faultNumber(claim.error)}
          onReload={() => void claim.refetch()}
        />
      )}
      {!claim.error && <LoadingState onReload={() => void claim.refetch()} />}
    </PageFrame>
  );
}

function Ended({ claim: { change, reason } }: { readonly claim: Claim }) {
  const t = useTexts(changeTexts);
  const { locale } = useApp();
  const end = change.state === 'stopped' || change.state === 'rejected' ? change.state : 'expired';
  return (
    <PageFrame title={t(`claim.${end}.title`)}>
      <p className="lead">
        {end === 'rejected' ? t('claim.rejected.lead', { reason }) : t(`claim.${end}.lead`)}
      </p>
      <p className="hint">{instantWords(instantOf(change.endsAt), locale)}</p>
      <Actions>
        <ButtonLink to="/recover/administrator">{t('claim.anew')}</ButtonLink>
      </Actions>
    </PageFrame>
  );
}
