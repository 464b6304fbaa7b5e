import './name.css';
import { useTexts } from '../../../../../kit/app.tsx';
import { Textarea } from '../../../../../kit/textarea.tsx';
import { useAccountId } from '../../../../parts/application.ts';
import { StepPage } from '../../../../parts/step-page.tsx';
import { useStep } from '../../../../parts/use-step.ts';
import { useStepForm } from '../../../../parts/use-step-form.ts';
import { registerPlace } from '../../../../register/parts/places.ts';
import { pageAfter } from '../parts/page-after.ts';
import { shutRegistration } from '../parts/shut-registration.tsx';
import { AreaFields, CITY, PROVINCE } from './area-fields.tsx';
import { NameField } from './name-field.tsx';
import { nameTexts } from './texts.ts';

const written = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** M-29: how the account is called, what it does and where. */
export function Page() {
  const t = useTexts(nameTexts);
  const id = useAccountId();
  const step = useStep('service-accounts', id, 'name');
  const form = useStepForm({
    step,
    fields: {
      accountName: { label: t('name') },
      introduction: { label: t('intro') },
      [PROVINCE]: { label: t('province'), ask: 'choose' },
      [CITY]: { label: t('city'), ask: 'choose' },
    } as const,
    read: (data) => ({
      accountName: String(data.get('accountName') ?? ''),
      introduction: String(data.get('introduction') ?? ''),
      operatingArea: { province: String(data.get(PROVINCE) ?? ''), city: String(data.get(CITY) ?? '') },
    }),
    next: (application) => pageAfter(application, 'name'),
  });
  return (
    <StepPage
      title={t('title')}
      stage="register"
      place={registerPlace('name')}
      back="register/admin"
      step={step}
      form={form}
      shut={({ application }) => shutRegistration(application, 'name')}
    >
      {(values, { policy }) => (
        <>
          <NameField
            applicationId={id}
            policy={policy}
            defaultValue={written(values.accountName)}
            error={form.error('accountName')}
          />
          <Textarea
            name="introduction"
            label={t('intro')}
            hint={t('intro.hint', {
              min: policy.values['intro.min'],
              max: policy.values['intro.max'],
              chinese: policy.values['intro.minChinese'],
            })}
            max={policy.values['intro.max']}
            defaultValue={written(values.introduction)}
            error={form.error('introduction')}
          />
          <AreaFields area={values.operatingArea} error={form.error} />
        </>
      )}
    </StepPage>
  );
}
