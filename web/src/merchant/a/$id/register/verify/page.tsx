import type { ProofMode } from '@ruzhu/rules';
import { lazy, Suspense } from 'react';
import { useTexts } from '../../../../../kit/app.tsx';
import { Details } from '../../../../../kit/details.tsx';
import { LoadingState } from '../../../../../kit/page-states.tsx';
import { statusOfStep, useAccountId } from '../../../../parts/application.ts';
import { StepPage } from '../../../../parts/step-page.tsx';
import { useStep } from '../../../../parts/use-step.ts';
import { useStepForm } from '../../../../parts/use-step-form.ts';
import { registerPlace } from '../../../../register/parts/places.ts';
import { pageAfter } from '../parts/page-after.ts';
import { shutRegistration } from '../parts/shut-registration.tsx';
import { StepDone } from '../parts/step-done.tsx';
import { ModeFields } from './mode-fields.tsx';
import { RegistryNotice } from './registry-notice.tsx';
import { verifyTexts } from './texts.ts';

const KEY = 'verify';

/** The link with its QR code comes where there is one. */
const LegalRepPanel = lazy(async () => ({ default: (await import('./legal-rep-panel.tsx')).LegalRepPanel }));

/** M-25: how the subject is proved; for the legal representative also the link and how it stands. */
export function Page() {
  const t = useTexts(verifyTexts);
  const id = useAccountId();
  const step = useStep('service-accounts', id, KEY);
  const before = step.ready?.application.answers.proofMode;
  const form = useStepForm({
    step,
    fields: { proofMode: { label: t('label'), ask: 'choose' } },
    read: (data) => ({ proofMode: String(data.get('proofMode') ?? '') }),
    next: (application) => {
      const mode = application.answers.proofMode as ProofMode | undefined; // The rules of the page let nothing else pass.
      if (mode === 'transfer') return `/a/${id}/register/verify/transfer`;
      return mode === 'legalRep' && before !== mode
        ? `/a/${id}/register/verify?link=new`
        : pageAfter(application, KEY);
    },
  });
  const waits = before === 'legalRep';
  return (
    <StepPage
      title={t('title')}
      stage="register"
      place={registerPlace('verify')}
      back="register/entity"
      step={step}
      form={form}
      {...(waits ? { submit: t('go.admin') } : {})}
      shut={({ application }) =>
        shutRegistration(application, KEY) ??
        (application.facts.proof === 'proved' && statusOfStep(application, KEY) === 'done' ? (
          <StepDone next={pageAfter(application, KEY)}>
            <p>{t('proved')}</p>
          </StepDone>
        ) : null)
      }
    >
      {(values, ready) => (
        <>
          <RegistryNotice outcome={ready.application.facts.registry} />
          {waits ? (
            <>
              <Suspense fallback={<LoadingState lines={4} onReload={step.reload} />}>
                <LegalRepPanel id={id} />
              </Suspense>
              <Details summary={t('other.title')}>
                <ModeFields values={values} ready={ready} form={form} />
              </Details>
            </>
          ) : (
            <ModeFields values={values} ready={ready} form={form} />
          )}
        </>
      )}
    </StepPage>
  );
}
