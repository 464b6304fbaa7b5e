import { useEffect, useRef } from 'react';

const EVERY_MS = 30_000;
/** Nobody is at the desk any more: a list that keeps asking would keep the sign-in alive for ever. */
const IDLE_MS = 2 * 60_000;

/** Keeps a list fresh while somebody looks at it and has moved within two minutes; at once when the page is looked at again. */
export function useLive(refresh: () => void): void {
  const latest = useRef(refresh);
  latest.current = refresh;
  useEffect(() => {
    let movedAt = Date.now();
    const move = () => {
      movedAt = Date.now();
    };
    const beat = () => {
      if (document.visibilityState === 'visible' && Date.now() - movedAt < IDLE_MS) latest.current();
    };
    const look = () => {
      move();
      beat();
    };
    const timer = setInterval(beat, EVERY_MS);
    const events = ['keydown', 'pointermove', 'wheel'] as const;
    for (const event of events) addEventListener(event, move, { passive: true });
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      for (const event of events) removeEventListener(event, move);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
}
