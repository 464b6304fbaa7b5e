import type { Words } from '@ruzhu/rules';

const w = (zh: string, en: string): Words => ({ zh, en });

/** What a person is asked to confirm on the phone, as notices call it. Each purpose has one page on the phone. */
export const scanPurposes = {
  login: w('登录', 'signing in'),
  bindAdministrator: w('绑定管理员', 'binding the administrator'),
  confirmVerification: w('确认主体认证', 'confirming the verification'),
  confirmPayment: w('确认支付', 'confirming a payment'),
  confirmReuse: w('确认复用资料', 'confirming the reuse'),
  bindMiniProgramAdministrator: w('绑定小程序管理员', 'binding the mini program’s administrator'),
  makeSecret: w('生成 AppSecret', 'making the AppSecret'),
  resetSecret: w('重置 AppSecret', 'resetting the AppSecret'),
  freezeSecret: w('冻结 AppSecret', 'freezing the AppSecret'),
  thawSecret: w('解冻 AppSecret', 'thawing the AppSecret'),
  handOverAdministrator: w('更换管理员', 'handing over to another administrator'),
  takeOverAdministrator: w('担任管理员', 'becoming the administrator'),
  changeMailbox: w('更换登录邮箱', 'changing the mailbox'),
  closeAccount: w('注销账号', 'closing the account'),
  changePassword: w('更换密码', 'changing the password'),
  staffLogin: w('工作人员登录', 'signing in as staff'),
  bindStaff: w('绑定工作人员手机', 'binding the phone of staff'),
} as const satisfies Readonly<Record<string, Words>>;

export type ScanPurpose = keyof typeof scanPurposes;
