import { useTexts } from '../../../../../kit/app.tsx';
import { Radios } from '../../../../../kit/choices.tsx';
import { Details } from '../../../../../kit/details.tsx';
import { InsetText } from '../../../../../kit/panel.tsx';
import { useAccountId } from '../../../../parts/application.ts';
import { StepPage } from '../../../../parts/step-page.tsx';
import { useStep } from '../../../../parts/use-step.ts';
import { useStepForm } from '../../../../parts/use-step-form.ts';
import { registerPlace } from '../../../../register/parts/places.ts';
import { pageAfter } from '../parts/page-after.ts';
import { shutRegistration } from '../parts/shut-registration.tsx';
import { typeTexts } from './texts.ts';

/** M-23: only one type is open here; the others are explained. */
export function Page() {
  const t = useTexts(typeTexts);
  const step = useStep('service-accounts', useAccountId(), 'type');
  const form = useStepForm({
    step,
    fields: { accountType: { label: t('label'), ask: 'choose' } },
    read: (data) => ({ accountType: String(data.get('accountType') ?? '') }),
    next: (application) => pageAfter(application, 'type'),
  });
  return (
    <StepPage
      title={t('title')}
      stage="register"
      place={registerPlace('type')}
      back="register/password"
      step={step}
      form={form}
      shut={({ application }) => shutRegistration(application, 'type')}
    >
      {(values) => (
        <>
          <Radios
            name="accountType"
            defaultValue={String(values.accountType ?? 'service')}
            error={form.error('accountType')}
            choices={[{ value: 'service', label: t('service'), hint: t('service.hint') }]}
          />
          <InsetText>
            <p>{t('final')}</p>
          </InsetText>
          <OtherTypes />
        </>
      )}
    </StepPage>
  );
}

const others = ['subscription', 'miniProgram', 'work'] as const;

function OtherTypes() {
  const t = useTexts(typeTexts);
  return (
    <Details summary={t('others.title')}>
      <table className="compare cards">
        <thead>
          <tr>
            <th scope="col">{t('others.type')}</th>
            <th scope="col">{t('others.what')}</th>
            <th scope="col">{t('others.why')}</th>
          </tr>
        </thead>
        <tbody>
          {others.map((type) => (
            <tr key={type}>
              <th scope="row">{t(type)}</th>
              <td data-label={t('others.what')}>{t(`${type}.what`)}</td>
              <td data-label={t('others.why')}>{t(`${type}.why`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Details>
  );
}
