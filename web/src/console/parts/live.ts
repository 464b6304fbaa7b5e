import { useEffect, useRef } from 'react';
import { isStreaming, useCaseEvents } from './case-events.ts';

const EVERY_MS = 30_000;
/** With news coming by themselves, asking only mends what a moved clock or a lost line made stale. */
const EVERY_STREAMED_MS = 5 * 60_000;
/** Moves come in bursts: a list is asked for once for all of them. */
const GATHER_MS = 400;
/** Nobody is at the desk any more: a list that keeps asking would keep the sign-in alive for ever. */
const IDLE_MS = 2 * 60_000;

/**
 * Keeps a list fresh while somebody looks at it and has moved within two minutes: as soon as a case moves, every half
 * minute where that cannot be told, and at once when the page is looked at again.
 */
export function useLive(refresh: () => void): void {
  const latest = useRef(refresh);
  latest.current = refresh;
  const tell = useRef<() => void>(() => {});
  useCaseEvents(() => tell.current());
  useEffect(() => {
    let movedAt = Date.now();
    let askedAt = Date.now();
    let isStale = false;
    let gathering: ReturnType<typeof setTimeout> | undefined;
    const ask = () => {
      const isLookedAt = document.visibilityState === 'visible' && Date.now() - movedAt < IDLE_MS;
      isStale = !isLookedAt;
      if (!isLookedAt) return;
      askedAt = Date.now();
      latest.current();
    };
    const move = () => {
      movedAt = Date.now();
      if (isStale) ask();
    };
    const beat = () => {
      if (Date.now() - askedAt >= (isStreaming() ? EVERY_STREAMED_MS : EVERY_MS) - 1_000) ask();
    };
    const look = () => {
      movedAt = Date.now();
      ask();
    };
    tell.current = () => {
      gathering ??= setTimeout(() => {
        gathering = undefined;
        ask();
      }, GATHER_MS);
    };
    const timer = setInterval(beat, EVERY_MS);
    const events = ['keydown', 'pointermove', 'wheel'] as const;
    for (const event of events) addEventListener(event, move, { passive: true });
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      clearTimeout(gathering);
      for (const event of events) removeEventListener(event, move);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
}
