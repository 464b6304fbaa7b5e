import type { Words } from '@ruzhu/rules';
import type { Figures } from './figures.ts';

export type Bench = {
  readonly words: Words;
  /** Its file is only loaded when it runs. */
  readonly load: () => Promise<() => Promise<Figures>>;
};

/** The benches, in the order in which they run. */
export const benches: Readonly<Record<string, Bench>> = {
  commits: {
    words: { zh: '内置数据库落盘提交', en: 'durable commits of the embedded database' },
    load: async () => (await import('./commits.ts')).commits,
  },
  roads: {
    words: { zh: '整条路，经 API', en: 'whole roads through the API' },
    load: async () => (await import('./roads.ts')).roads,
  },
};
