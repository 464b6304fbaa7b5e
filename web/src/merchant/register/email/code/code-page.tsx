import type { proveRegistration } from '@ruzhu/api';
import { type Refusal, readOneTimeCode } from '@ruzhu/rules';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { call } from '../../../../client/call.ts';
import { operation } from '../../../../client/operation.ts';
import { useApp, useSentence, useTexts } from '../../../../kit/app.tsx';
import { Actions, SubmitButton } from '../../../../kit/button.tsx';
import { CodeInput, ResendButton } from '../../../../kit/code-input.tsx';
import { Countdown } from '../../../../kit/countdown.tsx';
import { PageFrame } from '../../../../kit/page-frame.tsx';
import { Notice } from '../../../../kit/panel.tsx';
import { useForm } from '../../../../kit/use-form.ts';
import { keptCheckId } from '../../../check/parts/kept-check.ts';
import { keepApplication } from '../../../parts/application.ts';
import { instantOf } from '../../../parts/instant.ts';
import { OutboxShortcut } from '../../../parts/outbox-shortcut.tsx';
import { partTexts } from '../../../parts/parts-texts.ts';
import { type BegunMailbox, sendMailboxCode } from '../../parts/begun.ts';
import { mailboxTexts } from '../../parts/mailbox-texts.ts';
import { registerPlace } from '../../parts/places.ts';

const prove = operation<typeof proveRegistration>('POST', '/api/v1/registrations/prove');

const refuse = (data: FormData): readonly Refusal[] => {
  const typed = String(data.get('code') ?? '');
  if (typed.trim() === '') return [{ code: 'field.missing', path: 'code', params: {} }];
  const reading = readOneTimeCode(typed);
  return reading.ok ? [] : [{ ...reading.refusal, path: 'code' }];
};

/** Proves the mailbox; with it an application comes to be and the browser is signed in. */
export function CodePage({ begun }: { readonly begun: BegunMailbox }) {
  const t = useTexts(mailboxTexts);
  const p = useTexts(partTexts);
  const { productName } = useApp();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [trouble, setTrouble] = useState<readonly Refusal[]>([]);
  const form = useForm({
    fields: { code: { label: t('code.label') } },
    check: refuse,
    send: async (data) => {
      const body = { proofId: begun.proofId, code: String(data.get('code')), checkId: keptCheckId() };
      const answered = await call(prove, { body });
      if (!answered.ok) return answered;
      client.removeQueries({ queryKey: ['session'] });
      keepApplication(client, answered.value);
      void navigate(`/a/${answered.value.id}/register/password`, { replace: true });
      return { ok: true };
    },
  });
  const resend = async () => {
    const answered = await sendMailboxCode(begun.email);
    setTrouble(answered.ok ? [] : answered.refusals);
    if (answered.ok)
      void navigate('.', {
        replace: true,
        state: { ...answered.value, email: begun.email } satisfies BegunMailbox,
      });
  };
  return (
    <PageFrame
      title={t('code.title')}
      stage={p('stage.register')}
      place={registerPlace('code')}
      back="/register/email"
      form={form}
    >
      <p>
        {t('code.sent')} <strong data-user="">{begun.email}</strong>
        <br />
        <span className="hint">{t('code.from', { name: productName })}</span>
      </p>
      <OutboxShortcut to={begun.email} />
      <ResendTrouble refusals={trouble} />
      <form {...form.props}>
        <CodeInput name="code" label={t('code.label')} hint={t('code.hint')} error={form.error('code')} />
        <p>
          <Countdown until={instantOf(begun.endsAt)} />
        </p>
        <Actions>
          <SubmitButton pending={form.pending}>{t('code.submit')}</SubmitButton>
          <ResendButton availableAt={instantOf(begun.resendAt)} onResend={resend} />
          <Link className="btn quiet" to="/register/email" state={begun}>
            {t('code.change')}
          </Link>
        </Actions>
      </form>
    </PageFrame>
  );
}

function ResendTrouble({ refusals }: { readonly refusals: readonly Refusal[] }) {
  const t = useTexts(mailboxTexts);
  const sentence = useSentence();
  const [first] = refusals;
  if (!first) return null;
  const said = sentence(first);
  return (
    <Notice tone="bad" title={said?.text ?? t('code.again.failed')}>
      {said?.fix && <p>{said.fix}</p>}
    </Notice>
  );
}
