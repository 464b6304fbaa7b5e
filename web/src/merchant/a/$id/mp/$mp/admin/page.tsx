import type { Answers } from '@ruzhu/journeys';
import { groupId, groupMobile } from '@ruzhu/rules';
import { useTexts } from '../../../../../../kit/app.tsx';
import type { FieldSpecs } from '../../../../../../kit/form-state.ts';
import { InsetText } from '../../../../../../kit/panel.tsx';
import { TextInput } from '../../../../../../kit/text-input.tsx';
import { StepPage } from '../../../../../parts/step-page.tsx';
import { useStep } from '../../../../../parts/use-step.ts';
import { useStepForm } from '../../../../../parts/use-step-form.ts';
import { useProgramAddress, useProgramId } from '../../../../../program-parts/program.ts';
import { useProgramFrame } from '../../../../../program-parts/program-page.tsx';
import { useShut } from '../../../../../program-parts/shut.tsx';
import { adminTexts } from '../../../register/admin/texts.ts';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** M-26 of a mini program whose operator is not reused: an administrator of its own. */
export function Page() {
  const t = useTexts(adminTexts);
  const address = useProgramAddress();
  const step = useStep('mini-programs', useProgramId(), 'admin');
  const application = step.ready?.application;
  const form = useStepForm<FieldSpecs>({
    step,
    fields: {
      adminName: { label: t('name') },
      adminIdNumber: { label: t('id') },
      adminMobile: { label: t('mobile') },
    },
    read: (data): Answers => ({
      adminName: data.get('adminName') ?? '',
      adminIdNumber: data.get('adminIdNumber') ?? '',
      adminMobile: data.get('adminMobile') ?? '',
    }),
    next: () => address('admin/sms'),
  });
  const shut = useShut({
    application,
    key: 'admin',
    rows: ({ answers }) => [
      { label: t('name'), value: text(answers.adminName) || null },
      { label: t('id'), value: text(answers.adminIdNumber) || null },
      { label: t('mobile'), value: text(answers.adminMobile) || null },
    ],
  });
  return (
    <StepPage
      {...useProgramFrame('admin', application)}
      step={step}
      form={form}
      submit={t('submit')}
      shut={() => shut}
    >
      {(values, { policy }) => (
        <>
          <p className="lead field">{t('lead')}</p>
          <TextInput
            name="adminName"
            kind="name"
            width="m"
            label={t('name')}
            hint={t('name.hint')}
            defaultValue={text(values.adminName)}
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
            defaultValue={text(values.adminIdNumber)}
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
            defaultValue={text(values.adminMobile)}
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
