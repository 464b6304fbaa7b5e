import './deadline.css';
import type { Instant } from '@ruzhu/rules';
import { deadlineLook, deadlineWords } from '../texts/dates.ts';
import { useApp, useNow } from './app.tsx';
import { Icon } from './icon.tsx';

/** Until when, in absolute terms first, in one of four looks, each with its words. `act` says what is due. */
export function Deadline({
  at,
  act,
  next,
}: {
  readonly at: Instant;
  readonly act?: string;
  readonly next?: string;
}) {
  const { locale } = useApp();
  const now = useNow(30_000);
  const words = deadlineWords({ at, now, act }, locale);
  return (
    <p className={`deadline ${deadlineLook(at, now)}`}>
      <Icon name={words.look === 'plain' ? 'clock' : 'alert'} />
      <span>
        {words.before}
        <strong>{words.at}</strong>
        {words.after}
        {/* An en space, so that the gap disappears where the line breaks. */}
        {words.left && '\u2002'}
        {words.left && (
          <span className="left" role="timer">
            {words.left}
          </span>
        )}
        {words.look === 'past' && next && <span className="left">{next}</span>}
      </span>
    </p>
  );
}
