import type { Answers } from '@ruzhu/journeys';
import type { SubjectKind } from '@ruzhu/rules';
import { lazy, Suspense, useState } from 'react';
import { useTexts } from '../../../../../kit/app.tsx';
import { DateField } from '../../../../../kit/date-field.tsx';
import { PaperSamples } from '../../../../../kit/paper-samples.tsx';
import { TextInput } from '../../../../../kit/text-input.tsx';
import { Textarea } from '../../../../../kit/textarea.tsx';
import type { Form } from '../../../../../kit/use-form.ts';
import { UploadField, type UploadPlace } from '../parts/upload-field.tsx';
import { LicencePicture } from './licence-picture.tsx';
import { licence } from './texts.ts';
import { usePaper } from './use-paper.ts';

/** Comes with the first picture. */
const LicenceRead = lazy(async () => ({ default: (await import('./licence-read.tsx')).LicenceRead }));

type Name =
  | 'licenceImage'
  | 'businessScope'
  | 'address'
  | 'establishedOn'
  | 'validUntil'
  | 'registeredCapital';

type LicenceFieldsProps = UploadPlace & {
  readonly values: Answers;
  readonly subjectKind: SubjectKind;
  readonly entity: Readonly<Record<string, unknown>>;
  readonly form: Pick<Form<Name>, 'error'>;
};

const LONGEST_SCOPE = 2000;
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The picture, what was typed beside it, and the data copied from it: one paper, one page. */
export function LicenceFields({ values, subjectKind, entity, form, ...place }: LicenceFieldsProps) {
  const t = useTexts(licence);
  const { paper, scope, scopeHint, capital, mayBeSilent } = usePaper(subjectKind);
  const [file, setFile] = useState(place.files.find(({ id }) => id === values.licenceImage) ?? null);
  return (
    <>
      <UploadField
        {...place}
        name="licenceImage"
        label={t('image.label', { name: paper })}
        hint={t('image.hint')}
        value={values.licenceImage}
        samples={<PaperSamples />}
        error={form.error('licenceImage')}
        onChange={setFile}
      />
      <LicencePicture file={file} entity={entity} />
      {file && (
        <Suspense>
          <LicenceRead fileId={file.id} entity={entity} kept={values} />
        </Suspense>
      )}
      <h2>{t('data.title', { name: paper })}</h2>
      <Textarea
        name="businessScope"
        label={scope}
        optional={mayBeSilent}
        hint={scopeHint}
        max={LONGEST_SCOPE}
        rows={5}
        defaultValue={text(values.businessScope)}
        error={form.error('businessScope')}
      />
      <TextInput
        name="address"
        label={t('address.label')}
        autoComplete="off"
        defaultValue={text(values.address)}
        error={form.error('address')}
      />
      <DateField
        name="establishedOn"
        label={t('established.label')}
        optional={mayBeSilent}
        defaultValue={text(values.establishedOn)}
        error={form.error('establishedOn')}
      />
      <DateField
        name="validUntil"
        label={t('until.label')}
        hint={t('until.hint')}
        longTerm
        defaultLongTerm={values.longTerm === true}
        defaultValue={text(values.validUntil)}
        error={form.error('validUntil')}
      />
      <TextInput
        name="registeredCapital"
        label={capital}
        optional
        width="m"
        autoComplete="off"
        defaultValue={text(values.registeredCapital)}
        error={form.error('registeredCapital')}
      />
    </>
  );
}
