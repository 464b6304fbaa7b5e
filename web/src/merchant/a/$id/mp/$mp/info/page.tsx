import type { Answers } from '@ruzhu/journeys';
import { lazy, Suspense, useState } from 'react';
import { useTexts } from '../../../../../../kit/app.tsx';
import type { FieldSpecs } from '../../../../../../kit/form-state.ts';
import { LoadingState } from '../../../../../../kit/page-states.tsx';
import { useFiles } from '../../../../../parts/file-transport.ts';
import { StepPage } from '../../../../../parts/step-page.tsx';
import { useStep } from '../../../../../parts/use-step.ts';
import { useStepForm } from '../../../../../parts/use-step-form.ts';
import { useProgramAddress, useProgramId } from '../../../../../program-parts/program.ts';
import { Unloaded, useProgramFrame } from '../../../../../program-parts/program-page.tsx';
import { useShut } from '../../../../../program-parts/shut.tsx';
import { useSubject } from '../../../../../program-parts/subject.ts';
import { infoTexts } from './texts.ts';

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** The fields with the picture come while the answers are asked for: frame and h1 stand before them. */
const fields = import('./info-fields.tsx');
const InfoFields = lazy(async () => ({ default: (await fields).InfoFields }));

/** M-65: name, short name, introduction, avatar. */
export function Page() {
  const t = useTexts(infoTexts);
  const id = useProgramId();
  const address = useProgramAddress();
  const files = useFiles(id);
  const { subject } = useSubject();
  const [stored, setStored] = useState<readonly string[]>([]);
  const known = {
    entityName: subject?.entityName ?? '',
    files: [...(files.data ?? []).map((file) => file.id), ...stored],
  };
  const step = useStep('mini-programs', id, 'info', known);
  const application = step.ready?.application;
  const form = useStepForm<FieldSpecs>({
    step,
    fields: {
      mpName: { label: t('name') },
      mpShortName: { label: t('short') },
      mpIntro: { label: t('intro') },
      mpAvatar: { label: t('avatar'), ask: 'upload' },
    },
    read: (data): Answers => ({
      mpName: data.get('mpName') ?? '',
      mpShortName: data.get('mpShortName') ?? '',
      mpIntro: data.get('mpIntro') ?? '',
      mpAvatar: data.get('mpAvatar') ?? '',
    }),
    next: () => address('category'),
  });
  const shut = useShut({
    application,
    key: 'info',
    rows: ({ answers }) => [
      { label: t('name'), value: text(answers.mpName) || null },
      { label: t('short'), value: text(answers.mpShortName) || null },
      { label: t('intro'), value: text(answers.mpIntro) || null },
    ],
  });
  return (
    <StepPage {...useProgramFrame('info', application)} step={step} form={form} shut={() => shut}>
      {(values, ready) =>
        files.data ? (
          <Suspense fallback={<LoadingState lines={6} onReload={step.reload} />}>
            <InfoFields
              values={values}
              ready={ready}
              form={form}
              files={files.data}
              onStored={(file) => setStored((before) => [...before, file.id])}
            />
          </Suspense>
        ) : (
          <Unloaded of={files} />
        )
      }
    </StepPage>
  );
}
