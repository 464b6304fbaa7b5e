import type { finishRecovery } from '@ruzhu/api';
import type { Refusal } from '@ruzhu/rules';
import { call } from '../../client/call.ts';
import { operation } from '../../client/operation.ts';
import { useTexts } from '../../kit/app.tsx';
import { Actions, SubmitButton } from '../../kit/button.tsx';
import { PageFrame } from '../../kit/page-frame.tsx';
import { PasswordField } from '../../kit/password-field.tsx';
import { useForm } from '../../kit/use-form.ts';
import type { Proved } from './prove-mailbox.tsx';
import { recoverTexts } from './recover-texts.ts';

const finish = operation<typeof finishRecovery>('POST', '/api/v1/recovery/password');

export const setPassword = ({ proofId }: Proved, password: string, ticketId: string | null) =>
  call(finish, { body: { proofId, ticketId, password } });

/** The new password; where an administrator is bound it is sent together with the scan. */
export function NewPassword({
  proved,
  onDone,
  onConfirm,
}: {
  readonly proved: Proved;
  readonly onDone: () => void;
  readonly onConfirm: (password: string) => void;
}) {
  const t = useTexts(recoverTexts);
  const needsScan = proved.next === 'scan';
  const form = useForm({
    fields: { password: { label: t('password.label') } },
    check: (data): Refusal[] =>
      data.get('password') ? [] : [{ code: 'field.missing', path: 'password', params: {} }],
    send: async (data) => {
      const password = String(data.get('password'));
      const answered = await setPassword(proved, password, null);
      if (answered.ok) onDone();
      // Without the scan it is judged and not yet set: what is left to do is the scan.
      const isJudged = !answered.ok && answered.refusals[0]?.code === 'scan.not_confirmed';
      if (isJudged) onConfirm(password);
      return answered.ok || isJudged ? { ok: true } : answered;
    },
  });
  return (
    <PageFrame title={t('password.title')} form={form}>
      <p className="lead">{t('password.lead')}</p>
      <form {...form.props}>
        <PasswordField
          name="password"
          purpose="new-password"
          label={t('password.label')}
          hint={t('password.hint')}
          error={form.error('password')}
        />
        <Actions>
          <SubmitButton pending={form.pending}>
            {t(needsScan ? 'password.submit' : 'password.save')}
          </SubmitButton>
        </Actions>
      </form>
    </PageFrame>
  );
}
