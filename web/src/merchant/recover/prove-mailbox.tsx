import type { proveRecovery } from '@ruzhu/api';
import type { Refusal } from '@ruzhu/rules';
import { useState } from 'react';
import { call } from '../../client/call.ts';
import { operation } from '../../client/operation.ts';
import { useTexts } from '../../kit/app.tsx';
import { Actions, SubmitButton } from '../../kit/button.tsx';
import { CodeInput, ResendButton } from '../../kit/code-input.tsx';
import { PageFrame } from '../../kit/page-frame.tsx';
import { useForm } from '../../kit/use-form.ts';
import { instantOf } from '../parts/instant.ts';
import { OutboxShortcut } from '../parts/outbox-shortcut.tsx';
import { recoverTexts } from './recover-texts.ts';
import { type Sent, sendCode } from './send-code.ts';

const prove = operation<typeof proveRecovery>('POST', '/api/v1/recovery/prove');

export type Proved = { readonly proofId: string; readonly next: 'scan' | 'password' };

/** The code from the mail. */
export function ProveMailbox({
  first,
  onProved,
}: {
  readonly first: Sent;
  readonly onProved: (proved: Proved) => void;
}) {
  const t = useTexts(recoverTexts);
  const [code, setCode] = useState(first.code);
  const form = useForm({
    fields: { code: { label: t('code.label') } },
    check: (data): Refusal[] =>
      data.get('code') ? [] : [{ code: 'field.missing', path: 'code', params: {} }],
    send: async (data) => {
      const { proofId } = code;
      const answered = await call(prove, { body: { proofId, code: String(data.get('code')) } });
      if (!answered.ok) return answered;
      onProved({ proofId, next: answered.value.next });
      return { ok: true };
    },
  });
  const resend = async () => {
    const answered = await sendCode(first.email);
    if (answered.ok) setCode(answered.value);
  };
  return (
    <PageFrame title={t('code.title')} form={form}>
      <p>{t('code.lead', { email: first.email })}</p>
      <OutboxShortcut to={first.email} />
      <form {...form.props}>
        <CodeInput name="code" label={t('code.label')} hint={t('code.hint')} error={form.error('code')} />
        <ResendButton availableAt={instantOf(code.resendAt)} onResend={resend} />
        <Actions>
          <SubmitButton pending={form.pending}>{t('code.submit')}</SubmitButton>
        </Actions>
      </form>
    </PageFrame>
  );
}
