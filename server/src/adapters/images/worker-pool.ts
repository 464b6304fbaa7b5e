import type { Parcel } from './parcel.ts';
import type { WarmWorker } from './warm-worker.ts';

export type PoolSettings = {
  /** Processes that are kept ready. */
  readonly keep: number;
  /** Pieces of work after which a process is replaced. */
  readonly most: number;
  /** Whether a process may do more after this answer; one that was killed never may. */
  readonly isClean: (answer: Parcel) => boolean;
  readonly start: () => WarmWorker;
};

export type WorkerPool = {
  /**
   * Does one piece of work in a process that is ready, or as soon as one is. `null` when the process did not survive.
   * Rejects on a fault of ours.
   */
  readonly run: (work: Parcel, wallMs: number) => Promise<Parcel | null>;
  /** Starts what is to be kept ready. */
  readonly warmUp: () => void;
  readonly close: () => void;
};

/**
 * Processes that wait for work, so that none has to be started while somebody waits. Whoever takes one has it alone; one
 * that may do no more is killed, and another is started in its place at once.
 */
export function workerPool({ keep, most, isClean, start }: PoolSettings): WorkerPool {
  const idle: WarmWorker[] = [];
  const done = new WeakMap<WarmWorker, number>();
  let isClosed = false;

  const fill = (): void => {
    while (!isClosed && idle.length < keep) idle.push(start());
  };

  /** Those that died while they waited are passed over. */
  const take = (): WarmWorker => {
    for (let one = idle.shift(); one; one = idle.shift()) if (one.isAlive()) return one;
    return start();
  };

  const giveBack = (worker: WarmWorker, mayStay: boolean): void => {
    const count = (done.get(worker) ?? 0) + 1;
    done.set(worker, count);
    if (mayStay && count < most && worker.isAlive() && !isClosed && idle.length < keep) idle.unshift(worker);
    else worker.kill();
    fill();
  };

  return {
    run: async (work, wallMs) => {
      const worker = take();
      let mayStay = false;
      try {
        await worker.ready;
        const answer = await worker.ask(work, wallMs);
        mayStay = answer !== null && isClean(answer);
        return answer;
      } finally {
        giveBack(worker, mayStay);
      }
    },
    warmUp: fill,
    close: () => {
      isClosed = true;
      for (const worker of idle.splice(0)) worker.kill();
    },
  };
}
