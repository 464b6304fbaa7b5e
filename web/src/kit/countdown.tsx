import { type Instant, MINUTE } from '@ruzhu/rules';
import { useEffect, useRef } from 'react';
import { common } from '../texts/common.ts';
import { leftWords } from '../texts/dates.ts';
import { useApp, useNow, useTexts } from './app.tsx';

/** What is announced, and when: five minutes, one minute, and the end. A timer is otherwise silent. */
const marks = [5 * MINUTE, MINUTE, 0] as const;

/** The mark that was passed between two readings, or `null`. */
export const markPassed = (before: number, after: number): number | null =>
  marks.find((mark) => before > mark && after <= mark) ?? null;

/** The seconds a code still lives. `onEnd` is called once, when nothing is left. */
export function Countdown({ until, onEnd }: { readonly until: Instant; readonly onEnd?: () => void }) {
  const t = useTexts(common);
  const { locale } = useApp();
  const left = Math.max(0, until - useNow(1000));
  const said = leftWords(left, locale, 'seconds');
  const last = useRef({ left, announced: '' });
  const mark = markPassed(last.current.left, left);
  if (mark !== null) last.current.announced = mark === 0 ? t('time.up') : t('time.left', { left: said });
  last.current.left = left;
  const isOver = left === 0;
  const end = useRef(onEnd);
  end.current = onEnd;
  useEffect(() => {
    if (isOver) end.current?.();
  }, [isOver]);
  return (
    <>
      <span className="countdown digits" role="timer">
        {isOver ? t('time.up') : t('time.left', { left: said })}
      </span>
      <output className="sr">{last.current.announced}</output>
    </>
  );
}
