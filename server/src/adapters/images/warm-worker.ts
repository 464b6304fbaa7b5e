import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { type Confinement, gather, startConfined } from './confined.ts';
import { type Parcel, pack, parcelReader } from './parcel.ts';

export type WorkerSettings = Confinement & {
  /** The largest answer. */
  readonly mostOutput: number;
  /** How long a process may take until it says that it is ready. */
  readonly startMs: number;
};

/** A process that has answered, or was killed on the way: `null`. */
export type WarmWorker = {
  /** Resolves when work can be given; rejects when the process failed to start. */
  readonly ready: Promise<void>;
  /** Gives one piece of work, one at a time. `null` when the process did not survive it. Rejects on a fault of ours. */
  readonly ask: (work: Parcel, wallMs: number) => Promise<Parcel | null>;
  readonly isAlive: () => boolean;
  readonly kill: () => void;
};

type Waiting = { readonly resolve: (parcel: Parcel | null) => void; readonly reject: (fault: Error) => void };

/** An idle process must not keep ours from ending; one that works must. */
function hold(child: ChildProcessWithoutNullStreams, isHeld: boolean): void {
  for (const one of [child, child.stdin, child.stdout, child.stderr]) {
    // Pipes of children are sockets, which their type does not say.
    const handle = one as { ref?: () => void; unref?: () => void };
    if (isHeld) handle.ref?.();
    else handle.unref?.();
  }
}

/** Starts a process that stays: it says `ready`, then answers one parcel with one parcel until it is killed. */
export function warmWorker(settings: WorkerSettings): WarmWorker {
  const child = startConfined(settings);
  const words = gather(child.stderr, 4_096, () => {});
  const read = parcelReader(settings.mostOutput);
  const kill = () => void child.kill('SIGKILL');
  let waiting: Waiting | null = null;
  let alive = true;

  const settle = (act: (one: Waiting) => void): void => {
    const one = waiting;
    waiting = null;
    hold(child, false);
    if (one) act(one);
  };
  const next = (limitMs: number): Promise<Parcel | null> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(kill, limitMs);
      const ended =
        <T>(act: (value: T) => void) =>
        (value: T) => {
          clearTimeout(timer);
          act(value);
        };
      hold(child, true);
      waiting = { resolve: ended(resolve), reject: ended(reject) };
    });

  child.stdout.on('data', (piece: Buffer) => {
    try {
      for (const parcel of read(piece)) settle(({ resolve }) => resolve(parcel));
    } catch {
      kill();
    }
  });
  child.on('error', (fault) => {
    alive = false;
    settle(({ reject }) => reject(fault));
  });
  child.on('close', (code) => {
    alive = false;
    const fault = () =>
      new Error(`The image worker failed: ${words().toString('utf8').trim().slice(0, 500)}`);
    settle(({ resolve, reject }) => (code === null || code === 0 ? resolve(null) : reject(fault())));
  });

  const ready = next(settings.startMs).then((parcel) => {
    if (parcel === null) throw new Error('The image worker did not start');
  });
  // Nobody may be waiting for it yet.
  ready.catch(() => {});
  return {
    ready,
    ask: (work, wallMs) => {
      if (!alive) return Promise.resolve(null);
      const answer = next(wallMs);
      child.stdin.write(pack(work));
      return answer;
    },
    isAlive: () => alive,
    kill,
  };
}
