import type { Answers } from '@ruzhu/journeys';
import { type Policy, type ReusePart, refuse } from '@ruzhu/rules';
import { useTexts } from '../../../../../../kit/app.tsx';
import { Checkboxes } from '../../../../../../kit/choices.tsx';
import { InsetText } from '../../../../../../kit/panel.tsx';
import type { Said } from '../../../../../../texts/sentence.ts';
import { useMoney } from '../../../../../parts/policies.ts';
import { StepPage } from '../../../../../parts/step-page.tsx';
import { useStep } from '../../../../../parts/use-step.ts';
import { useStepForm } from '../../../../../parts/use-step-form.ts';
import { useProgramAddress, useProgramId } from '../../../../../program-parts/program.ts';
import { useProgramFrame } from '../../../../../program-parts/program-page.tsx';
import { useShut } from '../../../../../program-parts/shut.tsx';
import { type Subject, useSubject } from '../../../../../program-parts/subject.ts';
import { reuseTexts } from './texts.ts';

const NAME = 'parts';

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
  const form = useStepForm({
    step,
    fields: {
      [NAME]: { label: t('parts'), ask: 'choose' },
      reuseOperator: { label: t('operator') },
      reuseVerification: { label: t('verification') },
    } as const,
    read: (data): Answers => {
      const ticked = data.getAll(NAME);
      return {
        reuseOperator: ticked.includes('operator'),
        reuseVerification: ticked.includes('verification'),
      };
    },
    also: (data) =>
      mustCopy(policy, subject) && !data.getAll(NAME).includes('verification')
        ? [refuse('reuse.must_copy', NAME).refusal]
        : [],
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
        <Parts values={values} policy={ready.policy} subject={subject} error={form.error(NAME)} />
      )}
    </StepPage>
  );
}

type PartsProps = {
  readonly values: Answers;
  readonly policy: Policy;
  readonly subject: Subject | null;
  readonly error?: Said | undefined;
};

const ANSWERS = { operator: 'reuseOperator', verification: 'reuseVerification' } as const;

function Parts({ values, policy, subject, error }: PartsProps) {
  const t = useTexts(reuseTexts);
  const money = useMoney(policy, subject?.kind);
  const offered = policy.values['reuse.parts'];
  const without = (part: ReusePart) =>
    part === 'verification' && mustCopy(policy, subject) ? t('verification.must') : t(`${part}.without`);
  return (
    <>
      <p className="lead field">{t(offered.length > 1 ? 'lead' : 'lead.one')}</p>
      <Checkboxes
        name={NAME}
        error={error}
        // Nothing is said yet: everything is taken along.
        defaultValues={offered.filter((part) => values[ANSWERS[part]] !== false)}
        choices={offered.map((part) => ({
          value: part,
          label: t(part),
          hint: (
            <>
              {t(`${part}.hint`)}
              <br />
              {without(part)}
            </>
          ),
        }))}
      />
      <InsetText>
        <p>{money?.feeReuse}</p>
        <p className="hint">{money?.policyDate}</p>
      </InsetText>
    </>
  );
}
