import type { Refusal } from '@ruzhu/rules';
import { Link } from 'react-router';
import { useTexts } from '../../kit/app.tsx';
import { Actions, SubmitButton } from '../../kit/button.tsx';
import { PageFrame } from '../../kit/page-frame.tsx';
import { TextInput } from '../../kit/text-input.tsx';
import { useForm } from '../../kit/use-form.ts';
import { recoverTexts } from './recover-texts.ts';
import { type Sent, sendCode } from './send-code.ts';

/** Which mailbox it is; the answer is the same for every one. */
export function AskMailbox({ onSent }: { readonly onSent: (sent: Sent) => void }) {
  const t = useTexts(recoverTexts);
  const form = useForm({
    fields: { email: { label: t('email') } },
    check: (data): Refusal[] =>
      data.get('email') ? [] : [{ code: 'field.missing', path: 'email', params: {} }],
    send: async (data) => {
      const email = String(data.get('email')).trim();
      const answered = await sendCode(email);
      if (!answered.ok) return answered;
      onSent({ email, code: answered.value });
      return { ok: true };
    },
  });
  return (
    <PageFrame title={t('title')} form={form}>
      <p className="lead">{t('lead')}</p>
      <form {...form.props}>
        <TextInput
          name="email"
          kind="email"
          label={t('email')}
          hint={t('email.hint')}
          autoComplete="username"
          error={form.error('email')}
        />
        <Actions>
          <SubmitButton pending={form.pending}>{t('send')}</SubmitButton>
          <Link className="btn quiet" to="/recover/administrator">
            {t('administrator')}
          </Link>
          <Link className="btn quiet" to="/login">
            {t('login')}
          </Link>
        </Actions>
      </form>
    </PageFrame>
  );
}
