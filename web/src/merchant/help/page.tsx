import './help.css';
import type { Policy } from '@ruzhu/rules';
import { useApp, useTexts } from '../../kit/app.tsx';
import { Details } from '../../kit/details.tsx';
import { PageFrame } from '../../kit/page-frame.tsx';
import { LoadingState } from '../../kit/page-states.tsx';
import { SummaryList } from '../../kit/summary-list.tsx';
import { useTyped } from '../../kit/use-typed.ts';
import type { MoneyWords } from '../../texts/money.ts';
import { useMoney, usePolicies, usePolicy } from '../parts/policies.ts';
import { answerOf } from './answers.ts';
import { groups, type Question, questions } from './faq.data.ts';
import { faq } from './faq-texts.ts';
import { AliasNote, Finder } from './finder.tsx';
import { help } from './help-texts.ts';
import { plainOf, ranked } from './search.ts';

/** M-08: what people ask on the road, found by their own words, and whom to call. */
export function Page() {
  const t = useTexts(help);
  const policies = usePolicies();
  const policy = usePolicy();
  const money = useMoney(policy);
  const [typed, listen] = useTyped('');
  const found = useFound(typed, policy, money);
  const isSearching = plainOf(typed) !== '';
  return (
    <PageFrame title={t('title')}>
      <Finder listen={listen} count={isSearching ? found.length : null} />
      <AliasNote typed={typed} />
      {policy && money ? (
        <Answers questions={found} grouped={!isSearching} policy={policy} money={money} />
      ) : (
        <LoadingState lines={6} onReload={() => void policies.refetch()} />
      )}
      {isSearching && found.length === 0 && <p>{t('search.none.next')}</p>}
      <Call />
    </PageFrame>
  );
}

/** The questions that fit, best first, searched in question, answer and tags of the reader's language and of Chinese. */
function useFound(typed: string, policy: Policy | null, money: MoneyWords | null): readonly Question[] {
  const { locale } = useApp();
  return ranked(questions, typed, ({ id, tags }) => {
    const answer = policy && money ? answerOf(id, { policy, money, locale }).join(' ') : '';
    return `${faq.zh[`q.${id}`]} ${faq[locale][`q.${id}`]} ${tags} ${answer}`;
  });
}

type AnswersProps = {
  readonly questions: readonly Question[];
  readonly grouped: boolean;
  readonly policy: Policy;
  readonly money: MoneyWords;
};

function Answers({ questions: shown, grouped, ...under }: AnswersProps) {
  const t = useTexts(help);
  const { locale } = useApp();
  const row = ({ id }: Question) => (
    <Details key={id} summary={faq[locale][`q.${id}`]}>
      {answerOf(id, { ...under, locale }).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </Details>
  );
  if (!grouped) return <div className="faq">{shown.map(row)}</div>;
  return groups.map((group) => (
    <section key={group} className="faq">
      <h2>{t(`group.${group}`)}</h2>
      {shown.filter((one) => one.group === group).map(row)}
    </section>
  ));
}

function Call() {
  const t = useTexts(help);
  const { support } = useApp();
  if (!support)
    return (
      <>
        <h2>{t('call.title')}</h2>
        <p>{t('call.unset')}</p>
      </>
    );
  return (
    <SummaryList
      title={t('call.title')}
      rows={[
        { label: t('call.phone'), value: support.phone },
        { label: t('call.hours'), value: support.hours },
      ]}
    />
  );
}
