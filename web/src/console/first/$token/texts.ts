import { area } from '../../../texts/area.ts';

export const firstTexts = area(
  {
    title: '建立您的工作账号',
    'title.scan': '绑定您的手机',
    intro: '您收到的是一次性邀请链接。填写姓名、邮箱和密码，再用自己的手机扫码，以后每次登录都要用它确认',
    name: '姓名',
    email: '邮箱',
    password: '密码',
    'password.hint': '至少 {min} 位，可以是任何字符；不必定期更换',
    next: '下一步：绑定手机',
    'scan.hint': '用自己的手机扫码，在手机上输入电脑屏幕上的两位数。这部手机会成为您的登录手机',
    'scan.again': '扫码没有完成也不要紧：账号已经建立，去登录页用邮箱和密码再扫一次',
    'to.login': '去登录',
    'link.why': '这个邀请链接不能用了',
    'link.ask': '请运营在「人员与角色」里重新邀请您。第一位运营：重新启动服务，会打印一条新的链接',
  },
  {
    title: 'Set up your staff account',
    'title.scan': 'Enrol your phone',
    intro:
      'You were sent a one-time invitation. Enter name, mailbox and password, then scan with your own phone: from then on it confirms every sign-in',
    name: 'Name',
    email: 'Mailbox',
    password: 'Password',
    'password.hint': 'At least {min} characters of any kind; no need to change it regularly',
    next: 'Next: enrol the phone',
    'scan.hint':
      'Scan with your own phone and type the two digits of this screen on it. It becomes the phone you sign in with',
    'scan.again':
      'If the scan was not finished, nothing is lost: the account exists. Sign in with mailbox and password and scan again',
    'to.login': 'Go to the sign-in',
    'link.why': 'This invitation can no longer be used',
    'link.ask':
      'Ask an operator to invite you again under “People and roles”. First operator: restart the service, it prints a new link',
  },
);
