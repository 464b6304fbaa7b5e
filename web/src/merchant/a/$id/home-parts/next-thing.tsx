import { useApp, useTexts } from '../../../../kit/app.tsx';
import { Actions, ButtonLink } from '../../../../kit/button.tsx';
import type { RoadView } from '../../../parts/road.ts';
import { home } from '../texts.ts';
import { taskButton } from '../words/task-words.ts';

/** The first thing under the heading: what to do next, with the one button of the page. */
export function NextThing({ road }: { readonly road: RoadView }) {
  const t = useTexts(home);
  const { locale } = useApp();
  const { next } = road;
  const isOver = road.stages.every(({ status }) => status === 'done');
  if (!next) return <p className="lead">{t(isOver ? 'next.all.done' : 'next.none')}</p>;
  const what = taskButton(next)[locale];
  return (
    <>
      <p className="lead">{t('next.lead', { what })}</p>
      <Actions>
        <ButtonLink look="primary" to={next.page}>
          {what}
        </ButtonLink>
      </Actions>
    </>
  );
}
