import { useTexts } from '../../../../../kit/app.tsx';
import { InsetText } from '../../../../../kit/panel.tsx';
import { PasswordField } from '../../../../../kit/password-field.tsx';
import { AgreementTick } from '../../../../parts/agreement.tsx';
import { statusOfStep, useAccountId } from '../../../../parts/application.ts';
import { StepPage } from '../../../../parts/step-page.tsx';
import { useStep } from '../../../../parts/use-step.ts';
import { useStepForm } from '../../../../parts/use-step-form.ts';
import { registerPlace } from '../../../../register/parts/places.ts';
import { pageAfter } from '../parts/page-after.ts';
import { shutRegistration } from '../parts/shut-registration.tsx';
import { passwordTexts } from './texts.ts';

/** M-22: the password, and the agreement of the service. */
export function Page() {
  const t = useTexts(passwordTexts);
  const step = useStep('service-accounts', useAccountId(), 'password');
  const form = useStepForm({
    step,
    fields: {
      password: { label: t('label') },
      agreeServiceTerms: { label: t('agree.label'), ask: 'tick' },
    },
    read: (data) => ({
      password: String(data.get('password') ?? ''),
      agreeServiceTerms: data.get('agreeServiceTerms') === 'yes',
    }),
    next: (application) => pageAfter(application, 'password'),
  });
  return (
    <StepPage
      title={t('title')}
      stage="register"
      place={registerPlace('password')}
      step={step}
      form={form}
      shut={({ application }) => shutRegistration(application, null)}
    >
      {(values, { application, policy }) => (
        <>
          {statusOfStep(application, 'password') === 'done' && (
            <InsetText>
              <p>{t('set')}</p>
            </InsetText>
          )}
          <PasswordField
            name="password"
            purpose="new-password"
            label={t('label')}
            hint={t('hint', { min: policy.values['password.min'], max: policy.values['password.max'] })}
            why={t('why')}
            error={form.error('password')}
          />
          <AgreementTick
            agreement="service"
            name="agreeServiceTerms"
            label={t('agree')}
            defaultChecked={values.agreeServiceTerms === true}
            error={form.error('agreeServiceTerms')}
          />
        </>
      )}
    </StepPage>
  );
}
