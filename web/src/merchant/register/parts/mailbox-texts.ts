import { area } from '../../../texts/area.ts';

/** Proving the mailbox, before there is an application. */
export const mailboxTexts = area(
  {
    'email.title': '填写登录邮箱',
    'email.label': '登录邮箱',
    'email.hint': '从未注册过公众平台、开放平台、企业微信，也没有绑定个人微信。以后用它登录服务号',
    'email.why': '我们向这个邮箱发送验证码，确认它是您的。之后的登录提醒和审核结果也发到这里',
    'email.submit': '发送验证码',
    'email.other': '小程序要用另一个邮箱，到时再填',
    'code.title': '输入邮件里的验证码',
    'code.sent': '验证码已发送到',
    'code.label': '邮箱验证码',
    'code.hint': '6 位数字。10 分钟没收到，看看垃圾邮件，或重新发送',
    'code.from': '发件人：{name}',
    'code.submit': '验证邮箱',
    'code.change': '换邮箱',
    'code.again.failed': '没能重新发送',
    'lost.body': '这个页面不记得邮箱了。重新填写邮箱，我们再发一条验证码',
    'lost.back': '重新填写邮箱',
  },
  {
    'email.title': 'Enter the mailbox to sign in with',
    'email.label': 'Mailbox',
    'email.hint':
      'Never used on the platform or its sister products, nor bound to a personal WeChat. You will sign in to the service account with it',
    'email.why':
      'We send a code there to make sure it is yours. Reminders and results of reviews go there too',
    'email.submit': 'Send the code',
    'email.other': 'The mini program takes another mailbox, asked for later',
    'code.title': 'Enter the code from the mail',
    'code.sent': 'The code was sent to',
    'code.label': 'Code',
    'code.hint': 'Six digits. If nothing came within 10 minutes, look into the spam folder or send again',
    'code.from': 'Sender: {name}',
    'code.submit': 'Prove the mailbox',
    'code.change': 'Use another mailbox',
    'code.again.failed': 'It could not be sent again',
    'lost.body': 'This page no longer knows the mailbox. Enter it again and we send another code',
    'lost.back': 'Enter the mailbox again',
  },
);
