import { area } from '../../../../../texts/area.ts';

/** Setting the password. */
export const passwordTexts = area(
  {
    title: '设置登录密码',
    label: '登录密码',
    hint: '{min} 到 {max} 个字符，可以用任何文字和符号。这是平台的登录密码，不是邮箱密码',
    why: '和管理员扫码一起用来登录。我们只保存无法还原的摘要',
    set: '已经设置过密码，在这里可以换一个',
    agree: '同意《平台服务协议》',
    'agree.label': '同意《平台服务协议》',
  },
  {
    title: 'Set the password to sign in with',
    label: 'Password',
    hint: '{min} to {max} characters of any kind. It is the password of this platform, not of the mailbox',
    why: 'Used together with the administrator’s scan. We keep only a digest that cannot be undone',
    set: 'A password was set already; you can set another here',
    agree: 'I agree to the service agreement of the platform',
    'agree.label': 'Agreement to the service agreement',
  },
);
