import type { AnswerOf, finishLoginByCode, login } from '@ruzhu/api';
import type { Refusal } from '@ruzhu/rules';
import { useState } from 'react';
import { call } from '../../client/call.ts';
import { operation } from '../../client/operation.ts';
import { useTexts } from '../../kit/app.tsx';
import { Actions, Button, SubmitButton } from '../../kit/button.tsx';
import { CodeInput, ResendButton } from '../../kit/code-input.tsx';
import { PageFrame } from '../../kit/page-frame.tsx';
import { useForm } from '../../kit/use-form.ts';
import { instantOf } from '../parts/instant.ts';
import { OutboxShortcut } from '../parts/outbox-shortcut.tsx';
import { beginLogin, type Credentials } from './begin-login.ts';
import { loginTexts } from './login-texts.ts';

const finish = operation<typeof finishLoginByCode>('POST', '/api/v1/login/code');

type SentCode = Extract<AnswerOf<typeof login>, { next: 'code' }>['code'];

/** The second half while no administrator is bound: a code in the mailbox. */
export function LoginByCode({
  credentials,
  first,
  onDone,
  onBack,
}: {
  readonly credentials: Credentials;
  readonly first: SentCode;
  readonly onDone: (signedIn: { readonly applicationId: string }) => void;
  readonly onBack: () => void;
}) {
  const t = useTexts(loginTexts);
  const [sent, setSent] = useState(first);
  const form = useForm({
    fields: { code: { label: t('code.label') } },
    check: (data): Refusal[] =>
      data.get('code') ? [] : [{ code: 'field.missing', path: 'code', params: {} }],
    send: async (data) => {
      const answered = await call(finish, {
        body: { proofId: sent.proofId, code: String(data.get('code')) },
      });
      if (!answered.ok) return answered;
      onDone(answered.value);
      return { ok: true };
    },
  });
  const resend = async () => {
    const answered = await beginLogin(credentials);
    if (answered.ok && answered.value.next === 'code') setSent(answered.value.code);
  };
  return (
    <PageFrame title={t('code.title')} form={form}>
      <p>{t('code.lead')}</p>
      <OutboxShortcut to={credentials.email} />
      <form {...form.props}>
        <CodeInput name="code" label={t('code.label')} hint={t('code.hint')} error={form.error('code')} />
        <ResendButton availableAt={instantOf(sent.resendAt)} onResend={resend} />
        <Actions>
          <SubmitButton pending={form.pending}>{t('code.submit')}</SubmitButton>
          <Button look="quiet" onClick={onBack}>
            {t('back')}
          </Button>
        </Actions>
      </form>
    </PageFrame>
  );
}
