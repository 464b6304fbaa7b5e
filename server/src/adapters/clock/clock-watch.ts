import type { Clock } from '../../ports/clock.ts';
import type { ClockWatch } from '../../ports/clocks-apart.ts';
import type { Log } from '../../ports/log.ts';

/** Half a minute, as the platform's own signatures and codes bear. */
const MOST_APART_MS = 30_000;

/** An answer that took longer than this says too little about the moment it was given. */
const SLOWEST_ANSWER_MS = 5_000;

export type Watching = {
  /** The machine's clock, not one that was moved. */
  readonly clock: Clock;
  /** Milliseconds of a clock that never jumps. */
  readonly steady: () => number;
  readonly databaseNow: () => Promise<number>;
  readonly log: Log;
};

type Seen = { readonly skewMs: number; readonly isApart: boolean; readonly offset: number };

/**
 * Compares the machine's clock with the database's. Between two looks a jump of the machine's clock is seen by one that
 * never jumps, so that not even the first write after a jump gets through. `look` is to be called every few seconds; a
 * database that is away changes nothing, since nothing can be written either.
 */
export function clockWatch({ clock, steady, databaseNow, log }: Watching): ClockWatch & {
  readonly look: () => Promise<void>;
} {
  const offset = () => clock.now() - steady();
  let seen: Seen = { skewMs: 0, isApart: false, offset: offset() };

  const tell = (next: Seen): void => {
    if (next.isApart === seen.isApart) return;
    const fields = { skewMs: Math.round(next.skewMs) };
    if (next.isApart) log.error('clocks apart: nothing is written until they agree', fields);
    else log.info('clocks agree again', fields);
  };

  const look = async (): Promise<void> => {
    const [began, now] = [steady(), clock.now()];
    const there = await databaseNow();
    const took = steady() - began;
    if (took > SLOWEST_ANSWER_MS) return;
    // The database answered at some moment in between; what is left over is not held against the clocks.
    const skewMs = now + took / 2 - there;
    const next = { skewMs, isApart: Math.abs(skewMs) - took / 2 > MOST_APART_MS, offset: now - began };
    tell(next);
    seen = next;
  };

  return {
    look,
    isApart: () => seen.isApart || Math.abs(offset() - seen.offset) > MOST_APART_MS,
    skewMs: () => seen.skewMs + offset() - seen.offset,
  };
}
