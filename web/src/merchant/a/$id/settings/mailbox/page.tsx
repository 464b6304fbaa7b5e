import type * as api from '@ruzhu/api';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../../../client/call.ts';
import { operation } from '../../../../../client/operation.ts';
import { useTexts } from '../../../../../kit/app.tsx';
import { Actions, ButtonLink, SubmitButton } from '../../../../../kit/button.tsx';
import { CodeInput, ResendButton } from '../../../../../kit/code-input.tsx';
import { PageFrame } from '../../../../../kit/page-frame.tsx';
import { Panel } from '../../../../../kit/panel.tsx';
import { TextInput } from '../../../../../kit/text-input.tsx';
import { useForm } from '../../../../../kit/use-form.ts';
import { missingOf } from '../../../../administrator-parts/person-fields.tsx';
import { useAccountId } from '../../../../parts/application.ts';
import { instantOf } from '../../../../parts/instant.ts';
import { OutboxShortcut } from '../../../../parts/outbox-shortcut.tsx';
import { ScanBlock } from '../../../../parts/scan-block.tsx';
import { SessionWatch } from '../../../../parts/session-watch.tsx';
import { mailboxTexts } from './texts.ts';

const send = operation<typeof api.sendMailboxCode>('POST', '/api/v1/service-accounts/{id}/mailbox/code');
const prove = operation<typeof api.proveMailbox>('POST', '/api/v1/service-accounts/{id}/mailbox/prove');
const begin = operation<typeof api.beginMailboxChange>('POST', '/api/v1/service-accounts/{id}/mailbox/scan');
const change = operation<typeof api.changeMailbox>('POST', '/api/v1/service-accounts/{id}/mailbox');

type Sent = { readonly email: string; readonly code: api.AnswerOf<typeof api.sendMailboxCode> };
type Place =
  | { readonly kind: 'email' }
  | { readonly kind: 'code'; readonly sent: Sent }
  | { readonly kind: 'scan'; readonly email: string; readonly proofId: string }
  | { readonly kind: 'done'; readonly email: string };

/** Part of M-07: the new mailbox is proved, then the administrator scans. */
export function Page() {
  const id = useAccountId();
  const client = useQueryClient();
  const [place, go] = useState<Place>({ kind: 'email' });
  if (place.kind === 'done') return <Done id={id} email={place.email} />;
  if (place.kind === 'code')
    return (
      <Prove
        id={id}
        first={place.sent}
        onProved={(proofId) => go({ kind: 'scan', email: place.sent.email, proofId })}
      />
    );
  if (place.kind === 'email') return <Ask id={id} onSent={(sent) => go({ kind: 'code', sent })} />;
  const { proofId, email } = place;
  const done = () => {
    go({ kind: 'done', email });
    void client.invalidateQueries();
  };
  return <Confirm id={id} proofId={proofId} onDone={done} />;
}

function Ask({ id, onSent }: { readonly id: string; readonly onSent: (sent: Sent) => void }) {
  const t = useTexts(mailboxTexts);
  const form = useForm({
    fields: { email: { label: t('email') } },
    check: (data) => missingOf(data, ['email']),
    send: async (data) => {
      const email = String(data.get('email')).trim();
      const answered = await call(send, { params: { id }, body: { email } });
      if (answered.ok) onSent({ email, code: answered.value });
      return answered.ok ? { ok: true } : answered;
    },
  });
  return (
    <PageFrame title={t('title')} back={`/a/${id}/settings`} form={form}>
      <SessionWatch />
      <p className="lead">{t('lead')}</p>
      <form {...form.props}>
        <TextInput
          name="email"
          kind="email"
          label={t('email')}
          hint={t('email.hint')}
          error={form.error('email')}
        />
        <Actions>
          <SubmitButton pending={form.pending}>{t('send')}</SubmitButton>
        </Actions>
      </form>
    </PageFrame>
  );
}

type Proving = {
  readonly id: string;
  readonly first: Sent;
  readonly onProved: (proofId: string) => void;
};

function Prove({ id, first, onProved }: Proving) {
  const t = useTexts(mailboxTexts);
  const [code, setCode] = useState(first.code);
  const { email } = first;
  const form = useForm({
    fields: { code: { label: t('code.label') } },
    check: (data) => missingOf(data, ['code']),
    send: async (data) => {
      const { proofId } = code;
      const body = { proofId, code: String(data.get('code')) };
      const answered = await call(prove, { params: { id }, body });
      if (answered.ok) onProved(proofId);
      return answered.ok ? { ok: true } : answered;
    },
  });
  const resend = async () => {
    const answered = await call(send, { params: { id }, body: { email } });
    if (answered.ok) setCode(answered.value);
  };
  return (
    <PageFrame title={t('code.title')} form={form}>
      <SessionWatch />
      <p className="lead">{t('code.lead', { email })}</p>
      <OutboxShortcut to={email} />
      <form {...form.props}>
        <CodeInput name="code" label={t('code.label')} hint={t('code.hint')} error={form.error('code')} />
        <ResendButton availableAt={instantOf(code.resendAt)} onResend={resend} />
        <Actions>
          <SubmitButton pending={form.pending}>{t('next')}</SubmitButton>
        </Actions>
      </form>
    </PageFrame>
  );
}

type Confirming = { readonly id: string; readonly proofId: string; readonly onDone: () => void };

function Confirm({ id, proofId, onDone }: Confirming) {
  const t = useTexts(mailboxTexts);
  return (
    <PageFrame title={t('scan.title')}>
      <SessionWatch />
      <p className="lead">{t('scan.lead')}</p>
      <ScanBlock
        begin={() => call(begin, { params: { id }, body: { proofId } })}
        finish={(ticketId) => call(change, { params: { id }, body: { proofId, ticketId } })}
        onDone={onDone}
      />
    </PageFrame>
  );
}

function Done({ id, email }: { readonly id: string; readonly email: string }) {
  const t = useTexts(mailboxTexts);
  return (
    <PageFrame title={t('done.title')}>
      <SessionWatch />
      <Panel>
        <p role="status">{t('done.lead', { email })}</p>
      </Panel>
      <Actions>
        <ButtonLink look="primary" to={`/a/${id}/settings`}>
          {t('done.back')}
        </ButtonLink>
      </Actions>
    </PageFrame>
  );
}
