import { fill, type Locale } from '@ruzhu/rules';
import { type Config, readConfig } from '../../server/src/config.ts';
import { isServed, openDatabase } from '../../server/src/operate/open-operations.ts';
import { start } from '../../server/src/start.ts';
import { operateWords } from './operate.texts.ts';
import { type OperateCommand, operate } from './operate.ts';
import { seedMerchants } from './seed-merchants.ts';
import type { Settings } from './settings.ts';

const MOST = 5_000;

const countOf = (own: Settings['own']): number => Number(own.merchants ?? 18);

const answers = (url: string): Promise<boolean> =>
  fetch(new URL('/livez', url)).then(
    ({ ok }) => ok,
    () => false,
  );

/** A server to walk on: the one that is named, the one that runs here, or one started for the time being. */
async function serverFor(config: Config, own: Settings['own'], lang: Locale) {
  const url = own.url ?? `http://localhost:${config.port}`;
  if (own.url !== undefined || (await answers(url))) return { url, stop: async () => {} };
  const database = await openDatabase(config);
  const isRunning = await isServed(database.pool);
  await database.close();
  if (isRunning) throw new Error(fill(operateWords.addressWanted[lang], { url }));
  return start({ ...config, port: 0, logLevel: 'error' });
}

async function add({ own, json, lang }: Settings): Promise<number> {
  const server = await serverFor(readConfig(process.env), own, lang);
  const count = countOf(own);
  const counts: Record<string, number> = {};
  let number = 0;
  try {
    await seedMerchants({
      url: server.url,
      count,
      seed: Math.floor(Date.now() / 1_000),
      told: (stage, merchant) => {
        number += 1;
        counts[stage] = (counts[stage] ?? 0) + 1;
        const words = { number, name: merchant.entityName, stage: operateWords[`stage.${stage}`][lang] };
        if (!json) console.log(fill(operateWords.seeded[lang], words));
      },
    });
  } finally {
    await server.stop();
  }
  console.log(json ? JSON.stringify({ count, stages: counts }) : fill(operateWords.seedSum[lang], { count }));
  return 0;
}

const command: OperateCommand = {
  usage: {
    zh: `用法：ruzhu seed [选项]
添加试用的商户，从刚开始到交付，各个阶段都有，都是在接口上一步步走出来的；证号合规，但不属于任何人。只能用在本机的沙盒。
队列里排着的单会被一并审完。
  --merchants N      多少个，默认 18
  --url URL          服务的地址；不写时用本机的，没有运行就临时启动
  --json             给程序看的结果
  --lang zh|en       语言
退出码：0 添加好了；2 用法不对，或走不通。`,
    en: `Usage: ruzhu seed [options]
Adds merchants to try things with, in every stage from the beginning to a delivered mini program. They walk the road over
the API; their numbers pass every check and belong to nobody. Works in a sandbox on this machine only, and decides what
waits in the queue along with them.
  --merchants N      how many, 18 by default
  --url URL          address of the server; by default the one of this machine, started when none is running
  --json             the result for programs
  --lang zh|en       language
Exit code: 0 added; 2 misuse, or the road is blocked.`,
  },
  options: { merchants: { type: 'string' }, url: { type: 'string' } },
  misuse: ({ words, own }) => {
    if (words.length > 0) return operateWords.tooMany;
    const count = countOf(own);
    return Number.isInteger(count) && count >= 1 && count <= MOST ? null : operateWords.merchantsWanted;
  },
  work: add,
};

/** `ruzhu seed` */
export const seed = (args: readonly string[]): Promise<number> => operate(command, args);
