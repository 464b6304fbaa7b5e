import { useTexts } from '../../../../../kit/app.tsx';
import { useAccountId } from '../../../../parts/application.ts';
import { StepPage } from '../../../../parts/step-page.tsx';
import { useStep } from '../../../../parts/use-step.ts';
import { useStepForm } from '../../../../parts/use-step-form.ts';
import { registerPlace } from '../../../../register/parts/places.ts';
import { pageAfter } from '../parts/page-after.ts';
import { shutRegistration } from '../parts/shut-registration.tsx';
import { EntityFields } from './entity-fields.tsx';
import { readEntity } from './read-entity.ts';
import { entityTexts } from './texts.ts';
import { useSlip } from './use-slip.ts';

/** M-24: the subject, copied from the licence. */
export function Page() {
  const t = useTexts(entityTexts);
  const slip = useSlip();
  const step = useStep('service-accounts', useAccountId(), 'entity');
  const form = useStepForm({
    step: {
      ...step,
      check: (answers) => {
        slip.hear(String(answers.licenceNumber ?? ''));
        const refusals = step.check(answers);
        slip.judge(refusals);
        return refusals;
      },
      answer: async (answers, key) => {
        const sent = await step.answer(answers, key);
        if (!sent.ok) slip.judge(sent.refusals);
        return sent;
      },
    },
    fields: {
      region: { label: t('region'), ask: 'choose' },
      subjectClass: { label: t('kind'), ask: 'choose' },
      enterpriseType: { label: t('kind'), ask: 'choose' },
      entityName: { label: t('name.ask') },
      licenceNumber: { label: t('number') },
      usccAsPrinted: { label: t('printed'), ask: 'tick' },
      legalRepName: { label: t('person.ask') },
      confirmSubjectFinal: { label: t('final.label'), ask: 'tick' },
    },
    read: readEntity,
    say: slip.say,
    next: (application) => pageAfter(application, 'entity'),
  });
  return (
    <StepPage
      title={t('title')}
      stage="register"
      place={registerPlace('entity')}
      back="register/type"
      step={step}
      form={form}
      shut={({ application }) => shutRegistration(application, 'entity')}
    >
      {(values) => <EntityFields values={values} form={form} offersPrinted={slip.isOffered} />}
    </StepPage>
  );
}
