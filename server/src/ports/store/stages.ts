import type { StageCount } from '../records.ts';

/** How far merchants come. What happened is put aside by the steps themselves and counted later. */
export type Stages = {
  /** Counts up to `limit` of what was put aside, each once however many count at a time; gives how many. */
  readonly count: (limit: number) => Promise<number>;
  /** Counts by week from a Monday on, and those of all weeks. */
  readonly counts: (since: string) => Promise<readonly StageCount[]>;
};
