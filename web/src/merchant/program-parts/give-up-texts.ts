import { area } from '../../texts/area.ts';

export const giveUpTexts = area(
  {
    act: '放弃这个小程序',
    title: '放弃这个小程序？',
    body: '填过的内容不再保留，登录邮箱和名称马上释放，激活链接失效。之后可以重新开始一个',
    yes: '放弃',
    no: '继续填写',
    failed: '没能放弃，刷新页面看看小程序现在的状态',
  },
  {
    act: 'Give this mini program up',
    title: 'Give this mini program up?',
    body: 'What you entered is not kept, mailbox and name are free at once, and the activation link stops working. You can begin another one',
    yes: 'Give it up',
    no: 'Go on',
    failed: 'It could not be given up. Reload the page to see how it stands',
  },
);
