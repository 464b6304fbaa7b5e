import { lazy, Suspense } from 'react';
import { useTexts } from '../../../../../kit/app.tsx';
import { LoadingState } from '../../../../../kit/page-states.tsx';
import { SummaryList } from '../../../../../kit/summary-list.tsx';
import { statusOfStep } from '../../../../parts/application.ts';
import { roadAddress } from '../../../../parts/road-frame.tsx';
import { StepPage } from '../../../../parts/step-page.tsx';
import { useStepForm } from '../../../../parts/use-step-form.ts';
import { subjectKindOf } from '../../words/road-money.ts';
import { labelTexts } from '../parts/label-texts.ts';
import { placeOf } from '../parts/places.ts';
import { usePapers } from '../parts/use-papers.ts';
import { useVerificationStep } from '../parts/use-verification-step.ts';
import { type OnRoad, VerificationGate } from '../parts/verification-gate.tsx';
import { readWho } from './read-who.ts';
import { who } from './texts.ts';

/** The fields with their uploads come while the answers are asked for: frame and h1 stand before them. */
const fields = import('./who-fields.tsx');
const WhoFields = lazy(async () => ({ default: (await fields).WhoFields }));

/** M-41: who the administrator is, which kind of verification, what else is needed; then the administrator scans. */
export function Page() {
  const t = useTexts(who);
  return (
    <VerificationGate title={t('title')} place={placeOf('who')} back="v/agree">
      {(found) => <Who {...found} />}
    </VerificationGate>
  );
}

function Who({ road, verification }: OnRoad) {
  const t = useTexts(who);
  const papers = usePapers(verification.id);
  const known = { files: papers.ids };
  const { step, next, frame, shut } = useVerificationStep('who', { road, verification }, known);
  const form = useStepForm({
    step,
    fields: {
      verificationType: { label: t('type.label'), ask: 'choose' },
      permitKind: { label: t('permit.kind'), ask: 'choose' },
      permitNumber: { label: t('permit.number') },
      permitFiles: { label: t('permit.files'), ask: 'upload' },
      officialLetter: { label: t('letter.label'), ask: 'upload' },
      otherProofs: { label: t('proofs.label'), ask: 'upload' },
    },
    read: readWho(step.ready?.policy ?? null),
    next: (application) =>
      statusOfStep(application, 'who') === 'done'
        ? next(application)
        : roadAddress(road.account.id, 'v/who/scan'),
  });
  return (
    <StepPage title={t('title')} {...frame} step={step} form={form} shut={shut}>
      {(values, { policy }) => (
        <>
          <Administrator answers={road.account.answers} />
          {papers.files ? (
            <Suspense fallback={<LoadingState lines={4} onReload={step.reload} />}>
              <WhoFields
                values={values}
                policy={policy}
                applicationId={verification.id}
                files={papers.files}
                onStored={papers.onStored}
                subjectKind={subjectKindOf(road)}
                letter={roadAddress(road.account.id, 'v/who/letter')}
                form={form}
              />
            </Suspense>
          ) : (
            <LoadingState lines={4} onReload={step.reload} />
          )}
        </>
      )}
    </StepPage>
  );
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '–');

function Administrator({ answers }: { readonly answers: OnRoad['road']['account']['answers'] }) {
  const t = useTexts(who);
  const words = useTexts(labelTexts);
  return (
    <div className="block">
      <SummaryList
        title={t('admin.title')}
        rows={(['adminName', 'adminIdNumber', 'adminMobile'] as const).map((name) => ({
          label: words(`label.${name}`),
          value: text(answers[name]),
        }))}
      />
      <p className="hint">{t('admin.hint')}</p>
    </div>
  );
}
