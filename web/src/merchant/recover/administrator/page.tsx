import type * as api from '@ruzhu/api';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { call } from '../../../client/call.ts';
import { operation } from '../../../client/operation.ts';
import { useTexts } from '../../../kit/app.tsx';
import { Actions, SubmitButton } from '../../../kit/button.tsx';
import { CodeInput, ResendButton } from '../../../kit/code-input.tsx';
import { PageFrame } from '../../../kit/page-frame.tsx';
import { TextInput } from '../../../kit/text-input.tsx';
import { useForm } from '../../../kit/use-form.ts';
import { changeTexts } from '../../administrator-parts/change-texts.ts';
import { missingOf } from '../../administrator-parts/person-fields.tsx';
import { instantOf } from '../../parts/instant.ts';
import { OutboxShortcut } from '../../parts/outbox-shortcut.tsx';

const ask = operation<typeof api.askClaim>('POST', '/api/v1/administrator-claims');
const open = operation<typeof api.openClaim>('POST', '/api/v1/administrator-claims/open');

type Asked = { readonly number: string; readonly licence: string; readonly email: string };
type Sent = api.AnswerOf<typeof api.askClaim>;

/** M-79: the administrator cannot be reached. Which account it is, and a mailbox for the answers. */
export function Page() {
  const [asked, setAsked] = useState<{ readonly asked: Asked; readonly sent: Sent } | null>(null);
  return asked ? <Prove {...asked} /> : <Ask onSent={(one, sent) => setAsked({ asked: one, sent })} />;
}

function Ask({ onSent }: { readonly onSent: (asked: Asked, sent: Sent) => void }) {
  const t = useTexts(changeTexts);
  const form = useForm({
    fields: {
      number: { label: t('ask.number') },
      licence: { label: t('ask.licence') },
      email: { label: t('ask.email') },
    },
    check: (data) => missingOf(data, ['number', 'licence', 'email']),
    send: async (data) => {
      const text = (name: string) => String(data.get(name)).trim();
      const one = { number: text('number'), licence: text('licence'), email: text('email') };
      const answered = await call(ask, { body: { email: one.email } });
      if (answered.ok) onSent(one, answered.value);
      return answered.ok ? { ok: true } : answered;
    },
  });
  return (
    <PageFrame title={t('ask.title')} back="/login" form={form}>
      <p className="lead">{t('ask.lead')}</p>
      <p>{t('ask.phone')}</p>
      <form {...form.props}>
        <TextInput
          name="number"
          kind="code"
          width="m"
          label={t('ask.number')}
          hint={t('ask.number.hint')}
          error={form.error('number')}
        />
        <TextInput
          name="licence"
          kind="code"
          width="m"
          label={t('ask.licence')}
          hint={t('ask.licence.hint')}
          error={form.error('licence')}
        />
        <TextInput
          name="email"
          kind="email"
          label={t('ask.email')}
          hint={t('ask.email.hint')}
          error={form.error('email')}
        />
        <Actions>
          <SubmitButton pending={form.pending}>{t('ask.submit')}</SubmitButton>
          <Link className="btn quiet" to="/login">
            {t('ask.login')}
          </Link>
        </Actions>
      </form>
    </PageFrame>
  );
}

function Prove({ asked, sent }: { readonly asked: Asked; readonly sent: Sent }) {
  const t = useTexts(changeTexts);
  const navigate = useNavigate();
  const [code, setCode] = useState(sent);
  const { number, licence, email } = asked;
  const form = useForm({
    fields: { code: { label: t('ask.code.label') }, number: { label: t('ask.number') } },
    check: (data) => missingOf(data, ['code']),
    send: async (data) => {
      const body = { proofId: code.proofId, code: String(data.get('code')), number, licence };
      const answered = await call(open, { body });
      if (answered.ok) await navigate(`/claim/${answered.value.token}`, { replace: true });
      return answered.ok ? { ok: true } : answered;
    },
  });
  const resend = async () => {
    const answered = await call(ask, { body: { email } });
    if (answered.ok) setCode(answered.value);
  };
  return (
    <PageFrame title={t('ask.code.title')} form={form}>
      <p className="lead">{t('ask.code.lead', { email })}</p>
      <OutboxShortcut to={email} />
      <form {...form.props}>
        <CodeInput
          name="code"
          label={t('ask.code.label')}
          hint={t('take.code.hint')}
          error={form.error('code')}
        />
        <ResendButton availableAt={instantOf(code.resendAt)} onResend={resend} />
        <Actions>
          <SubmitButton pending={form.pending}>{t('take.code.submit')}</SubmitButton>
        </Actions>
      </form>
    </PageFrame>
  );
}
