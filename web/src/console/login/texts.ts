import { area } from '../../texts/area.ts';

export const loginTexts = area(
  {
    title: '登录工作台',
    'title.scan': '用您的手机扫码登录',
    email: '邮箱',
    password: '密码',
    next: '下一步：扫码',
    passkey: '用通行密钥登录',
    'scan.hint': '用绑定过的手机扫码，在手机上输入电脑屏幕上的两位数',
    'scan.first': '第一次登录：这部手机会绑定为您的登录手机',
    back: '换一个邮箱',
    forgot: '没有账号，或忘了密码？请运营在「人员与角色」里发一条邀请链接给您',
    'expired.scan': '扫码没有完成，重新登录一次',
  },
  {
    title: 'Sign in to the console',
    'title.scan': 'Scan with your phone to sign in',
    email: 'Mailbox',
    password: 'Password',
    next: 'Next: scan',
    passkey: 'Sign in with a passkey',
    'scan.hint': 'Scan with the phone you enrolled and type the two digits of this screen on it',
    'scan.first': 'First sign-in: this phone becomes the one you sign in with',
    back: 'Use another mailbox',
    forgot: 'No account, or forgot the password? Ask an operator for an invitation under “People and roles”',
    'expired.scan': 'The scan was not finished. Sign in again',
  },
);
