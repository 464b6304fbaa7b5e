import type { Words } from '@ruzhu/rules';

const w = (zh: string, en: string): Words => ({ zh, en });

/** A word people bring from other platforms, and what the pages call it. */
export type Alias = { readonly said: readonly string[]; readonly ours: Words };

/** Status words of other platforms. Search and help understand them; the pages show ours. */
export const aliases: readonly Alias[] = [
  { said: ['待提交'], ours: w('草稿，填写中', 'Draft, in progress') },
  { said: ['打回重填', '打回', '待补充'], ours: w('待补充材料', 'More is needed') },
  { said: ['已驳回', '驳回'], ours: w('未通过（整单），需要修改（单项）', 'Not passed, needs changes') },
  { said: ['待签约', '签约'], ours: w('任务「开始主体认证」未开始', 'Task: begin the verification') },
  {
    said: ['待账户验证', '小额打款', '打款'],
    ours: w('验证方式「支付验证」，等待对方', 'Proof by transfer, waiting'),
  },
  { said: ['已作废', '作废'], ours: w('已撤回，已关闭', 'Withdrawn, closed') },
  {
    said: ['已过期', '过期'],
    ours: w('已超时（认证单），已过期（链接、验证码），认证已失效（账号）', 'Time ran out, expired, lapsed'),
  },
];
