import { fill } from '@ruzhu/rules';
import { resetPasskeysAtMachine } from '../../server/src/services/passkey-resets.ts';
import { operateWords } from './operate.texts.ts';
import { type OperateCommand, withOperations, withSubcommands } from './operate.ts';
import type { Settings } from './settings.ts';

async function reset({ words: [mailbox = ''], own, json, lang }: Settings): Promise<number> {
  const done = await withOperations(({ store, vault }) =>
    resetPasskeysAtMachine({ store, vault, clock: { now: Date.now } }, { mailbox, reason: own.reason ?? '' }),
  );
  const code = done.ok ? 'done' : done.refusal.code;
  if (json) console.log(JSON.stringify({ ok: done.ok, code }));
  else if (done.ok) console.log(operateWords.passkeysReset[lang]);
  else if (code === 'reset.none') console.error(operateWords.noPasskeys[lang]);
  else console.error(fill(operateWords.noSuchStaff[lang], { mailbox }));
  return done.ok ? 0 : 1;
}

const resetCommand: OperateCommand = {
  usage: {
    zh: `用法：ruzhu passkeys reset 邮箱 --reason 原因 [选项]
给弄丢了通行密钥的审核员或运营：取走名下全部通行密钥，登录马上结束，之后用密码和手机登录，再添加新的。
没有第二位运营时用；有的话，请两位运营在工作台的人员页办理。记在审计记录里，服务可以一直运行。
  --reason 原因      记在审计记录里的原因
  --json             给程序看的结果
  --lang zh|en       语言
退出码：0 取走了；1 没有这个人，或者没有通行密钥；2 用法不对或数据打不开。`,
    en: `Usage: ruzhu passkeys reset MAILBOX --reason WORDS [options]
For a reviewer or operator who has lost the passkey: takes away all passkeys of the person and ends all sign-ins; password
and phone are enough again until a new one is added. Where there are two operators, let them do it on the page of people.
It is on the audit log, and the server may go on running.
  --reason WORDS     why, for the audit log
  --json             the result for programs
  --lang zh|en       language
Exit code: 0 done; 1 nobody has this mailbox, or no passkey; 2 misuse, or the data cannot be opened.`,
  },
  options: { reason: { type: 'string' } },
  misuse: ({ words, own }) => (words.length === 1 && own.reason?.trim() ? null : operateWords.oneMailbox),
  work: reset,
};

export const passkeys = withSubcommands({ reset: resetCommand });
