import { area } from '../../../texts/area.ts';

/** M-64, the page of the activation link. */
export const activateTexts = area(
  {
    title: '确认激活小程序邮箱',
    lead: '按下面的按钮，确认这个邮箱是小程序的登录邮箱。打开链接本身不算激活',
    until: '链接在 {at} 前有效',
    confirm: '确认激活',
    'what.link': '激活链接',
    done: '邮箱已激活',
    'done.body': '小程序的登录邮箱已确认。回到注册小程序的页面，那里会自动更新',
    'done.next': '继续注册小程序',
    used: '链接已经用过',
    'used.body': '邮箱已经激活，不用再做什么。回到注册小程序的页面继续',
    expired: '链接已过期',
    'expired.body': '为了安全，链接只在规定时间内有效。可以再发一封激活邮件',
    superseded: '链接已被新的替代',
    'superseded.body': '后来又发过一封激活邮件，这条链接就作废了。打开最新的一封，或再发一封',
    unknown: '链接不对',
    'unknown.body': '链接可能没有复制完整。从邮件里重新打开，或把整条链接复制到浏览器',
    resend: '发送新的激活链接',
    sent: '新的激活邮件已发出，打开里面的链接再确认',
    home: '回到首页',
    login: '登录后继续',
    taken: '这个邮箱不能使用',
    'taken.go': '登录后换一个邮箱',
  },
  {
    title: 'Activate the mailbox of the mini program',
    lead: 'Press the button to confirm that this is the mailbox of the mini program. Opening the link does not activate it',
    until: 'The link is valid until {at}',
    confirm: 'Activate',
    'what.link': 'the activation link',
    done: 'The mailbox is activated',
    'done.body':
      'The mailbox of the mini program is confirmed. Go back to the page of the registration, it notices by itself',
    'done.next': 'Go on with the mini program',
    used: 'The link was used already',
    'used.body':
      'The mailbox is activated, nothing is left to do here. Go back to the page of the registration',
    expired: 'The link has expired',
    'expired.body': 'For your safety links are valid for a limited time. Another activation mail can be sent',
    superseded: 'A newer link replaced this one',
    'superseded.body':
      'Another activation mail was sent later, so this link is void. Open the newest one, or send another',
    unknown: 'This link is not known',
    'unknown.body':
      'It may be incomplete. Open it again from the mail, or copy the whole link into the browser',
    resend: 'Send a new activation link',
    sent: 'A new activation mail was sent. Open the link in it, then confirm',
    home: 'Go to the start',
    login: 'Sign in and go on',
    taken: 'This mailbox cannot be used',
    'taken.go': 'Sign in and use another mailbox',
  },
);
