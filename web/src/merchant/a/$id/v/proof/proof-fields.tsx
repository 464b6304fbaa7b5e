import type { Answers } from '@ruzhu/journeys';
import { lazy, Suspense, useState } from 'react';
import { useTexts } from '../../../../../kit/app.tsx';
import { Radios } from '../../../../../kit/choices.tsx';
import { LoadingState } from '../../../../../kit/page-states.tsx';
import type { Form } from '../../../../../kit/use-form.ts';
import { labelTexts } from '../parts/label-texts.ts';
import { UploadField, type UploadPlace } from '../parts/upload-field.tsx';
import { proof } from './texts.ts';

/** Come with the way they belong to. */
const LegalRepPanel = lazy(async () => ({
  default: (await import('../../register/verify/legal-rep-panel.tsx')).LegalRepPanel,
}));
const TransferPanel = lazy(async () => ({ default: (await import('./transfer-panel.tsx')).TransferPanel }));

type ProofFieldsProps = UploadPlace & {
  readonly values: Answers;
  /** What was saved: only for that a link or an amount is given. */
  readonly chosen: unknown;
  readonly accountId: string;
  readonly form: Pick<Form<'entityProof' | 'electronicLicence'>, 'error'>;
};

/** The ways the rules offer, and below them what the chosen one needs. */
export function ProofFields({ values, chosen, accountId, form, ...place }: ProofFieldsProps) {
  const t = useTexts(proof);
  const words = useTexts(labelTexts);
  const [way, setWay] = useState(typeof values.entityProof === 'string' ? values.entityProof : undefined);
  const waiting = <LoadingState lines={4} onReload={() => location.reload()} />;
  return (
    <>
      <p className="hint">{t('lead')}</p>
      <Radios
        name="entityProof"
        legend={t('label')}
        defaultValue={way}
        onPick={setWay}
        choices={place.policy.values['verify.entityProof'].map((value) => ({
          value,
          label: words(`value.${value}`),
          hint: t(`${value}.hint`),
        }))}
        error={form.error('entityProof')}
      />
      {way === 'electronicLicence' && (
        <UploadField
          {...place}
          name="electronicLicence"
          label={t('file.label')}
          hint={t('file.hint')}
          value={values.electronicLicence}
          error={form.error('electronicLicence')}
        />
      )}
      {way === chosen && (
        <Suspense fallback={waiting}>
          {way === 'legalRepFace' && <LegalRepPanel id={accountId} />}
          {way === 'transfer' && <TransferPanel accountId={accountId} />}
        </Suspense>
      )}
    </>
  );
}
