import { fill } from '@ruzhu/rules';
import type { WiredOperations } from '../../server/src/operate/open-wired.ts';
import { outboxChannels, sendOutbox } from '../../server/src/services/send-outbox.ts';
import { renderer } from '../../server/src/words.ts';
import { operateWords } from './operate.texts.ts';
import { type OperateCommand, withSubcommands, withWired } from './operate.ts';
import type { Settings } from './settings.ts';

const counted = `
select count(*) filter (where state = 'waiting') as waiting,
  count(*) filter (where state = 'waiting' and fault is not null) as failing,
  count(*) filter (where state = 'dead') as dead
from outbox where state in ('waiting', 'dead')`;

type Counted = { readonly waiting: number; readonly failing: number; readonly dead: number };

/** Sends until nothing is due any more; what fails is due again later. */
async function sendAll({ deps, mail, sms, config }: WiredOperations): Promise<number> {
  const couriers = { mail, sms, render: renderer(config) };
  const lanes = outboxChannels.map(async (channel) => {
    let handled = 0;
    for (let did = 1; did > 0; handled += did) did = await sendOutbox(deps, couriers, channel);
    return handled;
  });
  return (await Promise.all(lanes)).reduce((sum, handled) => sum + handled, 0);
}

async function drain({ json, lang }: Settings): Promise<number> {
  const drained = await withWired(async (operations) => {
    const handled = await sendAll(operations);
    const { rows } = await operations.pool.query<Counted>(counted);
    return { handled, waiting: 0, failing: 0, dead: 0, ...rows[0] };
  });
  console.log(json ? JSON.stringify(drained) : fill(operateWords.drained[lang], drained));
  return drained.failing > 0 ? 1 : 0;
}

const drainCommand: OperateCommand = {
  usage: {
    zh: `用法：ruzhu outbox drain [选项]
把到期的邮件、短信、退款和事件都发出去，然后说明还有多少在等。
  --json             给程序看的结果
  --lang zh|en       语言
退出码：0 到期的都发出去了；1 有发送失败、稍后再试的；2 用法不对或数据打不开。`,
    en: `Usage: ruzhu outbox drain [options]
Sends all mails, messages, refunds and events that are due, and tells how many are still waiting.
  --json             the result for programs
  --lang zh|en       language
Exit code: 0 all that was due is sent; 1 some failed and are tried later; 2 misuse, or the data cannot be opened.`,
  },
  misuse: ({ words }) => (words.length > 0 ? operateWords.tooMany : null),
  work: drain,
};

export const outbox = withSubcommands({ drain: drainCommand });
