import { groupId, groupMobile } from '@ruzhu/rules';
import { useTexts } from '../../../../../kit/app.tsx';
import { InsetText } from '../../../../../kit/panel.tsx';
import { TextInput } from '../../../../../kit/text-input.tsx';
import { useAccountId } from '../../../../parts/application.ts';
import { StepPage } from '../../../../parts/step-page.tsx';
import { useStep } from '../../../../parts/use-step.ts';
import { useStepForm } from '../../../../parts/use-step-form.ts';
import { registerPlace } from '../../../../register/parts/places.ts';
import { pageAfter } from '../parts/page-after.ts';
import { shutRegistration } from '../parts/shut-registration.tsx';
import { adminTexts } from './texts.ts';

const written = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** M-26: the person who will scan for every login and every grave act. */
export function Page() {
  const t = useTexts(adminTexts);
  const step = useStep('service-accounts', useAccountId(), 'admin');
  const form = useStepForm({
    step,
    fields: {
      adminName: { label: t('name') },
      adminIdNumber: { label: t('id') },
      adminMobile: { label: t('mobile') },
    },
    read: (data) => ({
      adminName: String(data.get('adminName') ?? ''),
      adminIdNumber: String(data.get('adminIdNumber') ?? ''),
      adminMobile: String(data.get('adminMobile') ?? ''),
    }),
    next: (application) => pageAfter(application, 'admin'),
  });
  return (
    <StepPage
      title={t('title')}
      stage="register"
      place={registerPlace('admin')}
      back="register/verify"
      step={step}
      form={form}
      submit={t('submit')}
      shut={({ application }) => shutRegistration(application, 'admin')}
    >
      {(values, { policy }) => (
        <>
          <p className="field">{t('lead')}</p>
          <TextInput
            name="adminName"
            kind="name"
            width="m"
            label={t('name')}
            hint={t('name.hint')}
            defaultValue={written(values.adminName)}
            error={form.error('adminName')}
          />
          <TextInput
            name="adminIdNumber"
            kind="idNumber"
            width="m"
            label={t('id')}
            hint={t('id.hint', { age: policy.values['admin.minAge'] })}
            why={t('id.why')}
            readBack={groupId}
            defaultValue={written(values.adminIdNumber)}
            error={form.error('adminIdNumber')}
          />
          <TextInput
            name="adminMobile"
            kind="phone"
            width="m"
            prefix="+86"
            label={t('mobile')}
            hint={t('mobile.hint')}
            why={t('mobile.why')}
            readBack={groupMobile}
            defaultValue={written(values.adminMobile)}
            error={form.error('adminMobile')}
          />
          <InsetText>
            <p>{t('wechat')}</p>
          </InsetText>
        </>
      )}
    </StepPage>
  );
}
