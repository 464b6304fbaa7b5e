import type { Answers } from '@ruzhu/journeys';
import { useTexts } from '../../../../../../../kit/app.tsx';
import { Details } from '../../../../../../../kit/details.tsx';
import type { FieldSpecs } from '../../../../../../../kit/form-state.ts';
import { TextInput } from '../../../../../../../kit/text-input.tsx';
import { StepPage } from '../../../../../../parts/step-page.tsx';
import { useStep } from '../../../../../../parts/use-step.ts';
import { useStepForm } from '../../../../../../parts/use-step-form.ts';
import { useProgramAddress, useProgramId } from '../../../../../../program-parts/program.ts';
import { useProgramFrame } from '../../../../../../program-parts/program-page.tsx';
import { useShut } from '../../../../../../program-parts/shut.tsx';
import { baseTexts } from './texts.ts';

const NAME = 'minBaseLibrary';

/** M-75: the oldest base library the mini program runs on. */
export function Page() {
  const t = useTexts(baseTexts);
  const address = useProgramAddress();
  const step = useStep('mini-programs', useProgramId(), 'base');
  const application = step.ready?.application;
  const form = useStepForm<FieldSpecs>({
    step,
    fields: { [NAME]: { label: t('label') } },
    read: (data): Answers => ({ [NAME]: data.get(NAME) ?? '' }),
    next: () => address('handover'),
  });
  const shut = useShut({ application, key: 'base', rows: () => [] });
  return (
    <StepPage
      {...useProgramFrame('base', application)}
      step={step}
      form={form}
      submit={t('submit')}
      shut={() => shut}
    >
      {(values, { policy }) => {
        const min = policy.values['mp.baseLibraryMin'];
        return (
          <>
            <p className="lead field">{t('lead')}</p>
            <TextInput
              kind="code"
              name={NAME}
              label={t('label')}
              hint={t('hint', { min })}
              width="s"
              defaultValue={String(values[NAME] ?? min)}
              error={form.error(NAME)}
            />
            <Details summary={t('who')}>
              <ul className="bullets">
                <li>{t('who.low')}</li>
                <li>{t('who.high')}</li>
              </ul>
            </Details>
          </>
        );
      }}
    </StepPage>
  );
}
