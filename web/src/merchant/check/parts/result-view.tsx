import './result.css';
import {
  checklist,
  type Eligibility,
  type EligibilityAnswers,
  type EligibilityContext,
  type SubjectKind,
} from '@ruzhu/rules';
import { useApp, useTexts } from '../../../kit/app.tsx';
import { dateWords } from '../../../texts/dates.ts';
import { CostSection } from './cost-section.tsx';
import { Limits } from './limits.tsx';
import { PersonalList } from './personal-list.tsx';
import { resultTexts } from './result-texts.ts';
import { StagesTable, WhoMustBeThere } from './stages-table.tsx';
import { WhatIfSection } from './what-if-section.tsx';

/** A subject nobody is sure of is counted as a company. */
const subjectOf = ({ subjectKind }: EligibilityAnswers): SubjectKind =>
  subjectKind === 'unsure' ? 'enterprise' : subjectKind;

/** Everything under the verdict: cost, time, people, the checklist, the limits, and what would be otherwise. */
export function ResultView({
  answers,
  judged,
  context,
}: {
  readonly answers: EligibilityAnswers;
  readonly judged: Eligibility;
  readonly context: EligibilityContext;
}) {
  const t = useTexts(resultTexts);
  const { locale } = useApp();
  const list = checklist(answers, context);
  return (
    <>
      <CostSection policy={context.policy} subject={subjectOf(answers)} />
      <StagesTable stages={list.stages} days={list.days} />
      <WhoMustBeThere stages={list.stages} />
      <PersonalList list={list} />
      <div className="screen-only">
        <Limits policy={context.policy} />
      </div>
      <WhatIfSection answers={answers} context={context} />
      <p className="hint">{t('recheck', { date: dateWords(judged.recheckOn, locale) })}</p>
      <p className="hint">
        <a href={judged.edition.page} target="_blank" rel="noreferrer">
          {t('page.link')}
        </a>
      </p>
    </>
  );
}
