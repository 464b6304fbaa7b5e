import { lazy, Suspense } from 'react';
import { useTexts } from '../../../../../kit/app.tsx';
import { Actions, ButtonLink } from '../../../../../kit/button.tsx';
import { LoadingState } from '../../../../../kit/page-states.tsx';
import { Panel } from '../../../../../kit/panel.tsx';
import { WAITING } from '../../../../parts/loaded.ts';
import { roadAddress } from '../../../../parts/road-frame.tsx';
import { StepPage } from '../../../../parts/step-page.tsx';
import { useStepForm } from '../../../../parts/use-step-form.ts';
import { labelTexts } from '../parts/label-texts.ts';
import { placeOf } from '../parts/places.ts';
import { provedBy } from '../parts/proved-by.ts';
import { usePapers } from '../parts/use-papers.ts';
import { useVerificationStep } from '../parts/use-verification-step.ts';
import { type OnRoad, VerificationGate } from '../parts/verification-gate.tsx';
import { readProof } from './read-proof.ts';
import { proof } from './texts.ts';

const fields = import('./proof-fields.tsx');
const ProofFields = lazy(async () => ({ default: (await fields).ProofFields }));

/** How the entity is proved, where the rules ask for it: chosen here, given by the bank or the legal representative. */
export function Page() {
  const t = useTexts(proof);
  return (
    <VerificationGate title={t('title')} place={placeOf('proof')} back="v/licence" every={WAITING}>
      {(found) => <Proof {...found} />}
    </VerificationGate>
  );
}

/** Ways that somebody else goes: the page stays to show how it stands. */
const ELSEWHERE: readonly unknown[] = ['transfer', 'legalRepFace'];

function Proof(found: OnRoad) {
  const t = useTexts(proof);
  const { road, verification } = found;
  const papers = usePapers(verification.id);
  const { step, next, frame, shut } = useVerificationStep('proof', found, { files: papers.ids });
  const chosen = step.ready?.application.answers.entityProof;
  const form = useStepForm({
    step,
    fields: {
      entityProof: { label: t('label'), ask: 'choose' },
      electronicLicence: { label: t('file.label'), ask: 'upload' },
    },
    read: readProof,
    next: (application) =>
      ELSEWHERE.includes(application.answers.entityProof) && application.answers.entityProof !== chosen
        ? `${roadAddress(road.account.id, 'v/proof')}?link=new`
        : next(application),
  });
  const proved = provedBy(road.account.facts);
  return (
    <StepPage
      title={t('title')}
      {...frame}
      step={step}
      form={form}
      {...(ELSEWHERE.includes(chosen) ? { submit: t('go.on') } : {})}
      shut={(ready) => shut(ready) ?? (proved && <Proved by={proved} to={next(ready.application)} />)}
    >
      {(values, { policy }) =>
        papers.files && (
          <Suspense fallback={<LoadingState lines={4} onReload={step.reload} />}>
            <ProofFields
              values={values}
              chosen={chosen}
              accountId={road.account.id}
              policy={policy}
              applicationId={verification.id}
              files={papers.files}
              onStored={papers.onStored}
              form={form}
            />
          </Suspense>
        )
      }
    </StepPage>
  );
}

function Proved({ by, to }: { readonly by: NonNullable<ReturnType<typeof provedBy>>; readonly to: string }) {
  const t = useTexts(proof);
  const words = useTexts(labelTexts);
  return (
    <>
      <Panel>
        <p>{t('proved', { way: words(`value.${by}`) })}</p>
      </Panel>
      <Actions>
        <ButtonLink look="primary" to={to}>
          {t('proved.next')}
        </ButtonLink>
      </Actions>
    </>
  );
}
