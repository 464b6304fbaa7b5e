import { resolve } from 'node:path';
import { fill } from '@ruzhu/rules';
import { backUp } from '../../server/src/operate/back-up.ts';
import { operateWords } from './operate.texts.ts';
import { type OperateCommand, operate, withOperations } from './operate.ts';
import { productVersion } from './product-version.ts';
import type { Settings } from './settings.ts';

async function write({ words: [folder = ''], json, lang }: Settings): Promise<number> {
  const made = await withOperations((operations) =>
    backUp(operations, { folder: resolve(folder), version: productVersion() }),
  );
  if (json) console.log(JSON.stringify(made));
  else {
    const rows = made.tables.reduce((sum, table) => sum + table.rows, made.keys);
    console.log(fill(operateWords.backedUp[lang], { folder: made.folder, rows, files: made.files ?? 0 }));
    if (made.files === null) console.log(operateWords.filesElsewhere[lang]);
    console.log(fill(operateWords.rootKeyApart[lang], { name: made.rootKey }));
    for (const id of made.missing) console.error(fill(operateWords.fileMissing[lang], { id }));
  }
  return made.missing.length > 0 ? 1 : 0;
}

const command: OperateCommand = {
  usage: {
    zh: `用法：ruzhu backup 文件夹 [选项]
把同一时刻的数据库、文件和商户密钥写进一个空文件夹，全部加密；服务可以一直运行。根密钥不在里面，要另外保存。
  --json             给程序看的结果
  --lang zh|en       语言
退出码：0 写好了；1 写好了，但有文件丢失；2 用法不对，或数据打不开、写不了。`,
    en: `Usage: ruzhu backup FOLDER [options]
Writes database, files and keys of merchants, as they are at one moment, into an empty folder, all of it sealed. The
server may go on running. The root key is not in it: keep that apart.
  --json             the result for programs
  --lang zh|en       language
Exit code: 0 written; 1 written, but files are missing; 2 misuse, or the data cannot be opened or written.`,
  },
  misuse: ({ words }) => (words.length === 1 ? null : operateWords.oneFolder),
  work: write,
};

/** `ruzhu backup FOLDER` */
export const backup = (args: readonly string[]): Promise<number> => operate(command, args);
