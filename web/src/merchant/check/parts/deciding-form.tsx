import {
  type DecidingQuestion,
  type EligibilityContext,
  questionWords,
  subjectKindWords,
} from '@ruzhu/rules';
import { useApp, useTexts } from '../../../kit/app.tsx';
import { Actions, SubmitButton } from '../../../kit/button.tsx';
import { Radios } from '../../../kit/choices.tsx';
import type { Form } from '../../../kit/use-form.ts';
import { checkTexts } from './check-texts.ts';
import { decidingName } from './deciding-answers.ts';
import { resultTexts } from './result-texts.ts';

/** What a deciding question's answers are called. */
function useAnswerWords(): (path: string, value: string) => string {
  const t = useTexts(checkTexts);
  const { locale } = useApp();
  return (path, value) => {
    if (value === 'yes' || value === 'no') return t(value);
    if (path === 'businessModel') return t(value === 'selfOperated' ? 'model.self' : 'model.multi');
    const kinds = Object.entries(subjectKindWords);
    const kind = kinds.find(([name]) => name === value);
    if (kind) return kind[1][locale];
    const food = `kinds.${value}`;
    return food in checkTexts.zh ? t(food as 'kinds.catering') : value; // Just looked up.
  };
}

/** The questions on whose answers the verdict depends, asked where the verdict would stand. */
export function DecidingForm({
  questions,
  context,
  form,
}: {
  readonly questions: readonly DecidingQuestion[];
  readonly context: EligibilityContext;
  readonly form: Form;
}) {
  const t = useTexts(resultTexts);
  const c = useTexts(checkTexts);
  const { locale } = useApp();
  const words = useAnswerWords();
  return (
    <form {...form.props}>
      {questions.map((question, at) => (
        <Radios
          key={question.path}
          name={decidingName(at)}
          legend={questionWords(question, context.edition)[locale]}
          defaultValue={undefined}
          error={form.error(decidingName(at))}
          choices={[
            ...question.outcomes.map(({ value }) => ({ value, label: words(question.path, value) })),
            { value: 'unsure', label: c('unsure') },
          ]}
        />
      ))}
      <Actions>
        <SubmitButton pending={form.pending}>{t('decide.submit')}</SubmitButton>
      </Actions>
    </form>
  );
}
