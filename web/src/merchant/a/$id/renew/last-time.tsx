import { useApp, useTexts } from '../../../../kit/app.tsx';
import { Details } from '../../../../kit/details.tsx';
import { SummaryList } from '../../../../kit/summary-list.tsx';
import type { RoadView } from '../../../parts/road.ts';
import { answerRows } from '../v/parts/answer-rows.ts';
import { pages } from '../v/parts/places.ts';
import { taskTitle } from '../words/task-words.ts';
import { renew } from './texts.ts';

/** What was handed in last time, page by page: it is filled in again once the renewal begins. */
export function LastTime({ road }: { readonly road: RoadView }) {
  const t = useTexts(renew);
  const { locale } = useApp();
  const last = road.verification;
  if (!last) return null;
  return (
    <>
      <h2>{t('last.title')}</h2>
      <p className="hint">{t('last.hint')}</p>
      {pages
        .filter((page) => page !== 'agree')
        .map((page) => (
          <Details key={page} summary={taskTitle({ key: page })[locale]}>
            <SummaryList rows={answerRows(page, last.answers, locale)} />
          </Details>
        ))}
    </>
  );
}
