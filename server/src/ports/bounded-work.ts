import { Overloaded } from './passwords.ts';

/** Runs `act` after `ms`; what it gives calls it off. */
export type Later = (ms: number, act: () => void) => () => void;

export type Bounds = {
  /** What is bounded, for the message. */
  readonly what: string;
  readonly atOnce: number;
  readonly waiting: number;
  readonly patienceMs: number;
};

/**
 * Lets at most `atOnce` pieces of work run and `waiting` wait. Work that finds the queue full or waits longer than
 * `patienceMs` is not begun: `Overloaded` is thrown.
 */
export function boundedWork(bounds: Bounds, later: Later): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const queue: (() => void)[] = [];
  const overloaded = () => new Overloaded(bounds.what, Math.ceil(bounds.patienceMs / 1000));

  const wait = (begin: () => void, fail: (fault: Error) => void): void => {
    const turn = () => {
      callOff();
      begin();
    };
    const callOff = later(bounds.patienceMs, () => {
      queue.splice(queue.indexOf(turn), 1);
      fail(overloaded());
    });
    queue.push(turn);
  };

  const enter = () =>
    new Promise<void>((begin, fail) => {
      if (running >= bounds.atOnce) {
        if (queue.length >= bounds.waiting) fail(overloaded());
        else wait(begin, fail);
        return;
      }
      running += 1;
      begin();
    });

  const leave = (): void => {
    const next = queue.shift();
    if (next) next();
    else running -= 1;
  };

  return async (work) => {
    await enter();
    try {
      return await work();
    } finally {
      leave();
    }
  };
}
