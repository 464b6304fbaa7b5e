import { resolve } from 'node:path';
import { fill } from '@ruzhu/rules';
import { readConfig } from '../../server/src/config.ts';
import { restore as putBack } from '../../server/src/operate/restore.ts';
import { operateWords } from './operate.texts.ts';
import { type OperateCommand, operate } from './operate.ts';
import type { Settings } from './settings.ts';

async function read({ words: [folder = ''], own, json, lang }: Settings): Promise<number> {
  const restored = await putBack(readConfig(process.env), {
    folder: resolve(folder),
    ...(own.keys === undefined ? {} : { keys: resolve(own.keys) }),
    ...(own['root-key'] === undefined ? {} : { rootKey: resolve(own['root-key']) }),
  });
  if (json) console.log(JSON.stringify(restored));
  else {
    const { at, rows, files, held } = restored;
    console.log(fill(operateWords.restored[lang], { at, rows, files: files ?? 0 }));
    if (files === null) console.log(operateWords.filesElsewhere[lang]);
    if (held > 0) console.log(fill(operateWords.held[lang], { held }));
    console.log(operateWords.verifyNext[lang]);
  }
  return 0;
}

const command: OperateCommand = {
  usage: {
    zh: `用法：ruzhu restore 文件夹 [选项]
把备份恢复到空的数据目录和空的数据库（RUZHU_DATA、DATABASE_URL）；已经有数据时拒绝。中途被杀掉，再运行一次。
  --root-key FILE    根密钥的文件；数据目录里已经有，或设置了 RUZHU_ROOT_KEY 时不写
  --keys FOLDER      用另一份更新的备份里的商户密钥，这样之后被清除的商户仍然读不出来
  --json             给程序看的结果
  --lang zh|en       语言
退出码：0 恢复了；2 用法不对，或不能恢复。`,
    en: `Usage: ruzhu restore FOLDER [options]
Puts a backup into an empty data folder and an empty database (RUZHU_DATA, DATABASE_URL), and refuses where there is data.
When it was killed, run it again.
  --root-key FILE    file of the root key; not needed where the data folder or RUZHU_ROOT_KEY has it
  --keys FOLDER      takes merchants' keys from a later backup, so that whoever was erased in between stays unreadable
  --json             the result for programs
  --lang zh|en       language
Exit code: 0 restored; 2 misuse, or it cannot be restored.`,
  },
  options: { 'root-key': { type: 'string' }, keys: { type: 'string' } },
  misuse: ({ words }) => (words.length === 1 ? null : operateWords.oneFolder),
  work: read,
};

/** `ruzhu restore FOLDER` */
export const restore = (args: readonly string[]): Promise<number> => operate(command, args);
