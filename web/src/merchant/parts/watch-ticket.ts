import type { AnswerOf, watchScan } from '@ruzhu/api';
import { addressOf, answeredOf } from '../../client/call.ts';
import { operation } from '../../client/operation.ts';

const watch = operation<typeof watchScan>('GET', '/api/v1/scans/{id}');

const LOOK_EVERY = 1_000;

type Watched = AnswerOf<typeof watchScan>;

/** Asked without `call`: looking at a scan is nobody's act and does not keep a sign-in alive. */
const look = async (ticketId: string) =>
  answeredOf<Watched>(
    await fetch(addressOf(watch.path, { id: ticketId }), { credentials: 'same-origin', cache: 'no-store' }),
  );

type Watching = {
  readonly seen: (watched: Watched) => void;
  readonly lost: (isLost: boolean) => void;
};

/** Looks every second while the page is in sight, and at once when it comes back. Gives the way to stop. */
export function watchTicket(ticketId: string, { seen, lost }: Watching): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  let isLooking = false;
  const again = async () => {
    clearTimeout(timer);
    if (isOver || isLooking || document.hidden) return;
    isLooking = true;
    const answered = await look(ticketId).catch(() => null);
    isLooking = false;
    if (isOver) return;
    lost(answered === null);
    if (answered?.ok) seen(answered.value);
    timer = setTimeout(again, LOOK_EVERY);
  };
  timer = setTimeout(again, LOOK_EVERY);
  document.addEventListener('visibilitychange', again);
  return () => {
    isOver = true;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', again);
  };
}
