import type { Answers } from '@ruzhu/journeys';
import { useTexts } from '../../../../../../kit/app.tsx';
import { TextInput } from '../../../../../../kit/text-input.tsx';
import { Textarea } from '../../../../../../kit/textarea.tsx';
import { type ApiFile, fileTransport, storedFile } from '../../../../../parts/file-transport.ts';
import type { ReadyStep } from '../../../../../parts/use-step.ts';
import type { StepForm } from '../../../../../parts/use-step-form.ts';
import { AvatarField } from '../../../../../program-parts/avatar-field.tsx';
import { NameField } from '../../../../../program-parts/name-field.tsx';
import { useResult } from '../../../../../program-parts/program.ts';
import { infoTexts } from './texts.ts';

const text = (value: unknown) => (typeof value === 'string' ? value : '');

type InfoFieldsProps = {
  readonly values: Answers;
  readonly ready: ReadyStep;
  readonly form: StepForm;
  readonly files: readonly ApiFile[];
  readonly onStored: (file: ApiFile) => void;
};

/** Name, short name, introduction and avatar of the mini program. */
export function InfoFields({
  values,
  ready: { application, policy },
  form,
  files,
  onStored,
}: InfoFieldsProps) {
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
