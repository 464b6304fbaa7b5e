import type { Answers } from '@ruzhu/journeys';
import { useState } from 'react';
import { useTexts } from '../../../../../../kit/app.tsx';
import type { FieldSpecs } from '../../../../../../kit/form-state.ts';
import { TextInput } from '../../../../../../kit/text-input.tsx';
import { Textarea } from '../../../../../../kit/textarea.tsx';
import { type ApiFile, fileTransport, storedFile, useFiles } from '../../../../../parts/file-transport.ts';
import { StepPage } from '../../../../../parts/step-page.tsx';
import { type ReadyStep, useStep } from '../../../../../parts/use-step.ts';
import { type StepForm, useStepForm } from '../../../../../parts/use-step-form.ts';
import { AvatarField } from '../../../../../program-parts/avatar-field.tsx';
import { NameField } from '../../../../../program-parts/name-field.tsx';
import { useProgramAddress, useProgramId, useResult } from '../../../../../program-parts/program.ts';
import { Unloaded, useProgramFrame } from '../../../../../program-parts/program-page.tsx';
import { useShut } from '../../../../../program-parts/shut.tsx';
import { useSubject } from '../../../../../program-parts/subject.ts';
import { infoTexts } from './texts.ts';

const text = (value: unknown) => (typeof value === 'string' ? value : '');

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
          <Fields
            values={values}
            ready={ready}
            form={form}
            files={files.data}
            onStored={(file) => setStored((before) => [...before, file.id])}
          />
        ) : (
          <Unloaded of={files} />
        )
      }
    </StepPage>
  );
}

type FieldsProps = {
  readonly values: Answers;
  readonly ready: ReadyStep;
  readonly form: StepForm;
  readonly files: readonly ApiFile[];
  readonly onStored: (file: ApiFile) => void;
};

function Fields({ values, ready: { application, policy }, form, files, onStored }: FieldsProps) {
  const t = useTexts(infoTexts);
  const isReturned = application.state === 'returned';
  const result = useResult(isReturned ? application.id : '');
  const avatar = files.find((file) => file.id === values.mpAvatar);
  const rule = policy.values;
  return (
    <>
      <NameField
        name="mpName"
        label={t('name')}
        hint={
          <>
            <p>{t('name.hint', { min: rule['name.minUnits'], max: rule['name.maxUnits'] })}</p>
            {result.data && <p>{t('name.changes', { n: result.data.nameChangesLeft })}</p>}
          </>
        }
        applicationId={application.id}
        max={rule['name.maxUnits']}
        defaultValue={text(values.mpName)}
        error={form.error('mpName')}
      />
      <TextInput
        name="mpShortName"
        label={t('short')}
        hint={t('short.hint')}
        optional
        width="s"
        defaultValue={text(values.mpShortName)}
        error={form.error('mpShortName')}
      />
      <Textarea
        name="mpIntro"
        label={t('intro')}
        hint={t('intro.hint', {
          min: rule['intro.min'],
          max: rule['intro.max'],
          chinese: rule['intro.minChinese'],
        })}
        max={rule['intro.max']}
        defaultValue={text(values.mpIntro)}
        error={form.error('mpIntro')}
      />
      <AvatarField
        name="mpAvatar"
        minPixels={rule['avatar.minPixels']}
        transport={fileTransport({ applicationId: application.id, field: 'mpAvatar', policy, onStored })}
        initial={avatar ? { kind: 'done', file: storedFile(avatar) } : { kind: 'empty' }}
        error={form.error('mpAvatar')}
      />
    </>
  );
}
