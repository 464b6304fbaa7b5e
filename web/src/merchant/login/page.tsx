import type { AnswerOf, login } from '@ruzhu/api';
import type { Refusal } from '@ruzhu/rules';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useTexts } from '../../kit/app.tsx';
import { Actions, SubmitButton } from '../../kit/button.tsx';
import { PageFrame } from '../../kit/page-frame.tsx';
import { Notice } from '../../kit/panel.tsx';
import { PasswordField } from '../../kit/password-field.tsx';
import { TextInput } from '../../kit/text-input.tsx';
import { useForm } from '../../kit/use-form.ts';
import { wayBack } from '../parts/session-end.ts';
import { beginLogin, type Credentials } from './begin-login.ts';
import { LoginByCode } from './login-by-code.tsx';
import { LoginByScan } from './login-by-scan.tsx';
import { loginTexts } from './login-texts.ts';

type Begun = { readonly next: AnswerOf<typeof login>; readonly credentials: Credentials };

/** M-09: signing in, and back to where one was. */
export function Page() {
  const navigate = useNavigate();
  const client = useQueryClient();
  const [search] = useSearchParams();
  const [begun, setBegun] = useState<Begun | null>(null);
  const done = ({ applicationId }: { readonly applicationId: string }) => {
    client.clear();
    void navigate(wayBack(search.get('to')) ?? `/a/${applicationId}`, { replace: true });
  };
  const half = { onDone: done, onBack: () => setBegun(null) };
  if (begun?.next.next === 'scan')
    return <LoginByScan {...half} credentials={begun.credentials} first={begun.next.scan} />;
  if (begun?.next.next === 'code')
    return <LoginByCode {...half} credentials={begun.credentials} first={begun.next.code} />;
  const why = search.has('ended') ? 'ended' : wayBack(search.get('to')) ? 'to' : null;
  return <FirstHalf why={why} onBegun={setBegun} />;
}

function FirstHalf({
  why,
  onBegun,
}: {
  /** Why one is asked: the sign-in has ended, or a page was opened that needs one. */
  readonly why: 'ended' | 'to' | null;
  readonly onBegun: (begun: Begun) => void;
}) {
  const t = useTexts(loginTexts);
  const fields = { email: { label: t('email') }, password: { label: t('password') } } as const;
  const form = useForm({
    fields,
    check: (data) =>
      Object.keys(fields).flatMap((path): Refusal[] =>
        data.get(path) ? [] : [{ code: 'field.missing', path, params: {} }],
      ),
    send: async (data) => {
      const credentials = { email: String(data.get('email')), password: String(data.get('password')) };
      const answered = await beginLogin(credentials);
      if (!answered.ok) return answered;
      onBegun({ next: answered.value, credentials });
      return { ok: true };
    },
  });
  return (
    <PageFrame title={t('title')} form={form}>
      {why === 'to' && form.attempt === 0 && <p>{t('to')}</p>}
      {why === 'ended' && form.attempt === 0 && (
        <Notice tone="wait" title={t('ended')}>
          <p>{t('ended.body')}</p>
        </Notice>
      )}
      <form {...form.props}>
        <TextInput
          name="email"
          kind="email"
          label={t('email')}
          hint={t('email.hint')}
          autoComplete="username"
          error={form.error('email')}
        />
        <PasswordField
          name="password"
          purpose="current-password"
          label={t('password')}
          hint={t('password.hint')}
          error={form.error('password')}
        />
        <Actions>
          <SubmitButton pending={form.pending}>{t('next')}</SubmitButton>
        </Actions>
      </form>
      <Actions>
        <Link className="btn quiet" to="/">
          {t('register')}
        </Link>
        <Link className="btn quiet" to="/recover">
          {t('recover')}
        </Link>
      </Actions>
    </PageFrame>
  );
}
