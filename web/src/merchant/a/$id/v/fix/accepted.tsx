import { useApp, useTexts } from '../../../../../kit/app.tsx';
import { Details } from '../../../../../kit/details.tsx';
import { SummaryList } from '../../../../../kit/summary-list.tsx';
import { taskTitle } from '../../words/task-words.ts';
import { answerRows } from '../parts/answer-rows.ts';
import { pages } from '../parts/places.ts';
import type { Returned } from '../parts/returned.ts';
import type { OnRoad } from '../parts/verification-gate.tsx';
import { fix } from './texts.ts';

/** The pages that were not returned: as they were accepted, to look at. */
export function Accepted({ verification, returned }: OnRoad & { readonly returned: Returned }) {
  const t = useTexts(fix);
  const { locale } = useApp();
  const back = new Set(returned.items.map(({ step }) => step));
  const kept = pages.filter((page) => !back.has(page));
  return (
    <Details summary={t('accepted.title', { n: kept.length })}>
      <p>{t('accepted.state')}</p>
      {kept.map((page) => (
        <SummaryList
          key={page}
          title={taskTitle({ key: page })[locale]}
          rows={answerRows(page, verification.answers, locale)}
        />
      ))}
    </Details>
  );
}
