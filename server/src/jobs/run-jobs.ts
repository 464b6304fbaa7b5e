import type { Log } from '../ports/log.ts';
import type { Job } from './jobs.ts';

export type Timer = { readonly after: (ms: number, work: () => void) => () => void };

export type Running = {
  /** Does everything that is due now, once, and waits for it: used when the sandbox's clock was moved. */
  readonly now: () => Promise<void>;
  /** Starts nothing more and waits for what runs. */
  readonly stop: () => Promise<void>;
};

type Means = {
  readonly timer: Timer;
  readonly log: Log;
  /** Whether nothing may be done just now; every beat asks anew. */
  readonly rests?: () => boolean;
};

/** Runs each job on its own beat; a job never overlaps itself, and one that fails is tried again on the next beat. */
export function runJobs(jobs: readonly Job[], { timer, log, rests = () => false }: Means): Running {
  let stopped = false;
  const beats = jobs.map((job) => beat(job));

  function beat(job: Job) {
    let cancel = () => {};
    let running: Promise<number> | null = null;
    const once = async (): Promise<number> => {
      if (rests()) return 0;
      try {
        return await job.work();
      } catch (fault) {
        log.error('job failed', { job: job.name, fault: fault instanceof Error ? fault.message : 'unknown' });
        return 0;
      }
    };
    const run = (): Promise<number> => {
      running ??= once().finally(() => {
        running = null;
      });
      return running;
    };
    const next = async () => {
      const did = await run();
      if (!stopped) cancel = timer.after(did > 0 ? 0 : job.everyMs, next);
    };
    cancel = timer.after(0, next);
    return {
      run,
      stop: async () => {
        cancel();
        await running;
      },
    };
  }

  return {
    now: async () => {
      for (const one of beats) {
        await one.run();
        await one.run();
      }
    },
    stop: async () => {
      stopped = true;
      await Promise.all(beats.map((one) => one.stop()));
    },
  };
}
