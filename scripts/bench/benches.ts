import type { Words } from '@ruzhu/rules';
import type { Figures } from './figures.ts';

export type Bench = {
  readonly words: Words;
  /** Its file is only loaded when it runs. */
  readonly load: () => Promise<() => Promise<Figures>>;
  /** The figures for people, where one line for each case does not show them well. */
  readonly table?: () => Promise<(figures: Figures) => readonly string[]>;
};

/** The benches, in the order in which they run. */
export const benches: Readonly<Record<string, Bench>> = {
  rules: {
    words: {
      zh: '规则：每秒（处理器时间）多少次，括号里是样例判对的比例',
      en: 'rules: how many in a second of processor time, and in brackets the share of the vectors that is judged rightly',
    },
    load: async () => (await import('./rules.ts')).rules,
    table: async () => (await import('./rules/table.ts')).table,
  },
  commits: {
    words: { zh: '内置数据库落盘提交', en: 'durable commits of the embedded database' },
    load: async () => (await import('./commits.ts')).commits,
  },
  roads: {
    words: { zh: '整条路，经 API', en: 'whole roads through the API' },
    load: async () => (await import('./roads.ts')).roads,
  },
  load: {
    words: {
      zh: '混合请求按固定速率到来，不等前一个答完',
      en: 'mixed requests at a constant rate, whoever is still waiting',
    },
    load: async () => (await import('./load.ts')).load,
  },
  queue: {
    words: {
      zh: '一百万张单据时的队列和检索',
      en: 'queue and search at a million cases',
    },
    load: async () => (await import('./queue.ts')).queue,
  },
  logins: {
    words: {
      zh: '登录：每秒看几次密码，以及同时读文件要等多久',
      en: 'sign-ins: looks at a password a second, and how long a file waits beside them',
    },
    load: async () => (await import('./logins.ts')).logins,
  },
  images: {
    words: { zh: '上传的图片，读取和重制', en: 'uploaded pictures, read and made anew' },
    load: async () => (await import('./images.ts')).images,
  },
};
