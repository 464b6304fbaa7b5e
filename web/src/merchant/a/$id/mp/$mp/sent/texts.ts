import { area } from '../../../../../../texts/area.ts';

/** M-64, the page that waits for the activation. */
export const sentTexts = area(
  {
    lead: '激活邮件已发到 {email}，由{name}发出。打开邮件里的链接，再按「确认激活」',
    tips: '没有收到',
    'tip.spam': '看看垃圾邮件和广告邮件',
    'tip.browser': '链接也可以复制到别的浏览器或手机上打开，不用在这台电脑上',
    'tip.wait': '邮件可能要几分钟才到',
    'link.until': '链接在 {at} 前有效，只能用一次。重新发送后，旧链接作废',
    'link.once': '链接只能用一次。重新发送后，旧链接作废',
    waiting: '正在等待激活，激活后这里会自动更新',
    resent: '已重新发送，旧链接作废',
    change: '换邮箱',
    activated: '邮箱已激活',
    'activated.body': '小程序的登录邮箱已确认，可以继续填写',
    next: '下一步：{what}',
    unsent: '激活邮件还没有发出',
    send: '发送激活邮件',
    'to.account': '填写小程序登录邮箱',
  },
  {
    lead: 'The activation mail was sent to {email} by {name}. Open the link in it, then press “Activate”',
    tips: 'It did not arrive',
    'tip.spam': 'Look into the folders for spam and advertising',
    'tip.browser':
      'The link can also be copied into another browser or opened on a phone; it need not be this computer',
    'tip.wait': 'Mail may take a few minutes',
    'link.until': 'The link is valid until {at} and works once. Sending again makes the old one void',
    'link.once': 'The link works once. Sending again makes the old one void',
    waiting: 'Waiting for the activation. This page notices by itself',
    resent: 'Sent again, the old link is void',
    change: 'Use another mailbox',
    activated: 'The mailbox is activated',
    'activated.body': 'The mailbox of the mini program is confirmed, you can go on',
    next: 'Next: {what}',
    unsent: 'The activation mail has not been sent yet',
    send: 'Send the activation mail',
    'to.account': 'Enter the mailbox of the mini program',
  },
);
