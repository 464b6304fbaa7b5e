import type { ApplicationView } from '@ruzhu/api';
import type { ReactNode } from 'react';
import { useTexts } from '../../kit/app.tsx';
import { ErrorState, LoadingState } from '../../kit/page-states.tsx';
import { codeOf, faultNumber } from '../parts/loaded.ts';
import { RoadFrame, type RoadFrameProps } from '../parts/road-frame.tsx';
import { NotYours } from '../parts/step-page.tsx';
import { pageBefore, placeOf, useProgram } from './program.ts';
import { type ProgramStep, programTexts, programTitles } from './program-texts.ts';

/** Stage, place and way back of a page of the mini program, from the pages that come up for it. */
export function useProgramFrame(key: ProgramStep, application: ApplicationView | undefined) {
  const titles = useTexts(programTitles);
  const isSetting = key === 'related' || key === 'privacy' || key === 'base';
  const before = pageBefore(application, key);
  const back = application && before ? `mp/${application.id}/${before}` : '';
  return {
    title: titles(key),
    stage: isSetting ? ('handover' as const) : ('miniProgram' as const),
    place: placeOf(application, key),
    back,
  };
}

type ProgramPageProps = Omit<RoadFrameProps, 'children' | 'stage'> & {
  readonly stage?: RoadFrameProps['stage'];
  readonly every?: readonly number[];
  readonly children: (program: ApplicationView) => ReactNode;
};

/** A page that shows a mini program: frame, its states, then what the page has to say. */
export function ProgramPage({ children, every, stage = 'miniProgram', ...frame }: ProgramPageProps) {
  const program = useProgram(every);
  return (
    <RoadFrame stage={stage} {...frame}>
      {program.data ? children(program.data) : <Unloaded of={program} />}
    </RoadFrame>
  );
}

/** Why there is nothing yet: on the way, a fault, or not this reader's. */
export function Unloaded({
  of,
  what,
}: {
  readonly of: { readonly error: Error | null; readonly refetch: () => Promise<unknown> };
  readonly what?: string;
}) {
  const t = useTexts(programTexts);
  const reload = () => void of.refetch();
  if (codeOf(of.error) === 'not_found') return <NotYours />;
  if (of.error)
    return <ErrorState what={what ?? t('what.program')} number={faultNumber(of.error)} onReload={reload} />;
  return <LoadingState lines={6} onReload={reload} />;
}
