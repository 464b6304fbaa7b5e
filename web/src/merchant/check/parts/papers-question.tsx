import { documentType } from '@ruzhu/rules';
import { useApp, useTexts } from '../../../kit/app.tsx';
import { Checkboxes } from '../../../kit/choices.tsx';
import { checkTexts } from './check-texts.ts';
import { papersToAsk } from './due-pages.ts';
import { QuestionPage, type QuestionProps } from './question-page.tsx';
import { checkPapers, readPapers } from './read-answers.ts';

/** Which of the papers that may be called for are in hand. Comes up only where any are. */
export function PapersQuestion(props: QuestionProps) {
  const t = useTexts(checkTexts);
  const { locale } = useApp();
  const { check, context } = props;
  const papers = papersToAsk(check.answers, context);
  return (
    <QuestionPage
      {...props}
      page="papers"
      title={t('papers.title')}
      fields={{ papers: { label: t('papers.label'), ask: 'choose' } }}
      refuse={checkPapers}
      read={readPapers}
    >
      {(form) => (
        <Checkboxes
          name="papers"
          hint={t('papers.hint')}
          defaultValues={check.answers.heldPapers.map((paper) => paper.documentType)}
          error={form.error('papers')}
          choices={[
            ...papers.map((paper) => ({
              value: paper.documentType,
              label:
                documentType(paper.documentType, context.edition.documentTypes)?.[locale] ??
                paper.name[locale],
              hint: t('papers.issuer', { issuer: paper.issuer[locale] }),
            })),
            { value: 'none', label: t('papers.none') },
          ]}
        />
      )}
    </QuestionPage>
  );
}
