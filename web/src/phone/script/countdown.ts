import type { Instant } from '@ruzhu/rules';
import { filled, find } from './find.ts';
import { announce } from './say.ts';

const SECOND = 1000;

/** 「1 分 58 秒」 by the patterns that the page brought along. */
export function leftOf(ms: number, patterns: { readonly minutes: string; readonly seconds: string }): string {
  const whole = Math.max(0, Math.ceil(ms / SECOND));
  const [m, s] = [Math.floor(whole / 60), whole % 60];
  return filled(m > 0 ? patterns.minutes : patterns.seconds, { m, s });
}

export type Countdown = { readonly until: (endsAt: Instant) => void; readonly stop: () => void };

/** Counts a `[data-ends]` down; the last minute is read out once, the end calls `over`. */
export function countDown(timer: HTMLElement, now: () => Instant, over: () => void): Countdown {
  const { minutes = '', seconds = '', minute = '' } = timer.dataset;
  const shown = find('b', timer);
  let [endsAt, announced, handle] = [Number(timer.dataset.ends), false, 0];
  const tick = () => {
    if (!timer.isConnected) return;
    const left = endsAt - now();
    if (shown) shown.textContent = leftOf(left, { minutes, seconds });
    if (left <= 60 * SECOND && left > 0 && !announced) {
      announced = true;
      announce(minute);
    }
    if (left <= 0) return over();
    handle = window.setTimeout(tick, left % SECOND || SECOND);
  };
  const stop = () => clearTimeout(handle);
  const until = (at: Instant) => {
    stop();
    endsAt = at;
    announced = at - now() <= 60 * SECOND;
    tick();
  };
  return { until, stop };
}
