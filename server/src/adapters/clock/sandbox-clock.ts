import type { Clock, MovableClock } from '../../ports/clock.ts';
import { inTurn } from '../../ports/in-turn.ts';
import { type LocalOnly, refusePublic } from '../../ports/local-only.ts';
import { systemClock } from './system-clock.ts';

type SandboxClock = {
  /** The host the server is bound to: strangers must not live under a moved clock. */
  readonly boundTo: string;
  /** Milliseconds by which the clock was moved before, 0 at the first start. */
  readonly load: () => Promise<number>;
  readonly save: (movedBy: number) => Promise<void>;
  readonly real?: Clock;
};

const wholeAndForward = (ms: number): number => {
  if (Number.isSafeInteger(ms) && ms >= 0) return ms;
  throw new RangeError(`The sandbox clock moves forward by whole milliseconds, not by ${ms}`);
};

/**
 * A clock that goes as the real one, ahead by what it was moved. A move is kept through `save` before it is seen, so
 * that a restart never takes it back. Fault: `local.public`.
 */
export async function sandboxClock(options: SandboxClock): Promise<MovableClock & LocalOnly> {
  refusePublic(options.boundTo, 'clock', 'RUZHU_DATA');
  const { real = systemClock(), save } = options;
  let movedBy = wholeAndForward(await options.load());
  const oneByOne = inTurn();
  return {
    localOnly: true,
    now: () => real.now() + movedBy,
    movedBy: () => movedBy,
    forward: (ms) =>
      oneByOne(async () => {
        const next = wholeAndForward(movedBy + wholeAndForward(ms));
        await save(next);
        movedBy = next;
      }),
  };
}
