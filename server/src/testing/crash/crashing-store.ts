/** A process that dies at a chosen write: everything after that moment fails until another one is started. */
import type { Store } from '../../ports/store.ts';

/**
 * Where it dies: with the work of its n-th write done and not committed, or committed and not told to anybody; or at its
 * n-th call that keeps something on the disk under the files.
 */
export type CrashPoint = {
  readonly write: number;
  readonly when: 'before commit' | 'after commit' | 'at a call of the disk';
};

export class Crash extends Error {}

export type Dying = {
  readonly store: Store;
  readonly writes: () => number;
  readonly isDead: () => boolean;
};

/** The store of a process that dies at `point`; with `null` it only counts. `hasGone`: it died elsewhere. */
export function dyingStore(
  store: Store,
  point: CrashPoint | null,
  hasGone: () => boolean = () => false,
): Dying {
  let [writes, isDead] = [0, false];
  const die = (): never => {
    isDead = true;
    throw new Crash('the process has gone');
  };
  const alive = () => {
    if (isDead || hasGone()) throw new Crash('the process has gone');
  };
  const at = (when: CrashPoint['when'], write: number) => point?.write === write && point.when === when;
  return {
    writes: () => writes,
    isDead: () => isDead || hasGone(),
    store: {
      read: async (scope, work) => {
        alive();
        return store.read(scope, work);
      },
      write: async (scope, work) => {
        alive();
        writes += 1;
        const own = writes;
        const done = await store.write(scope, async (tx) => {
          const result = await work(tx);
          if (at('before commit', own)) die();
          return result;
        });
        if (at('after commit', own)) die();
        alive();
        return done;
      },
      commit: async (commit) => {
        alive();
        writes += 1;
        const own = writes;
        if (at('before commit', own)) die();
        const done = await store.commit(commit);
        if (at('after commit', own)) die();
        return done;
      },
    },
  };
}
