import { type EligibilityContext, judgeEligibility } from '@ruzhu/rules';
import { Navigate } from 'react-router';
import { useTexts } from '../../../kit/app.tsx';
import { Actions, ButtonLink } from '../../../kit/button.tsx';
import { CheckFrame } from './check-frame.tsx';
import { Findings } from './findings.tsx';
import { resultTexts } from './result-texts.ts';
import { SmallestChange } from './smallest-change-section.tsx';
import type { CheckHandle } from './use-check.ts';
import { useCheckContext } from './use-check-context.ts';
import { WhatIfSection } from './what-if-section.tsx';

/** The refusal once its rules are there. */
export function NotYet({ check }: { readonly check: CheckHandle }) {
  const t = useTexts(resultTexts);
  const context = useCheckContext(check.policy);
  if (context) return <No check={check} context={context} />;
  return (
    <CheckFrame title={t('title.notEligible')} check={check} isReady={false}>
      {null}
    </CheckFrame>
  );
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
      <WhatIfSection answers={check.answers} context={context} only="better" />
    </CheckFrame>
  );
}
