import type { Instant } from '@ruzhu/rules';

/**
 * A clock that components can subscribe to. Its reading changes once per interval, so that everything drawn between
 * two beats shows the same time; a tab that was hidden catches up as soon as it is looked at.
 */
export function ticker(everyMs: number, clock: () => Instant) {
  let reading = clock();
  const beat = (tell: () => void) => () => {
    reading = clock();
    tell();
  };
  return {
    read: () => reading,
    subscribe: (tell: () => void) => {
      const go = beat(tell);
      const timer = setInterval(go, everyMs);
      document.addEventListener('visibilitychange', go);
      return () => {
        clearInterval(timer);
        document.removeEventListener('visibilitychange', go);
      };
    },
  };
}
