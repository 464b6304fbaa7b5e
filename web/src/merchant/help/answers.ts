import { fill, type Locale, type Params, type Policy } from '@ruzhu/rules';
import type { MoneyWords } from '../../texts/money.ts';
import { spanWords } from '../a/$id/words/span-words.ts';
import type { QuestionId } from './faq.data.ts';
import { faq } from './faq-texts.ts';

/** Questions about money have no text of their own: the money patterns say what is so under the rules in force. */
type MoneyQuestion = 'cost' | 'refund';
type OwnQuestion = Exclude<QuestionId, MoneyQuestion>;

const isAboutMoney = (id: QuestionId): id is MoneyQuestion => id === 'cost' || id === 'refund';

/** Every time and number an answer may name, from the policy. */
export function answerParams({ values }: Policy, locale: Locale): Params {
  return {
    call: spanWords(values['verify.firstCall'], locale),
    decision: spanWords(values['verify.decision'], locale),
    limit: spanWords(values['verify.decisionLimit'], locale),
    program: spanWords(values['mp.review'], locale),
    unfinished: spanWords(values['registration.unfinished'], locale),
    window: spanWords(values['verify.window'], locale),
    link: spanWords(values['proof.legalRepLink'], locale),
    calls: values['verify.callAttempts'],
    contact: spanWords(values['verify.contactWait'], locale),
    refills: values['verify.refills'],
    validity: spanWords(values['verify.validity'], locale),
    renew: spanWords(values['renew.window'], locale),
  };
}

const moneyAnswers: Readonly<Record<MoneyQuestion, (money: MoneyWords) => readonly (string | null)[]>> = {
  cost: (money) => [money.feeTotal, money.feeOnce, money.feeReuse, money.policyDate],
  refund: (money) => [money.refundShort, money.refundExceptions],
};

/** The paragraphs of an answer under the rules in force. */
export function answerOf(
  id: QuestionId,
  { policy, money, locale }: { readonly policy: Policy; readonly money: MoneyWords; readonly locale: Locale },
): readonly string[] {
  if (isAboutMoney(id)) return moneyAnswers[id](money).filter((one) => one !== null);
  const own: OwnQuestion = id;
  return [fill(faq[locale][`a.${own}`], answerParams(policy, locale))];
}
