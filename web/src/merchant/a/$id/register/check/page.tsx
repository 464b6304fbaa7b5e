import type { ApplicationView, submitServiceAccount } from '@ruzhu/api';
import type { Refusal } from '@ruzhu/rules';
import { useQueryClient } from '@tanstack/react-query';
import { Navigate, useNavigate } from 'react-router';
import { call } from '../../../../../client/call.ts';
import { operation } from '../../../../../client/operation.ts';
import { useTexts } from '../../../../../kit/app.tsx';
import { Actions, SubmitButton } from '../../../../../kit/button.tsx';
import { useForm } from '../../../../../kit/use-form.ts';
import { keepApplication, useAccountId, useApplication } from '../../../../parts/application.ts';
import { registerPlace } from '../../../../register/parts/places.ts';
import { RegisterGate } from '../parts/register-gate.tsx';
import { AnswerSections } from './answer-sections.tsx';
import { MissingSteps, missingOf } from './missing-steps.tsx';
import { submitTexts } from './texts.ts';

const submit = operation<typeof submitServiceAccount>('POST', '/api/v1/service-accounts/{id}/submit');

const LOOK_EVERY = [5_000] as const;
const MISSING = 'steps.missing';

/** M-30: every answer once more, each with its way back; then the account is made. */
export function Page() {
  const t = useTexts(submitTexts);
  const id = useAccountId();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data: application } = useApplication('service-accounts', id);
  const form = useForm({
    fields: {},
    check: (): Refusal[] =>
      application && missingOf(application).length > 0 ? [{ code: MISSING, path: '', params: {} }] : [],
    say: ({ code }) => (code === MISSING ? { text: t('missing.refused') } : null),
    send: async (_data, key) => {
      const answered = await call(submit, { params: { id }, key });
      if (!answered.ok) return answered;
      keepApplication(client, answered.value.application);
      void navigate(`/a/${id}/register/done`, { replace: true });
      return { ok: true };
    },
  });
  if (
    application &&
    application.state !== 'registering' &&
    !['expired', 'cancelled'].includes(application.state)
  )
    return <Navigate to={`/a/${id}/register/done`} replace />;
  return (
    <RegisterGate
      title={t('title')}
      place={registerPlace('check')}
      back="register/name"
      form={form}
      every={LOOK_EVERY}
    >
      {(loaded: ApplicationView) => (
        <>
          <p className="lead">{t('lead')}</p>
          <MissingSteps application={loaded} />
          <AnswerSections application={loaded} />
          <form {...form.props}>
            <Actions>
              <SubmitButton pending={form.pending}>{t('submit')}</SubmitButton>
            </Actions>
          </form>
        </>
      )}
    </RegisterGate>
  );
}
