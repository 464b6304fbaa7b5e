import './privacy.css';
import type { Answers } from '@ruzhu/journeys';
import { privacyItems, type Refusal } from '@ruzhu/rules';
import { useApp, useTexts } from '../../../../../../../kit/app.tsx';
import { Tick } from '../../../../../../../kit/choices.tsx';
import type { FieldSpecs } from '../../../../../../../kit/form-state.ts';
import { TextInput } from '../../../../../../../kit/text-input.tsx';
import { missing } from '../../../../../../../texts/sentence.ts';
import { AgreementTick } from '../../../../../../parts/agreement.tsx';
import { StepPage } from '../../../../../../parts/step-page.tsx';
import { type ReadyStep, type StepHandle, useStep } from '../../../../../../parts/use-step.ts';
import { type StepForm, useStepForm } from '../../../../../../parts/use-step-form.ts';
import { useProgramAddress, useProgramId } from '../../../../../../program-parts/program.ts';
import { useProgramFrame } from '../../../../../../program-parts/program-page.tsx';
import { useShut } from '../../../../../../program-parts/shut.tsx';
import { KEYS, placeRefusals, readGuide } from './guide.ts';
import { Kinds } from './kinds.tsx';
import { MoreFields } from './more-fields.tsx';
import { privacyTexts } from './texts.ts';

const asksMore = (ready: ReadyStep | null): boolean =>
  ready?.policy.values['privacy.noticeRequired'] === true;

/** M-74: what the mini program knows of its users, what for, and how they reach the merchant. */
export function Page() {
  const step = useStep('mini-programs', useProgramId(), 'privacy');
  const application = step.ready?.application;
  const form = usePrivacyForm(step);
  const shut = useShut({ application, key: 'privacy', rows: () => [] });
  return (
    <StepPage {...useProgramFrame('privacy', application)} step={step} form={form} shut={() => shut}>
      {(values, ready) => <Fields values={values} ready={ready} form={form} />}
    </StepPage>
  );
}

function useFields(): FieldSpecs {
  const t = useTexts(privacyTexts);
  const { locale } = useApp();
  const purposes = KEYS.map(
    (key) => [`purpose.${key}`, { label: t('purpose', { label: privacyItems[key][locale] }) }] as const,
  );
  return {
    privacyItems: { label: t('kinds'), ask: 'choose' },
    ...Object.fromEntries(purposes),
    privacyEmail: { label: t('email') },
    noticeMethod: { label: t('notice'), ask: 'choose' },
    retention: { label: t('retention'), ask: 'choose' },
    agreePrivacyTerms: { label: t('agree.name'), ask: 'tick' },
    privacyPromise: { label: t('promise.name'), ask: 'tick' },
  };
}

function usePrivacyForm(step: StepHandle): StepForm {
  const t = useTexts(privacyTexts);
  const address = useProgramAddress();
  const asked = asksMore(step.ready);
  const { locale } = useApp();
  const fields = useFields();
  const say = ({ code, path }: Refusal) => {
    if (code === 'privacy.purpose_missing')
      return { text: missing('fill', fields[path]?.label ?? '', locale) };
    if (code !== 'agreement.missing') return null;
    return { text: t(path === 'privacyPromise' ? 'promise.missing' : 'agree.missing') };
  };
  return useStepForm<FieldSpecs>({
    step: { ...step, check: (answers) => placeRefusals(step.check(answers), answers) },
    fields,
    read: (data): Answers => readGuide(data, asked),
    say,
    next: () => address('set/base'),
  });
}

type FieldsProps = { readonly values: Answers; readonly ready: ReadyStep; readonly form: StepForm };

function Fields({ values, ready, form }: FieldsProps) {
  const t = useTexts(privacyTexts);
  const min = ready.policy.values['privacy.minTypes'];
  return (
    <>
      <p className="lead field">{min > 1 ? t('lead', { min }) : t('lead.any')}</p>
      <Kinds values={values} form={form} />
      <dl className="region">
        <dt className="label">{t('region')}</dt>
        <dd>{t('region.mainland')}</dd>
      </dl>
      <TextInput
        kind="email"
        name="privacyEmail"
        label={t('email')}
        hint={t('email.hint')}
        defaultValue={String(values.privacyEmail ?? '')}
        error={form.error('privacyEmail')}
      />
      {asksMore(ready) && <MoreFields values={values} form={form} />}
      <AgreementTick
        agreement="privacy"
        name="agreePrivacyTerms"
        label={t('agree.label')}
        error={form.error('agreePrivacyTerms')}
        defaultChecked={values.agreePrivacyTerms === true}
      />
      <Tick
        name="privacyPromise"
        label={t('promise')}
        error={form.error('privacyPromise')}
        defaultChecked={values.privacyPromise === true}
      />
    </>
  );
}
