import type { ComponentType } from 'react';
import { Navigate, useParams } from 'react-router';
import { useTexts } from '../../../kit/app.tsx';
import { AccountQuestion } from '../parts/account-question.tsx';
import { CheckFrame } from '../parts/check-frame.tsx';
import { checkTexts } from '../parts/check-texts.ts';
import { type CheckPage, duePages } from '../parts/due-pages.ts';
import { GoodsQuestion } from '../parts/goods-question.tsx';
import { MailboxesQuestion } from '../parts/mailboxes-question.tsx';
import { PapersQuestion } from '../parts/papers-question.tsx';
import type { QuestionProps } from '../parts/question-page.tsx';
import { SubjectQuestion } from '../parts/subject-question.tsx';
import { useCheck } from '../parts/use-check.ts';
import { useCheckContext } from '../parts/use-check-context.ts';

const questions = {
  subject: SubjectQuestion,
  goods: GoodsQuestion,
  papers: PapersQuestion,
  account: AccountQuestion,
  mailboxes: MailboxesQuestion,
} satisfies Record<CheckPage, ComponentType<QuestionProps>>;

/** Pages that come up whatever is answered; so many are counted before the rules are there. */
const AT_LEAST = 4;
const heads = ['subject.title', 'goods.title', 'account.title', 'mailboxes.title'] as const;

/** The n-th question of the check that is due. */
export function Page() {
  const t = useTexts(checkTexts);
  const n = Number(useParams().n);
  const check = useCheck();
  const context = useCheckContext(check.policy);
  if (check.state !== 'ready' || !context)
    return (
      <CheckFrame title={t(heads[n - 1] ?? 'mailboxes.title')} check={check} isReady={false}>
        {null}
      </CheckFrame>
    );
  const due = duePages(check.answers, context);
  const page = due[n - 1];
  if (!page) return <Navigate to={`/check/${due.length}`} replace />;
  const Question = questions[page];
  return (
    <Question
      key={page}
      check={check}
      context={context}
      place={{ n, total: Math.max(due.length, AT_LEAST) }}
    />
  );
}
