import { fill } from '@ruzhu/rules';
import { reconcileOrders } from '../../server/src/services/reconcile-orders.ts';
import { operateWords } from './operate.texts.ts';
import { type OperateCommand, operate, withWired } from './operate.ts';
import type { Settings } from './settings.ts';

const unsettled = `select count(*) as uncertain from orders where state in ('created', 'unknown', 'refunding')`;

async function ask({ json, lang }: Settings): Promise<number> {
  const reconciled = await withWired(async ({ deps, pool }) => {
    let asked = 0;
    for (let did = 1; did > 0; asked += did) did = await reconcileOrders(deps);
    const { rows } = await pool.query<{ uncertain: number }>(unsettled);
    return { asked, uncertain: rows[0]?.uncertain ?? 0 };
  });
  console.log(json ? JSON.stringify(reconciled) : fill(operateWords.reconciled[lang], reconciled));
  return 0;
}

const command: OperateCommand = {
  usage: {
    zh: `用法：ruzhu reconcile [选项]
向支付平台问每一笔结果不明、轮到要问的订单，过了时间的关掉。
  --json             给程序看的结果
  --lang zh|en       语言
退出码：0 问完了；2 用法不对或数据打不开。`,
    en: `Usage: ruzhu reconcile [options]
Asks the payment platform about every order without a result whose turn it is, and closes those past their time.
  --json             the result for programs
  --lang zh|en       language
Exit code: 0 done; 2 misuse, or the data cannot be opened.`,
  },
  misuse: ({ words }) => (words.length > 0 ? operateWords.tooMany : null),
  work: ask,
};

/** `ruzhu reconcile` */
export const reconcile = (args: readonly string[]): Promise<number> => operate(command, args);
