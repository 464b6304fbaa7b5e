import type { Answers } from '@ruzhu/journeys';
import { useTexts } from '../../../../../../../kit/app.tsx';
import { Checkboxes } from '../../../../../../../kit/choices.tsx';
import type { FieldSpecs } from '../../../../../../../kit/form-state.ts';
import type { RoadView } from '../../../../../../parts/road.ts';
import { StepPage } from '../../../../../../parts/step-page.tsx';
import { useStep } from '../../../../../../parts/use-step.ts';
import { type StepForm, useStepForm } from '../../../../../../parts/use-step-form.ts';
import { useProgramAddress, useProgramId } from '../../../../../../program-parts/program.ts';
import { Unloaded, useProgramFrame } from '../../../../../../program-parts/program-page.tsx';
import { useShut } from '../../../../../../program-parts/shut.tsx';
import { useSubject } from '../../../../../../program-parts/subject.ts';
import { relatedTexts } from './texts.ts';

const NAME = 'relatedAccounts';

/** M-73: accounts of the same entity that stand beside the mini program. */
export function Page() {
  const t = useTexts(relatedTexts);
  const address = useProgramAddress();
  const { road } = useSubject();
  const relatable = (road.data?.accounts ?? []).filter(({ product }) => product === 'service');
  const step = useStep('mini-programs', useProgramId(), 'related', {
    relatable: relatable.map(({ id }) => id),
  });
  const application = step.ready?.application;
  const form = useStepForm<FieldSpecs>({
    step,
    fields: { [NAME]: { label: t('label'), ask: 'choose' } },
    read: (data): Answers => ({ [NAME]: data.getAll(NAME) }),
    next: () => address('set/privacy'),
  });
  const shut = useShut({ application, key: 'related', rows: () => [] });
  return (
    <StepPage {...useProgramFrame('related', application)} step={step} form={form} shut={() => shut}>
      {(values, ready) =>
        road.data ? (
          <Choice
            accounts={relatable}
            chosen={values[NAME]}
            isSeen={ready.application.steps.some(({ key, status }) => key === 'related' && status === 'done')}
            error={form.error(NAME)}
          />
        ) : (
          <Unloaded of={road} />
        )
      }
    </StepPage>
  );
}

type ChoiceProps = {
  readonly accounts: RoadView['accounts'];
  readonly chosen: unknown;
  /** Whether the page was sent before: then what was unticked stays unticked. */
  readonly isSeen: boolean;
  readonly error: ReturnType<StepForm['error']>;
};

function Choice({ accounts, chosen, isSeen, error }: ChoiceProps) {
  const t = useTexts(relatedTexts);
  if (accounts.length === 0) return <p>{t('none')}</p>;
  const kept = Array.isArray(chosen) ? chosen.filter((one) => typeof one === 'string') : null;
  const proposed = isSeen ? [] : accounts.slice(0, 1).map(({ id }) => id);
  return (
    <>
      <p className="lead field">{t('lead')}</p>
      <Checkboxes
        name={NAME}
        error={error}
        defaultValues={kept ?? proposed}
        choices={accounts.map(({ id, name, appId }, at) => ({
          value: id,
          label: name,
          ...(at === 0 ? { badge: t('own') } : {}),
          ...(appId ? { hint: t('app.id', { id: appId }) } : {}),
        }))}
      />
    </>
  );
}
