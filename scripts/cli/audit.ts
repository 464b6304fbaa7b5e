import { existsSync } from 'node:fs';
import { fill, type Locale } from '@ruzhu/rules';
import { type ChainReport, verifyChain } from '../../server/src/services/audit-chain.ts';
import { reasonOf } from './file-fault.ts';
import { operateWords } from './operate.texts.ts';
import { type OperateCommand, withOperations, withSubcommands } from './operate.ts';
import { readHeads } from './read-heads.ts';
import type { Settings } from './settings.ts';

type Timed = ChainReport & { readonly seconds: number; readonly rowsPerSecond: number };

function print(report: Timed, lang: Locale): void {
  const { rows, heads, rowsPerSecond, fault } = report;
  const seconds = report.seconds.toFixed(2);
  console.log(fill(operateWords.walked[lang], { rows, heads, seconds, rate: rowsPerSecond }));
  if (fault) console.error(fill(operateWords[`chain.${fault.why}`][lang], { seq: fault.seq }));
  else console.log(operateWords.chainHolds[lang]);
}

/** The heads of the second place, and those of a log that was named. */
const headsTold = (second: string, named: string | undefined) => [
  ...(existsSync(second) ? readHeads(second) : []),
  ...(named === undefined ? [] : readHeads(named)),
];

async function verify({ own, json, lang }: Settings): Promise<number> {
  const report = await withOperations(async ({ store, vault, config }) => {
    const told = headsTold(config.auditHeads, own.heads);
    const began = performance.now();
    const walked = await verifyChain({ store, vault }, { told });
    const seconds = (performance.now() - began) / 1_000;
    return { ...walked, seconds, rowsPerSecond: Math.round(walked.rows / seconds) };
  });
  if (json) console.log(JSON.stringify(report));
  else print(report, lang);
  return report.fault ? 1 : 0;
}

const verifyCommand: OperateCommand = {
  usage: {
    zh: `用法：ruzhu audit verify [选项]
从头核对审计记录的哈希链和签过名的链头（数据库里的，和 AUDIT_HEADS 文件里的），指出第一条不对的记录。
服务运行时和停止时都能用。
  --heads FILE       同时核对服务日志（JSON 行）里写下的链头
  --json             给程序看的结果
  --lang zh|en       语言
退出码：0 完整；1 有不对的记录；2 用法不对或数据打不开。`,
    en: `Usage: ruzhu audit verify [options]
Walks the hash chain of the audit log and its signed heads, those of the database and of the file AUDIT_HEADS, and names
the first bad row, whether a server runs or not.
  --heads FILE       checks the heads told in a log of the server (JSON lines) as well
  --json             the result for programs
  --lang zh|en       language
Exit code: 0 whole; 1 a bad row; 2 misuse, or the data cannot be opened.`,
  },
  options: { heads: { type: 'string' } },
  misuse: ({ words, own }) => {
    if (words.length > 0) return operateWords.tooMany;
    if (own.heads === undefined) return null;
    try {
      readHeads(own.heads);
      return null;
    } catch (fault) {
      const params = { file: own.heads, reason: reasonOf(fault) };
      return {
        zh: fill(operateWords.unreadable.zh, params),
        en: fill(operateWords.unreadable.en, params),
      };
    }
  },
  work: verify,
};

export const audit = withSubcommands({ verify: verifyCommand });
