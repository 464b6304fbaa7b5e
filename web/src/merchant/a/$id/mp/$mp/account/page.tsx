import type { sendActivation } from '@ruzhu/api';
import type { Answers } from '@ruzhu/journeys';
import type { Refusal } from '@ruzhu/rules';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { call } from '../../../../../../client/call.ts';
import { operation } from '../../../../../../client/operation.ts';
import { useTexts } from '../../../../../../kit/app.tsx';
import type { FieldSpecs } from '../../../../../../kit/form-state.ts';
import { PasswordField } from '../../../../../../kit/password-field.tsx';
import { TextInput } from '../../../../../../kit/text-input.tsx';
import { useForm } from '../../../../../../kit/use-form.ts';
import { AgreementTick } from '../../../../../parts/agreement.tsx';
import { applicationKey } from '../../../../../parts/application.ts';
import { StepPage } from '../../../../../parts/step-page.tsx';
import { type StepHandle, useStep } from '../../../../../parts/use-step.ts';
import type { StepForm } from '../../../../../parts/use-step-form.ts';
import { useProgramAddress, useProgramId } from '../../../../../program-parts/program.ts';
import { useProgramFrame } from '../../../../../program-parts/program-page.tsx';
import type { SentLink } from '../../../../../program-parts/sent-link.ts';
import { useShut } from '../../../../../program-parts/shut.tsx';
import { accountTexts } from './texts.ts';

const send = operation<typeof sendActivation>('POST', '/api/v1/mini-programs/{id}/activation');

/** M-63: an unused mailbox, a password, the terms; then the link is sent. */
export function Page() {
  const t = useTexts(accountTexts);
  const step = useStep('mini-programs', useProgramId(), 'account');
  const application = step.ready?.application;
  const form = useSending(step);
  const shut = useShut({
    application,
    key: 'account',
    rows: ({ answers }) => [{ label: t('email'), value: String(answers.email ?? '') || null }],
  });
  return (
    <StepPage
      {...useProgramFrame('account', application)}
      step={step}
      form={form}
      submit={t('submit')}
      shut={() => shut}
    >
      {(values, { policy }) => (
        <>
          <TextInput
            kind="email"
            name="email"
            label={t('email')}
            hint={t('email.hint')}
            defaultValue={String(values.email ?? '')}
            error={form.error('email')}
          />
          <PasswordField
            purpose="new-password"
            name="password"
            label={t('password')}
            hint={t('password.hint', {
              min: policy.values['password.min'],
              max: policy.values['password.max'],
            })}
            error={form.error('password')}
          />
          <AgreementTick
            agreement="miniProgram"
            name="agreeMiniProgramTerms"
            label={t('agree.label')}
            error={form.error('agreeMiniProgramTerms')}
            defaultChecked={values.agreeMiniProgramTerms === true}
          />
        </>
      )}
    </StepPage>
  );
}

const read = (data: FormData): Answers => ({
  email: data.get('email') ?? '',
  password: data.get('password') ?? '',
  agreeMiniProgramTerms: data.has('agreeMiniProgramTerms'),
});

/** Keeps the page, then sends the link: one button, because without the mail nothing goes on. */
function useSending(step: StepHandle): StepForm {
  const t = useTexts(accountTexts);
  const id = useProgramId();
  const address = useProgramAddress();
  const navigate = useNavigate();
  const client = useQueryClient();
  const fields: FieldSpecs = {
    email: { label: t('email') },
    password: { label: t('password') },
    agreeMiniProgramTerms: { label: t('agree.name'), ask: 'tick' },
  };
  const form = useForm({
    fields,
    say: ({ code }: Refusal) => (code === 'agreement.missing' ? { text: t('agree.missing') } : null),
    check: (data) => step.check(read(data)),
    send: async (data, key) => {
      const kept = await step.answer(read(data), key);
      if (!kept.ok) return kept;
      const sent = await call(send, { params: { id } });
      if (!sent.ok) return { ok: false, refusals: sent.refusals.map((one) => ({ ...one, path: 'email' })) };
      await client.invalidateQueries({ queryKey: applicationKey(id) });
      void navigate(address('sent'), { state: { link: sent.value } satisfies SentLink });
      return { ok: true };
    },
  });
  return { ...form, fields, saveDraft: (data) => step.save(read(data)) };
}
