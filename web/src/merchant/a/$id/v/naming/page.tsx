import { lazy, Suspense } from 'react';
import { useTexts } from '../../../../../kit/app.tsx';
import { LoadingState } from '../../../../../kit/page-states.tsx';
import { statusOfStep, useApplication } from '../../../../parts/application.ts';
import { roadAddress } from '../../../../parts/road-frame.tsx';
import { StepPage } from '../../../../parts/step-page.tsx';
import { useStepForm } from '../../../../parts/use-step-form.ts';
import { placeOf } from '../parts/places.ts';
import { usePapers } from '../parts/use-papers.ts';
import { useVerificationStep } from '../parts/use-verification-step.ts';
import { type OnRoad, VerificationGate } from '../parts/verification-gate.tsx';
import { readNaming } from './read-naming.ts';
import { naming } from './texts.ts';

/** The fields with their uploads come while the answers are asked for: frame and h1 stand before them. */
const fields = import('./naming-fields.tsx');
const NamingFields = lazy(async () => ({ default: (await fields).NamingFields }));

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
function useNaming(found: OnRoad) {
  const t = useTexts(naming);
  const papers = usePapers(found.verification.id);
  const { data: latest = found.verification } = useApplication('verifications', found.verification.id);
  const isProofNeeded = latest.facts.nameProofNeeded === true;
  const page = useVerificationStep('naming', found, { files: papers.ids, nameProofNeeded: isProofNeeded });
  const most = page.step.ready?.policy.values['verify.nameProofs'] ?? MOST_PROOFS;
  const form = useStepForm({
    step: page.step,
    fields: {
      accountName: { label: t('name.label') },
      nameBasis: { label: t('basis.label'), ask: 'choose' },
      trademarkNumber: { label: t('number.label') },
      trademarkClass: { label: t('class.label') },
      trademarkValidUntil: { label: t('valid.label') },
      trademarkCertificate: { label: t('certificate.label'), ask: 'upload' },
      trademarkHolder: { label: t('holder.label'), ask: 'choose' },
      trademarkTransfer: { label: t('transfer.label'), ask: 'upload' },
      trademarkLicence: { label: t('licence.label'), ask: 'upload' },
      nameProofs: { label: t('proofs.label'), ask: 'upload' },
    },
    read: readNaming(most),
    // A name that needs a proof is kept, and the page now asks for the proof.
    next: (application) =>
      application.facts.nameProofNeeded === true && statusOfStep(application, 'naming') !== 'done'
        ? roadAddress(found.road.account.id, 'v/naming')
        : page.next(application),
  });
  return { ...page, papers, isProofNeeded, form };
}

function Naming(found: OnRoad) {
  const t = useTexts(naming);
  const { step, frame, shut, papers, isProofNeeded, form } = useNaming(found);
  return (
    <StepPage title={t('title')} {...frame} step={step} form={form} shut={shut}>
      {(values, { policy }) =>
        papers.files && (
          <Suspense fallback={<LoadingState lines={6} onReload={step.reload} />}>
            <NamingFields
              values={values}
              policy={policy}
              applicationId={found.verification.id}
              files={papers.files}
              onStored={papers.onStored}
              isProofNeeded={isProofNeeded}
              form={form}
            />
          </Suspense>
        )
      }
    </StepPage>
  );
}
