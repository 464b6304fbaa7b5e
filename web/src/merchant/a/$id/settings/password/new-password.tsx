import type { beginPasswordChange } from '@ruzhu/api';
import type { Policy, Refusal } from '@ruzhu/rules';
import { call } from '../../../../../client/call.ts';
import { operation } from '../../../../../client/operation.ts';
import { useTexts } from '../../../../../kit/app.tsx';
import { Actions, SubmitButton } from '../../../../../kit/button.tsx';
import { PageFrame } from '../../../../../kit/page-frame.tsx';
import { PasswordField } from '../../../../../kit/password-field.tsx';
import { useForm } from '../../../../../kit/use-form.ts';
import { SessionWatch } from '../../../../parts/session-watch.tsx';
import type { Begun } from '../../../../parts/use-scan.ts';
import { changeTexts } from './texts.ts';

const begin = operation<typeof beginPasswordChange>('POST', '/api/v1/service-accounts/{id}/password/scan');

export type Passwords = { readonly password: string; readonly newPassword: string };

export const beginChange = (id: string, body: Passwords) => call(begin, { params: { id }, body });

/** Both passwords; they are judged on the server, which knows the list of common ones, and the scan begins. */
export function NewPassword({
  accountId,
  policy: { values },
  onBegun,
}: {
  readonly accountId: string;
  readonly policy: Policy;
  readonly onBegun: (scan: Begun, typed: Passwords) => void;
}) {
  const t = useTexts(changeTexts);
  const fields = { password: { label: t('present') }, newPassword: { label: t('fresh') } } as const;
  const form = useForm({
    fields,
    check: (data) =>
      Object.keys(fields).flatMap((path): Refusal[] =>
        data.get(path) ? [] : [{ code: 'field.missing', path, params: {} }],
      ),
    send: async (data) => {
      const typed = { password: String(data.get('password')), newPassword: String(data.get('newPassword')) };
      const answered = await beginChange(accountId, typed);
      if (answered.ok) onBegun(answered.value, typed);
      return answered;
    },
  });
  return (
    <PageFrame title={t('title')} back={`/a/${accountId}/settings`} form={form}>
      <SessionWatch />
      <p className="lead">{t('lead')}</p>
      <form {...form.props}>
        <PasswordField
          name="password"
          purpose="current-password"
          label={t('present')}
          hint={t('present.hint')}
          error={form.error('password')}
        />
        <PasswordField
          name="newPassword"
          purpose="new-password"
          label={t('fresh')}
          hint={t('fresh.hint', { min: values['password.min'], max: values['password.max'] })}
          error={form.error('newPassword')}
        />
        <Actions>
          <SubmitButton pending={form.pending}>{t('next')}</SubmitButton>
        </Actions>
      </form>
    </PageFrame>
  );
}
