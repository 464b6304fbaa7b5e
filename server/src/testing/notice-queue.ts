import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Instant } from '@ruzhu/rules';
import type { Later } from '../ports/bounded-work.ts';
import type { Clock } from '../ports/clock.ts';

/** Notices of the payment platform that are on their way: they arrive when the test's clock has come to them. */
export type NoticeQueue = {
  readonly later: Later;
  /** A notice has arrived and this is what it does. */
  readonly told: (work: Promise<void>) => Promise<void>;
  /** Lets everything arrive that is due, and waits until it is done. Gives how many there were. */
  readonly deliver: () => Promise<number>;
};

export function noticeQueue(clock: Clock): NoticeQueue {
  const waiting: { readonly at: Instant; readonly act: () => void }[] = [];
  const working: Promise<void>[] = [];
  return {
    later: (ms, act) => {
      const one = { at: clock.now() + ms, act };
      waiting.push(one);
      return () => {
        waiting.splice(waiting.indexOf(one), 1);
      };
    },
    told: (work) => {
      working.push(work);
      return work;
    },
    deliver: async () => {
      const due = waiting.filter(({ at }) => at <= clock.now());
      for (const one of due) {
        waiting.splice(waiting.indexOf(one), 1);
        one.act();
      }
      // The cashier strikes a notice off before it tells; that takes no more than this turn.
      await nextTurn();
      await Promise.all(working.splice(0));
      return due.length;
    },
  };
}
