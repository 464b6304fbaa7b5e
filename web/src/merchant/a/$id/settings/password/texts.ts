import { area } from '../../../../../texts/area.ts';

/** A new password for the sign-in, confirmed by the administrator. */
export const changeTexts = area(
  {
    title: '修改密码',
    what: '账号资料',
    lead: '新密码要由管理员扫码确认。生效后，其他设备上的登录都会退出',
    present: '现在的密码',
    'present.hint': '忘记了？退出登录后，在登录页重新设置',
    fresh: '新密码',
    'fresh.hint': '{min} 到 {max} 个字符，可以用任何文字和符号，不用常见密码',
    next: '下一步',
    'scan.title': '管理员扫码确认新密码',
    'scan.lead': '请管理员用绑定的手机扫码。确认之前，密码不变',
    'scan.back': '返回改密码',
    'done.title': '新密码已生效',
    'done.lead': '其他设备上的登录都已退出，本机不用重新登录。登录邮箱和管理员手机都会收到通知',
    'done.back': '返回账号与安全',
  },
  {
    title: 'Change the password',
    what: 'The account',
    lead: 'The administrator confirms the new password by a scan. Then all other devices are signed out',
    present: 'Present password',
    'present.hint': 'Forgotten? Sign out and set it anew from the sign-in page',
    fresh: 'New password',
    'fresh.hint': '{min} to {max} characters of any kind, not a common password',
    next: 'Next',
    'scan.title': 'The administrator confirms the new password',
    'scan.lead': 'The administrator scans with the bound phone. Until then the password stays as it is',
    'scan.back': 'Back to the password',
    'done.title': 'The new password is set',
    'done.lead':
      'All other devices were signed out, this one stays. Mailbox and administrator’s phone are told',
    'done.back': 'Back to account and security',
  },
);
