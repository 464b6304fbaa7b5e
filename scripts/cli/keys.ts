import { fill } from '@ruzhu/rules';
import { rotateKeys } from '../../server/src/operate/rotate-keys.ts';
import { operateWords } from './operate.texts.ts';
import { type OperateCommand, withOperations, withSubcommands } from './operate.ts';
import type { Settings } from './settings.ts';

async function rotate({ switches, json, lang }: Settings): Promise<number> {
  const rotated = await withOperations((operations) =>
    rotateKeys(operations, { root: switches.has('root') }),
  );
  if (json) console.log(JSON.stringify(rotated));
  else {
    const { target: kek, rewrapped } = rotated;
    console.log(fill(operateWords.rewrapped[lang], { kek, rewrapped }));
    if (rotated.rootKey !== 'kept') console.log(operateWords[`rootKey.${rotated.rootKey}`][lang]);
  }
  return 0;
}

const rotateCommand: OperateCommand = {
  usage: {
    zh: `用法：ruzhu keys rotate [选项]
换密钥加密密钥，每个商户的数据密钥都重新加密；资料本身不动，服务可以一直运行。中途被杀掉，再运行一次就接着做。
  --root             同时换根密钥；没有写在环境里时，新的放进 keys/root.key，旧的留作 keys/root.key.previous
  --json             给程序看的结果
  --lang zh|en       语言
退出码：0 换好了；2 用法不对或数据打不开。`,
    en: `Usage: ruzhu keys rotate [options]
Renews the key-encryption key: every merchant's data key is wrapped anew. The data stays as it is, and the server may go
on running. When it was killed, run it again and it goes on.
  --root             renews the root key too; unless it is set in the environment, the new one goes to keys/root.key and
                     the old one stays as keys/root.key.previous
  --json             the result for programs
  --lang zh|en       language
Exit code: 0 done; 2 misuse, or the data cannot be opened.`,
  },
  options: { root: { type: 'boolean' } },
  misuse: ({ words }) => (words.length > 0 ? operateWords.tooMany : null),
  work: rotate,
};

export const keys = withSubcommands({ rotate: rotateCommand });
