import type { Answers } from '@ruzhu/journeys';
import type { Policy, Refusal } from '@ruzhu/rules';
import { useTexts } from '../../../../../../kit/app.tsx';
import { Tick } from '../../../../../../kit/choices.tsx';
import type { FieldSpecs } from '../../../../../../kit/form-state.ts';
import { InsetText } from '../../../../../../kit/panel.tsx';
import { useMoney } from '../../../../../parts/policies.ts';
import { StepPage } from '../../../../../parts/step-page.tsx';
import { useStep } from '../../../../../parts/use-step.ts';
import { useStepForm } from '../../../../../parts/use-step-form.ts';
import { useProgramAddress, useProgramId } from '../../../../../program-parts/program.ts';
import { useProgramFrame } from '../../../../../program-parts/program-page.tsx';
import { useShut } from '../../../../../program-parts/shut.tsx';
import { type Subject, useSubject } from '../../../../../program-parts/subject.ts';
import { reuseTexts } from './texts.ts';

const MUST = 'reuse.must_copy';

const mustCopy = (policy: Policy | undefined, subject: Subject | null): boolean =>
  Boolean(policy && subject && policy.values['reuse.mustCopyVerification'].includes(subject.kind));

/** M-62: the parts a policy offers for reuse, each with what happens without it. */
export function Page() {
  const t = useTexts(reuseTexts);
  const address = useProgramAddress();
  const step = useStep('mini-programs', useProgramId(), 'reuse');
  const application = step.ready?.application;
  const policy = step.ready?.policy;
  const { subject } = useSubject();
  const refusal: Refusal = { code: MUST, path: 'reuseVerification', params: {} };
  const form = useStepForm<FieldSpecs>({
    step,
    fields: { reuseOperator: { label: t('operator') }, reuseVerification: { label: t('verification') } },
    read: (data): Answers => ({
      reuseOperator: data.has('reuseOperator'),
      reuseVerification: data.has('reuseVerification'),
    }),
    also: (data) => (mustCopy(policy, subject) && !data.has('reuseVerification') ? [refusal] : []),
    next: () => address('account'),
  });
  const shut = useShut({
    application,
    key: 'reuse',
    rows: ({ answers }) => [
      { label: t('operator'), value: t(answers.reuseOperator === true ? 'yes' : 'no') },
      { label: t('verification'), value: t(answers.reuseVerification === true ? 'yes' : 'no') },
    ],
  });
  return (
    <StepPage {...useProgramFrame('reuse', application)} step={step} form={form} shut={() => shut}>
      {(values, ready) => (
        <Parts
          values={values}
          policy={ready.policy}
          subject={subject}
          error={form.error('reuseVerification')}
        />
      )}
    </StepPage>
  );
}

type PartsProps = {
  readonly values: Answers;
  readonly policy: Policy;
  readonly subject: Subject | null;
  readonly error: ReturnType<ReturnType<typeof useStepForm>['error']>;
};

function Parts({ values, policy, subject, error }: PartsProps) {
  const t = useTexts(reuseTexts);
  const money = useMoney(policy, subject?.kind);
  const offered = policy.values['reuse.parts'];
  return (
    <>
      <p className="lead">{t(offered.length > 1 ? 'lead' : 'lead.one')}</p>
      {offered.includes('operator') && (
        <Tick
          name="reuseOperator"
          label={<strong>{t('operator')}</strong>}
          hint={
            <>
              <p>{t('operator.hint')}</p>
              <p>{t('operator.without')}</p>
            </>
          }
          defaultChecked={values.reuseOperator !== false}
        />
      )}
      {offered.includes('verification') && (
        <Tick
          name="reuseVerification"
          label={<strong>{t('verification')}</strong>}
          hint={
            <>
              <p>{t('verification.hint')}</p>
              <p>{t(mustCopy(policy, subject) ? 'verification.must' : 'verification.without')}</p>
            </>
          }
          error={error}
          defaultChecked={values.reuseVerification !== false}
        />
      )}
      <InsetText>
        <p>{money?.feeReuse}</p>
        <p className="hint">{money?.policyDate}</p>
      </InsetText>
    </>
  );
}
