import { civilDate, type Instant, startOf } from '@ruzhu/rules';
import type { Clock } from '../ports/clock.ts';

const HOUR = 3_600_000;

/** A clock that stands still until a test moves it. */
export type TestClock = Clock & {
  readonly forward: (ms: number) => void;
  /** As a clock does that was set wrong or set right: by any distance, back too. */
  readonly jump: (ms: number) => void;
  /** Goes to a moment of the civil day, for example `at(2026, 3, 2, 10)`; never back. */
  readonly at: (year: number, month: number, day: number, hour?: number) => void;
};

/** A moment in Asia/Shanghai. */
export const moment = (year: number, month: number, day: number, hour = 10): Instant =>
  startOf(civilDate(year, month, day)) + hour * HOUR;

/** It begins on a Monday morning far from holidays and from the end of the year, unless something else is asked for. */
export function testClock(start = moment(2026, 3, 2)): TestClock {
  let now = start;
  const to = (next: Instant) => {
    if (next < now) throw new Error('the clock never goes back');
    now = next;
  };
  return {
    now: () => now,
    forward: (ms) => to(now + ms),
    jump: (ms) => {
      now += ms;
    },
    at: (year, month, day, hour) => to(moment(year, month, day, hour)),
  };
}
