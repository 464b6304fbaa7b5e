import type { Params, RefusalTexts } from '@ruzhu/rules';
import { StartFault } from '../../ports/start-fault.ts';

const takeBack = {
  zh: '恢复原来的文件；要改变数据库结构，新增一个编号更大的迁移',
  en: 'Bring the file back as it was; to change the schema, add a migration with a higher number',
};

/** What is said when the database and the migrations do not fit together. */
export const migrationFaultTexts = {
  'migrations.name': {
    zh: '迁移文件 {file} 的名称不符合“四位编号-小写英文名.sql”',
    en: 'The migration file {file} is not named NNNN-lower-case-name.sql',
    fix: { zh: '按这个格式改名', en: 'Rename it so' },
  },
  'migrations.twice': {
    zh: '编号 {number} 有两个迁移文件',
    en: 'Two migration files have the number {number}',
    fix: { zh: '把较新的一个改为下一个编号', en: 'Give the newer one the next number' },
  },
  'migrations.changed': {
    zh: '迁移 {number}（{name}）已经执行，之后文件内容有改动',
    en: 'Migration {number} ({name}) was applied, and its file has been changed since',
    fix: takeBack,
  },
  'migrations.missing': {
    zh: '数据库已经执行迁移 {number}（{name}），程序里没有这个文件，数据库比程序新',
    en: 'The database has had migration {number} ({name}), which this program does not know: the database is newer',
    fix: { zh: '使用不低于数据库的程序版本', en: 'Use a program that is at least as new as the database' },
  },
  'migrations.late': {
    zh: '迁移 {number}（{name}）还没有执行，而编号更大的迁移 {last} 已经执行',
    en: 'Migration {number} ({name}) has not been applied, but the later migration {last} has',
    fix: { zh: '把它改为最大的编号', en: 'Give it the highest number' },
  },
  'migrations.failed': {
    zh: '迁移 {number}（{name}）没有完成，数据库保持执行前的样子：{reason}',
    en: 'Migration {number} ({name}) did not finish and the database is as it was before: {reason}',
    fix: { zh: '处理以上原因后重新启动', en: 'Mend the cause and start again' },
  },
} as const satisfies RefusalTexts;

/** The fault `code` in words. */
export const migrationFault = (code: keyof typeof migrationFaultTexts, params: Params, cause?: unknown) =>
  new StartFault(code, migrationFaultTexts[code], params, cause);
