import type { Commit } from '../../ports/records.ts';

export type CommitQueue = {
  /** Stores steps in one commit and gives the ids of the applications whose step was stored. */
  readonly together: (commits: readonly Commit[]) => Promise<ReadonlySet<string>>;
  /** Stores one step; `false` when the version was not the expected one. */
  readonly alone: (commit: Commit) => Promise<boolean>;
  /** Whether it is certain that nothing of what failed was stored, so that it may be tried again. */
  readonly isUndone: (error: unknown) => boolean;
  /** The most steps in a group, and the most groups under way. */
  readonly most?: number;
  readonly inFlight?: number;
};

type Waiting = {
  readonly commit: Commit;
  readonly resolve: (isStored: boolean) => void;
  readonly reject: (error: unknown) => void;
};

/**
 * Gathers the steps that come while others are being written, and writes them together: one commit costs the disk as
 * much for sixty-four as for one. Steps of one application never travel at the same time and keep their order. When a
 * group fails its members are tried one by one, so that each gets its own answer; when it is not known whether it was
 * stored, all of them get the error. A promise resolves only when its step is durable.
 */
export function commitQueue({ together, alone, isUndone, most = 64, inFlight = 2 }: CommitQueue) {
  let waiting: Waiting[] = [];
  const travelling = new Set<string>();
  let groups = 0;

  /** The oldest whose applications rest; steps of one application are never overtaken by a later one. */
  const takeGroup = (): readonly Waiting[] => {
    const group: Waiting[] = [];
    waiting = waiting.filter((one) => {
      const { id } = one.commit.application;
      if (group.length === most || travelling.has(id)) return true;
      travelling.add(id);
      group.push(one);
      return false;
    });
    return group;
  };

  const tryAlone = ({ commit, resolve, reject }: Waiting) => alone(commit).then(resolve, reject);

  const write = async (group: readonly Waiting[]): Promise<void> => {
    try {
      const stored = await together(group.map(({ commit }) => commit));
      for (const { commit, resolve } of group) resolve(stored.has(commit.application.id));
    } catch (error) {
      if (isUndone(error)) for (const one of group) await tryAlone(one);
      else for (const { reject } of group) reject(error);
    }
  };

  const send = async (group: readonly Waiting[]): Promise<void> => {
    groups += 1;
    await write(group);
    groups -= 1;
    for (const { commit } of group) travelling.delete(commit.application.id);
    sendWaiting();
  };

  const sendWaiting = (): void => {
    while (groups < inFlight) {
      const group = takeGroup();
      if (group.length === 0) return;
      send(group);
    }
  };

  return (commit: Commit): Promise<boolean> =>
    new Promise((resolve, reject) => {
      waiting.push({ commit, resolve, reject });
      // Not at once, so that steps that come together leave together.
      queueMicrotask(sendWaiting);
    });
}
