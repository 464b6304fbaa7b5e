import type { EligibilityAnswers } from '@ruzhu/rules';
import { useTexts } from '../../../kit/app.tsx';
import { Checkboxes, Radios } from '../../../kit/choices.tsx';
import type { Form } from '../../../kit/use-form.ts';
import { checkTexts } from './check-texts.ts';
import { GoodsFinder } from './goods-finder.tsx';
import { QuestionPage, type QuestionProps } from './question-page.tsx';
import { checkGoods, FOOD_KINDS, readGoods } from './read-answers.ts';

const answered = (value: string, isAnswered: boolean) =>
  isAnswered || value !== 'unsure' ? value : undefined;

/** ② What is sold and how. */
export function GoodsQuestion(props: QuestionProps) {
  const t = useTexts(checkTexts);
  const { answers } = props.check;
  // Kept answers that are unsure were chosen so, once a later page was ever reached.
  const wasAsked = answers.sellsFood !== 'unsure' || answers.businessModel !== 'unsure';
  const fields = {
    sellsFood: { label: t('food.label'), ask: 'choose' },
    foodKinds: { label: t('kinds.label'), ask: 'choose' },
    isProducer: { label: t('producer.label'), ask: 'choose' },
    other: { label: t('other.label') },
    businessModel: { label: t('model.label'), ask: 'choose' },
  } as const;
  return (
    <QuestionPage
      {...props}
      page="goods"
      title={t('goods.title')}
      fields={fields}
      refuse={checkGoods}
      read={readGoods}
    >
      {(form) => (
        <>
          <Radios
            name="sellsFood"
            legend={t('food.label')}
            hint={t('food.hint')}
            defaultValue={answered(answers.sellsFood, wasAsked)}
            error={form.error('sellsFood')}
            choices={[
              { value: 'yes', label: t('yes'), reveal: <FoodMore answers={answers} form={form} /> },
              { value: 'no', label: t('no') },
              { value: 'unsure', label: t('unsure') },
            ]}
          />
          <GoodsFinder context={props.context} chosen={answers.intendedCategories} />
          <Radios
            name="businessModel"
            legend={t('model.label')}
            defaultValue={answered(answers.businessModel, wasAsked)}
            error={form.error('businessModel')}
            choices={[
              { value: 'selfOperated', label: t('model.self'), hint: t('model.self.hint') },
              { value: 'multiMerchant', label: t('model.multi'), hint: t('model.multi.hint') },
              { value: 'unsure', label: t('unsure') },
            ]}
          />
        </>
      )}
    </QuestionPage>
  );
}

function FoodMore({ answers, form }: { readonly answers: EligibilityAnswers; readonly form: Form }) {
  const t = useTexts(checkTexts);
  const made = answers.resells === 'yes' ? 'both' : answers.isProducer;
  return (
    <>
      <Checkboxes
        name="foodKinds"
        legend={t('kinds.label')}
        hint={t('kinds.hint')}
        defaultValues={answers.foodKinds}
        error={form.error('foodKinds')}
        choices={FOOD_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <Radios
        name="isProducer"
        legend={t('producer.label')}
        defaultValue={answered(made, answers.foodKinds.length > 0)}
        error={form.error('isProducer')}
        choices={[
          { value: 'yes', label: t('producer.yes') },
          { value: 'no', label: t('producer.no') },
          { value: 'both', label: t('producer.both') },
          { value: 'unsure', label: t('unsure') },
        ]}
      />
    </>
  );
}
