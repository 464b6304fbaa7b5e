import { useApp, useTexts } from '../../../../../kit/app.tsx';
import { Timeline } from '../../../../../kit/timeline.tsx';
import { instantOf } from '../../../../parts/instant.ts';
import type { RoadView } from '../../../../parts/road.ts';
import { whoOf } from '../../words/who-words.ts';
import { calls } from './texts.ts';

type Outcome = Extract<keyof typeof calls.zh, `outcome.${string}`>;
const isOutcome = (key: string): key is Outcome => Object.hasOwn(calls.zh, key);

const MISSED = ['noAnswer', 'busy', 'wrongNumber'];

/** How many calls were missed since the contact last answered for it. */
export const missedCalls = (road: Pick<RoadView, 'calls'>): number =>
  road.calls.filter(({ outcome }) => MISSED.includes(outcome)).length;

/** The calls, newest first, with what became of each. */
export function CallLog({ road }: { readonly road: RoadView }) {
  const t = useTexts(calls);
  const { locale } = useApp();
  if (road.calls.length === 0) return <p className="hint">{t('none.missed')}</p>;
  return (
    <Timeline
      entries={[...road.calls].reverse().map(({ at, outcome }) => {
        const key = `outcome.${outcome}`;
        return {
          id: at,
          at: instantOf(at),
          title: isOutcome(key) ? t(key) : outcome,
          who: road.agency?.name ?? whoOf('reviewer', locale),
        };
      })}
    />
  );
}
