import {
  type EligibilityAnswers,
  type EligibilityContext,
  judgeEligibility,
  type Refusal,
} from '@ruzhu/rules';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useTexts } from '../../../kit/app.tsx';
import { Actions, SubmitButton } from '../../../kit/button.tsx';
import type { FieldSpecs } from '../../../kit/form-state.ts';
import { type Form, useForm } from '../../../kit/use-form.ts';
import { CheckFrame } from './check-frame.tsx';
import { checkTexts } from './check-texts.ts';
import { type CheckPage, duePages, isClosedTo, resultAddress } from './due-pages.ts';
import type { CheckHandle } from './use-check.ts';

/** What every question of the check is given. */
export type QuestionProps = {
  readonly check: CheckHandle;
  readonly context: EligibilityContext;
  readonly place: { readonly n: number; readonly total: number };
};

type QuestionPageProps = QuestionProps & {
  readonly page: CheckPage;
  readonly title: string;
  readonly fields: FieldSpecs;
  readonly refuse: (data: FormData) => readonly Refusal[];
  readonly read: (data: FormData) => Partial<EligibilityAnswers>;
  readonly children: (form: Form) => ReactNode;
};

/** Where to go from a page: the next one that is due, else the result. */
function addressAfter(page: CheckPage, answers: EligibilityAnswers, context: EligibilityContext): string {
  if (isClosedTo(answers, context)) return '/check/no';
  const due = duePages(answers, context);
  const next = due.indexOf(page) + 1;
  return next > 0 && next < due.length
    ? `/check/${next + 1}`
    : resultAddress(judgeEligibility(answers, context));
}

/** One question of the check: asked, kept with the server, and then the next one that is due. */
export function QuestionPage({
  page,
  title,
  fields,
  refuse,
  read,
  check,
  context,
  place,
  children,
}: QuestionPageProps) {
  const t = useTexts(checkTexts);
  const navigate = useNavigate();
  const form = useForm({
    fields,
    check: refuse,
    send: async (data) => {
      const answers = { ...check.answers, ...read(data) };
      const sent = await check.save(answers);
      if (sent.ok) void navigate(addressAfter(page, answers, context));
      return sent;
    },
  });
  const isLast = place.n === place.total && place.n > 1;
  return (
    <CheckFrame
      title={title}
      check={check}
      place={place}
      back={place.n === 1 ? '/' : `/check/${place.n - 1}`}
      form={form}
    >
      <form {...form.props}>
        {children(form)}
        <Actions>
          <SubmitButton pending={form.pending}>{t(isLast ? 'result' : 'continue')}</SubmitButton>
        </Actions>
      </form>
    </CheckFrame>
  );
}
