import { useTexts } from '../../../kit/app.tsx';
import { Radios } from '../../../kit/choices.tsx';
import { checkTexts } from './check-texts.ts';
import { QuestionPage, type QuestionProps } from './question-page.tsx';
import { checkOne, readAccount } from './read-answers.ts';

const refuse = checkOne('hasCorporateAccount');

/** ③ The corporate account. */
export function AccountQuestion(props: QuestionProps) {
  const t = useTexts(checkTexts);
  const { hasCorporateAccount } = props.check.answers;
  return (
    <QuestionPage
      {...props}
      page="account"
      title={t('account.title')}
      fields={{ hasCorporateAccount: { label: t('account.label'), ask: 'choose' } }}
      refuse={refuse}
      read={readAccount}
    >
      {(form) => (
        <Radios
          name="hasCorporateAccount"
          hint={t('account.hint')}
          defaultValue={hasCorporateAccount === 'unsure' ? undefined : hasCorporateAccount}
          error={form.error('hasCorporateAccount')}
          choices={[
            { value: 'yes', label: t('account.yes') },
            { value: 'no', label: t('account.no') },
            { value: 'unsure', label: t('unsure') },
          ]}
        />
      )}
    </QuestionPage>
  );
}
