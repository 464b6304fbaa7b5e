import type { Instant } from '@ruzhu/rules';

/** The server's time: what the page was made with, and what has passed since. The computer's own clock may be wrong. */
export const serverTime = (made: Instant, since: () => number = () => performance.now()): (() => Instant) => {
  const start = since();
  return () => made + since() - start;
};
