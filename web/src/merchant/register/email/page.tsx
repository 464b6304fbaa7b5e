import { readEmail } from '@ruzhu/rules';
import { useLocation, useNavigate } from 'react-router';
import { useTexts } from '../../../kit/app.tsx';
import { Actions, SubmitButton } from '../../../kit/button.tsx';
import { PageFrame } from '../../../kit/page-frame.tsx';
import { TextInput } from '../../../kit/text-input.tsx';
import { useForm } from '../../../kit/use-form.ts';
import { partTexts } from '../../parts/parts-texts.ts';
import { type BegunMailbox, begunMailbox, sendMailboxCode } from '../parts/begun.ts';
import { mailboxTexts } from '../parts/mailbox-texts.ts';
import { registerPlace } from '../parts/places.ts';

/** M-20: the mailbox that becomes the login name. Whether it is known is never told here. */
export function Page() {
  const t = useTexts(mailboxTexts);
  const p = useTexts(partTexts);
  const navigate = useNavigate();
  const before = begunMailbox(useLocation().state);
  const form = useForm({
    fields: { email: { label: t('email.label') } },
    check: (data) => {
      const typed = String(data.get('email') ?? '');
      if (typed.trim() === '') return [{ code: 'field.missing', path: 'email', params: {} }];
      const reading = readEmail(typed);
      return reading.ok ? [] : [{ ...reading.refusal, path: 'email' }];
    },
    send: async (data) => {
      const email = String(data.get('email')).trim();
      const answered = await sendMailboxCode(email);
      if (!answered.ok) return answered;
      void navigate('/register/email/code', { state: { ...answered.value, email } satisfies BegunMailbox });
      return { ok: true };
    },
  });
  return (
    <PageFrame
      title={t('email.title')}
      stage={p('stage.register')}
      place={registerPlace('email')}
      back="/check/result"
      form={form}
    >
      <form {...form.props}>
        <TextInput
          name="email"
          kind="email"
          label={t('email.label')}
          hint={t('email.hint')}
          why={t('email.why')}
          defaultValue={before?.email}
          error={form.error('email')}
        />
        <p className="hint">{t('email.other')}</p>
        <Actions>
          <SubmitButton pending={form.pending}>{t('email.submit')}</SubmitButton>
        </Actions>
      </form>
    </PageFrame>
  );
}
