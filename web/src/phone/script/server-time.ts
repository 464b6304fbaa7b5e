import type { Instant } from '@ruzhu/rules';

/** When the first byte of this page came in, on the clock of `performance.now()`. */
function pageCame(): number {
  const [navigation] = performance.getEntriesByType('navigation');
  return navigation instanceof PerformanceNavigationTiming ? navigation.responseStart : 0;
}

/** The server's time: what the page was made with, and what has passed since. The phone's own clock may be wrong. */
export const serverTime =
  (made: Instant, came = pageCame(), passed: () => number = () => performance.now()): (() => Instant) =>
  () =>
    made + passed() - came;
