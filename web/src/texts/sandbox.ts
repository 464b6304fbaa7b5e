import { area } from './area.ts';

/** Everything a sandbox says of itself. It travels in a chunk of its own that production never loads. */
export const sandbox = area(
  {
    name: '沙箱环境',
    body: '沙箱环境：短信、邮件、付款和扫码都是模拟的。',
    time: '沙箱时间',
    moved: '（已推进 {n} 天）',
    clock: '推进时间',
    print: '沙箱样张，不作凭证',
    outbox: '短信和邮件',
    'to.outbox': '在本机查看',
    'to.cashier': '打开收银台',
    'to.review': '以审核员身份处理',
    'to.phone': '在另一个浏览器里打开手机页',
    'phone.link': '手机页链接',
  },
  {
    name: 'Sandbox',
    body: 'Sandbox: messages, mail, payments and scans are simulated.',
    time: 'Sandbox time',
    moved: ' (moved forward {n} days)',
    clock: 'Move time',
    print: 'Sandbox sample, not a valid document',
    outbox: 'Messages',
    'to.outbox': 'See it on this computer',
    'to.cashier': 'Open the cashier',
    'to.review': 'Act as the reviewer',
    'to.phone': 'Open the phone page in another browser',
    'phone.link': 'Link of the phone page',
  },
);
