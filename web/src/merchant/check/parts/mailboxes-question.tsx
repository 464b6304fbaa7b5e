import { useTexts } from '../../../kit/app.tsx';
import { Radios } from '../../../kit/choices.tsx';
import { checkTexts } from './check-texts.ts';
import { QuestionPage, type QuestionProps } from './question-page.tsx';
import { checkOne, readMailboxes } from './read-answers.ts';

const refuse = checkOne('freshMailboxes');

/** ④ The mailboxes. */
export function MailboxesQuestion(props: QuestionProps) {
  const t = useTexts(checkTexts);
  const { freshMailboxes } = props.check.answers;
  return (
    <QuestionPage
      {...props}
      page="mailboxes"
      title={t('mailboxes.title')}
      fields={{ freshMailboxes: { label: t('mailboxes.label'), ask: 'choose' } }}
      refuse={refuse}
      read={readMailboxes}
    >
      {(form) => (
        <Radios
          name="freshMailboxes"
          hint={t('mailboxes.hint')}
          defaultValue={freshMailboxes === 'unsure' ? undefined : String(freshMailboxes)}
          error={form.error('freshMailboxes')}
          choices={[
            { value: '2', label: t('mailboxes.two') },
            { value: '1', label: t('mailboxes.one') },
            { value: '0', label: t('mailboxes.zero') },
            { value: 'unsure', label: t('unsure') },
          ]}
        />
      )}
    </QuestionPage>
  );
}
