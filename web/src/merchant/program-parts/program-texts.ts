import { area } from '../../texts/area.ts';

/** What the pages of a mini program are called; each is the h1 of its page. */
export const programTitles = area(
  {
    ready: '能否复用资质',
    scan: '管理员扫码确认',
    reuse: '选择复用内容',
    account: '小程序登录邮箱',
    activate: '查收激活邮件',
    admin: '管理员身份',
    adminSms: '输入短信验证码',
    adminScan: '用管理员微信扫码',
    info: '小程序名称和介绍',
    category: '服务类目',
    papers: '上传类目资质',
    check: '核对后提交',
    related: '相关公众号',
    privacy: '用户隐私保护指引',
    base: '基础库最低版本',
  },
  {
    ready: 'Can the verification be reused',
    scan: 'Confirmation by the administrator',
    reuse: 'Choose what to reuse',
    account: 'Mailbox of the mini program',
    activate: 'Open the activation mail',
    admin: 'The administrator',
    adminSms: 'Enter the SMS code',
    adminScan: 'Scan with the administrator’s WeChat',
    info: 'Name and introduction of the mini program',
    category: 'Service categories',
    papers: 'Papers of the categories',
    check: 'Check and submit',
    related: 'Related official accounts',
    privacy: 'Privacy guide for users',
    base: 'Oldest base library',
  },
);

export type ProgramStep = keyof typeof programTitles.zh;

/** What all pages of a mini program say of themselves. */
export const programTexts = area(
  {
    'early.title': '还不能开始',
    'early.body': '先完成「{what}」，再回到这一页',
    'early.go': '去完成：{what}',
    'early.review': '小程序通过审核后可以填写',
    'early.status': '查看审核进度',
    'kept.title': '这一项已通过，没有被退回，不用修改',
    'kept.go': '看看要修改哪些',
    'what.program': '小程序的资料',
    'what.road': '申请的资料',
    'what.categories': '服务类目表',
    'what.files': '已上传的文件',
    'what.result': '审核结果',
  },
  {
    'early.title': 'Cannot begin yet',
    'early.body': 'Finish “{what}” first, then come back to this page',
    'early.go': 'Go on: {what}',
    'early.review': 'Can be filled in once the mini program has passed the review',
    'early.status': 'See how the review stands',
    'kept.title': 'This was accepted and need not be changed',
    'kept.go': 'See what is to be changed',
    'what.program': 'the mini program',
    'what.road': 'your application',
    'what.categories': 'the list of categories',
    'what.files': 'the files you uploaded',
    'what.result': 'the result of the review',
  },
);
