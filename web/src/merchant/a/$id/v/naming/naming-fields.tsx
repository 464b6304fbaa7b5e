import type { Answers } from '@ruzhu/journeys';
import { useTexts } from '../../../../../kit/app.tsx';
import { Radios } from '../../../../../kit/choices.tsx';
import { Notice } from '../../../../../kit/panel.tsx';
import type { Form } from '../../../../../kit/use-form.ts';
import { NameField } from '../../../../program-parts/name-field.tsx';
import { UploadList, type UploadPlace } from '../parts/upload-field.tsx';
import { naming } from './texts.ts';
import { TrademarkFields, type TrademarkName } from './trademark-fields.tsx';

type NamingFieldsProps = UploadPlace & {
  readonly values: Answers;
  readonly isProofNeeded: boolean;
  readonly form: Pick<Form<'accountName' | 'nameBasis' | 'nameProofs' | TrademarkName>, 'error'>;
};

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const given = (files: unknown): boolean => Array.isArray(files) && files.length > 0;

/** The name, what it rests on, and its papers. */
export function NamingFields({ values, isProofNeeded, form, ...place }: NamingFieldsProps) {
  const t = useTexts(naming);
  const { policy, applicationId } = place;
  return (
    <>
      {isProofNeeded && !given(values.nameProofs) && <Notice tone="wait" title={t('proofs.needed')} />}
      <NameField
        name="accountName"
        label={t('name.label')}
        hint={t('name.hint')}
        applicationId={applicationId}
        defaultValue={text(values.accountName) ?? ''}
        max={policy.values['name.maxUnits']}
        error={form.error('accountName')}
      />
      <Radios
        name="nameBasis"
        legend={t('basis.label')}
        defaultValue={text(values.nameBasis)}
        choices={[
          { value: 'ownWords', label: t('basis.ownWords'), hint: t('basis.ownWords.hint') },
          {
            value: 'trademark',
            label: t('basis.trademark'),
            hint: t('basis.trademark.hint'),
            reveal: <TrademarkFields {...place} values={values} form={form} />,
          },
        ]}
        error={form.error('nameBasis')}
      />
      <UploadList
        {...place}
        name="nameProofs"
        label={t('proofs.label')}
        hint={t(isProofNeeded ? 'proofs.needed' : 'proofs.hint')}
        optional={!isProofNeeded}
        most={policy.values['verify.nameProofs']}
        value={values.nameProofs}
        error={form.error('nameProofs')}
      />
    </>
  );
}
