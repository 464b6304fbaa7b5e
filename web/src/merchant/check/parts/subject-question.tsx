import { useTexts } from '../../../kit/app.tsx';
import { Radios } from '../../../kit/choices.tsx';
import { checkTexts } from './check-texts.ts';
import { QuestionPage, type QuestionProps } from './question-page.tsx';
import { checkSubject, readSubject, SUBJECTS, subjectChoice } from './read-answers.ts';

/** ① Who applies. */
export function SubjectQuestion(props: QuestionProps) {
  const t = useTexts(checkTexts);
  const { answers } = props.check;
  const kinds = ['enterprise', 'soleTrader'] as const;
  const planned = answers.hasLicence === 'applying' ? answers.subjectKind : undefined;
  const fields = {
    subjectKind: { label: t('subject.label'), ask: 'choose' },
    planned: { label: t('planned.label'), ask: 'choose' },
  } as const;
  return (
    <QuestionPage
      {...props}
      page="subject"
      title={t('subject.title')}
      fields={fields}
      refuse={checkSubject}
      read={readSubject}
    >
      {(form) => (
        <Radios
          name="subjectKind"
          defaultValue={subjectChoice(answers) || undefined}
          error={form.error('subjectKind')}
          choices={SUBJECTS.map((value) =>
            value === 'unsure'
              ? { value, label: t('unsure') }
              : {
                  value,
                  label: t(`subject.${value}`),
                  hint: t(`subject.${value}.hint`),
                  reveal: value === 'applying' && (
                    <Radios
                      name="planned"
                      legend={t('planned.label')}
                      defaultValue={planned}
                      error={form.error('planned')}
                      choices={[
                        ...kinds.map((kind) => ({ value: kind, label: t(`planned.${kind}`) })),
                        { value: 'unsure', label: t('unsure') },
                      ]}
                    />
                  ),
                },
          )}
        />
      )}
    </QuestionPage>
  );
}
