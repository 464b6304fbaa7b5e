import { lazy, Suspense } from 'react';
import { useTexts } from '../../../../../kit/app.tsx';
import { LoadingState } from '../../../../../kit/page-states.tsx';
import { StepPage } from '../../../../parts/step-page.tsx';
import { useStepForm } from '../../../../parts/use-step-form.ts';
import { subjectKindOf } from '../../words/road-money.ts';
import { placeOf } from '../parts/places.ts';
import { usePapers } from '../parts/use-papers.ts';
import { useVerificationStep } from '../parts/use-verification-step.ts';
import { type OnRoad, VerificationGate } from '../parts/verification-gate.tsx';
import { readLicence } from './read-licence.ts';
import { licence } from './texts.ts';
import { usePaper } from './use-paper.ts';

/** The fields with their uploads come while the answers are asked for: frame and h1 stand before them. */
const fields = import('./licence-fields.tsx');
const LicenceFields = lazy(async () => ({ default: (await fields).LicenceFields }));

/** M-42: the picture of the licence, beside what was typed of the entity, and the data copied from it. */
export function Page() {
  const t = useTexts(licence);
  return (
    <VerificationGate
      title={t('title', { name: t('paper.enterprise') })}
      place={placeOf('licence')}
      back="v/who"
    >
      {(found) => <Licence {...found} />}
    </VerificationGate>
  );
}

function Licence(found: OnRoad) {
  const t = useTexts(licence);
  const { road, verification } = found;
  const papers = usePapers(verification.id);
  const kind = subjectKindOf(road);
  const { paper, scope, capital } = usePaper(kind);
  const title = t('title', { name: paper });
  const { step, next, frame, shut } = useVerificationStep('licence', found, { files: papers.ids });
  const form = useStepForm({
    step,
    fields: {
      licenceImage: { label: t('image.label', { name: paper }), ask: 'upload' },
      businessScope: { label: scope },
      address: { label: t('address.label') },
      establishedOn: { label: t('established.label') },
      validUntil: { label: t('until.label') },
      registeredCapital: { label: capital },
    },
    read: readLicence,
    next,
  });
  return (
    <StepPage title={title} {...frame} step={step} form={form} shut={shut}>
      {(values, { policy }) =>
        papers.files && (
          <Suspense fallback={<LoadingState lines={6} onReload={step.reload} />}>
            <LicenceFields
              values={values}
              policy={policy}
              applicationId={verification.id}
              files={papers.files}
              onStored={papers.onStored}
              subjectKind={kind}
              entity={road.account.answers}
              form={form}
            />
          </Suspense>
        )
      }
    </StepPage>
  );
}
