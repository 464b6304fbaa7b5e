import { useTexts } from '../../../../../kit/app.tsx';
import { Radios } from '../../../../../kit/choices.tsx';
import { StepPage } from '../../../../parts/step-page.tsx';
import { useStepForm } from '../../../../parts/use-step-form.ts';
import { NameField } from '../../../../program-parts/name-field.tsx';
import { placeOf } from '../parts/places.ts';
import { UploadList } from '../parts/upload-field.tsx';
import { usePapers } from '../parts/use-papers.ts';
import { useVerificationStep } from '../parts/use-verification-step.ts';
import { type OnRoad, VerificationGate } from '../parts/verification-gate.tsx';
import { readNaming } from './read-naming.ts';
import { naming } from './texts.ts';
import { TrademarkFields } from './trademark-fields.tsx';

/** M-45: the name as it is to be verified, what it rests on, and the papers for it. */
export function Page() {
  const t = useTexts(naming);
  return (
    <VerificationGate title={t('title')} place={placeOf('naming')} back="v/contact">
      {(found) => <Naming {...found} />}
    </VerificationGate>
  );
}

const MOST_PROOFS = 5;
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function useNaming(found: OnRoad) {
  const t = useTexts(naming);
  const papers = usePapers(found.verification.id);
  const isProofNeeded = found.verification.facts.nameProofNeeded === true;
  const page = useVerificationStep('naming', found, { files: papers.ids, nameProofNeeded: isProofNeeded });
  const most = page.step.ready?.policy.values['verify.nameProofs'] ?? MOST_PROOFS;
  const form = useStepForm({
    step: page.step,
    fields: {
      accountName: { label: t('name.label') },
      nameBasis: { label: t('basis.label'), ask: 'choose' },
      trademarkNumber: { label: t('number.label') },
      trademarkClass: { label: t('class.label') },
      trademarkCertificate: { label: t('certificate.label'), ask: 'upload' },
      trademarkHolder: { label: t('holder.label'), ask: 'choose' },
      trademarkTransfer: { label: t('transfer.label'), ask: 'upload' },
      trademarkLicence: { label: t('licence.label'), ask: 'upload' },
      nameProofs: { label: t('proofs.label'), ask: 'upload' },
    },
    read: readNaming(most),
    next: page.next,
  });
  return { ...page, papers, isProofNeeded, form };
}

function Naming(found: OnRoad) {
  const t = useTexts(naming);
  const { step, frame, shut, papers, isProofNeeded, form } = useNaming(found);
  return (
    <StepPage title={t('title')} {...frame} step={step} form={form} shut={shut}>
      {(values, { policy }) => {
        if (!papers.files) return null;
        const { files, onStored } = papers;
        const place = { applicationId: found.verification.id, policy, files, onStored };
        return (
          <>
            <NameField
              name="accountName"
              label={t('name.label')}
              hint={t('name.hint')}
              applicationId={found.verification.id}
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
      }}
    </StepPage>
  );
}
