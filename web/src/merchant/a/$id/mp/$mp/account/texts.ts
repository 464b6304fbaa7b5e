import { area } from '../../../../../../texts/area.ts';

/** M-63. */
export const accountTexts = area(
  {
    email: '小程序登录邮箱',
    'email.hint': '从未注册过公众平台账号的邮箱，不能与服务号的邮箱相同。激活邮件会发到这里',
    password: '登录密码',
    'password.hint': '{min} 到 {max} 位，任何字符都可以。这是小程序的登录密码，不是邮箱密码',
    'agree.label': '我已阅读并同意《小程序平台服务条款》',
    'agree.name': '同意《小程序平台服务条款》',
    'agree.missing': '勾选同意《小程序平台服务条款》后才能继续',
    submit: '发送激活邮件',
  },
  {
    email: 'Mailbox of the mini program',
    'email.hint':
      'A mailbox never registered with an official account, and not that of the service account. The activation mail goes there',
    password: 'Password',
    'password.hint':
      '{min} to {max} characters of any kind. This is the password of the mini program, not of the mailbox',
    'agree.label': 'I have read and accept the mini program terms',
    'agree.name': 'accept the mini program terms',
    'agree.missing': 'Tick the mini program terms to go on',
    submit: 'Send the activation mail',
  },
);
