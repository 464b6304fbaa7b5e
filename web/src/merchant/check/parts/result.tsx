import { type EligibilityContext, judgeEligibility } from '@ruzhu/rules';
import { Navigate } from 'react-router';
import { useTexts } from '../../../kit/app.tsx';
import { Actions, ButtonLink } from '../../../kit/button.tsx';
import { Panel } from '../../../kit/panel.tsx';
import { useForm } from '../../../kit/use-form.ts';
import { PrintButton } from '../../parts/print-button.tsx';
import { CheckFrame } from './check-frame.tsx';
import { decidingName, withDecided } from './deciding-answers.ts';
import { DecidingForm } from './deciding-form.tsx';
import { Findings } from './findings.tsx';
import { PapersToGet } from './papers-to-get-table.tsx';
import { resultTexts } from './result-texts.ts';
import { ResultView } from './result-view.tsx';
import type { CheckHandle } from './use-check.ts';
import { useCheckContext } from './use-check-context.ts';

/** The result once its rules are there. */
export function Result({ check }: { readonly check: CheckHandle }) {
  const t = useTexts(resultTexts);
  const context = useCheckContext(check.policy);
  if (context) return <Judged check={check} context={context} />;
  return (
    <CheckFrame title={t('title.eligible')} check={check} isReady={false}>
      {null}
    </CheckFrame>
  );
}

function Judged({ check, context }: { readonly check: CheckHandle; readonly context: EligibilityContext }) {
  const t = useTexts(resultTexts);
  const { answers } = check;
  const judged = judgeEligibility(answers, context);
  const questions = judged.decidingQuestions;
  const form = useForm({
    fields: Object.fromEntries(
      questions.map((_, at) => [
        decidingName(at),
        { label: t('decide.label', { n: at + 1 }), ask: 'choose' as const },
      ]),
    ),
    send: (data) => check.save(withDecided(answers, questions, data)),
  });
  if (judged.verdict === 'notEligible') return <Navigate to="/check/no" replace />;
  const isOpen = judged.verdict === 'uncertain';
  const title = !isOpen
    ? t(`title.${judged.verdict}`)
    : questions.length > 0
      ? t('title.uncertain', { n: questions.length })
      : t('title.person');
  return (
    <CheckFrame title={title} check={check} back="/check/1" width="wide" form={form}>
      <div className="check-result">
        {judged.verdict === 'eligible' && (
          <Panel>
            <p>{t('lead.eligible')}</p>
          </Panel>
        )}
        {judged.verdict === 'eligibleAfter' && <p className="lead">{t('lead.eligibleAfter')}</p>}
        {questions.length > 0 && (
          <>
            <p className="lead">{t('decide.lead')}</p>
            <DecidingForm
              key={questions.map(({ path }) => path).join()}
              questions={questions}
              context={context}
              form={form}
            />
          </>
        )}
        <Findings title={t('reasons.title')} findings={judged.reasons} />
        <PapersToGet papers={judged.papers} />
        <Findings title={t('mind.title')} findings={judged.warnings} />
        {!isOpen && (
          <div className="verdict-actions">
            <Actions>
              <ButtonLink look="primary" to="/register/email">
                {t('start')}
              </ButtonLink>
              <ButtonLink to="/save">{t('save')}</ButtonLink>
              <PrintButton />
              <ButtonLink look="quiet" to="/check/1">
                {t('change.answers')}
              </ButtonLink>
            </Actions>
          </div>
        )}
        <ResultView answers={answers} judged={judged} context={context} />
      </div>
    </CheckFrame>
  );
}
