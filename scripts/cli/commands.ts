import type { Words } from '@ruzhu/rules';

/** One subcommand: takes what stands behind its name, gives the exit code. */
export type Run = (args: readonly string[]) => number | Promise<number>;

export type Command = {
  readonly words: Words;
  /** Its file is only loaded when it is asked for. */
  readonly load: () => Promise<Run>;
};

/** The subcommands of `ruzhu`, in the order in which they are listed. */
export const commands: Readonly<Record<string, Command>> = {
  check: {
    words: { zh: '检查资料文件', en: 'check files of dossiers' },
    load: async () => (await import('./check.ts')).check,
  },
  explain: {
    words: { zh: '解释一个编号', en: 'explain a number' },
    load: async () => (await import('./explain.ts')).explain,
  },
  audit: {
    words: { zh: '核对审计记录', en: 'verify the audit log' },
    load: async () => (await import('./audit.ts')).audit,
  },
  keys: {
    words: { zh: '换密钥', en: 'renew the keys' },
    load: async () => (await import('./keys.ts')).keys,
  },
  passkeys: {
    words: { zh: '取走弄丢的通行密钥', en: 'take away lost passkeys' },
    load: async () => (await import('./passkeys.ts')).passkeys,
  },
  backup: {
    words: { zh: '备份', en: 'back up' },
    load: async () => (await import('./backup.ts')).backup,
  },
  restore: {
    words: { zh: '恢复备份', en: 'restore a backup' },
    load: async () => (await import('./restore.ts')).restore,
  },
  outbox: {
    words: { zh: '发出等待的邮件和短信', en: 'send what is waiting' },
    load: async () => (await import('./outbox.ts')).outbox,
  },
  reconcile: {
    words: { zh: '向支付平台核对订单', en: 'ask the payment platform about orders' },
    load: async () => (await import('./reconcile.ts')).reconcile,
  },
  seed: {
    words: { zh: '添加试用的商户', en: 'add merchants to try things with' },
    load: async () => (await import('./seed.ts')).seed,
  },
  version: {
    words: { zh: '显示版本', en: 'show the versions' },
    load: async () => (await import('./version.ts')).version,
  },
};
