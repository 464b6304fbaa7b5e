import { type EligibilityContext, judgeEligibility } from '@ruzhu/rules';
import { Navigate } from 'react-router';
import { useTexts } from '../../../kit/app.tsx';
import { Actions, ButtonLink } from '../../../kit/button.tsx';
import { CheckFrame } from '../parts/check-frame.tsx';
import { Findings } from '../parts/findings.tsx';
import { resultTexts } from '../parts/result-texts.ts';
import { SmallestChange } from '../parts/smallest-change-section.tsx';
import { type CheckHandle, useCheck } from '../parts/use-check.ts';
import { useCheckContext } from '../parts/use-check-context.ts';
import { WhatIfSection } from '../parts/what-if-section.tsx';

/** M-12: why the merchant may not apply, and the smallest change after which it may. */
export function Page() {
  const t = useTexts(resultTexts);
  const check = useCheck();
  const context = useCheckContext(check.policy);
  if (check.state !== 'ready' || !context)
    return (
      <CheckFrame title={t('title.notEligible')} check={check} isReady={false}>
        {null}
      </CheckFrame>
    );
  return <No check={check} context={context} />;
}

function No({ check, context }: { readonly check: CheckHandle; readonly context: EligibilityContext }) {
  const t = useTexts(resultTexts);
  const judged = judgeEligibility(check.answers, context);
  if (judged.verdict !== 'notEligible') return <Navigate to="/check/result" replace />;
  return (
    <CheckFrame title={t('title.notEligible')} check={check} back="/check/1">
      <p className="lead">{t('no.lead')}</p>
      <Findings title={t('reasons.title')} findings={judged.reasons} />
      <SmallestChange judged={judged} context={context} />
      <Findings title={t('mind.title')} findings={judged.warnings} />
      <p>{t('no.keep')}</p>
      <Actions>
        <ButtonLink look="primary" to="/save">
          {t('save')}
        </ButtonLink>
        <ButtonLink to="/check/1">{t('no.again')}</ButtonLink>
      </Actions>
      <WhatIfSection answers={check.answers} context={context} />
    </CheckFrame>
  );
}
