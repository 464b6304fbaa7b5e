import type { Answers } from '@ruzhu/journeys';
import { type SubjectKind, specialPermits } from '@ruzhu/rules';
import { Link } from 'react-router';
import { useApp, useTexts } from '../../../../../kit/app.tsx';
import { Radios } from '../../../../../kit/choices.tsx';
import { LoadingState } from '../../../../../kit/page-states.tsx';
import { TextInput } from '../../../../../kit/text-input.tsx';
import type { Form } from '../../../../../kit/use-form.ts';
import { labelTexts } from '../parts/label-texts.ts';
import { UploadField, UploadList, type UploadPlace } from '../parts/upload-field.tsx';
import { who } from './texts.ts';
import { useKinds } from './use-kinds.ts';

type Name =
  | 'verificationType'
  | 'permitKind'
  | 'permitNumber'
  | 'permitFiles'
  | 'officialLetter'
  | 'otherProofs';

type WhoFieldsProps = UploadPlace & {
  readonly values: Answers;
  readonly subjectKind: SubjectKind;
  /** Where the letter stands, ready to print. */
  readonly letter: string;
  readonly form: Pick<Form<Name>, 'error'>;
};

const isKey = <T extends object>(texts: T, key: string): key is keyof T & string => Object.hasOwn(texts, key);

/** The kind (one is enough to say so), the letter where the rules ask, and what else there is. */
export function WhoFields({ values, subjectKind, letter, form, ...place }: WhoFieldsProps) {
  const t = useTexts(who);
  const { policy } = place;
  const asksLetter = policy.values['verify.letterRequired'].includes(subjectKind);
  return (
    <>
      <Kind
        values={values}
        subjectKind={subjectKind}
        policy={policy}
        error={form.error('verificationType')}
      />
      {policy.values['verify.permitRequired'].includes(subjectKind) && (
        <Permit {...place} values={values} form={form} />
      )}
      {asksLetter && (
        <UploadField
          {...place}
          name="officialLetter"
          label={t('letter.label')}
          hint={
            <>
              {t('letter.hint')}
              <br />
              <Link to={letter} target="_blank">
                {t('letter.form')}
              </Link>
            </>
          }
          value={values.officialLetter}
          error={form.error('officialLetter')}
        />
      )}
      <UploadList
        {...place}
        name="otherProofs"
        label={t('proofs.label')}
        hint={t('proofs.hint')}
        optional
        most={policy.values['verify.otherProofs']}
        value={values.otherProofs}
        error={form.error('otherProofs')}
      />
    </>
  );
}

/** What a medium is permitted to do. */
function Permit({ values, form, ...place }: UploadPlace & Pick<WhoFieldsProps, 'values' | 'form'>) {
  const t = useTexts(who);
  const { locale } = useApp();
  return (
    <>
      <Radios
        name="permitKind"
        legend={t('permit.kind')}
        defaultValue={text(values.permitKind)}
        choices={Object.entries(specialPermits).map(([value, title]) => ({ value, label: title[locale] }))}
        error={form.error('permitKind')}
      />
      <TextInput
        name="permitNumber"
        label={t('permit.number')}
        hint={t('permit.number.hint')}
        width="m"
        autoComplete="off"
        defaultValue={text(values.permitNumber)}
        error={form.error('permitNumber')}
      />
      <UploadList
        {...place}
        name="permitFiles"
        label={t('permit.files')}
        most={place.policy.values['verify.otherProofs']}
        value={values.permitFiles}
        error={form.error('permitFiles')}
      />
    </>
  );
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function Kind({
  values,
  subjectKind,
  policy,
  error,
}: Pick<WhoFieldsProps, 'values' | 'subjectKind' | 'policy'> & {
  readonly error: ReturnType<Form['error']>;
}) {
  const t = useTexts(who);
  const words = useTexts(labelTexts);
  const chosen = String(values.verificationType ?? '');
  const kinds = useKinds(policy, subjectKind, chosen);
  if (!kinds) return <LoadingState lines={2} onReload={() => location.reload()} />;
  const label = (kind: string) => {
    const key = `type.${kind}`;
    return isKey(labelTexts.zh, key) ? words(key) : kind;
  };
  return (
    <Radios
      key={kinds.join()}
      name="verificationType"
      legend={t('type.label')}
      hint={t('type.hint')}
      defaultValue={kinds.includes(chosen) ? chosen : kinds[0]}
      choices={kinds.map((value) => ({ value, label: label(value) }))}
      error={error}
    />
  );
}
