import type { ComponentType } from 'react';
import { Navigate } from 'react-router';
import { useTexts } from '../../../kit/app.tsx';
import { AccountQuestion } from './account-question.tsx';
import { CheckFrame } from './check-frame.tsx';
import { checkTexts } from './check-texts.ts';
import { type CheckPage, duePages } from './due-pages.ts';
import { GoodsQuestion } from './goods-question.tsx';
import { MailboxesQuestion } from './mailboxes-question.tsx';
import { PapersQuestion } from './papers-question.tsx';
import type { QuestionProps } from './question-page.tsx';
import { SubjectQuestion } from './subject-question.tsx';
import type { CheckHandle } from './use-check.ts';
import { useCheckContext } from './use-check-context.ts';

const questions = {
  subject: SubjectQuestion,
  goods: GoodsQuestion,
  papers: PapersQuestion,
  account: AccountQuestion,
  mailboxes: MailboxesQuestion,
} satisfies Record<CheckPage, ComponentType<QuestionProps>>;

/** Pages that come up whatever is answered; so many are counted before the answers say more. */
const AT_LEAST = 4;

/** The n-th question that is due for the answers so far. */
export function Question({ check, n }: { readonly check: CheckHandle; readonly n: number }) {
  const t = useTexts(checkTexts);
  const context = useCheckContext(check.policy);
  if (!context)
    return (
      <CheckFrame title={t('subject.title')} check={check} isReady={false}>
        {null}
      </CheckFrame>
    );
  const due = duePages(check.answers, context);
  const page = due[n - 1];
  if (!page) return <Navigate to={`/check/${due.length}`} replace />;
  const One = questions[page];
  return (
    <One key={page} check={check} context={context} place={{ n, total: Math.max(due.length, AT_LEAST) }} />
  );
}
